package io.keystave.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Keystave;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAppTest {
    private static final String NAME = "keystave-sample-app: ";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(Object... arguments) {
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        printed.reset();
        errors.reset();
        return SampleApp.run(
                words, Terminal.plain(new PrintStream(printed, true, UTF_8)), new PrintStream(errors, true, UTF_8));
    }

    private String output() {
        return printed.toString(UTF_8);
    }

    @Nested
    class Tour {
        @Test
        void showsEachAccessPatternOnMadeUpData() {
            int exitCode = run();

            assertThat(errors.toString(UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(output())
                    .contains("Loaded 90 customers, 830 orders, 2,123 lines into a temporary store")
                    .contains("Query of table orders, customer = ? AND begins_with(sk, ?) (22 times)")
                    .contains("GetItem of table orders by primary key")
                    .contains("Query of index by_status of orders, status = ? AND date < ?")
                    .contains("Query of index by_total of orders, customer = ?")
                    .contains("Query of index by_country of customers, country = ?")
                    .contains("✗ This page token comes from index \"by_status\" of \"orders\"")
                    .contains("all is still there: 90 customers, 831 orders, 2,125 lines");
        }

        @Test
        void showsAConditionalUpdateWinAndLose() {
            run();

            assertThat(outcomesOf("orders.update(key)"))
                    .containsExactly(
                            "✓ applied: SHIPPED on 2026-05-01, by Federal Shipping, version 2",
                            "✗ rejected, nothing changed; stored is: SHIPPED on 2026-05-01, by Federal");
        }

        @Test
        void showsThatTheSecondOfTwoWritersOfOneVersionIsTold() {
            run();

            assertThat(outcomesOf("orders.put(byAnn).attempt()"))
                    .containsExactly("✓ applied: SHIPPED on 2026-05-01, by Speedy Express, version 3");
            assertThat(outcomesOf("orders.put(byBen).attempt()"))
                    .containsExactly("✗ rejected, nothing changed; stored is: SHIPPED on 2026-05-01, by Speedy");
        }

        /** The line with the outcome after each printed call that begins so. */
        private List<String> outcomesOf(String call) {
            List<String> lines = output().lines().map(String::strip).toList();
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(call))
                    .mapToObj(i -> lines.stream()
                            .skip(i)
                            .filter(line -> line.matches("[✓✗] .*"))
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }

        @Test
        void fitsEightyColumns() {
            run();

            assertThat(output().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        }

        @Test
        void showsTheCustomerThatIsAskedFor() {
            assertThat(run("--customer", "TREAL")).as(errors.toString(UTF_8)).isZero();
            assertThat(output()).contains("given   customer TREAL");
        }
    }

    @Nested
    class Store {
        @Test
        void staysAndIsUsedAgainByALaterRun() {
            Path store = folder.resolve("desk").resolve("orders.db");

            assertThat(run("--store", store)).isZero();
            assertThat(output()).contains("into \"" + store + "\"");
            assertThat(run("--store", store)).isZero();

            assertThat(output()).startsWith("Working on the orders that are in \"" + store + "\"; nothing is loaded.");
            try (Keystave db = Keystave.embedded(store)) {
                assertThat(OrderRepository.on(db).scan().count()).isEqualTo(830);
            }
        }

        @Test
        void leavesNothingBehindIfItIsTemporary() throws IOException {
            List<Path> before = temporaryFolders();

            run();

            assertThat(temporaryFolders()).isEqualTo(before);
        }

        private List<Path> temporaryFolders() throws IOException {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(file -> file.getFileName().toString().startsWith("keystave-sample"))
                        .sorted()
                        .toList();
            }
        }
    }

    @Nested
    class Errors {
        @Test
        void refusesAnUnknownOption() {
            assertRefused("Unknown option \"--dtaa\". --help lists the options.", "--dtaa", "x");
        }

        @Test
        void refusesAMissingFolderAndWritesNothing() {
            Path store = folder.resolve("orders.db");
            Path missing = folder.resolve("missing");

            assertRefused(
                    "Cannot read data from \"" + missing + "\": there is no such folder.",
                    "--data",
                    missing,
                    "--store",
                    store);
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void refusesGarbageAndWritesNothing() throws IOException {
            Path data = Files.createDirectory(folder.resolve("data"));
            Path store = folder.resolve("orders.db");
            Files.writeString(data.resolve("northwind-customers.csv"), "%PDF-1.7\n…");

            assertRefused(
                    "northwind-customers.csv:1: the header is \"%PDF-1.7\"."
                            + " Expected: customer,company,contact,title,city,country,phone.",
                    "--data", data, "--store", store);
            assertThat(store).doesNotExist();
        }

        @Test
        void refusesAFileThatIsNoStoreAndLeavesItAlone() throws IOException {
            Path store = folder.resolve("letter.txt");
            Files.writeString(store, "Dear reader,\n");

            assertRefused(
                    "Cannot open the store at \"" + store + "\": the file there was not written by Keystave."
                            + " Give the path of a Keystave store, or of a file that is not there yet."
                            + " Nothing was changed.",
                    "--store",
                    store);
            assertThat(store).hasContent("Dear reader,\n");
            assertThat(folder).isDirectoryNotContaining(file -> !file.equals(store));
        }

        @Test
        void refusesAStoreThatAnotherProcessHasOpen() throws InterruptedException {
            Path store = folder.resolve("orders.db");
            try (ChildProcess other = ChildProcess.of(HoldingProcess.class, store)) {
                assertThat(other.nextLine()).isEqualTo("open");

                assertRefused(
                        "Cannot open the store at \"" + store + "\": another process has it locked."
                                + " Close that process or give this one a path of its own.",
                        "--store",
                        store);
                other.kill();
                other.exitCode();
            }
            assertThat(run("--store", store)).isZero();
        }

        @Test
        void refusesACustomerWithoutOrders() {
            Path store = folder.resolve("orders.db");

            assertRefused(
                    "Customer \"NOONE\" has no order. Give --customer the ID of one that has, or leave it out.",
                    "--store",
                    store,
                    "--customer",
                    "NOONE");
            assertThat(folder).isEmptyDirectory();
        }

        private void assertRefused(String message, Object... arguments) {
            int exitCode = run(arguments);

            assertThat(errors.toString(UTF_8)).isEqualTo(NAME + message + System.lineSeparator());
            assertThat(exitCode).isEqualTo(2);
            assertThat(output()).isEmpty();
        }
    }

    @Test
    void printsItsUsage() {
        assertThat(run("--help")).isZero();
        assertThat(output())
                .startsWith("Usage: java -jar keystave-sample-app.jar [OPTION]...")
                .contains("--customer ID");
    }
}
