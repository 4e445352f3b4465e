package io.keystave.server;

import io.keystave.Keystave;
import io.keystave.server.access.AnyKey;
import io.keystave.server.access.Authentication;
import io.keystave.server.http.EndpointLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A server in this process, and a client that says byte for byte what goes over the wire. */
final class Wire implements AutoCloseable {
    static final String AMAZON_JSON = "application/x-amz-json-1.0";
    static final String REGION = "us-east-1";
    static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=id/20260101/us-east-1/dynamodb/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=00";

    private final LocalServer server;

    private Wire(LocalServer server) {
        this.server = server;
    }

    static Wire start() throws IOException {
        return start(new AnyKey(), EndpointLimits.DEFAULT);
    }

    static Wire start(Authentication authentication, EndpointLimits limits) throws IOException {
        Keystave database = Keystave.builder().region(REGION).open();
        return new Wire(LocalServer.start(database, authentication, REGION, "127.0.0.1", 0, limits));
    }

    /** What came back. */
    record Reply(int status, Map<String, String> headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Calls an operation as a client does. */
    Reply call(String operation, String json) throws IOException {
        return post(headers(operation), json.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> headers(String operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Amz-Target", "DynamoDB_20120810." + operation);
        headers.put("Content-Type", AMAZON_JSON);
        headers.put("Authorization", SIGNATURE);
        headers.put("X-Amz-Date", "20260101T000000Z");
        return headers;
    }

    Reply post(Map<String, String> headers, byte[] body) throws IOException {
        return send("POST", "/", headers, body);
    }

    Reply send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        try (Connection connection = connect()) {
            connection.write(head(method, path, headers, body.length), body);
            return connection.read();
        }
    }

    static String head(String method, String path, Map<String, String> headers, int length) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head + "Content-Length: " + length + "\r\n\r\n";
    }

    Connection connect() throws IOException {
        return new Connection(new Socket(InetAddress.getLoopbackAddress(), server.port()));
    }

    /** One connection, on which requests follow each other. */
    record Connection(Socket socket) implements AutoCloseable {
        void write(String head, byte[] body) throws IOException {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
        }

        Reply read() throws IOException {
            InputStream in = socket.getInputStream();
            String status = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return new Reply(Integer.parseInt(status.substring(9, 12)), headers, in.readNBytes(length));
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("The server closed the connection.");
                }
                if (b != '\r') {
                    line.write(b);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
