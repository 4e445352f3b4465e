package io.keystave.mapper;

import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a write adds to an entity on its own: times, counters and made-up keys. Generated for entities that have any;
 * immutable, {@code set} and {@code add} return a longer one.
 *
 * @param entity copies an entity for an insert or a put
 * @param updates what every update writes besides what it was asked for
 */
public record Stamping<T>(BiFunction<T, Stamps, T> entity, List<OnUpdate> updates) {

    public Stamping {
        updates = List.copyOf(updates);
    }

    /**
     * One attribute that every update writes.
     *
     * @param isAdded whether the value is added to the stored number; else it replaces what is stored
     */
    public record OnUpdate(String attributeName, Function<Stamps, AttributeValue> value, boolean isAdded) {}

    /** What inserts and puts do; updates nothing. */
    public static <T> Stamping<T> of(BiFunction<T, Stamps, T> entity) {
        return new Stamping<>(entity, List.of());
    }

    /** Every update replaces the attribute. */
    public Stamping<T> set(String attributeName, Function<Stamps, AttributeValue> value) {
        return with(new OnUpdate(attributeName, value, false));
    }

    /** Every update adds to the attribute. */
    public Stamping<T> add(String attributeName, long delta) {
        return with(new OnUpdate(attributeName, stamps -> AttributeValue.ofNumber(delta), true));
    }

    private Stamping<T> with(OnUpdate update) {
        List<OnUpdate> longer = new ArrayList<>(updates);
        longer.add(update);
        return new Stamping<>(entity, longer);
    }
}
