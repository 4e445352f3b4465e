package io.keystave.query;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.Operand;
import io.keystave.mapper.Codec;
import java.util.Collection;
import java.util.List;

/**
 * A reference to an attribute of an entity, from which conditions are built. Constants of this type make up the generated
 * metamodel; immutable.
 *
 * <p>In a condition, an attribute that an item lacks equals nothing and is ordered nowhere.
 *
 * @param <T> the entity, or an index row
 * @param <V> the Java type of the attribute's value
 */
public class Attribute<T, V> {
    private final DocumentPath path;
    private final Codec<V> codec;

    /** An attribute at a path; generated metamodels call this. */
    public Attribute(DocumentPath path, Codec<V> codec) {
        this.path = path;
        this.codec = codec;
    }

    /** A top-level attribute. */
    public Attribute(String name, Codec<V> codec) {
        this(DocumentPath.of(name), codec);
    }

    /** Where the attribute is in the item. */
    public final DocumentPath path() {
        return path;
    }

    /** How its values are stored. */
    public final Codec<V> codec() {
        return codec;
    }

    /** The stored value equals this one. */
    public final Condition<T> eq(V value) {
        return compare(ComparisonOperator.EQUAL, value);
    }

    /** The stored value is another one, or there is none. */
    public final Condition<T> ne(V value) {
        return compare(ComparisonOperator.NOT_EQUAL, value);
    }

    /** The stored value equals one of these, 1 to 99. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition<T> in(V... values) {
        return in(List.of(values));
    }

    /** The stored value equals one of these, 1 to 99. */
    public final Condition<T> in(Collection<? extends V> values) {
        List<Operand> operands = values.stream().map(this::literal).toList();
        return new Condition<>(new ConditionExpression.In(operand(), operands));
    }

    /** The item has the attribute. */
    public final Condition<T> exists() {
        return new Condition<>(new ConditionExpression.AttributeExists(path));
    }

    /** The item lacks the attribute. */
    public final Condition<T> notExists() {
        return new Condition<>(new ConditionExpression.AttributeNotExists(path));
    }

    final Condition<T> compare(ComparisonOperator comparator, V value) {
        return new Condition<>(new ConditionExpression.Compare(operand(), comparator, literal(value)));
    }

    final Operand operand() {
        return path;
    }

    final Operand literal(V value) {
        return new Literal(codec.encode(value));
    }

    /** The path, for instance {@code lines[0].quantity}. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
