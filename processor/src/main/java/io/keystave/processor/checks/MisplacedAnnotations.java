package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.MISPLACED_ANNOTATION;

import io.keystave.annotation.Attribute;
import io.keystave.annotation.Converter;
import io.keystave.annotation.Default;
import io.keystave.annotation.FormerName;
import io.keystave.annotation.StoredName;
import io.keystave.annotation.Table;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.Origin;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What describes an item stands on an entity: elsewhere it would be ignored without a word. */
public final class MisplacedAnnotations {

    private static final Set<String> FOR_ANY_RECORD = Set.of(
            Attribute.class.getName(), Converter.class.getName(), Default.class.getName(), FormerName.class.getName());

    /** {@code annotated} carries {@code annotation}, which is not {@code @Table}. */
    public Stream<Finding> check(Element annotated, TypeElement annotation) {
        TypeElement type = typeOf(annotated);
        if (annotation.getQualifiedName().contentEquals(StoredName.class.getName())
                && annotated.getKind() == ElementKind.ENUM_CONSTANT) {
            return Stream.empty();
        }
        boolean isForAnyRecord =
                FOR_ANY_RECORD.contains(annotation.getQualifiedName().toString());
        boolean isLost = isForAnyRecord ? type.getKind() != ElementKind.RECORD && !isItem(type) : !isItem(type);
        return isLost && !isCopy(annotated, annotation)
                ? annotated.getAnnotationMirrors().stream()
                        .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotation))
                        .map(mirror -> finding(
                                MISPLACED_ANNOTATION,
                                Origin.of(annotated, mirror),
                                isForAnyRecord
                                        ? "@%s has no effect in %s, which is no record. Remove it."
                                        : "@%s has no effect in %s, which carries no @Table. Put it on the entity, or"
                                                + " remove it.",
                                annotation.getSimpleName(),
                                type.getSimpleName()))
                : Stream.empty();
    }

    private static TypeElement typeOf(Element annotated) {
        return (TypeElement)
                Objects.requireNonNull(annotated instanceof TypeElement ? annotated : annotated.getEnclosingElement());
    }

    private static boolean isItem(TypeElement type) {
        return type.getAnnotation(Table.class) != null
                || type.getInterfaces().stream()
                        .anyMatch(parent -> ((DeclaredType) parent).asElement().getAnnotation(Table.class) != null);
    }

    /** The compiler copies a record component's annotations to its field, which has the position, and its accessor. */
    private static boolean isCopy(Element annotated, TypeElement annotation) {
        if (annotated.getKind() == ElementKind.RECORD_COMPONENT) {
            return true;
        }
        return annotated.getKind() == ElementKind.METHOD
                && typeOf(annotated).getEnclosedElements().stream()
                        .filter(element -> element.getKind() == ElementKind.FIELD)
                        .filter(field -> field.getSimpleName().equals(annotated.getSimpleName()))
                        .anyMatch(field -> field.getAnnotationMirrors().stream()
                                .anyMatch(mirror ->
                                        mirror.getAnnotationType().asElement().equals(annotation)));
    }
}
