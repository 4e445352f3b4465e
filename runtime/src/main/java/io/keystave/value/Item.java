package io.keystave.value;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item: attributes by name, in one array of bytes with a directory, so that one attribute is found by binary search
 * and read without decoding the rest.
 *
 * <p>Attributes lie in the order of their names' UTF-8 bytes. Two items are equal exactly if their bytes are. Immutable,
 * safe for use by many threads.
 */
public final class Item {
    /** The item without attributes. */
    public static final Item EMPTY = new Item(ItemFormat.assemble(new byte[0], 0, new int[0], 0, null));

    private final byte[] bytes;

    /** Cache of {@link #sizeInBytes}; 0 is not yet known, or the empty item. Harmless if set by two threads. */
    private int sizeInBytes;

    Item(byte[] bytes) {
        this.bytes = bytes;
    }

    // ---- making items

    /**
     * An item with the given attributes.
     *
     * @throws InvalidValueException if a name is empty or too long
     */
    public static Item of(Map<String, AttributeValue> attributes) {
        Builder builder = builder();
        attributes.forEach(builder::put);
        return builder.build();
    }

    /** An item of one attribute. */
    public static Item of(String name, AttributeValue value) {
        return builder().put(name, value).build();
    }

    /** An item of two attributes. */
    public static Item of(String name1, AttributeValue value1, String name2, AttributeValue value2) {
        return builder().put(name1, value1).put(name2, value2).build();
    }

    /** An item of three attributes. */
    public static Item of(
            String name1,
            AttributeValue value1,
            String name2,
            AttributeValue value2,
            String name3,
            AttributeValue value3) {
        return builder()
                .put(name1, value1)
                .put(name2, value2)
                .put(name3, value3)
                .build();
    }

    /** A builder without attributes. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The item whose encoded form is the given array, which is kept, not copied, and must not change. Only the first
     * bytes are checked: this is for bytes that {@link #bytes} once handed out.
     *
     * @throws InvalidValueException if they are no item's, or of a newer format
     */
    public static Item fromBytes(byte[] bytes) {
        ItemFormat.requireHeader(bytes);
        return new Item(bytes);
    }

    /**
     * The item whose encoded form is the given array, as {@link #fromBytes}, for bytes that may be damaged. Cost: a walk
     * over all of them.
     *
     * @throws InvalidValueException if they are not exactly one item in canonical form
     */
    public static Item fromUntrustedBytes(byte[] bytes) {
        FormatCheck.requireItem(bytes);
        return new Item(bytes);
    }

    // ---- reading

    /** The encoded form: this item's own array, not a copy. It must not be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The value of an attribute, as a view; null if there is none. Cost: a binary search. */
    public @Nullable AttributeValue get(AttributeName name) {
        int place = ItemFormat.find(bytes, name, 0, size());
        return place < 0 ? null : AttributeValue.ofEncoded(bytes, valuePosition(place));
    }

    /** The value of an attribute, as a view; null if there is none. {@link #get(AttributeName)} is quicker. */
    public @Nullable AttributeValue get(String name) {
        return name.isEmpty() ? null : get(AttributeName.of(name));
    }

    /** Whether there is an attribute of this name. */
    public boolean has(AttributeName name) {
        return ItemFormat.find(bytes, name, 0, size()) >= 0;
    }

    /** Number of attributes. */
    public int size() {
        return ItemFormat.count(bytes);
    }

