package io.keystave.server.http;

import io.keystave.server.json.JsonOutput;
import io.keystave.server.protocol.ErrorBody;
import io.keystave.server.protocol.Service;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests for the service, and the few others that HTTP clients make: health checks and preflights of browsers. */
final class ServiceHandler extends Handler.Abstract {
    private static final HttpField SERVER = new PreEncodedHttpField(HttpHeader.SERVER, "Keystave");
    private static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");
    private static final HttpField ANY_ORIGIN = new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    private static final String JSON = "application/json";
    private static final String AMAZON_JSON = "application/x-amz-json-1.0";
    private static final String MOST_PREFLIGHT_SECONDS = "172800";
    private static final byte[] NOT_FOUND = "<UnknownOperationException/>\n".getBytes(StandardCharsets.US_ASCII);

    private final Service service;
    private final Admission admission;
    private final EndpointLimits limits;
    private final byte[] healthy;

    ServiceHandler(Service service, String region, EndpointLimits limits) {
        this.service = service;
        this.limits = limits;
        this.admission = new Admission(limits.requests(), limits.bodyBytes());
        this.healthy = ("healthy: dynamodb." + region + ".amazonaws.com ").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().add(SERVER);
        boolean fromBrowser = request.getHeaders().contains(HttpHeader.ORIGIN);
        if (fromBrowser) {
            response.getHeaders().add(ANY_ORIGIN);
        }
        String method = request.getMethod();
        boolean isRoot = request.getHttpURI().getPath().equals("/");
        if (HttpMethod.OPTIONS.is(method) && fromBrowser) {
            preflight(request, response, callback);
        } else if (HttpMethod.GET.is(method) && isRoot) {
            new Answer(request, response, callback).send(200, "text/plain", healthy, healthy.length);
        } else if (!HttpMethod.POST.is(method) || !isRoot || !isJson(request)) {
            response.getHeaders().add(CLOSE); // a body may follow that nobody reads
            new Answer(request, response, callback).send(404, "application/xml", NOT_FOUND, NOT_FOUND.length);
        } else {
            serve(request, response, callback);
        }
        return true;
    }

    private static void preflight(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        HttpFields.Mutable headers = response.getHeaders();
        String wantedHeaders = asked.get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS);
        if (wantedHeaders != null) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, wantedHeaders);
        }
        String wantedMethod = asked.get(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
        if (wantedMethod != null) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, wantedMethod);
        }
        headers.put(HttpHeader.ACCESS_CONTROL_MAX_AGE, MOST_PREFLIGHT_SECONDS);
        headers.put("x-amzn-RequestId", RequestIds.next());
        response.setStatus(200);
        response.write(true, ByteBuffer.allocate(0), callback);
    }

    /** Whether the body is of a type that the service takes; without a body there is none to be of another. */
    private static boolean isJson(Request request) {
        String type = contentType(request);
        return type == null ? request.getLength() == 0 : type.equals(AMAZON_JSON) || type.equals(JSON);
    }

    private static @Nullable String contentType(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || type.equals(AMAZON_JSON)) {
            return type;
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    private void serve(Request request, Response response, Callback callback) {
        if (!admission.enter()) {
            overloaded(request, response, callback);
            return;
        }
        Call call = new Call(request, response, callback);
        call.reader.run();
    }

    private static void overloaded(Request request, Response response, Callback callback) {
        response.getHeaders().add(CLOSE);
        JsonOutput out = new JsonOutput();
        int status = ErrorBody.unavailable(out);
        new Answer(request, response, callback).send(status, AMAZON_JSON, out.buffer(), out.length());
    }

    /** One request that was let in, until it is answered. */
    private final class Call implements BodyReader.Listener {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final BodyReader reader;

        Call(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = Callback.from(callback, this::leave);
            this.reader = new BodyReader(request, admission, limits.body(), this);
        }

        private void leave() {
            admission.leave(reader.bytes());
        }

        @Override
        public void complete(byte[] body) {
            JsonOutput out = new JsonOutput();
            HttpCall call = new HttpCall(request, body);
            byte[] json = call.json();
            if (json.length > BodyReader.MOST_BYTES) {
                givenUp(413);
                return;
            }
            int status = service.answer(call, json, out);
            String type = contentType(request);
            new Answer(request, response, callback)
                    .sendPackable(status, type == null ? AMAZON_JSON : type, out.buffer(), out.length());
        }

        @Override
        public void givenUp(int status) {
            if (status == 503) {
                overloaded(request, response, callback);
                return;
            }
            response.getHeaders().add(CLOSE);
            response.setStatus(status);
            response.write(true, ByteBuffer.allocate(0), callback);
        }

        @Override
        public void failed(Throwable cause) {
            callback.failed(cause);
        }
    }
}
