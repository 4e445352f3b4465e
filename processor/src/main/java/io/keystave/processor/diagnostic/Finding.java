package io.keystave.processor.diagnostic;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in the user's source, said once: what was found, what was expected, what to do.
 *
 * @param element where it is; null for the environment's findings, which have no place
 * @param annotation the annotation on the element that is at fault, if one is
 * @param value the value in the annotation that is at fault, if one is
 */
public record Finding(
        FindingName name,
        String message,
        @Nullable Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    public static Finding withoutPlace(FindingName name, String message) {
        return new Finding(name, message, null, null, null);
    }

    public boolean isError() {
        return name.severity() == Kind.ERROR;
    }

    /** The whole text: the name in brackets, then the message. */
    public String text() {
        return "[" + name.title() + "] " + message;
    }
}
