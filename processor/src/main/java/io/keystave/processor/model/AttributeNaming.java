package io.keystave.processor.model;

import io.keystave.annotation.Naming;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes an attribute's name from a component's name. */
final class AttributeNaming {

    /** Between "order" and "Id" in orderId, and between "URL" and "Path" in URLPath. */
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private AttributeNaming() {}

    static String nameOf(String component, Naming naming) {
        return switch (naming) {
            case AS_IS -> component;
            case SNAKE_CASE -> joined(component, "_");
            case KEBAB_CASE -> joined(component, "-");
            case UPPER_CAMEL_CASE -> component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
        };
    }

    private static String joined(String component, String delimiter) {
        return WORD_BORDER.matcher(component).replaceAll(delimiter).toLowerCase(Locale.ROOT);
    }
}
