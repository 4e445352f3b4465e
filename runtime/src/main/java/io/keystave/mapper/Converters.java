package io.keystave.mapper;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The converters that a program makes itself, one of a class, for {@code @Converter(supplied = true)}. They hold for the whole
 * process, as the metamodels do whose constants use them.
 */
public final class Converters {
    private static final Map<Class<?>, ValueConverter<?, ?>> SUPPLIED = new ConcurrentHashMap<>();

    private Converters() {}

    /** Supplies a converter, in place of one of the same class that was supplied before. */
    public static void supply(ValueConverter<?, ?> converter) {
        SUPPLIED.put(converter.getClass(), converter);
    }

    /** For generated code: what does as the converter that is supplied when it is used. */
    public static <V, S> ValueConverter<V, S> supplied(Class<? extends ValueConverter<V, S>> type) {
        return new ValueConverter<>() {
            @Override
            public S toStored(V value) {
                return find(type).toStored(value);
            }

            @Override
            public V fromStored(S stored) {
                return find(type).fromStored(stored);
            }
        };
    }

    private static <V, S> ValueConverter<V, S> find(Class<? extends ValueConverter<V, S>> type) {
        ValueConverter<V, S> converter = type.cast(SUPPLIED.get(type));
        if (converter == null) {
            throw new MappingException(
                    "No " + type.getSimpleName()
                            + " was supplied. Call Converters.supply(…) before the entity is used, or leave out supplied = true.");
        }
        return converter;
    }
}
