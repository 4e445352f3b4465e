package io.keystave.processor.model;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds what hides a type from other classes of its package. */
public final class PrivateType {

    private PrivateType() {}

    /** The innermost private type among a type and the types around it. */
    public static Optional<Element> around(Element type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
