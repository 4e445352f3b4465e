package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.ATTRIBUTE_NAME;
import static io.keystave.processor.diagnostic.FindingName.SAME_ATTRIBUTE_NAME;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each component has a lawful name of its own in the item, and in each nested document. */
final class AttributeNames implements Rule {

    /** Source: DynamoDB Developer Guide, <em>Naming rules and data types</em>. */
    private static final int MAX_KEY_NAME_BYTES = 255;

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(
                        names(entity.name(), entity.attributes()),
                        entity.documents().values().stream()
                                .flatMap(document ->
                                        names(document.element().getSimpleName().toString(), document.attributes())),
                        keyNames(entity))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> names(String owner, List<AttributeModel> attributes) {
        Map<String, AttributeModel> known = new HashMap<>();
        return attributes.stream().flatMap(attribute -> {
            AttributeModel other = known.putIfAbsent(attribute.attribute(), attribute);
            if (attribute.attribute().isEmpty()) {
                return Stream.of(finding(
                        ATTRIBUTE_NAME,
                        attribute.nameOrigin(),
                        "%s.%s is stored under an empty name. Write a name, or remove @Attribute.",
                        owner,
                        attribute.component()));
            }
            return other == null
                    ? Stream.empty()
                    : Stream.of(finding(
                            SAME_ATTRIBUTE_NAME,
                            attribute.nameOrigin(),
                            "%s and %s of %s are both stored as \"%s\". Give one another name: @Attribute(\"…\").",
                            other.component(),
                            attribute.component(),
                            owner,
                            attribute.attribute()));
        });
    }

    private static Stream<Finding> keyNames(EntityModel entity) {
        Stream<Finding> composed = entity.keys().stream()
                .filter(KeyModel::isTemplate)
                .flatMap(key -> keyName(key.attribute(), key.origin().member("attribute"), "the " + key.text()));
        Stream<AttributeReference> references = Stream.concat(
                entity.keys().stream().filter(key -> !key.isTemplate()).flatMap(key -> key.parts().stream()),
                entity.indexes().stream()
                        .flatMap(index -> Stream.concat(index.parts().stream(), index.include().stream())));
        Stream<AttributeModel> components = Stream.concat(
                references.flatMap(reference -> reference.attribute().stream()),
                entity.withRole(Role.EXPIRES_AT).stream());
        return Stream.concat(
                composed,
                components
                        .distinct()
                        .flatMap(attribute -> attribute.attribute().isEmpty()
                                ? Stream.empty()
                                : keyName(attribute.attribute(), attribute.nameOrigin(), entity.text(attribute))));
    }

    private static Stream<Finding> keyName(String name, Origin origin, String what) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= MAX_KEY_NAME_BYTES
                ? Stream.empty()
                : Stream.of(finding(
                        ATTRIBUTE_NAME,
                        origin,
                        "The name under which %s is stored has %d bytes; in a key, an index or a time to live it has 1"
                                + " to %d.",
                        what,
                        bytes,
                        MAX_KEY_NAME_BYTES));
    }
}
