package io.keystave.query;

import io.keystave.expression.DocumentPath;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Optional;

/**
 * A few attributes of an entity or index row, as a projection asked for them.
 *
 * @param <R> the entity or index row
 */
public final class Projected<R> {
    private final Item item;
    private final List<? extends Attribute<R, ?>> attributes;

    Projected(Item item, List<? extends Attribute<R, ?>> attributes) {
        this.item = item;
        this.attributes = attributes;
    }

    /**
     * The value of a projected attribute; empty if the item lacks it.
     *
     * @throws IllegalArgumentException if the projection did not ask for it
     */
    public <V> Optional<V> get(Attribute<R, V> attribute) {
        DocumentPath path = attribute.path();
        if (attributes.stream().noneMatch(projected -> projected.path().equals(path))) {
            throw new IllegalArgumentException("Attribute \"" + path + "\" is not among the projected ones: "
                    + attributes + ". Add it to the call of project().");
        }
        AttributeValue value = path.resolve(item);
        return value == null ? Optional.empty() : Optional.of(attribute.codec().decode(value));
    }
}
