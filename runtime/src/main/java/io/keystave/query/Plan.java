package io.keystave.query;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a query would do, without running it.
 *
 * @param operation {@code GetItem}, {@code Query} or {@code Scan}
 * @param tableName the table that is read
 * @param indexNameOrNull the index that is read; null for the base table
 * @param keyCondition the key condition with placeholders for values; empty for a scan
 * @param filter the filter expression with placeholders for values; empty if there is none
 * @param readUnitsAtBest read capacity units if nothing is found
 * @param readUnitsPerPageAtWorst read capacity units of a page of 1 MB
 * @param itemsAtMostOrNull items that the read budget allows; null if it has none
 */
public record Plan(
        String operation,
        String tableName,
        @Nullable String indexNameOrNull,
        String keyCondition,
        String filter,
        double readUnitsAtBest,
        double readUnitsPerPageAtWorst,
        @Nullable Long itemsAtMostOrNull) {
    /** Everything that one page reads; source: DynamoDB API Reference, <em>Query</em>. */
    static final int PAGE_BYTES = 1024 * 1024;

    /** What one consistent read capacity unit reads; source: Developer Guide, <em>Read consistency</em>. */
    static final int READ_UNIT_BYTES = 4096;

    /** Items that the read budget allows; empty if the query reads on to its end. */
    public OptionalLong itemsAtMost() {
        return itemsAtMostOrNull == null ? OptionalLong.empty() : OptionalLong.of(itemsAtMostOrNull);
    }

    /** The plan in one line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(operation).append(" on ");
        if (indexNameOrNull != null) {
            line.append("index \"").append(indexNameOrNull).append("\" of ");
        }
        line.append('"').append(tableName).append('"');
        if (!keyCondition.isEmpty()) {
            line.append(", key condition ").append(keyCondition);
        }
        if (!filter.isEmpty()) {
            line.append(", filter ").append(filter);
        }
        return line.append(", from ")
                .append(readUnitsAtBest)
                .append(" read units, at most ")
                .append(readUnitsPerPageAtWorst)
                .append(" a page")
                .toString();
    }
}
