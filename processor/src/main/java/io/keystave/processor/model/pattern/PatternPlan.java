package io.keystave.processor.model.pattern;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How one access pattern runs. It has passed the checks.
 *
 * @param pathOrNull the key that serves it; null for a scan
 * @param calls the methods of the staged query, from the left, with the parameters that they take; of a scan, equalities
 * @param filterOrNull the tree of {@code @Where}
 * @param result in which form the results come
 * @param projectionOrNull the record that is made of each result; null if it is the result itself
 * @param limitOrNull the parameter that bounds the number of results
 * @param fromOrNull the parameter that says where a page begins
 */
public record PatternPlan(
        PatternMethod method,
        @Nullable SearchPath pathOrNull,
        List<Call> calls,
        WhereText.@Nullable Node filterOrNull,
        boolean consistent,
        boolean descending,
        Result result,
        @Nullable TypeElement projectionOrNull,
        @Nullable String limitOrNull,
        @Nullable String fromOrNull) {

    /** A method and the parameters that it takes. */
    public record Call(String component, String suffix, List<String> parameters) {}

    /** In which form results come. */
    public enum Result {
        LIST,
        PAGE,
        STREAM,
        OPTIONAL,
        COUNT
    }

    /** Whether it gives the whole primary key, so that it reads one item by a {@code GetItem}. */
    public boolean isFullKey() {
        return pathOrNull != null
                && pathOrNull.isTable()
                && calls.size() == pathOrNull.parts().size()
                && calls.stream().allMatch(call -> call.suffix().isEmpty());
    }
}
