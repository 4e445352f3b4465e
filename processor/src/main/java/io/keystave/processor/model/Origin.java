package io.keystave.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The piece of source that says something: a value in an annotation, else an annotation, else an element.
 *
 * <p>The element of a record component is its field, because on Java 17 the component itself has no source position.
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }

    /** The value the source gives to a member of the annotation; this origin if it gives none. */
    public Origin member(String name) {
        return new Origin(element, annotation, written(name));
    }

    /** One element of an array member; the member itself where the source gives a single value without braces. */
    public Origin member(String name, int index) {
        AnnotationValue whole = written(name);
        return whole != null && whole.getValue() instanceof List<?> values && values.size() > 1
                ? new Origin(element, annotation, (AnnotationValue) values.get(index))
                : new Origin(element, annotation, whole);
    }

    /** Whether the source gives the member a value. */
    public boolean hasMember(String name) {
        return written(name) != null;
    }

    private @Nullable AnnotationValue written(String name) {
        if (annotation == null) {
            return null;
        }
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .map(entry -> (AnnotationValue) entry.getValue())
                .findFirst()
                .orElse(null);
    }
}
