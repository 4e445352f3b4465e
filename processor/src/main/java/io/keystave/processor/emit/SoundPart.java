package io.keystave.processor.emit;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.GeneratedTypeSuffixes;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.KeyModel.Literal;
import io.keystave.processor.model.KeyModel.Part;
import io.keystave.processor.model.KeyModel.Segment;
import io.keystave.processor.model.NearestName;
import io.keystave.processor.model.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * What an entity with errors was probably meant to be: exactly one partition key, keys and indexes of components that
 * exist, no part twice. Names that users write are kept, so that only the error itself is reported.
 */
final class SoundPart {

    private final EntityModel entity;

    private SoundPart(EntityModel entity) {
        this.entity = entity;
    }

    static EntityModel of(EntityModel entity) {
        return new SoundPart(entity).model();
    }

    private EntityModel model() {
        Set<String> used = new HashSet<>();
        KeyModel partitionKey =
                key(entity.partitionKeys(), Role.PARTITION_KEY, used).orElseGet(this::likelyPartitionKey);
        partitionKey.parts().forEach(part -> used.add(part.name()));
        List<KeyModel> sortKeys =
                key(entity.sortKeys(), Role.SORT_KEY, used).stream().toList();
        return new EntityModel(
                entity.type(),
                entity.kind(),
                entity.packageName(),
                entity.name(),
                entity.isPublic(),
                entity.table(),
                nameOr(entity.metamodel(), entity.name() + GeneratedTypeSuffixes.DEFAULT.metamodel()),
                nameOr(entity.repository(), entity.name() + GeneratedTypeSuffixes.DEFAULT.repository()),
                entity.hasStream(),
                entity.attributes(),
                List.of(partitionKey),
                sortKeys,
                indexes(),
                entity.documents(),
                entity.isDeprecated(),
                entity.unresolved(),
                entity.itemTypeOrNull(),
                entity.itemTypes(),
                entity.origin());
    }

    private static String nameOr(String name, String otherwise) {
        return SourceVersion.isName(name) && !name.contains(".") ? name : otherwise;
    }

    /** One key of all the declared ones, which are taken for parts of a template. */
    private Optional<KeyModel> key(List<KeyModel> declared, Role role, Set<String> used) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        KeyModel first = declared.get(0);
        List<Segment> segments = new ArrayList<>();
        for (Segment segment :
                declared.stream().flatMap(key -> key.segments().stream()).toList()) {
            if (segment instanceof Part part) {
                existing(part.reference())
                        .filter(it -> used.add(it.name()))
                        .map(Part::new)
                        .ifPresent(segments::add);
            } else {
                segments.add(segment);
            }
        }
        boolean isTemplate = first.isTemplate() || segments.size() != 1;
        return Optional.of(
                new KeyModel(role, first.attribute(), isTemplate, first.template(), segments, null, first.origin()));
    }

    private KeyModel likelyPartitionKey() {
        List<Segment> segments = entity.attributes().stream()
                .filter(attribute -> attribute.roles().isEmpty() && !entity.isKeyPart(attribute))
                .filter(attribute -> attribute.scalar().isPresent())
                .limit(1)
                .map(attribute -> (Segment)
                        new Part(new AttributeReference(attribute.component(), attribute, 0, attribute.origin())))
                .toList();
        boolean isEmpty = segments.isEmpty();
        return new KeyModel(
                Role.PARTITION_KEY,
                "pk",
                isEmpty,
                "",
                isEmpty ? List.of(new Literal("")) : segments,
                null,
                entity.origin());
    }

    private List<IndexModel> indexes() {
        Set<String> names = new HashSet<>(Set.of("query", "scan", "key"));
        return entity.indexes().stream()
                .filter(index -> SourceVersion.isName(index.memberName()) && names.add(index.memberName()))
                .map(this::index)
                .filter(index -> !index.parts().isEmpty())
                .toList();
    }

    private IndexModel index(IndexModel index) {
        Set<String> used = new HashSet<>();
        if (index.isLocal()) {
            entity.partitionKeys().forEach(key -> key.parts().forEach(part -> used.add(part.name())));
        }
        List<AttributeReference> partitionParts = index.isLocal() ? List.of() : existing(index.partitionParts(), used);
        List<AttributeReference> sortParts = existing(index.sortParts(), used);
        if (!index.isLocal() && partitionParts.isEmpty()) {
            partitionParts = sortParts.stream().limit(1).toList();
            sortParts = sortParts.stream().skip(1).toList();
        }
        return new IndexModel(
                index.name(),
                index.scope(),
                partitionParts,
                sortParts,
                index.projection(),
                existing(index.include(), used),
                index.origin());
    }

    private List<AttributeReference> existing(List<AttributeReference> references, Set<String> used) {
        return references.stream()
                .flatMap(reference -> existing(reference).stream())
                .filter(reference -> used.add(reference.name()))
                .toList();
    }

    /** The reference, or the one that a misspelt name was meant to be. */
    private Optional<AttributeReference> existing(AttributeReference reference) {
        Optional<AttributeModel> attribute = reference
                .attribute()
                .or(() -> NearestName.to(reference.name(), entity.components()).flatMap(entity::attribute));
        return attribute.map(it -> new AttributeReference(it.component(), it, reference.column(), reference.origin()));
    }
}
