package io.keystave.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.Keystave;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.KeySchemaElement;
import io.keystave.value.AttributeType;
import java.util.List;

/** A text as a statement in PartiQL on a table with an item: it runs, or is refused as the service refuses. */
public final class StatementTarget {
    /** An engine that lives as long as the process: starting one for each input would be all that is measured. */
    static final Backend BACKEND = backend();

    private StatementTarget() {}

    /** Tries one input; the name is the one by which Jazzer finds it. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            BACKEND.executeStatement(ExecuteStatement.of(new String(input, UTF_8)));
        } catch (DynamoDbException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new IllegalStateException("It is refused without a word.", e);
            }
        }
    }

    @SuppressWarnings("resource") // It is closed with the process.
    private static Backend backend() {
        Backend backend = Keystave.inMemory().backend();
        backend.createTable(CreateTable.of(
                "tab",
                List.of(new AttributeDefinition("k", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("k"))));
        backend.executeStatement(ExecuteStatement.of(
                "INSERT INTO tab VALUE {'k': 1, 'a': 'x', 'n': 1, 'l': [1], 's': <<2>>, 'b': NULL}"));
        return backend;
    }
}
