package io.keystave.engine.index;

import io.keystave.engine.table.Index;
import io.keystave.value.Item;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an index has of one item: the entry's key and the attributes that are projected. */
public record IndexEntry(byte[] key, Item item) {

    /** The entry of an item in an index; null if there is no item, or it lacks an attribute of the index's key. */
    public static @Nullable IndexEntry of(Index index, @Nullable Item item) {
        if (item == null) {
            return null;
        }
        byte[] key = index.key().keyOf(item);
        return key == null ? null : new IndexEntry(key, index.projection().of(item));
    }

    /** Whether both entries are at the same place, whatever they have beside the key. */
    public boolean hasKeyOf(IndexEntry other) {
        return Arrays.equals(key, other.key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexEntry that && hasKeyOf(that) && item.equals(that.item);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
