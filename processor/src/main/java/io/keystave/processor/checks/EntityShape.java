package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_KIND;
import static io.keystave.processor.diagnostic.FindingName.ENTITY_SHAPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityKind;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.PrivateType;
import java.util.stream.Stream;

/** An entity is a record that generated code in its package can see and name. */
final class EntityShape implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        if (entity.kind() != EntityKind.RECORD) {
            return Stream.of(finding(
                    ENTITY_KIND,
                    Origin.of(entity.type()),
                    "%s is %s. For now an entity is a record: make it one, with a component for each attribute.",
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
        return PrivateType.around(entity.type())
                .map(hidden -> finding(
                        ENTITY_SHAPE,
                        Origin.of(entity.type()),
                        "%s is private, and code generated into its package must see it. Take \"private\" away.",
                        hidden.getSimpleName()))
                .stream();
    }
}
