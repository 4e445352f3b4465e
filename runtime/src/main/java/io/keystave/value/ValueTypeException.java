package io.keystave.value;

import org.jspecify.annotations.Nullable;

/** Says that a value was asked for as a type it does not have. Names the attribute and the types, never the content. */
public final class ValueTypeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String attribute;
    private final String expected;
    private final AttributeType found;

    ValueTypeException(@Nullable String attribute, String expected, AttributeType found) {
        super((attribute == null ? "The value" : "Attribute \"" + attribute + "\"") + " is of type " + found
                + ", expected " + expected + ".");
        this.attribute = attribute;
        this.expected = expected;
        this.found = found;
    }

    /** Name of the nearest named value around the one asked for; null outside an item or map. */
    public @Nullable String attribute() {
        return attribute;
    }

    /** What was asked for: the name of a type, or a narrower demand such as {@code N within long}. */
    public String expected() {
        return expected;
    }

    /** The type found. */
    public AttributeType found() {
        return found;
    }
}
