package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table names in ascending order, and the last of them if more remain. */
public record ListTablesResult(
        List<String> tableNames, @Nullable String lastEvaluatedTableName) {
    public ListTablesResult {
        tableNames = List.copyOf(tableNames);
    }
}
