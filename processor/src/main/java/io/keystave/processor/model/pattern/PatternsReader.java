package io.keystave.processor.model.pattern;

import io.keystave.annotation.AccessPatterns;
import io.keystave.annotation.AllowScan;
import io.keystave.annotation.Consistent;
import io.keystave.annotation.Table;
import io.keystave.annotation.Use;
import io.keystave.annotation.Where;
import io.keystave.processor.model.AnnotationReader;
import io.keystave.processor.model.EntityReader;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.pattern.PatternMethod.Annotated;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Fills the model of an interface of access patterns from its source: reads everything, judges nothing. */
public final class PatternsReader {

    private final Elements elements;
    private final EntityReader entities;
    private final AnnotationReader annotations;

    public PatternsReader(ProcessingEnvironment environment, EntityReader entities) {
        this.elements = environment.getElementUtils();
        this.entities = entities;
        this.annotations = new AnnotationReader(elements);
    }

    /** The entities that an interface names: in its annotation, else in the return types of its methods. */
    public List<TypeElement> entities(TypeElement type) {
        AnnotationValue value = origin(type).member("value").value();
        if (value != null && value.getValue() instanceof DeclaredType named) {
            return Stream.of(named.asElement())
                    .filter(it -> it.getAnnotation(Table.class) != null)
                    .map(TypeElement.class::cast)
                    .toList();
        }
        Set<TypeElement> found = new LinkedHashSet<>();
        for (ExecutableElement method : methods(type)) {
            named(method.getReturnType()).forEach(mirror -> entity(mirror).ifPresent(found::add));
        }
        return List.copyOf(found);
    }

    /** Whether a type in the methods does not exist yet, because a processor has still to write it. */
    public boolean isWaiting(TypeElement type) {
        return methods(type).stream()
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(Element::asType)))
                .flatMap(PatternsReader::named)
                .anyMatch(mirror -> mirror.getKind() == TypeKind.ERROR);
    }

    /** Where the annotation stands. */
    public Origin origin(TypeElement type) {
        return annotations.find(type, AccessPatterns.class).orElseThrow();
    }

    /** The interface as patterns of an entity. */
    public PatternsModel read(TypeElement type, TypeElement entity) {
        List<PatternMethod> methods = new ArrayList<>();
        for (ExecutableElement method : methods(type)) {
            methods.add(new PatternMethod(
                    method,
                    text(method, Where.class),
                    text(method, Use.class),
                    annotations.find(method, AllowScan.class).isPresent(),
                    annotations.find(method, Consistent.class).orElse(null)));
        }
        return new PatternsModel(
                type,
                elements.getPackageOf(type).getQualifiedName().toString(),
                type.getSimpleName() + "Access",
                isPublic(type),
                entities.read(entity),
                methods,
                origin(type));
    }

    private @Nullable Annotated text(ExecutableElement method, Class<? extends Annotation> annotation) {
        return annotations
                .find(method, annotation)
                .map(origin -> new Annotated(annotations.string(origin, "value"), origin.member("value")))
                .orElse(null);
    }

    private static List<ExecutableElement> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    private static boolean isPublic(Element type) {
        return type.getModifiers().contains(Modifier.PUBLIC)
                && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
    }

    /** The entity that a type is, if it is one. */
    private static Optional<TypeElement> entity(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared && declared.asElement().getAnnotation(Table.class) != null
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    private static Stream<TypeMirror> named(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared
                ? Stream.concat(
                        Stream.of(mirror), declared.getTypeArguments().stream().flatMap(PatternsReader::named))
                : Stream.of(mirror);
    }
}
