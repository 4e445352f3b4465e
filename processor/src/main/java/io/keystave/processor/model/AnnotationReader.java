package io.keystave.processor.model;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads annotations as the compiler sees them, without loading a class. */
public final class AnnotationReader {

    /** What javac hands out for a constant it cannot resolve. */
    static final String UNRESOLVED = "<error>";

    private final Elements elements;

    public AnnotationReader(Elements elements) {
        this.elements = elements;
    }

    public Optional<Origin> find(Element element, Class<? extends Annotation> annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> isOf(mirror, annotation))
                .map(mirror -> Origin.of(element, mirror))
                .findFirst();
    }

    /** The annotation on a use of a type. */
    Optional<AnnotationMirror> find(TypeMirror type, Class<? extends Annotation> annotation) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> isOf(mirror, annotation))
                .map(mirror -> (AnnotationMirror) mirror)
                .findFirst();
    }

    boolean flag(AnnotationMirror annotation, String member) {
        return Boolean.TRUE.equals(value(annotation, member).getValue());
    }

    /** The type that a member names; empty if there is none of that name. */
    Optional<TypeElement> type(AnnotationMirror annotation, String member) {
        return value(annotation, member).getValue() instanceof DeclaredType type
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    List<String> strings(AnnotationMirror annotation, String member) {
        return value(annotation, member).getValue() instanceof List<?> values
                ? values.stream()
                        .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
                        .toList()
                : List.of(UNRESOLVED);
    }

    /** The annotations of a repeatable kind, whether they stand alone or the compiler has wrapped them. */
    List<Origin> findAll(
            Element element, Class<? extends Annotation> annotation, Class<? extends Annotation> container) {
        return element.getAnnotationMirrors().stream()
                .flatMap(mirror -> isOf(mirror, container)
                        ? wrapped(mirror).stream()
                        : Optional.of(mirror).filter(it -> isOf(it, annotation)).stream())
                .map(mirror -> Origin.of(element, mirror))
                .toList();
    }

    /** Whether any annotation of this simple name stands on the element or on its type. */
    boolean isMarkedNullable(Element element) {
        return Stream.concat(element.getAnnotationMirrors().stream(), element.asType().getAnnotationMirrors().stream())
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    public String string(Origin annotation, String member) {
        return String.valueOf(value(annotation, member).getValue());
    }

    long number(Origin annotation, String member) {
        return value(annotation, member).getValue() instanceof Number number ? number.longValue() : 0;
    }

    List<String> strings(Origin annotation, String member) {
        return strings(Objects.requireNonNull(annotation.annotation()), member);
    }

    boolean flag(Origin annotation, String member) {
        return Boolean.TRUE.equals(value(annotation, member).getValue());
    }

    <E extends Enum<E>> E constant(Origin annotation, String member, Class<E> type, E otherwise) {
        return value(annotation, member).getValue() instanceof VariableElement constant
                ? Enum.valueOf(type, constant.getSimpleName().toString())
                : otherwise;
    }

    private AnnotationValue value(Origin origin, String member) {
        return value(Objects.requireNonNull(origin.annotation()), member);
    }

    private AnnotationValue value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        throw new IllegalStateException(mirror + " has no member " + member);
    }

    private static List<AnnotationMirror> wrapped(AnnotationMirror container) {
        return container.getElementValues().values().stream()
                .flatMap(value -> ((List<?>) value.getValue()).stream())
                .map(value -> (AnnotationMirror) ((AnnotationValue) value).getValue())
                .toList();
    }

    private static boolean isOf(AnnotationMirror mirror, Class<? extends Annotation> annotation) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(annotation.getName());
    }
}
