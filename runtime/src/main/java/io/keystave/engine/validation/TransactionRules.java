package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.ValidationException;
import io.keystave.storage.StoreMap;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The rules that all transactions share. An instance follows one request. */
public final class TransactionRules {
    /** Actions in one transaction. Source: Developer Guide, Quotas, DynamoDB transactions. */
    private static final int MOST_ACTIONS = 100;

    /** Bytes of items in one transaction. Same source. */
    private static final long MOST_BYTES = 4L << 20;

    private record ItemKey(StoreMap map, ByteBuffer key) {}

    private final Set<ItemKey> seen = new HashSet<>();

    /** Rules for one request. */
    public TransactionRules() {}

    static void requireCount(Collection<?> actions, ConstraintErrors errors) {
        errors.size(actions, "transactItems", 1, MOST_ACTIONS);
    }

    /** Checks the size of everything that a transaction sends or reads. */
    public static void requireBytes(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new ValidationException("Transaction payload size cannot exceed " + MOST_BYTES + " bytes");
        }
    }

    /** Checks what makes the whole request wrong and not only cancels the transaction: a key that is empty. */
    public static void requireKeyNotEmpty(Table table, Item item) {
        KeyRules.requireNotEmpty(table, item);
    }

    /** Checks that no action before was on the same item. */
    public void requireOtherItem(Table table, byte[] key) {
        if (!seen.add(new ItemKey(table.map(), ByteBuffer.wrap(key)))) {
            throw new ValidationException("Transaction request cannot include multiple operations on one item");
        }
    }
}
