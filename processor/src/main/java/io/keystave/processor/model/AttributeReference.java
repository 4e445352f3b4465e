package io.keystave.processor.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A component's name inside an annotation, and the component if there is one of that name.
 *
 * @param column where the name's brace opens in its template, from 1; 0 outside templates
 */
public record AttributeReference(String name, @Nullable AttributeModel attributeOrNull, int column, Origin origin) {

    public Optional<AttributeModel> attribute() {
        return Optional.ofNullable(attributeOrNull);
    }
}
