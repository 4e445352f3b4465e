package io.keystave.engine.validation;

import io.keystave.engine.table.KeyRange;
import io.keystave.engine.table.Source;
import io.keystave.expression.KeyAttribute;
import io.keystave.expression.KeyConditionExpression;
import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Set;

/** The rules for where a query or scan goes on: any well-formed position, of an item or not. */
final class StartKeyRules {
    private static final String INVALID = "The provided starting key is invalid";
    private static final String NO_MATCH = "The provided key element does not match the schema";

    private StartKeyRules() {}

    /** Checks the start key of a query against the key of what it reads, and encodes it. */
    static byte[] encodeForQuery(Source source, Item startKey) {
        AttributeValue[] values = values(source, startKey, INVALID);
        List<KeyAttribute> attributes = source.key().attributes();
        Set<AttributeName> tableKey = source.table().key().names();
        for (int i = 0; i < values.length; i++) {
            if (!values[i].is(attributes.get(i).type())) {
                boolean ofTable = source.index() != null
                        && tableKey.contains(attributes.get(i).name());
                throw new ValidationException(ofTable ? INVALID + ": " + NO_MATCH : NO_MATCH);
            }
        }
        return encode(source, values);
    }

    /** Checks the start key of a scan against the key of what it reads, and encodes it. */
    static byte[] encodeForScan(Source source, Item startKey) {
        String mismatch = source.index() == null ? INVALID + ": " + NO_MATCH : INVALID;
        AttributeValue[] values = values(source, startKey, mismatch);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].is(source.key().attributes().get(i).type())) {
                throw new ValidationException(mismatch);
            }
        }
        return encode(source, values);
    }

    private static AttributeValue[] values(Source source, Item startKey, String mismatch) {
        List<KeyAttribute> attributes = source.key().attributes();
        if (startKey.size() != attributes.size()) {
            throw new ValidationException(mismatch);
        }
        AttributeValue[] values = new AttributeValue[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            AttributeValue value = startKey.get(attributes.get(i).name());
            if (value == null) {
                throw new ValidationException(mismatch);
            }
            values[i] = value;
        }
        return values;
    }

    private static byte[] encode(Source source, AttributeValue[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i].payloadLength() == 0) {
                throw new ValidationException(INVALID
                        + ": One or more parameter values are not valid. The AttributeValue"
                        + " for a key attribute cannot contain an empty " + KeyRules.nameOf(values[i].type())
                        + " value. Key: " + source.key().attributes().get(i).name());
            }
        }
        return source.key().encode(values);
    }

    /** Checks that a start key lies where the conditions of a query, in the order of the key, let it read. */
    static void requireWithin(Source source, KeyConditionExpression conditions, Item startKey) {
        int partitionAttributes = source.key().partitionKey().size();
        boolean hasRange = conditions.conditions().size() > partitionAttributes;
        if (source.key().attributes().size() == partitionAttributes) {
            throw new ValidationException(
                    "The provided exclusive start key is invalid: ExclusiveStartKey: " + describe(source, startKey));
        }
        boolean isSamePartition = true;
        for (int i = 0; i < conditions.conditions().size(); i++) {
            Condition condition = conditions.conditions().get(i);
            boolean holds = condition.test(startKey.get(condition.attribute()));
            if (!holds && i >= partitionAttributes) {
                throw new ValidationException("The provided starting key does not match the range key predicate");
            }
            isSamePartition &= holds;
        }
        if (!isSamePartition) {
            throw new ValidationException(
                    hasRange
                            ? "The query can return at most one row and cannot be restarted"
                            : "The provided starting key is outside query boundaries based on provided conditions");
        }
    }

    private static String describe(Source source, Item startKey) {
        KeyAttribute attribute = source.key().attributes().get(0);
        AttributeValue value = startKey.get(attribute.name());
        return "{" + attribute.name() + "=AttributeValue: " + (value == null ? "null" : value.describe()) + "}";
    }

    /** Checks that a start key lies in the segment that is scanned. */
    static void requireWithin(KeyRange range, byte[] startKey, int segment, int totalSegments) {
        if (!range.contains(startKey)) {
            throw new ValidationException(INVALID
                    + ": Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. TotalSegments: "
                    + totalSegments + " Segment: " + segment);
        }
    }
}
