package io.keystave.engine.item;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.index.IndexChange;
import io.keystave.engine.index.IndexEntry;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.ReturnConsumedCapacity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a write cost, as results tell it. Source: Developer Guide, DynamoDB read and write operations. */
final class WriteCost {
    private WriteCost() {}

    /** The cost in as much detail as asked for; null for none. */
    static @Nullable ConsumedCapacity of(ItemWrite write, String tableName, ReturnConsumedCapacity detail) {
        if (detail == ReturnConsumedCapacity.NONE) {
            return null;
        }
        double tableUnits = ofTable(write);
        double total = tableUnits;
        Map<String, Capacity> global = new HashMap<>();
        Map<String, Capacity> local = new HashMap<>();
        for (IndexChange change : write.indexChanges()) {
            double units = of(change);
            total += units;
            (change.index().isGlobal() ? global : local).put(change.index().name(), new Capacity(units));
        }
        return detail == ReturnConsumedCapacity.TOTAL
                ? ConsumedCapacity.total(tableName, total)
                : new ConsumedCapacity(tableName, total, new Capacity(tableUnits), global, local);
    }

    /** What a write costs the table itself. */
    static double ofTable(ItemWrite write) {
        return CapacityUnits.write(Math.max(ItemWrite.bytes(write.before()), ItemWrite.bytes(write.after())));
    }

    /** What a write costs one index. */
    static double of(IndexChange change) {
        IndexEntry before = change.before();
        IndexEntry after = change.after();
        if (before == null || after == null) {
            return units(before) + units(after);
        }
        return after.hasKeyOf(before)
                ? Math.max(units(before), units(after))
                // An entry that moves is a deletion here and an insertion there.
                : units(before) + units(after);
    }

    private static double units(@Nullable IndexEntry entry) {
        return entry == null ? 0 : CapacityUnits.write(entry.item().sizeInBytes());
    }
}
