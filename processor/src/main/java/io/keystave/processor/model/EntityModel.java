package io.keystave.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity: a type marked {@code @Table}, its attributes, keys and indexes.
 *
 * @param table the table's name
 * @param metamodel the simple name of the generated metamodel
 * @param repository the simple name of the generated repository
 * @param hasStream whether the table records the changes of its items
 * @param partitionKeys every partition key the source declares; exactly one once the checks have passed
 * @param sortKeys every sort key the source declares; at most one once the checks have passed
 * @param documents the nested records by full name, in the order in which the attributes reach them
 * @param isDeprecated whether it, one of its components or one of their types is deprecated
 * @param itemTypeOrNull its place among the item types of a sealed interface; null if it has a table of its own
 * @param itemTypes the permitted types, if it is a sealed interface
 * @param unresolved names for which there is no type or constant yet
 */
public record EntityModel(
        TypeElement type,
        EntityKind kind,
        String packageName,
        String name,
        boolean isPublic,
        String table,
        String metamodel,
        String repository,
        boolean hasStream,
        List<AttributeModel> attributes,
        List<KeyModel> partitionKeys,
        List<KeyModel> sortKeys,
        List<IndexModel> indexes,
        Map<String, DocumentModel> documents,
        boolean isDeprecated,
        List<Unresolved> unresolved,
        @Nullable ItemTypeModel itemTypeOrNull,
        List<EntityModel> itemTypes,
        Origin origin) {

    /** A name without a type or constant behind it: one that another processor may still generate. */
    public record Unresolved(String path, String name, Origin origin) {}

    public EntityModel {
        attributes = List.copyOf(attributes);
        partitionKeys = List.copyOf(partitionKeys);
        sortKeys = List.copyOf(sortKeys);
        indexes = List.copyOf(indexes);
        unresolved = List.copyOf(unresolved);
        itemTypes = List.copyOf(itemTypes);
    }

    /** Its place among the item types of a sealed interface. */
    public Optional<ItemTypeModel> itemType() {
        return Optional.ofNullable(itemTypeOrNull);
    }

    /** By what its items are known among others of the table; empty if nothing tells them apart, or there are no others. */
    public Optional<Discriminator> discriminator() {
        return itemType()
                .flatMap(type -> type.typeAttribute().isEmpty()
                        ? sortKeys.stream()
                                .limit(1)
                                .flatMap(EntityModel::leadingLiteral)
                                .findFirst()
                        : Optional.of(new Discriminator(type.typeAttribute(), type.typeText(), false)));
    }

    private static Stream<Discriminator> leadingLiteral(KeyModel key) {
        return key.segments().stream()
                .limit(1)
                .filter(KeyModel.Literal.class::isInstance)
                .map(literal -> new Discriminator(
                        key.attribute(),
                        ((KeyModel.Literal) literal).text(),
                        key.segments().size() > 1));
    }

    /** The keys of the table, the partition key first. */
    public List<KeyModel> keys() {
        return Stream.concat(partitionKeys.stream(), sortKeys.stream()).toList();
    }

    /** The names of all components. */
    public List<String> components() {
        return attributes.stream().map(AttributeModel::component).toList();
    }

    public Optional<AttributeModel> attribute(String component) {
        return attributes.stream()
                .filter(attribute -> attribute.component().equals(component))
                .findFirst();
    }

    /** The nested record that a type stands for. */
    public DocumentModel document(TypeModel.Document type) {
        return Objects.requireNonNull(documents.get(type.name()), type.name());
    }

    /** The attributes with a role; more than one only in front of the checks. */
    public List<AttributeModel> withRole(Role role) {
        return attributes.stream().filter(attribute -> attribute.has(role)).toList();
    }

    /** An attribute as messages say it: {@code Order.customer}. */
    public String text(AttributeModel attribute) {
        return name + "." + attribute.component();
    }

    /** Whether the component is a part of the table's key. */
    public boolean isKeyPart(AttributeModel attribute) {
        return keys().stream()
                .flatMap(key -> key.parts().stream())
                .anyMatch(part -> attribute.equals(part.attributeOrNull()));
    }

    /** The full name of a type in the entity's package. */
    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
