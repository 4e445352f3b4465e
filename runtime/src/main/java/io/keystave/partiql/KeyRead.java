package io.keystave.partiql;

import io.keystave.expression.KeyConditionExpression;
import io.keystave.value.Item;

/** One of the reads that a SELECT consists of. */
sealed interface KeyRead {
    /** Reads one item of the table. */
    record OfItem(Item key) implements KeyRead {}

    /** Reads the items of a partition key, or a range of them. */
    record OfPartition(KeyConditionExpression keyCondition) implements KeyRead {}

    /** Reads everything. */
    record OfAll() implements KeyRead {}
}
