package io.keystave.processor.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What annotations say of an attribute besides its name and its roles.
 *
 * @param counterDelta what each update adds, if it is a counter
 * @param defaultOrNull what it is where an item lacks it; null if nothing is said
 * @param formerNameOrNull the name under which it was stored before; null if it has always had its name
 */
public record AttributeDetails(
        long counterDelta,
        @Nullable Text defaultOrNull,
        @Nullable Text formerNameOrNull) {

    /** Of an attribute without annotations. */
    static final AttributeDetails NONE = new AttributeDetails(1, null, null);

    /** A text in an annotation. */
    public record Text(String text, Origin origin) {}

    /** What it is where an item lacks it. */
    public Optional<Text> defaultValue() {
        return Optional.ofNullable(defaultOrNull);
    }

    /** The name under which it was stored before. */
    public Optional<Text> formerName() {
        return Optional.ofNullable(formerNameOrNull);
    }
}
