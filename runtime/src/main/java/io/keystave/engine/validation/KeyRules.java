package io.keystave.engine.validation;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.KeySchema;
import io.keystave.engine.table.Table;
import io.keystave.expression.KeyAttribute;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.Limits;

/** The rules for the key attributes of items and for the keys that requests give. */
public final class KeyRules {
    private static final String NO_MATCH = "The provided key element does not match the schema";

    private KeyRules() {}

    /** Checks a key parameter, which has exactly the key attributes, and encodes it. */
    public static byte[] encodeKey(Table table, Item key) {
        KeySchema schema = table.key();
        int count = schema.attributes().size();
        if (key.size() != count) {
            throw new ValidationException(NO_MATCH);
        }
        AttributeValue[] values = requireMatch(schema, key);
        for (int i = 0; i < count; i++) {
            requireLength(schema, i, values[i]);
        }
        return schema.encode(values);
    }

    /** Checks that an item has every key attribute in its type, and gives them. */
    static AttributeValue[] requireMatch(KeySchema schema, Item item) {
        AttributeValue[] values = new AttributeValue[schema.attributes().size()];
        for (int i = 0; i < values.length; i++) {
            KeyAttribute attribute = schema.attributes().get(i);
            AttributeValue value = item.get(attribute.name());
            if (value == null || !value.is(attribute.type())) {
                throw new ValidationException(NO_MATCH);
            }
            values[i] = value;
        }
        return values;
    }

    /** Checks the key attributes of a whole item and encodes its key. */
    public static byte[] encodeKeyOfItem(Table table, Item item) {
        KeySchema schema = table.key();
        AttributeValue[] values = new AttributeValue[schema.attributes().size()];
        for (int i = 0; i < values.length; i++) {
            KeyAttribute attribute = schema.attributes().get(i);
            AttributeValue value = item.get(attribute.name());
            if (value == null) {
                throw InvalidParameters.invalid("Missing the key " + attribute.name() + " in the item");
            }
            if (!value.is(attribute.type())) {
                throw InvalidParameters.invalid("Type mismatch for key " + attribute.name() + " expected: "
                        + attribute.type() + " actual: " + value.type());
            }
            requireLength(schema, i, value);
            values[i] = value;
        }
        return schema.encode(values);
    }

    /** Checks that the key attributes that an item has, and that have the right type, are not empty. */
    static void requireNotEmpty(Table table, Item item) {
        KeySchema schema = table.key();
        for (int i = 0; i < schema.attributes().size(); i++) {
            KeyAttribute attribute = schema.attributes().get(i);
            AttributeValue value = item.get(attribute.name());
            if (value != null && value.is(attribute.type())) {
                requireNotEmpty(schema, i, value);
            }
        }
    }

    private static void requireLength(KeySchema schema, int position, AttributeValue value) {
        requireNotEmpty(schema, position, value);
        requireLengthAtMost(schema.isPartitionKey(position), value.payloadLength());
    }

    private static void requireNotEmpty(KeySchema schema, int position, AttributeValue value) {
        if (value.payloadLength() == 0) {
            throw InvalidParameters.notValid("The AttributeValue for a key attribute cannot contain an empty "
                    + nameOf(value.type()) + " value. Key: "
                    + schema.attributes().get(position).name());
        }
    }

    private static void requireLengthAtMost(boolean isPartitionKey, int length) {
        if (isPartitionKey && length > Limits.PARTITION_KEY_BYTES) {
            throw InvalidParameters.invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (!isPartitionKey && length > Limits.SORT_KEY_BYTES) {
            throw InvalidParameters.invalid(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }

    static String nameOf(AttributeType type) {
        return type == AttributeType.S ? "string" : "binary";
    }

    /** Checks those attributes of a whole item that are part of an index's key. */
    public static void requireIndexKeys(Table table, Item item) {
        for (Index index : table.indexes()) {
            KeySchema schema = index.key();
            for (int i = 0; i < schema.ownAttributes(); i++) {
                KeyAttribute attribute = schema.attributes().get(i);
                AttributeValue value = item.get(attribute.name());
                if (value != null) {
                    requireType(index, attribute, value);
                    if (value.payloadLength() == 0) {
                        throw InvalidParameters.notValid("A value specified for a secondary index key is not supported."
                                + " The AttributeValue for a key attribute cannot contain an empty "
                                + nameOf(value.type()) + " value. IndexName: " + index.name() + ", IndexKey: "
                                + attribute.name());
                    }
                    requireLengthAtMost(schema.isPartitionKey(i), value.payloadLength());
                }
            }
        }
    }

    static void requireType(Index index, KeyAttribute attribute, AttributeValue value) {
        if (!value.is(attribute.type())) {
            throw InvalidParameters.invalid("Type mismatch for Index Key " + attribute.name() + " Expected: "
                    + attribute.type() + " Actual: " + value.type() + " IndexName: " + index.name());
        }
    }
}
