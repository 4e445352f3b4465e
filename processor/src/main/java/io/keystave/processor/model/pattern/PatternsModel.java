package io.keystave.processor.model.pattern;

import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An interface marked {@code @AccessPatterns}.
 *
 * @param implementation the simple name of the generated class
 * @param methods its abstract methods, in the order of the source
 */
public record PatternsModel(
        TypeElement type,
        String packageName,
        String implementation,
        boolean isPublic,
        EntityModel entity,
        List<PatternMethod> methods,
        Origin origin) {

    public PatternsModel {
        methods = List.copyOf(methods);
    }

    /** The full name of the generated class. */
    public String qualifiedImplementation() {
        return packageName.isEmpty() ? implementation : packageName + "." + implementation;
    }
}
