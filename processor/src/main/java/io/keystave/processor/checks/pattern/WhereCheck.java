package io.keystave.processor.checks.pattern;

import static io.keystave.processor.diagnostic.FindingName.KEY_IN_FILTER;
import static io.keystave.processor.diagnostic.FindingName.OPERAND_TYPE;
import static io.keystave.processor.diagnostic.FindingName.UNPROJECTED_FILTER;
import static io.keystave.processor.diagnostic.FindingName.WHERE_COMPONENT;
import static io.keystave.processor.diagnostic.FindingName.WHERE_PARAMETER;
import static io.keystave.processor.diagnostic.FindingName.WHERE_SYNTAX;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.NearestName;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.PatternMethod.Annotated;
import io.keystave.processor.model.pattern.SearchPath;
import io.keystave.processor.model.pattern.WhereText;
import io.keystave.processor.model.pattern.WhereText.Kind;
import io.keystave.processor.model.pattern.WhereText.Name;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks the text of a {@code @Where}, to the column. */
final class WhereCheck {

    private final EntityModel entity;
    private final PatternMethod method;
    private final @Nullable SearchPath path;
    private final OperandTypes types;
    private final Map<String, VariableElement> parameters;
    private final Set<String> used = new HashSet<>();

    /** The filter may use {@code parameters}; those that it uses are taken out. */
    WhereCheck(
            EntityModel entity,
            PatternMethod method,
            @Nullable SearchPath path,
            OperandTypes types,
            Map<String, VariableElement> parameters) {
        this.entity = entity;
        this.method = method;
        this.path = path;
        this.types = types;
        this.parameters = parameters;
    }

    WhereText.Node filter(Annotated where) {
        try {
            WhereText.Node filter = WhereText.parse(where.text());
            check(filter, where.origin());
            parameters.keySet().removeAll(used);
            return filter;
        } catch (WhereText.SyntaxException e) {
            throw Mistake.of(
                    WHERE_SYNTAX, where.origin(), "@Where cannot be read: %s.", String.valueOf(e.getMessage()));
        }
    }

    private void check(WhereText.Node node, Origin origin) {
        if (node instanceof WhereText.Joined joined) {
            check(joined.left(), origin);
            check(joined.right(), origin);
        } else if (node instanceof WhereText.Not not) {
            check(not.node(), origin);
        } else if (node instanceof WhereText.Test test) {
            AttributeModel attribute = component(test.component(), origin);
            checkKind(test, attribute, origin);
            for (Name parameter : test.parameters()) {
                checkParameter(test, attribute, parameter, origin);
            }
        }
    }

    private AttributeModel component(Name name, Origin origin) {
        AttributeModel attribute = entity.attribute(name.text())
                .orElseThrow(() -> Mistake.of(
                        WHERE_COMPONENT,
                        origin,
                        "@Where has \"%s\" at column %d, which %s does not declare. %s",
                        name.text(),
                        name.column(),
                        entity.name(),
                        NearestName.to(name.text(), entity.components())
                                .map(nearest -> "Did you mean \"" + nearest + "\"?")
                                .orElse("Components: " + String.join(", ", entity.components()) + ".")));
        if (path == null || path.filterable().contains(attribute)) {
            return attribute;
        }
        throw path.single().contains(attribute)
                ? Mistake.of(
                        KEY_IN_FILTER,
                        origin,
                        "@Where filters by %s at column %d, which is part of the key of %s. Put it into the name of the method.",
                        name.text(),
                        name.column(),
                        path.name())
                : Mistake.of(
                        UNPROJECTED_FILTER,
                        origin,
                        "@Where filters by %s at column %d, which %s does not hold. Include it in the index, or filter what"
                                + " is found.",
                        name.text(),
                        name.column(),
                        path.name());
    }

    private void checkKind(WhereText.Test test, AttributeModel attribute, Origin origin) {
        TypeModel type = attribute.type().required();
        boolean isText =
                attribute.scalar().filter(it -> it == ScalarType.STRING).isPresent() && !isKeyPart(attribute);
        boolean fits = switch (test.kind()) {
            case ORDER -> OperandTypes.isOrdered(attribute);
            case BEGINS -> isText;
            case CONTAINS -> isText || type instanceof TypeModel.ListOf || isNativeSet(type);
            case EQUAL, AMONG, EXISTS -> true;
        };
        if (!fits) {
            throw Mistake.of(
                    OPERAND_TYPE,
                    origin,
                    "@Where asks of %s at column %d what its type %s does not have. Compare it with = or <>.",
                    test.component().text(),
                    test.component().column(),
                    type.text());
        }
    }

    private boolean isKeyPart(AttributeModel attribute) {
        return entity.isKeyPart(attribute);
    }

    private static boolean isNativeSet(TypeModel type) {
        return type instanceof TypeModel.SetOf set
                && set.element() instanceof TypeModel.Scalar scalar
                && scalar.scalar().isSetElement();
    }

    private void checkParameter(WhereText.Test test, AttributeModel attribute, Name name, Origin origin) {
        VariableElement parameter = parameters.get(name.text());
        if (parameter == null) {
            throw Mistake.of(
                    WHERE_PARAMETER,
                    origin,
                    "@Where has :%s at column %d, but %s has no such parameter behind those of the key. Add it: %s %1$s.",
                    name.text(),
                    name.column(),
                    method.name(),
                    needed(test, attribute));
        }
        used.add(name.text());
        if (!fits(parameter.asType(), test, attribute)) {
            throw Mistake.of(
                    OPERAND_TYPE,
                    Origin.of(parameter),
                    "Parameter %s is %s, but @Where compares it at column %d with %s, which needs %s. Change its type.",
                    name.text(),
                    OperandTypes.text(parameter.asType()),
                    name.column(),
                    attribute.component(),
                    needed(test, attribute));
        }
    }

    private boolean fits(TypeMirror type, WhereText.Test test, AttributeModel attribute) {
        if (test.kind() == Kind.AMONG && test.parameters().size() == 1 && types.isCollection(type)) {
            return types.isValues(type, attribute);
        }
        return types.isSame(type, operand(test, attribute));
    }

    /** What one parameter of a test is. */
    private static TypeMirror operand(WhereText.Test test, AttributeModel attribute) {
        TypeModel type = attribute.type().required();
        if (test.kind() == Kind.CONTAINS && type instanceof TypeModel.ListOf list) {
            return list.element().type();
        }
        return test.kind() == Kind.CONTAINS && type instanceof TypeModel.SetOf set
                ? set.element().type()
                : type.type();
    }

    private static String needed(WhereText.Test test, AttributeModel attribute) {
        String one = OperandTypes.text(operand(test, attribute));
        return test.kind() == Kind.AMONG && test.parameters().size() == 1 ? "Set<" + one + ">" : one;
    }
}
