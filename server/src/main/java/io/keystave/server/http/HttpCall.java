package io.keystave.server.http;

import io.keystave.server.access.SignedRequest;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request of which the whole body has arrived. */
record HttpCall(Request request, byte[] body) implements SignedRequest {
    private static final byte[] NO_JSON = {'?'};

    /** The body, unpacked; something that is no JSON if it cannot be. */
    byte[] json() {
        if (!request.getHeaders().contains(HttpHeader.CONTENT_ENCODING, "gzip")) {
            return body;
        }
        try {
            return Gzip.unpack(body, BodyReader.MOST_BYTES);
        } catch (IOException e) {
            return NO_JSON;
        }
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        return request.getHttpURI().getPath();
    }

    @Override
    public @Nullable String rawQuery() {
        return request.getHttpURI().getQuery();
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeaders().getValuesList(name);
    }
}
