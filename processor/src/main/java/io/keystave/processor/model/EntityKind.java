package io.keystave.processor.model;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What kind of type an entity is. */
public enum EntityKind {
    RECORD,
    CLASS,
    ENUM,
    SEALED_INTERFACE,
    INTERFACE,
    ANNOTATION;

    static EntityKind of(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> RECORD;
            case ENUM -> ENUM;
            case INTERFACE -> type.getModifiers().contains(Modifier.SEALED) ? SEALED_INTERFACE : INTERFACE;
            case ANNOTATION_TYPE -> ANNOTATION;
            default -> CLASS;
        };
    }

    /** With its article, as messages say it: "a class". */
    public String text() {
        return switch (this) {
            case RECORD -> "a record";
            case CLASS -> "a class";
            case ENUM -> "an enum";
            case SEALED_INTERFACE -> "a sealed interface";
            case INTERFACE -> "an interface";
            case ANNOTATION -> "an annotation";
        };
    }
}
