package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes around the JSON: methods, headers, checksums, packing, limits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtocolTest {
    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY_OBJECT = {'{', '}'};
    private static final int MOST_BYTES = 16 << 20;

    private Wire wire;

    @BeforeAll
    void startServer() throws IOException {
        wire = Wire.start();
    }

    @AfterAll
    void stopServer() {
        wire.close();
    }

    @Test
    void isHealthy() throws IOException {
        Wire.Reply reply = wire.send("GET", "/", Map.of(), NOTHING);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("healthy: dynamodb.us-east-1.amazonaws.com ");
    }

    @Test
    void answersWithChecksumAndId() throws IOException {
        Wire.Reply reply = wire.call("ListTables", "{}");

        CRC32 crc = new CRC32();
        crc.update(reply.bytes());
        assertThat(reply.header("x-amz-crc32")).isEqualTo(Long.toString(crc.getValue()));
        assertThat(reply.header("x-amzn-RequestId")).matches("[A-Z0-9]{52}");
        assertThat(reply.header("Date")).isNotEmpty();
        assertThat(reply.header("Server")).isEqualTo("Keystave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-amz-json-1.0", "application/json", "application/json; charset=utf-8"})
    void takesBothTypesOfContentAndAnswersInKind(String type) throws IOException {
        Map<String, String> headers = Wire.headers("ListTables");
        headers.put("Content-Type", type);

        Wire.Reply reply = wire.post(headers, EMPTY_OBJECT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type.replaceFirst(";.*", ""));
    }

    @Test
    void answersWhatIsNotForTheServiceWith404() throws IOException {
        Map<String, String> text = Wire.headers("ListTables");
        text.put("Content-Type", "text/plain");

        for (Wire.Reply reply : new Wire.Reply[] {
            wire.post(text, EMPTY_OBJECT),
            wire.send("PUT", "/", Wire.headers("ListTables"), EMPTY_OBJECT),
            wire.send("DELETE", "/", Map.of(), NOTHING),
            wire.send("GET", "/index.html", Map.of(), NOTHING),
            wire.send("POST", "/x", Wire.headers("ListTables"), EMPTY_OBJECT)
        }) {
            assertThat(reply.body()).isEqualTo("<UnknownOperationException/>\n");
            assertThat(reply.status()).isEqualTo(404);
        }
    }

    @Test
    void letsBrowsersIn() throws IOException {
        Wire.Reply preflight = wire.send(
                "OPTIONS",
                "/",
                Map.of(
                        "Origin", "http://localhost:3000",
                        "Access-Control-Request-Headers", "x-amz-target",
                        "Access-Control-Request-Method", "POST"),
                NOTHING);
        Map<String, String> headers = Wire.headers("ListTables");
        headers.put("Origin", "http://localhost:3000");

        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("x-amz-target");
        assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("172800");
        assertThat(wire.post(headers, EMPTY_OBJECT).header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void servesRequestAfterRequestOnOneConnection() throws IOException {
        String head = Wire.head("POST", "/", Wire.headers("ListTables"), 2);
        try (Wire.Connection connection = wire.connect()) {
            connection.write(head + "{}" + head, EMPTY_OBJECT); // two at once, then one more
            assertThat(connection.read().status()).isEqualTo(200);
            assertThat(connection.read().status()).isEqualTo(200);
            connection.write(head, EMPTY_OBJECT);
            assertThat(connection.read().status()).isEqualTo(200);
        }
    }

    @Test
    void takesBodyInChunks() throws IOException {
        String head = Wire.head("POST", "/", Wire.headers("ListTables"), 0)
                .replace("Content-Length: 0", "Transfer-Encoding: chunked");
        try (Wire.Connection connection = wire.connect()) {
            connection.write(head + "1\r\n{\r\n", NOTHING);
            connection.write("1\r\n}\r\n0\r\n\r\n", NOTHING);

            assertThat(connection.read().body()).startsWith("{\"TableNames\":[");
        }
    }

    @Test
    void takesPackedBodies() throws IOException {
        Map<String, String> headers = Wire.headers("ListTables");
        headers.put("Content-Encoding", "gzip");

        assertThat(wire.post(headers, packed(EMPTY_OBJECT)).status()).isEqualTo(200);
        assertThat(wire.post(headers, EMPTY_OBJECT).body())
                .isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\"}");
        assertThat(wire.post(headers, packed(new byte[MOST_BYTES + 1])).status())
                .isEqualTo(413);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void packsLargeAnswersForThoseWhoTakeThem() throws IOException {
        wire.call(
                "CreateTable",
                "{\"TableName\":\"Packed\",\"AttributeDefinitions\":[{\"AttributeName\":\"k\",\"AttributeType\":\"S\"}],"
                        + "\"KeySchema\":[{\"AttributeName\":\"k\",\"KeyType\":\"HASH\"}],"
                        + "\"BillingMode\":\"PAY_PER_REQUEST\"}");
        String value = "x".repeat(20_000);
        wire.call(
                "PutItem", "{\"TableName\":\"Packed\",\"Item\":{\"k\":{\"S\":\"a\"},\"v\":{\"S\":\"" + value + "\"}}}");
        Map<String, String> headers = Wire.headers("GetItem");
        headers.put("Accept-Encoding", "gzip, deflate");

        Wire.Reply reply = wire.post(
                headers, "{\"TableName\":\"Packed\",\"Key\":{\"k\":{\"S\":\"a\"}}}".getBytes(StandardCharsets.UTF_8));

        CRC32 crc = new CRC32();
        crc.update(reply.bytes());
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(reply.header("x-amz-crc32")).isEqualTo(Long.toString(crc.getValue()));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(reply.bytes())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .contains(value);
    }

    @Test
    void takesBodyOf16MbAndNoLarger() throws IOException {
        byte[] largest = new byte[MOST_BYTES];
        Arrays.fill(largest, (byte) ' ');
        largest[0] = '{';
        largest[largest.length - 1] = '}';

        assertThat(wire.post(Wire.headers("ListTables"), largest).status()).isEqualTo(200);
        try (Wire.Connection connection = wire.connect()) {
            connection.write(Wire.head("POST", "/", Wire.headers("ListTables"), MOST_BYTES + 1), NOTHING);
            Wire.Reply tooLarge = connection.read();

            assertThat(tooLarge.status()).isEqualTo(413);
            assertThat(tooLarge.body()).isEmpty();
        }
    }

    @Test
    void refusesHeadersOverTheirLimit() throws IOException {
        Map<String, String> headers = Wire.headers("ListTables");
        headers.put("X-Long", "x".repeat(17 << 10));

        assertThat(wire.post(headers, EMPTY_OBJECT).status()).isEqualTo(400);
        assertThat(wire.send("GET", "/" + "x".repeat(17 << 10), Map.of(), NOTHING)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void answersWhatIsNoHttpWith400AndNoText() throws IOException {
        try (Wire.Connection connection = wire.connect()) {
            connection.write("nonsense\r\n\r\n", NOTHING);
            Wire.Reply reply = connection.read();

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).isEmpty();
            assertThatThrownBy(connection::read).isInstanceOf(IOException.class);
        }
    }
}
