package io.keystave.expression;

import io.keystave.expression.DocumentPath.Element;
import io.keystave.expression.DocumentPath.Index;
import io.keystave.expression.DocumentPath.Name;
import io.keystave.value.AttributeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Disjoint paths joined where they share their beginnings, with something at the end of each. A place has members, or
 * elements, or an end.
 */
final class PathTree<T> {
    /** Ordered as an item orders its attributes. */
    final Map<AttributeName, PathTree<T>> members = new TreeMap<>();

    final TreeMap<Integer, PathTree<T>> elements = new TreeMap<>();

    @Nullable
    T end;

    void put(DocumentPath path, T end) {
        PathTree<T> place = this;
        for (Element element : path.elements()) {
            place = element instanceof Name step
                    ? place.members.computeIfAbsent(step.name(), n -> new PathTree<>())
                    : place.elements.computeIfAbsent(((Index) element).index(), i -> new PathTree<>());
        }
        place.end = end;
    }

    static PathTree<Boolean> of(List<DocumentPath> paths) {
        PathTree<Boolean> tree = new PathTree<>();
        paths.forEach(path -> tree.put(path, true));
        return tree;
    }
}
