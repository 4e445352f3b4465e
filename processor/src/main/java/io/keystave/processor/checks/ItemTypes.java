package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.DUPLICATE_INDEX_NAME;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_ATTRIBUTE;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_KEY;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_OVERLAP;
import static io.keystave.processor.diagnostic.FindingName.ITEM_TYPE_UNKNOWN;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.Discriminator;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.ScalarType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The item types of a sealed interface share a table: its keys, the meaning of its attributes, and a way to tell them apart. */
final class ItemTypes implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(keys(entity), discriminators(entity), attributes(entity), indexes(entity))
                .flatMap(findings -> findings);
    }

    // ---- keys

    private static Stream<Finding> keys(EntityModel entity) {
        return entity.itemTypes().stream()
                .flatMap(type -> Stream.concat(
                        entity.partitionKeys().stream()
                                .limit(1)
                                .flatMap(key -> partitionKey(entity, type, key).stream()),
                        sortKey(entity, type).stream()));
    }

    private static Optional<Finding> partitionKey(EntityModel entity, EntityModel type, KeyModel expected) {
        return type.partitionKeys().stream()
                .limit(1)
                .filter(key -> !describe(key).equals(describe(expected)))
                .findFirst()
                .map(key -> finding(
                        ITEM_TYPE_KEY,
                        key.origin(),
                        "%s has the partition key %s, but the table of %s has %s. Remove it: the one of %s holds for every"
                                + " type.",
                        type.name(),
                        describe(key),
                        entity.name(),
                        describe(expected),
                        entity.name()));
    }

    private static Optional<Finding> sortKey(EntityModel entity, EntityModel type) {
        List<KeyModel> expected = entity.sortKeys();
        if (type.sortKeys().isEmpty() && !expected.isEmpty()) {
            return Optional.of(finding(
                    ITEM_TYPE_KEY,
                    Origin.of(type.type()),
                    "%s has no sort key, but the table of %s has one in attribute \"%s\". Add @SortKey(template ="
                            + " \"%s\"), for instance.",
                    type.name(),
                    entity.name(),
                    expected.get(0).attribute(),
                    type.name().toUpperCase(Locale.ROOT)));
        }
        return type.sortKeys().stream()
                .limit(1)
                .filter(key ->
                        !key.attribute().equals(expected.get(0).attribute()) || !isSameType(key, expected.get(0)))
                .findFirst()
                .map(key -> finding(
                        ITEM_TYPE_KEY,
                        key.origin(),
                        "%s stores its sort key as %s in attribute \"%s\", but the table of %s has text in \"%s\". Use the"
                                + " same attribute and a template, or declare the sort key in %s.",
                        type.name(),
                        key.isTemplate()
                                ? "text"
                                : key.parts()
                                        .get(0)
                                        .attribute()
                                        .orElseThrow()
                                        .type()
                                        .text(),
                        key.attribute(),
                        entity.name(),
                        expected.get(0).attribute(),
                        entity.name()));
    }

    private static boolean isSameType(KeyModel key, KeyModel expected) {
        return (key.isTemplate() || expected.isTemplate())
                ? (isText(key) && isText(expected))
                : scalarOf(key).equals(scalarOf(expected));
    }

    private static boolean isText(KeyModel key) {
        return key.isTemplate()
                || scalarOf(key)
                        .filter(it -> it.keyForm() == ScalarType.KeyForm.TEXT)
                        .isPresent();
    }

    private static Optional<ScalarType> scalarOf(KeyModel key) {
        return key.parts().get(0).attribute().flatMap(AttributeModel::scalar);
    }

    private static String describe(KeyModel key) {
        return "\"" + (key.isTemplate() ? key.template() : key.parts().get(0).name()) + "\" in attribute \""
                + key.attribute() + "\"";
    }

    // ---- telling them apart

    private static Stream<Finding> discriminators(EntityModel entity) {
        Map<EntityModel, Discriminator> earlier = new LinkedHashMap<>();
        return entity.itemTypes().stream().flatMap(type -> {
            Optional<Discriminator> discriminator = type.discriminator();
            if (type.sortKeys().isEmpty() && !entity.sortKeys().isEmpty() && discriminator.isEmpty()) {
                return Stream.empty(); // it lacks a sort key, which is said elsewhere
            }
            if (discriminator.isEmpty()) {
                return Stream.of(finding(
                        ITEM_TYPE_UNKNOWN,
                        Origin.of(type.type()),
                        "Nothing tells the items of %s from the other types of %s. Begin its sort key with a literal, for"
                                + " instance @SortKey(template = \"%s#{…}\"), or put @ItemType(attribute = \"type\") on %s.",
                        type.name(),
                        entity.name(),
                        type.name().toUpperCase(Locale.ROOT),
                        entity.name()));
            }
            Optional<Finding> overlap = earlier.entrySet().stream()
                    .filter(other -> other.getValue().overlaps(discriminator.get()))
                    .findFirst()
                    .map(other -> overlap(type, discriminator.get(), other.getKey(), other.getValue()));
            earlier.put(type, discriminator.get());
            return overlap.stream();
        });
    }

    private static Finding overlap(EntityModel type, Discriminator own, EntityModel other, Discriminator theirs) {
        Origin place = type.itemType()
                .filter(it -> !it.typeAttribute().isEmpty())
                .map(it -> it.origin().member("value"))
                .orElseGet(() -> type.sortKeys().get(0).origin().member("template"));
        return finding(
                ITEM_TYPE_OVERLAP,
                place,
                own.text().equals(theirs.text())
                        ? "%s and %s are both known by \"%s\" in attribute \"%s\". Choose another text for one."
                        : "%s is known by \"%3$s\" and %2$s by \"%5$s\" in attribute \"%4$s\", and one begins with the other."
                                + " Choose texts of which none begins another.",
                type.name(),
                other.name(),
                own.text(),
                own.attribute(),
                theirs.text());
    }

    // ---- attributes and indexes

    private static Stream<Finding> attributes(EntityModel entity) {
        Map<String, EntityModel> owners = new HashMap<>();
        Map<String, AttributeModel> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (EntityModel type : entity.itemTypes()) {
            for (AttributeModel attribute : type.attributes()) {
                AttributeModel other = known.putIfAbsent(attribute.attribute(), attribute);
                EntityModel owner = owners.putIfAbsent(attribute.attribute(), type);
                boolean isTypeAttribute = type.itemType()
                        .filter(it -> it.typeAttribute().equals(attribute.attribute()))
                        .isPresent();
                if (isTypeAttribute) {
                    findings.add(finding(
                            ITEM_TYPE_ATTRIBUTE,
                            attribute.nameOrigin(),
                            "%s is stored as \"%s\", which tells the types of %s apart. Give it another name:"
                                    + " @Attribute(\"…\").",
                            type.text(attribute),
                            attribute.attribute(),
                            entity.name()));
                } else if (other != null && owner != null && !storedType(other).equals(storedType(attribute))) {
                    findings.add(finding(
                            ITEM_TYPE_ATTRIBUTE,
                            attribute.origin(),
                            "%s is %s, but %s, stored under the same name, is %s. Give both one type, or one of them another"
                                    + " name: @Attribute(\"…\").",
                            type.text(attribute),
                            storedType(attribute),
                            owner.text(other),
                            storedType(other)));
                }
            }
        }
        return findings.stream();
    }

    private static String storedType(AttributeModel attribute) {
        return attribute.type().required().text();
    }

    private static Stream<Finding> indexes(EntityModel entity) {
        Map<String, String> known = new HashMap<>();
        return entity.itemTypes().stream()
                .flatMap(type -> type.indexes().stream()
                        .filter(index -> !known.computeIfAbsent(index.name(), name -> describe(index))
                                .equals(describe(index)))
                        .map(index -> finding(
                                DUPLICATE_INDEX_NAME,
                                index.origin().member("name"),
                                "The index \"%s\" of %s has other keys, or holds something else, than the one of another type"
                                        + " of %s. Rename it, or declare it once on %s.",
                                index.name(),
                                type.name(),
                                entity.name(),
                                entity.name())));
    }

    private static String describe(IndexModel index) {
        return index.scope().name()
                + names(index.partitionParts())
                + names(index.sortParts())
                + index.projection()
                + names(index.include());
    }

    private static List<String> names(List<AttributeReference> references) {
        return references.stream()
                .flatMap(it -> it.attribute().stream())
                .map(AttributeModel::attribute)
                .toList();
    }
}
