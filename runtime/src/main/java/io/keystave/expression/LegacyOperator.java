package io.keystave.expression;

import io.keystave.value.AttributeType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of the legacy ComparisonOperator parameter.
 *
 * <p>Source: API reference, Condition.
 */
public enum LegacyOperator {
    /** Equal. */
    EQ(1, 1, LegacyOperator.ANY),
    /** Not equal; true where the attribute is missing. */
    NE(1, 1, LegacyOperator.ANY),
    /** Before in order, or equal. */
    LE(1, 1, LegacyOperator.SCALAR),
    /** Before in order. */
    LT(1, 1, LegacyOperator.SCALAR),
    /** After in order, or equal. */
    GE(1, 1, LegacyOperator.SCALAR),
    /** After in order. */
    GT(1, 1, LegacyOperator.SCALAR),
    /** Has the value as a part or element. */
    CONTAINS(1, 1, LegacyOperator.SCALAR),
    /** Is there and has not the value as a part or element. */
    NOT_CONTAINS(1, 1, LegacyOperator.SCALAR),
    /** Begins with the value. */
    BEGINS_WITH(1, 1, LegacyOperator.PREFIX),
    /** Equal to one of the values. */
    IN(1, Integer.MAX_VALUE, LegacyOperator.SCALAR),
    /** Between the two values, both included. */
    BETWEEN(2, 2, LegacyOperator.SCALAR),
    /** The attribute is missing. */
    NULL(0, 0, LegacyOperator.ANY),
    /** The attribute is there. */
    NOT_NULL(0, 0, LegacyOperator.ANY);

    // An enum's constants are made before its static fields, so sets of types are named here and made on demand.
    private static final int ANY = 0;
    private static final int SCALAR = 1;
    private static final int PREFIX = 2;

    private final int minValues;
    private final int maxValues;
    private final int types;

    LegacyOperator(int minValues, int maxValues, int types) {
        this.minValues = minValues;
        this.maxValues = maxValues;
        this.types = types;
    }

    boolean takes(int values) {
        return values >= minValues && values <= maxValues;
    }

    boolean needsValue() {
        return minValues > 0;
    }

    boolean takes(AttributeType type) {
        Set<AttributeType> allowed = switch (types) {
            case SCALAR -> EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.B);
            case PREFIX -> EnumSet.of(AttributeType.S, AttributeType.B);
            default -> EnumSet.allOf(AttributeType.class);
        };
        return allowed.contains(type);
    }

    /** The comparison this operator is; null if it is none. */
    @Nullable
    ComparisonOperator comparison() {
        return switch (this) {
            case EQ -> ComparisonOperator.EQUAL;
            case NE -> ComparisonOperator.NOT_EQUAL;
            case LE -> ComparisonOperator.LESS_OR_EQUAL;
            case LT -> ComparisonOperator.LESS;
            case GE -> ComparisonOperator.GREATER_OR_EQUAL;
            case GT -> ComparisonOperator.GREATER;
            default -> null;
        };
    }

    /** The condition on a key attribute this operator is; null if keys do not know it. */
    @Nullable
    KeyOperator keyOperator() {
        return switch (this) {
            case EQ -> KeyOperator.EQUAL;
            case LE -> KeyOperator.LESS_OR_EQUAL;
            case LT -> KeyOperator.LESS;
            case GE -> KeyOperator.GREATER_OR_EQUAL;
            case GT -> KeyOperator.GREATER;
            case BETWEEN -> KeyOperator.BETWEEN;
            case BEGINS_WITH -> KeyOperator.BEGINS_WITH;
            default -> null;
        };
    }
}
