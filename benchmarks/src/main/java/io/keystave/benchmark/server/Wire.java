package io.keystave.benchmark.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/** One connection that is kept alive, on a bare socket: what it measures is the server, not a client. */
final class Wire implements AutoCloseable {
    private static final String CREDENTIALS = "AWS4-HMAC-SHA256 Credential=load/20260503/eu-central-1/dynamodb/aws4_request,"
            + " SignedHeaders=host;x-amz-date;x-amz-target, Signature=" + "0".repeat(64);

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final String host;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    /** Connects to a port of this machine. */
    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        out = socket.getOutputStream();
        in = socket.getInputStream();
        host = "127.0.0.1:" + port;
    }

    /** A request as it goes over the wire, to be sent any number of times. */
    byte[] request(String operation, String body) {
        byte[] json = body.getBytes(UTF_8);
        String head = "POST / HTTP/1.1\r\nHost: " + host + "\r\nX-Amz-Target: DynamoDB_20120810." + operation
                + "\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Date: 20260503T101112Z\r\nAuthorization: "
                + CREDENTIALS + "\r\nContent-Length: " + json.length + "\r\n\r\n";
        byte[] whole = new byte[head.length() + json.length];
        System.arraycopy(head.getBytes(ISO_8859_1), 0, whole, 0, head.length());
        System.arraycopy(json, 0, whole, head.length(), json.length);
        return whole;
    }

    /** Sends a request and waits for the whole answer. */
    Answer send(byte[] request) throws IOException {
        out.write(request);
        filled = 0;
        int head = readHead();
        String lines = new String(buffer, 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
        int length = contentLength(lines);
        while (filled < head + length) {
            fill(head + length);
        }
        if (filled > head + length) {
            throw new IOException("More than one answer came to one request.");
        }
        return new Answer(Integer.parseInt(lines.substring(9, 12)), new String(buffer, head, length, ISO_8859_1));
    }

    private int readHead() throws IOException {
        int from = 0;
        while (true) {
            fill(filled + 1);
            for (int i = from; i + 3 < filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    return i + 4;
                }
            }
            from = Math.max(0, filled - 3);
        }
    }

    private static int contentLength(String lines) throws IOException {
        String name = "\r\ncontent-length:";
        int start = lines.indexOf(name);
        if (start < 0) {
            throw new IOException("The answer has no Content-Length:\n" + lines);
        }
        start += name.length();
        return Integer.parseInt(
                lines.substring(start, lines.indexOf('\r', start)).strip());
    }

    private void fill(int atLeast) throws IOException {
        if (buffer.length < atLeast) {
            buffer = Arrays.copyOf(buffer, 2 * atLeast);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The server closed the connection.");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** An answer: its status, and its body with a character for each byte. */
    record Answer(int status, String body) {}
}
