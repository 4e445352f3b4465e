package io.keystave.processor.checks.pattern;

import static io.keystave.processor.diagnostic.FindingName.COMPONENT_TYPE;
import static io.keystave.processor.diagnostic.FindingName.RETURN_TYPE;
import static io.keystave.processor.diagnostic.FindingName.UNPROJECTED_COMPONENT;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.pattern.FinderName;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.PatternPlan.Result;
import io.keystave.processor.model.pattern.SearchPath;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What a method gives back: in which form, and whether what is read has it. */
final class ReturnCheck {

    private static final Map<String, Result> FORMS = Map.of(
            "java.util.List", Result.LIST,
            "java.util.stream.Stream", Result.STREAM,
            "java.util.Optional", Result.OPTIONAL,
            "io.keystave.query.Page", Result.PAGE);

    private final EntityModel entity;
    private final PatternMethod method;
    private final @Nullable SearchPath path;
    private final OperandTypes types;

    ReturnCheck(EntityModel entity, PatternMethod method, @Nullable SearchPath path, OperandTypes types) {
        this.entity = entity;
        this.method = method;
        this.path = path;
        this.types = types;
    }

    Result result(String verb, boolean isFullKey) {
        TypeMirror type = method.element().getReturnType();
        if (verb.equals("count")) {
            if (type.getKind() != TypeKind.LONG) {
                throw wrong("a count is a long");
            }
            return Result.COUNT;
        }
        Optional<Result> form = FORMS.entrySet().stream()
                .filter(it -> types.isNamed(type, it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .filter(it -> ((DeclaredType) type).getTypeArguments().size() == 1);
        if (form.isEmpty()) {
            throw wrong(
                    isFullKey
                            ? "a full key gives at most one item, an Optional<" + whole() + ">"
                            : "results are a List, Page, Stream or Optional of " + whole());
        }
        if (isFullKey && form.get() != Result.OPTIONAL) {
            throw wrong("a full key gives at most one item, an Optional<" + whole() + ">");
        }
        if (isFullKey && method.where().isPresent()) {
            throw wrong("a full key is read by a GetItem, which takes no filter; leave @Where out");
        }
        return form.get();
    }

    /** The record that is made of each result; null if the method gives the results themselves. */
    @Nullable
    TypeElement projection(Result result) {
        if (result == Result.COUNT) {
            return null;
        }
        TypeMirror element = ((DeclaredType) method.element().getReturnType())
                .getTypeArguments()
                .get(0);
        if (types.isNamed(element, whole(true))) {
            return null;
        }
        if (!(element instanceof DeclaredType declared) || declared.asElement().getKind() != ElementKind.RECORD) {
            throw wrong("results are " + whole() + ", or any record of its components");
        }
        TypeElement projection = (TypeElement) declared.asElement();
        if (projection.equals(entity.type())) {
            throw wrong(
                    pathName() + " does not hold whole items; return " + whole() + ", or a record of what it holds");
        }
        ElementFilter.recordComponentsIn(projection.getEnclosedElements())
                .forEach(component -> checkComponent(projection, component));
        return projection;
    }

    private void checkComponent(TypeElement projection, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        Optional<AttributeModel> attribute = entity.attribute(name);
        if (attribute.isEmpty()) {
            throw Mistake.of(
                    UNPROJECTED_COMPONENT,
                    method.origin(),
                    "%s has the component %s, which %s does not declare. Components: %s.",
                    projection.getSimpleName(),
                    name,
                    entity.name(),
                    String.join(", ", entity.components()));
        }
        if (path != null && !path.held().contains(attribute.get())) {
            throw Mistake.of(
                    UNPROJECTED_COMPONENT,
                    method.origin(),
                    "%s has the component %s, which %s does not hold. Include it in the index, or drop it.",
                    projection.getSimpleName(),
                    name,
                    pathName());
        }
        boolean isKeyOfRow = path != null
                && path.hasRows()
                && path.indexOrNull() != null
                && path.indexOrNull().include().stream()
                        .noneMatch(it -> attribute.get().equals(it.attributeOrNull()));
        TypeMirror expected = isKeyOfRow
                ? attribute.get().type().required().type()
                : attribute.get().type().type();
        if (!types.isSame(component.asType(), expected)) {
            throw Mistake.of(
                    COMPONENT_TYPE,
                    method.origin(),
                    "%s.%s is %s, but %s is %s. Give both the same type.",
                    projection.getSimpleName(),
                    name,
                    OperandTypes.text(component.asType()),
                    entity.text(attribute.get()),
                    OperandTypes.text(expected));
        }
    }

    private Mistake wrong(String expected) {
        return Mistake.of(
                RETURN_TYPE,
                method.origin(),
                "%s returns %s, but %s.",
                method.name(),
                OperandTypes.text(method.element().getReturnType()),
                expected);
    }

    private String pathName() {
        return path == null ? "the table" : path.name();
    }

    private String whole() {
        return whole(false);
    }

    /** The type of a whole result: the entity, or the row of an index. */
    private String whole(boolean qualified) {
        if (path == null || !path.hasRows() || path.indexOrNull() == null) {
            return qualified ? entity.type().getQualifiedName().toString() : entity.name();
        }
        String row = entity.metamodel() + "."
                + FinderName.capitalised(path.indexOrNull().memberName());
        return qualified ? entity.qualified(row) : row;
    }
}
