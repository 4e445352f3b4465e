package io.keystave.processor.diagnostic;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of an annotation that is written more than once on a type.
 *
 * <p>The compiler wraps such annotations into their container, and its messager then knows no place but the type. The
 * syntax tree still has them one by one, in the same order. Without javac's trees (another compiler, a wrapped
 * environment) the type has to do.
 */
@SuppressWarnings("ReferenceEquality") // Two annotations with the same values are still two places.
final class RepeatedAnnotationPlace {

    private final @Nullable Trees trees;

    private RepeatedAnnotationPlace(@Nullable Trees trees) {
        this.trees = trees;
    }

    static RepeatedAnnotationPlace in(ProcessingEnvironment environment) {
        try {
            return new RepeatedAnnotationPlace(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError noTrees) {
            return new RepeatedAnnotationPlace(null);
        }
    }

    /** Prints the finding if its annotation is a repeated one whose place can be found. */
    boolean report(Finding finding) {
        AnnotationMirror annotation = finding.annotation();
        if (trees == null || annotation == null || finding.element() == null) {
            return false;
        }
        TreePath path = trees.getPath(finding.element());
        int ordinal = ordinal(finding.element().getAnnotationMirrors(), annotation);
        if (path == null || ordinal < 0 || !(path.getLeaf() instanceof ClassTree type)) {
            return false;
        }
        String name = annotation.getAnnotationType().asElement().getSimpleName().toString();
        List<? extends AnnotationTree> written = type.getModifiers().getAnnotations().stream()
                .filter(tree -> isNamed(tree, name))
                .toList();
        if (ordinal >= written.size()) {
            return false;
        }
        Tree place = valueIn(written.get(ordinal), annotation, finding.value());
        trees.printMessage(finding.name().severity(), finding.text(), place, path.getCompilationUnit());
        return true;
    }

    /** The annotation's number among those in its container, from 0; -1 if it is not in one. */
    private static int ordinal(List<? extends AnnotationMirror> onElement, AnnotationMirror annotation) {
        for (AnnotationMirror container : onElement) {
            for (AnnotationValue value : container.getElementValues().values()) {
                if (value.getValue() instanceof List<?> values) {
                    for (int i = 0; i < values.size(); i++) {
                        if (((AnnotationValue) values.get(i)).getValue() == annotation) {
                            return i;
                        }
                    }
                }
            }
        }
        return -1;
    }

    private static boolean isNamed(AnnotationTree tree, String simpleName) {
        String type = tree.getAnnotationType().toString();
        return type.equals(simpleName) || type.endsWith("." + simpleName);
    }

    private static Tree valueIn(AnnotationTree tree, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        for (var member : annotation.getElementValues().entrySet()) {
            ExpressionTree written =
                    argument(tree, member.getKey().getSimpleName().toString());
            if (written != null && member.getValue() == value) {
                return written;
            }
            if (written != null && member.getValue().getValue() instanceof List<?> values && values.contains(value)) {
                return written instanceof NewArrayTree array
                        ? array.getInitializers().get(values.indexOf(value))
                        : written;
            }
        }
        return tree;
    }

    private static @Nullable ExpressionTree argument(AnnotationTree tree, String member) {
        for (ExpressionTree argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(member)) {
                return assignment.getExpression();
            }
        }
        return null;
    }
}