    /** Whether there are no attributes. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** The names of the attributes in their order, decoded as they are asked for. */
    public List<String> attributeNames() {
        int size = size();
        int base = ItemFormat.base(bytes);
        return new AbstractList<>() {
            @Override
            public String get(int place) {
                int entry = ItemFormat.entry(bytes, base, place);
                return Utf8.decode(bytes, ValueFormat.varintEnd(bytes, entry), ItemFormat.value(bytes, entry));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** The attributes as views, in the order of their names; the map cannot be changed. */
    public Map<String, AttributeValue> toMap() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>(size() * 2);
        int place = 0;
        for (String name : attributeNames()) {
            attributes.put(name, AttributeValue.ofEncoded(bytes, valuePosition(place++)));
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** A reader at the start of this item. */
    public ItemReader reader() {
        return new ItemReader(this);
    }

    /** Size of the item as the service counts it, in bytes. Source: Developer Guide, Item sizes and formats. */
    public int sizeInBytes() {
        if (sizeInBytes == 0) {
            int size = 0;
            int base = ItemFormat.base(bytes);
            for (int entry = base; entry < bytes.length; ) {
                int value = ItemFormat.value(bytes, entry);
                size += ValueFormat.varint(bytes, entry) + ValueFormat.sizeInBytes(bytes, value);
                entry = ValueFormat.end(bytes, value);
            }
            sizeInBytes = size;
        }
        return sizeInBytes;
    }

    // ---- making items from this one

    /** This item with an attribute added or replaced. Cost: a copy. */
    public Item with(AttributeName name, AttributeValue value) {
        ItemWriter writer = new ItemWriter(bytes.length + value.length + name.utf8.length + 8);
        int place = ItemFormat.find(bytes, name, 0, size());
        int insertion = place < 0 ? -place - 1 : place;
        copyAttributes(0, insertion, writer);
        writer.attribute(name).value(value);
        copyAttributes(place < 0 ? insertion : insertion + 1, size(), writer);
        return writer.toItem();
    }

    /** This item with an attribute added or replaced. Cost: a copy. */
    public Item with(String name, AttributeValue value) {
        return with(AttributeName.of(name), value);
    }

    /** This item without an attribute; itself if it has none of this name. Cost: a copy. */
    public Item without(AttributeName name) {
        int place = ItemFormat.find(bytes, name, 0, size());
        if (place < 0) {
            return this;
        }
        ItemWriter writer = new ItemWriter(bytes.length);
        copyAttributes(0, place, writer);
        copyAttributes(place + 1, size(), writer);
        return writer.toItem();
    }

    /** This item without an attribute; itself if it has none of this name. Cost: a copy. */
    public Item without(String name) {
        return without(AttributeName.of(name));
    }

    /** Those attributes of this item that have one of the given names. */
    public Item only(Collection<AttributeName> names) {
        ItemWriter writer = new ItemWriter(bytes.length);
        for (AttributeName name : names) {
            copyAttribute(name, writer);
        }
        return writer.toItem();
    }

    /** Writes an attribute as it is to a writer, if the item has it; says whether it has. */
    public boolean copyAttribute(AttributeName name, ItemWriter writer) {
        int place = ItemFormat.find(bytes, name, 0, size());
        if (place < 0) {
            return false;
        }
        copyAttributes(place, place + 1, writer);
        return true;
    }

    /** Writes all attributes as they are to a writer, except those of the given names. */
    public void copyAttributesExcept(Collection<AttributeName> names, ItemWriter writer) {
        int size = size();
        boolean[] excepted = new boolean[size];
        for (AttributeName name : names) {
            int place = ItemFormat.find(bytes, name, 0, size);
            if (place >= 0) {
                excepted[place] = true;
            }
        }
        for (int place = 0; place < size; place++) {
            if (!excepted[place]) {
                copyAttributes(place, place + 1, writer);
            }
        }
    }

    private void copyAttributes(int fromPlace, int toPlace, ItemWriter writer) {
        int base = ItemFormat.base(bytes);
        for (int place = fromPlace; place < toPlace; place++) {
            int entry = ItemFormat.entry(bytes, base, place);
            writer.attribute(bytes, entry, ValueFormat.end(bytes, ItemFormat.value(bytes, entry)));
        }
    }

    private int valuePosition(int place) {
        return ItemFormat.value(bytes, ItemFormat.entry(bytes, ItemFormat.base(bytes), place));
    }

    /** Collects the attributes of an item. Not safe for use by several threads. */
    public static final class Builder {
        private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

        private Builder() {}

        /** Adds or replaces an attribute. */
        public Builder put(String name, AttributeValue value) {
            attributes.put(name, value);
            return this;
        }

        /** Adds or replaces a string attribute. */
        public Builder string(String name, String value) {
            return put(name, AttributeValue.ofString(value));
        }

        /** Adds or replaces a number attribute. */
        public Builder number(String name, long value) {
            return put(name, AttributeValue.ofNumber(value));
        }

        /**
         * The item.
         *
         * @throws InvalidValueException if a name is empty or too long
         */
        public Item build() {
            ItemWriter writer = new ItemWriter();
            attributes.forEach((name, value) -> writer.attribute(name).value(value));
            return writer.toItem();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The names of the attributes and the size. Never their values, which may be private. */
    @Override
    public String toString() {
        return attributeNames() + ", " + sizeInBytes() + " bytes";
    }
}
