package io.keystave.processor.model;

import io.keystave.annotation.Creator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** How an entity that is a class is made, and read. */
public final class EntityConstructors {

    private EntityConstructors() {}

    /** The constructors that may be meant: the marked ones, else all that are not private. */
    public static List<ExecutableElement> of(TypeElement type) {
        List<ExecutableElement> visible = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(it -> !it.getModifiers().contains(Modifier.PRIVATE))
                .toList();
        List<ExecutableElement> marked = visible.stream()
                .filter(it -> it.getAnnotation(Creator.class) != null)
                .toList();
        return marked.isEmpty() ? visible : marked;
    }

    /** What a parameter's value is read from, the method or field that generated code can see. */
    public static Optional<Element> accessor(TypeElement type, VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        Stream<Element> methods = Stream.of(name, "get" + capitalised(name), "is" + capitalised(name))
                .flatMap(method -> ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .filter(it -> it.getSimpleName().contentEquals(method))
                        .filter(it -> it.getParameters().isEmpty()));
        return Stream.concat(methods, field(type, parameter).stream())
                .filter(it -> !it.getModifiers().contains(Modifier.PRIVATE))
                .findFirst();
    }

    /** The field of a parameter's name. */
    public static Optional<Element> field(TypeElement type, VariableElement parameter) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(it -> it.getSimpleName().equals(parameter.getSimpleName()))
                .map(it -> (Element) it)
                .findFirst();
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
