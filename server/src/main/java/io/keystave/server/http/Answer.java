package io.keystave.server.http;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends one answer, with the headers that the service sends: a checksum of the bytes as they are sent, and an id. */
record Answer(Request request, Response response, Callback callback) {
    /** From this size on packing saves more than it costs. */
    private static final int LEAST_PACKED_BYTES = 8 << 10;

    /** Sends the first bytes of an array, packed if the client takes that and it is worth it. */
    void sendPackable(int status, String contentType, byte[] body, int length) {
        if (length >= LEAST_PACKED_BYTES && request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip")) {
            byte[] packed = Gzip.pack(body, length);
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
            send(status, contentType, packed, packed.length);
        } else {
            send(status, contentType, body, length);
        }
    }

    /** Sends the first bytes of an array as they are. */
    void send(int status, String contentType, byte[] body, int length) {
        CRC32 crc = new CRC32();
        crc.update(body, 0, length);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, contentType);
        headers.put("x-amzn-RequestId", RequestIds.next());
        headers.put("x-amz-crc32", Long.toString(crc.getValue()));
        headers.put(HttpHeader.CONTENT_LENGTH, length);
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(body, 0, length), callback);
    }
}
