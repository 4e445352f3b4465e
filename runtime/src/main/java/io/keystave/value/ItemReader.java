package io.keystave.value;

import org.jspecify.annotations.Nullable;

/**
 * Reads an item attribute by attribute from its encoded form, with no map in between.
 *
 * <p>Asking for attributes in the order of their names' UTF-8 bytes costs one comparison each, any other order a binary
 * search. Not safe for use by several threads.
 */
public final class ItemReader {
    private final byte[] bytes;
    private final int count;
    private final int base;
    private final ValueReader values;

    /** Place of the attribute to be expected next. */
    private int next;

    /** Creates a reader at the start of an item. */
    public ItemReader(Item item) {
        bytes = item.bytes();
        count = ItemFormat.count(bytes);
        base = ItemFormat.base(bytes);
        values = new ValueReader(bytes, base);
    }

    /** Moves {@link #value} to an attribute, and says whether the item has it. */
    public boolean find(AttributeName name) {
        int place = place(name);
        if (place < 0) {
            return false;
        }
        next = place + 1;
        values.moveTo(ItemFormat.value(bytes, ItemFormat.entry(bytes, base, place)), name);
        return true;
    }

    private int place(AttributeName name) {
        int expected = next;
        if (expected < count) {
            int order = ItemFormat.compareName(name, bytes, ItemFormat.entry(bytes, base, expected));
            if (order == 0) {
                return expected;
            }
            if (order > 0) {
                return ItemFormat.find(bytes, name, expected + 1, count);
            }
        }
        // Before the expected place: as a rule it is missing there, which the one before shows.
        if (expected == 0 || ItemFormat.compareName(name, bytes, ItemFormat.entry(bytes, base, expected - 1)) > 0) {
            return -1;
        }
        return ItemFormat.find(bytes, name, 0, expected);
    }

    /** Moves {@link #value} to the next attribute in the order of names and returns its name; null after the last. */
    public @Nullable String nextName() {
        if (next == count) {
            return null;
        }
        int entry = ItemFormat.entry(bytes, base, next++);
        int value = ItemFormat.value(bytes, entry);
        values.moveTo(value, null);
        return Utf8.decode(bytes, ValueFormat.varintEnd(bytes, entry), value);
    }

    /** The reader at the value of the attribute found last; always the same object. */
    public ValueReader value() {
        return values;
    }

    /** Number of attributes of the item. */
    public int size() {
        return count;
    }
}
