package io.keystave.processor.model.pattern;

import io.keystave.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * One access pattern.
 *
 * @param whereOrNull the text of {@code @Where}; null if it has none
 * @param indexOrNull the name in {@code @Use}, empty for the table; null if it has none
 * @param allowsScan whether it may read the whole table
 * @param consistentOrNull where {@code @Consistent} stands; null if it does not
 */
public record PatternMethod(
        ExecutableElement element,
        @Nullable Annotated whereOrNull,
        @Nullable Annotated indexOrNull,
        boolean allowsScan,
        @Nullable Origin consistentOrNull) {

    /** A text in an annotation and its place. */
    public record Annotated(String text, Origin origin) {}

    public String name() {
        return element.getSimpleName().toString();
    }

    public List<? extends VariableElement> parameters() {
        return element.getParameters();
    }

    public Optional<Annotated> where() {
        return Optional.ofNullable(whereOrNull);
    }

    public Optional<Annotated> index() {
        return Optional.ofNullable(indexOrNull);
    }

    public Optional<Origin> consistent() {
        return Optional.ofNullable(consistentOrNull);
    }

    public Origin origin() {
        return Origin.of(element);
    }
}
