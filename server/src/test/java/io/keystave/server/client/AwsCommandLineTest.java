package io.keystave.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amazon's command line: the session that the README shows, word for word, and what is refused. */
class AwsCommandLineTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String IN_README = "http://127.0.0.1:8000";

    @Test
    void sessionOfTheReadmeRunsAndErrorsHaveTheirNames() throws Exception {
        assumeTrue(
                Program.isThere("aws", "--version"),
                "Skipped: there is no AWS command line (aws) on the path; Debian has it as awscli.");
        try (ServedStore store = new ServedStore()) {
            List<String> commands = new ArrayList<>(session());
            assertThat(commands).as("commands in README.md").hasSizeGreaterThanOrEqualTo(6);
            int last = commands.size() - 1; // deletes the item: what fails, and reads again, goes before it
            commands.add(0, "shopt -s expand_aliases");
            commands.addAll(
                    last + 1,
                    List.of(
                            "! dynamodb get-item --table-name Nowhere --key '{\"a\":{\"S\":\"b\"}}'",
                            "! dynamodb get-item --table-name Orders --key '{\"customer_id\":{\"S\":\"b\"}}'",
                            "! dynamodb put-item --table-name Orders"
                                    + " --item '{\"customer_id\":{\"S\":\"CUST#123\"},"
                                    + "\"order_date_id\":{\"S\":\"2024-01-15#ORD001\"}}'"
                                    + " --condition-expression 'attribute_not_exists(customer_id)'",
                            "dynamodb scan --table-name Orders --page-size 1"));

            Program session = Program.run(
                    store.program(
                            "bash", "-e", "-c", String.join("\n", commands).replace(IN_README, store.url())),
                    60);

            assertThat(session.exitCode()).as(session.output()).isZero();
            assertThat(session.output())
                    .contains("\"TableName\": \"Orders\"", "\"N\": \"99.99\"", "\"S\": \"delivered\"", "\"Count\": 1")
                    .contains(
                            "(ResourceNotFoundException) when calling the GetItem operation: Requested resource not found")
                    .contains(
                            "(ValidationException) when calling the GetItem operation: The provided key element does not"
                                    + " match the schema")
                    .contains(
                            "(ConditionalCheckFailedException) when calling the PutItem operation: The conditional request"
                                    + " failed");
        }
    }

    /** The commands of the README, with the alias that they use. */
    private static List<String> session() throws IOException {
        return Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("alias dynamodb=") || line.startsWith("dynamodb "))
                .toList();
    }
}
