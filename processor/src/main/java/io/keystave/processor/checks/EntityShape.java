package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_KIND;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_SHAPE;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_SHAPE;
import static io.keystave.processor.diagnostic.FindingName.MISSING_ACCESSOR;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_CONSTRUCTORS;

import io.keystave.annotation.Table;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityConstructors;
import io.keystave.processor.model.EntityKind;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.PrivateType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** An entity is a record, a class with a constructor, or a sealed interface over records, that generated code in its package can see and name. */
final class EntityShape implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        if (entity.kind() == EntityKind.SEALED_INTERFACE) {
            return Stream.concat(visible(entity), entity.itemTypes().stream().flatMap(type -> itemType(entity, type)));
        }
        if (entity.kind() == EntityKind.CLASS && !entity.attributes().isEmpty()) {
            List<Finding> problems = constructor(entity).toList();
            if (!problems.isEmpty()) {
                return problems.stream();
            }
        } else if (entity.kind() != EntityKind.RECORD) {
            return Stream.of(finding(
                    ENTITY_KIND,
                    Origin.of(entity.type()),
                    "%s is %s. An entity is a record, a class whose constructor takes its attributes, or a sealed"
                            + " interface over records: make it a record, with a component for each attribute.",
                    entity.name(),
                    entity.kind().text()));
        }
        if (!entity.type().getTypeParameters().isEmpty()) {
            return Stream.of(finding(
                    ENTITY_SHAPE,
                    Origin.of(entity.type()),
                    "%s has type parameters. Each attribute needs a concrete type: write a record without them.",
                    entity.name()));
        }
        return visible(entity);
    }

    private Stream<Finding> itemType(EntityModel entity, EntityModel type) {
        if (type.kind() != EntityKind.RECORD) {
            return Stream.of(finding(
                    ITEM_TYPE_SHAPE,
                    Origin.of(type.type()),
                    "%s is %s, but each type that %s permits is a record. Make it one.",
                    type.name(),
                    type.kind().text(),
                    entity.name()));
        }
        if (type.type().getAnnotation(Table.class) != null) {
            return Stream.of(finding(
                    ITEM_TYPE_SHAPE,
                    Origin.of(type.type()),
                    "%s carries @Table, and so does %s, which permits it. Remove one of the two.",
                    type.name(),
                    entity.name()));
        }
        if (!type.packageName().equals(entity.packageName())) {
            return Stream.of(finding(
                    ITEM_TYPE_SHAPE,
                    Origin.of(type.type()),
                    "%s is in package %s, and %s, which permits it, in %s. What is generated for the two must see each"
                            + " other: put them into one package.",
                    type.name(),
                    type.packageName(),
                    entity.name(),
                    entity.packageName()));
        }
        return check(type);
    }

    /** A class is made by one constructor, and each of its parameters can be read back. */
    private static Stream<Finding> constructor(EntityModel entity) {
        TypeElement type = entity.type();
        boolean isInner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
        if (isInner || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Stream.of(finding(
                    ENTITY_SHAPE,
                    Origin.of(type),
                    "%s is abstract or needs an object around it, and generated code must make one. Make it a static class"
                            + " that can be made, or a record.",
                    entity.name()));
        }
        List<ExecutableElement> constructors = EntityConstructors.of(type);
        if (constructors.size() > 1) {
            return Stream.of(finding(
                    SEVERAL_CONSTRUCTORS,
                    Origin.of(type),
                    "%s has %d constructors that may be meant. Mark the one that takes its attributes: @Creator.",
                    entity.name(),
                    constructors.size()));
        }
        return constructors.stream()
                .flatMap(it -> it.getParameters().stream())
                .filter(parameter ->
                        EntityConstructors.accessor(type, parameter).isEmpty())
                .map(parameter -> finding(
                        MISSING_ACCESSOR,
                        Origin.of(parameter),
                        "Nothing gives %1$s.%2$s back: there is no method %2$s() or get%3$s(), and no field %2$s, that is not"
                                + " private. Add one.",
                        entity.name(),
                        parameter.getSimpleName(),
                        parameter.getSimpleName().toString().substring(0, 1).toUpperCase(Locale.ROOT)
                                + parameter.getSimpleName().toString().substring(1)));
    }

    private static Stream<Finding> visible(EntityModel entity) {
        return PrivateType.around(entity.type())
                .map(hidden -> finding(
                        ENTITY_SHAPE,
                        Origin.of(entity.type()),
                        "%s is private, and code generated into its package must see it. Take \"private\" away.",
                        hidden.getSimpleName()))
                .stream();
    }
}
