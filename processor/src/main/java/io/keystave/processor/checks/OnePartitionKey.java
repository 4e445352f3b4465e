package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.MISSING_PARTITION_KEY;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_PARTITION_KEYS;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_SORT_KEYS;
import static java.util.stream.Collectors.joining;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.ScalarType.KeyForm;
import io.keystave.processor.model.ScalarType.TemplateForm;
import java.util.List;
import java.util.stream.Stream;

/** A table has exactly one partition key and at most one sort key. */
final class OnePartitionKey implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(
                        missing(entity),
                        several(entity, entity.partitionKeys(), SEVERAL_PARTITION_KEYS),
                        several(entity, entity.sortKeys(), SEVERAL_SORT_KEYS))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> missing(EntityModel entity) {
        if (!entity.partitionKeys().isEmpty()) {
            return Stream.empty();
        }
        String candidates = entity.attributes().stream()
                .filter(attribute -> canBeKey(entity, attribute))
                .map(AttributeModel::component)
                .collect(joining(", "));
        return Stream.of(finding(
                MISSING_PARTITION_KEY,
                Origin.of(entity.type()),
                "%s has no @PartitionKey. A table's items are spread by exactly one: %s",
                entity.name(),
                candidates.isEmpty()
                        ? "add a component of text or a number and mark it."
                        : "mark it on one of the components that can be a key: " + candidates + "."));
    }

    private static boolean canBeKey(EntityModel entity, AttributeModel attribute) {
        return attribute.roles().isEmpty()
                && !attribute.isOptional()
                && !entity.isKeyPart(attribute)
                && attribute
                        .scalar()
                        .filter(type -> type != ScalarType.BOOLEAN && type.templateForm() != TemplateForm.UNORDERED)
                        .filter(type -> type.keyForm() != KeyForm.NONE)
                        .isPresent();
    }

    private static Stream<Finding> several(EntityModel entity, List<KeyModel> keys, FindingName name) {
        if (keys.size() < 2) {
            return Stream.empty();
        }
        KeyModel second = keys.get(1);
        if (keys.get(0).isTemplate()) {
            return Stream.of(finding(
                    name,
                    second.origin(),
                    "%s has a %s as a template and another on %s. Keep one of the two.",
                    entity.name(),
                    second.text(),
                    componentOf(second)));
        }
        String template = keys.stream().map(key -> "{" + componentOf(key) + "}").collect(joining("#"));
        return Stream.of(finding(
                name,
                second.origin(),
                "%s carry %s, and a table has one. Keep one, or put their order into a template on %s: %s(template ="
                        + " \"%s\").",
                keys.stream().map(OnePartitionKey::componentOf).collect(joining(" and ")),
                second.role(),
                entity.name(),
                second.role(),
                template));
    }

    private static String componentOf(KeyModel key) {
        return key.parts().get(0).name();
    }
}
