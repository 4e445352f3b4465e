package io.keystave.mapper;

/**
 * Turns values of a type into values of another one, which has a stored form, and back. Named by {@code @Converter}; safe for
 * use by many threads.
 *
 * @param <V> the type in the entity
 * @param <S> what is stored: any type that an entity may have, text, a number, a list, a record
 */
public interface ValueConverter<V, S> {

    /** What is stored for a value; never null. */
    S toStored(V value);

    /** The value of what {@link #toStored} gave; never null. */
    V fromStored(S stored);
}
