package io.keystave.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes an item attribute by attribute into its encoded form, with no map in between.
 *
 * <p>Attributes may come in any order and are quickest in the order of their names' UTF-8 bytes. Not safe for use by
 * several threads; may be used again after {@link #toItem}.
 */
public final class ItemWriter {
    private static final int INITIAL_BYTES = 512;
    private static final int INITIAL_ATTRIBUTES = 16;

    private final ValueWriter values;
    private int[] starts = new int[INITIAL_ATTRIBUTES];
    private int count;
    private boolean sorted = true;

    /** Creates a writer for an item of the usual size. */
    public ItemWriter() {
        this(INITIAL_BYTES);
    }

    /** Creates a writer with room for an item of so many bytes; it grows where needed. */
    public ItemWriter(int expectedBytes) {
        values = new ValueWriter(expectedBytes);
        values.reset(false);
    }

    /** Starts an attribute; exactly one value must then be written with the writer returned, always the same one. */
    public ValueWriter attribute(AttributeName name) {
        beforeAttribute();
        values.attribute(name.utf8);
        afterAttribute();
        return values;
    }

    /**
     * Starts an attribute as above.
     *
     * @throws InvalidValueException if the name is empty or too long
     */
    public ValueWriter attribute(String name) {
        return attribute(AttributeName.of(name));
    }

    /** Takes over one attribute of an item as it is. */
    void attribute(byte[] item, int entry, int end) {
        beforeAttribute();
        values.attribute(item, entry, end);
        afterAttribute();
    }

    /**
     * Hands out the item and makes the writer ready for the next one.
     *
     * @throws InvalidValueException if an attribute was written twice
     * @throws IllegalStateException if the last attribute has no value, or a list or map is still open
     */
    public Item toItem() {
        values.requireComplete();
        int @Nullable [] order = null;
        if (!sorted) {
            order = SortedEntries.order(values.buffer, starts, count);
            ValueWriter.requireDistinct(values.buffer, starts, order);
        }
        Item item = count == 0
                ? Item.EMPTY
                : new Item(ItemFormat.assemble(values.buffer, values.position, starts, count, order));
        reset();
        return item;
    }

    /** Forgets everything written, also what an exception left half done. */
    public void reset() {
        values.reset(false);
        count = 0;
        sorted = true;
    }

    private void beforeAttribute() {
        values.requireComplete();
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = values.position;
    }

    private void afterAttribute() {
        if (count > 1 && ValueFormat.compareKeys(values.buffer, starts[count - 2], starts[count - 1]) >= 0) {
            sorted = false;
        }
    }

    /** Number of attributes so far and bytes they take. */
    @Override
    public String toString() {
        return count + " attributes in " + values.position + " bytes";
    }
}
