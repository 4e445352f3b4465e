package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_KIND;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_SHAPE;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_SHAPE;

import io.keystave.annotation.Table;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityKind;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.PrivateType;
import java.util.stream.Stream;

/** An entity is a record, or a sealed interface over records, that generated code in its package can see and name. */
final class EntityShape implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        if (entity.kind() == EntityKind.SEALED_INTERFACE) {
            return Stream.concat(visible(entity), entity.itemTypes().stream().flatMap(type -> itemType(entity, type)));
        }
        if (entity.kind() != EntityKind.RECORD) {
            return Stream.of(finding(
                    ENTITY_KIND,
                    Origin.of(entity.type()),
                    "%s is %s. An entity is a record, or a sealed interface over records: make it one, with a component"
                            + " for each attribute.",
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
