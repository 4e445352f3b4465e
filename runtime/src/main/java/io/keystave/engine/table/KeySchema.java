package io.keystave.engine.table;

import io.keystave.expression.KeyAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The key of a table or index: its partition key and sort key attributes, and how values of them become the bytes under
 * which an item is stored. An index's key ends in those attributes of the table's key that it does not have itself, so
 * every entry has a key of its own. Immutable.
 */
public final class KeySchema {
    private final List<KeyAttribute> attributes;
    private final int partitionAttributes;
    private final int sortAttributes;
    private final Set<AttributeName> names;

    private KeySchema(List<KeyAttribute> attributes, int partitionAttributes, int sortAttributes) {
        this.attributes = List.copyOf(attributes);
        this.partitionAttributes = partitionAttributes;
        this.sortAttributes = sortAttributes;
        this.names = attributes.stream()
                .limit(partitionAttributes + sortAttributes)
                .map(KeyAttribute::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key of a table. */
    public static KeySchema ofTable(List<KeyAttribute> partitionKey, List<KeyAttribute> sortKey) {
        List<KeyAttribute> all = new ArrayList<>(partitionKey);
        all.addAll(sortKey);
        return new KeySchema(all, partitionKey.size(), sortKey.size());
    }

    /** The key of an index on the table with the given key. */
    public static KeySchema ofIndex(List<KeyAttribute> partitionKey, List<KeyAttribute> sortKey, KeySchema table) {
        List<KeyAttribute> all = new ArrayList<>(partitionKey);
        all.addAll(sortKey);
        for (KeyAttribute attribute : table.attributes) {
            if (all.stream().noneMatch(own -> own.name().equals(attribute.name()))) {
                all.add(attribute);
            }
        }
        return new KeySchema(all, partitionKey.size(), sortKey.size());
    }

    /** Partition key, sort key, and of an index what else the table's key has. */
    public List<KeyAttribute> attributes() {
        return attributes;
    }

    public List<KeyAttribute> partitionKey() {
        return attributes.subList(0, partitionAttributes);
    }

    public List<KeyAttribute> sortKey() {
        return attributes.subList(partitionAttributes, ownAttributes());
    }

    /** The attributes of partition key and sort key: those that a key condition can name. */
    public List<KeyAttribute> ownKey() {
        return attributes.subList(0, ownAttributes());
    }

    /** Number of attributes in partition key and sort key together. */
    public int ownAttributes() {
        return partitionAttributes + sortAttributes;
    }

    /** Whether the attribute at a position of {@link #attributes} is part of the partition key. */
    public boolean isPartitionKey(int position) {
        return position < partitionAttributes;
    }

    /** The names of the attributes of partition key and sort key. */
    public Set<AttributeName> names() {
        return names;
    }

    /**
     * The key of an item in this table or index; null if the item lacks an attribute of it, or has one of another type,
     * an empty one or one that is too long, and therefore is not in the index.
     */
    public byte @Nullable [] keyOf(Item item) {
        AttributeValue[] values = new AttributeValue[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            KeyAttribute attribute = attributes.get(i);
            AttributeValue value = item.get(attribute.name());
            if (value == null || !value.is(attribute.type()) || !isLengthLawful(i, value)) {
                return null;
            }
            values[i] = value;
        }
        return encode(values);
    }

    private boolean isLengthLawful(int position, AttributeValue value) {
        int length = value.payloadLength();
        return length > 0 && length <= (isPartitionKey(position) ? Limits.PARTITION_KEY_BYTES : Limits.SORT_KEY_BYTES);
    }

    /** The bytes of a whole key, given a value of the right type for each of {@link #attributes}. */
    public byte[] encode(AttributeValue[] values) {
        return write(values).toBytes();
    }

    private KeyWriter write(AttributeValue[] values) {
        int expected = 0;
        for (AttributeValue value : values) {
            expected += KeyWriter.expectedBytes(value);
        }
        KeyWriter key = new KeyWriter(expected);
        for (int i = 0; i < values.length; i++) {
            key.component(values[i]);
            if (i == partitionAttributes - 1) {
                key.endOfPartitionKey();
            }
        }
        return key;
    }

    /** What all keys share whose first attributes have the given values; they cover at least the partition key. */
    public byte[] prefix(List<AttributeValue> values) {
        return encode(values.toArray(AttributeValue[]::new));
    }

    /** What all keys share whose first attributes have the given values and whose next one begins with another value. */
    public byte[] prefix(List<AttributeValue> values, AttributeValue start) {
        KeyWriter key = write(values.toArray(AttributeValue[]::new));
        key.start(start);
        return key.toBytes();
    }

    /** What the given key shares with all keys of the same partition key. */
    public byte[] partitionPrefix(byte[] key) {
        int end = KeyWriter.HASH_BYTES;
        for (int i = 0; i < partitionAttributes; i++) {
            end = KeyWriter.componentEnd(key, end, attributes.get(i).type());
        }
        return Arrays.copyOf(key, end);
    }

    /** The attributes of this key alone, of an item that has them. */
    public Item keyAttributesOf(Item item) {
        ItemWriter writer = new ItemWriter();
        for (KeyAttribute attribute : attributes) {
            item.copyAttribute(attribute.name(), writer);
        }
        return writer.toItem();
    }

    /** The keys of one segment of a table or index: segments are ranges of the hash, of about equal size. */
    public static KeyRange segment(int segment, int totalSegments) {
        byte[] from = hashBound(segment, totalSegments);
        return new KeyRange(
                from == null ? new byte[0] : from,
                segment + 1 == totalSegments ? null : hashBound(segment + 1, totalSegments));
    }

    private static byte @Nullable [] hashBound(int segment, int totalSegments) {
        if (segment == 0) {
            return null;
        }
        // Rounded up, so that every hash is in exactly one segment whatever their number.
        long hash = (((long) segment << 32) + totalSegments - 1) / totalSegments;
        return new byte[] {(byte) (hash >> 24), (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash};
    }
}
