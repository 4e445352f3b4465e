package io.keystave.expression;

import io.keystave.expression.DocumentPath.Element;
import io.keystave.expression.DocumentPath.Index;
import java.util.List;

/** The rule that the paths of a projection or update must not overlap or contradict each other. */
final class PathSet {
    private PathSet() {}

    /** Refuses two paths of which one leads through or to the other, then two that use one value as map and as list. */
    static void requireDisjoint(List<DocumentPath> paths) {
        for (int i = 1; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (commonElements(paths.get(j), paths.get(i)) == shorter(paths.get(j), paths.get(i))) {
                    throw fault(Fault.OVERLAP, "overlap", paths.get(j), paths.get(i));
                }
            }
        }
        for (int i = 1; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                int common = commonElements(paths.get(j), paths.get(i));
                Element one = paths.get(j).elements().get(common);
                Element other = paths.get(i).elements().get(common);
                if (one instanceof Index != other instanceof Index) {
                    throw fault(Fault.CONFLICT, "conflict", paths.get(j), paths.get(i));
                }
            }
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
