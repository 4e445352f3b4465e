package io.keystave.expression;

import io.keystave.expression.DocumentPath.Index;
import io.keystave.value.AttributeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The rule that the paths of a projection or update must not overlap or contradict each other. */
final class PathSet {
    private PathSet() {}

    /** Refuses two paths of which one leads through or to the other, then two that use one value as map and as list. */
    static void requireDisjoint(List<DocumentPath> paths) {
        if (paths.size() < 2) {
            return;
        }
        eachPair(paths, (earlier, path) -> {
            if (commonElements(earlier, path) == shorter(earlier, path)) {
                throw fault(Fault.OVERLAP, "overlap", earlier, path);
            }
        });
        eachPair(paths, (earlier, path) -> {
            int common = commonElements(earlier, path);
            if (earlier.elements().get(common) instanceof Index
                    != path.elements().get(common) instanceof Index) {
                throw fault(Fault.CONFLICT, "conflict", earlier, path);
            }
        });
    }

    /** Looks at each path and those before it that begin at the same attribute; others have nothing in common. */
    private static void eachPair(List<DocumentPath> paths, BiConsumer<DocumentPath, DocumentPath> pair) {
        Map<AttributeName, List<DocumentPath>> before = new HashMap<>();
        for (DocumentPath path : paths) {
            List<DocumentPath> earlier = before.computeIfAbsent(path.topLevel(), name -> new ArrayList<>(1));
            for (DocumentPath one : earlier) {
                pair.accept(one, path);
            }
            earlier.add(path);
        }
    }

    private static int shorter(DocumentPath one, DocumentPath other) {
        return Math.min(one.elements().size(), other.elements().size());
    }

    private static int commonElements(DocumentPath one, DocumentPath other) {
        int length = shorter(one, other);
        for (int i = 0; i < length; i++) {
            if (!one.elements().get(i).equals(other.elements().get(i))) {
                return i;
            }
        }
        return length;
    }

    private static InvalidExpressionException fault(Fault fault, String verb, DocumentPath one, DocumentPath two) {
        return new InvalidExpressionException(
                fault,
                "Two document paths " + verb + " with each other; must remove or rewrite one of these paths; path one: "
                        + one.describe() + ", path two: " + two.describe());
    }
}
