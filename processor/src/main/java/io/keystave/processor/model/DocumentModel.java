package io.keystave.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * A nested record, stored as a map.
 *
 * @param name the type's full name, with its type arguments
 */
public record DocumentModel(String name, DeclaredType type, TypeElement element, List<AttributeModel> attributes) {

    public DocumentModel {
        attributes = List.copyOf(attributes);
    }
}
