package io.keystave.sample;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param help whether to print the usage and do nothing
 * @param dataOrNull the folder of the CSV files; null to make up data
 * @param storeOrNull the store's file, which stays; null for one that is removed at the end
 * @param customerOrNull whose orders are shown; null for the customer of the oldest order
 */
record Arguments(
        boolean help,
        @Nullable Path dataOrNull,
        @Nullable Path storeOrNull,
        @Nullable String customerOrNull) {

    static final String USAGE = """
            Usage: java -jar keystave-sample-app.jar [OPTION]...

            An order desk on Keystave: loads a trading company's orders into an embedded
            store, runs each access pattern, and prints what was called, what served it,
            what it cost and what it found.

              --data DIR       load northwind-customers.csv, northwind-orders.csv and
                               northwind-order-lines.csv from DIR
                               (default: made-up data, the same in each run)
              --store PATH     keep the data in the store at PATH; a later run without
                               --data works on what is there
                               (default: a temporary store, removed at the end)
              --customer ID    whose orders to show (default: who gave the oldest order)
              --help           print this

            Colours are used on a terminal, unless NO_COLOR is set.
            Exit code: 0 if all went well, 2 if an option, the data or the store is at fault.
            """;

    /** @throws UsageException if an option is unknown, lacks its value or comes twice */
    static Arguments parse(String... words) {
        Arguments arguments = new Arguments(false, null, null, null);
        for (Iterator<String> rest = List.of(words).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            if (option.equals("--help")) {
                return new Arguments(true, null, null, null);
            }
            arguments = arguments.with(option, rest.hasNext() ? rest.next() : null);
        }
        return arguments;
    }

    private Arguments with(String option, @Nullable String value) {
        return switch (option) {
            case "--data" -> new Arguments(help, path(option, dataOrNull, value), storeOrNull, customerOrNull);
            case "--store" -> new Arguments(help, dataOrNull, path(option, storeOrNull, value), customerOrNull);
            case "--customer" ->
                new Arguments(
                        help, dataOrNull, storeOrNull, required(option, customerOrNull, value, "a customer's ID"));
            default -> throw new UsageException("Unknown option \"" + option + "\". --help lists the options.");
        };
    }

    private static Path path(String option, @Nullable Path before, @Nullable String value) {
        String text = required(option, before, value, "a path");
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("\"" + text + "\" after " + option + " is not a path.");
        }
    }

    private static String required(String option, @Nullable Object before, @Nullable String value, String what) {
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw new UsageException(option + " needs " + what + " after it. --help lists the options.");
        }
        if (before != null) {
            throw new UsageException(option + " is given twice. Give it once.");
        }
        return value;
    }

    Optional<Path> data() {
        return Optional.ofNullable(dataOrNull);
    }

    Optional<Path> store() {
        return Optional.ofNullable(storeOrNull);
    }

    Optional<String> customer() {
        return Optional.ofNullable(customerOrNull);
    }
}
