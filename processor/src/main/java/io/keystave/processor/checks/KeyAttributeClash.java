package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.KEY_ATTRIBUTE_CLASH;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import java.util.Optional;
import java.util.stream.Stream;

/** The attribute of a composed key is used for nothing else. */
final class KeyAttributeClash implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.keys().stream()
                .filter(KeyModel::isTemplate)
                .flatMap(key -> other(entity, key)
                        .map(other -> finding(
                                KEY_ATTRIBUTE_CLASH,
                                key.origin().member("attribute"),
                                "The composed %s is stored as \"%s\", and so is %s. Name another attribute:"
                                        + " %s(attribute = \"…\").",
                                key.text(),
                                key.attribute(),
                                other,
                                key.role()))
                        .stream());
    }

    private static Optional<String> other(EntityModel entity, KeyModel key) {
        Stream<String> components = entity.attributes().stream()
                .filter(attribute -> attribute.attribute().equals(key.attribute()))
                .map(attribute -> "the component " + attribute.component());
        Stream<String> partitionKey = entity.partitionKeys().stream()
                .filter(other -> key.role() == Role.SORT_KEY && other.isTemplate())
                .filter(other -> other.attribute().equals(key.attribute()))
                .map(other -> "the composed partition key");
        return Stream.concat(components, partitionKey).findFirst();
    }
}
