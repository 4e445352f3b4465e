package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;

/**
 * One attribute of the key of a table or index, as far as expressions need to know it.
 *
 * @param name the attribute's name
 * @param type S, N or B
 * @param role the part it plays; all partition key attributes of a key come before its sort key attributes
 */
public record KeyAttribute(AttributeName name, AttributeType type, Role role) {
    /** The part an attribute plays in a key. */
    public enum Role {
        /** Part of the partition key. */
        PARTITION,
        /** Part of the sort key. */
        SORT
    }

    /** An attribute of a partition key. */
    public static KeyAttribute partition(String name, AttributeType type) {
        return new KeyAttribute(AttributeName.of(name), type, Role.PARTITION);
    }

    /** An attribute of a sort key. */
    public static KeyAttribute sort(String name, AttributeType type) {
        return new KeyAttribute(AttributeName.of(name), type, Role.SORT);
    }
}
