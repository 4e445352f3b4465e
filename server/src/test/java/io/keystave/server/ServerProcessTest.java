package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: how it starts, stops, and what it says when it cannot start. */
class ServerProcessTest {
    private static final String READY = "Keystave is listening on ";

    @TempDir
    Path directory;

    /** A running program, and what it printed first. */
    private record Program(Process process, BufferedReader out) implements AutoCloseable {
        static Program start(String... arguments) throws IOException {
            Process process = new ProcessBuilder(command(arguments))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Program(
                    process,
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        /** Waits for the line that says where it listens. */
        String url() throws IOException {
            String line = out.readLine();
            assertThat(line).startsWith(READY);
            return line.substring(READY.length());
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ended").isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KeystaveServer.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A program that cannot start: its exit code and what it printed. */
    private static String failure(String... arguments) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    private static String call(String url, String operation, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(json));
        Wire.headers(operation).forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void createTableAndItem(String url) throws IOException, InterruptedException {
        call(
                url,
                "CreateTable",
                "{\"TableName\":\"Kept\",\"AttributeDefinitions\":[{\"AttributeName\":\"k\",\"AttributeType\":\"S\"}],"
                        + "\"KeySchema\":[{\"AttributeName\":\"k\",\"KeyType\":\"HASH\"}],"
                        + "\"BillingMode\":\"PAY_PER_REQUEST\"}");
        assertThat(call(url, "PutItem", "{\"TableName\":\"Kept\",\"Item\":{\"k\":{\"S\":\"a\"}}}"))
                .isEqualTo("{}");
    }

    private static String item(String url) throws IOException, InterruptedException {
        return call(url, "GetItem", "{\"TableName\":\"Kept\",\"Key\":{\"k\":{\"S\":\"a\"}}}");
    }

    @Test
    void losesNothingWhenStoppedOrKilled() throws Exception {
        String data = directory.resolve("store.db").toString();
        String kept = "{\"Item\":{\"k\":{\"S\":\"a\"}}}";
        try (Program first = Program.start("--port", "0", "--data", data)) {
            createTableAndItem(first.url());
            first.process().destroy(); // SIGTERM
            assertThat(first.exitCode()).isEqualTo(143);
        }
        try (Program second = Program.start("--port", "0", "--data", data)) {
            assertThat(item(second.url())).isEqualTo(kept);
            second.process().destroyForcibly(); // SIGKILL
            second.exitCode();
        }
        try (Program third = Program.start("--port", "0", "--data", data)) {
            assertThat(item(third.url())).isEqualTo(kept);
            assertThat(failure("--port", "0", "--data", data))
                    .startsWith("2 Cannot open the store at ")
                    .hasLineCount(1);
        }
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(failure("--host", "0.0.0.0", "--port", port))
                    .isEqualTo("2 Cannot listen on 0.0.0.0:" + port + ": Address already in use\n");
        }
        assertThat(failure("--port", "65536")).isEqualTo("2 --port 65536 is no port: it must be from 0 to 65535.\n");
        assertThat(failure("--nonsense")).isEqualTo("2 Unknown option: '--nonsense'. See --help.\n");
        assertThat(failure("--access-key", "id"))
                .isEqualTo("2 Error: Missing required argument(s): --secret-key=SECRET. See --help.\n");
    }

    @Test
    void tellsItsOptions() throws Exception {
        assertThat(failure("--help"))
                .startsWith("0 Usage: java -jar keystave-server.jar")
                .contains("--port", "--host", "--data", "--in-memory", "--durability", "--region", "--access-key")
                .contains("--secret-key");
    }
}
