package io.keystave.processor.model.pattern;

import io.keystave.annotation.Project;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key by which items of an entity are found.
 *
 * @param indexOrNull null for the table
 * @param single the parts that are key attributes of their own, and not joined by a template
 */
public record SearchPath(
        EntityModel entity,
        @Nullable IndexModel indexOrNull,
        List<AttributeModel> partition,
        List<AttributeModel> sort,
        List<AttributeModel> single) {

    /** The paths of a sound entity, the table's first. */
    public static List<SearchPath> of(EntityModel entity) {
        List<SearchPath> paths = new ArrayList<>();
        KeyModel partitionKey = entity.partitionKeys().get(0);
        List<AttributeModel> partition = attributes(partitionKey.parts());
        List<AttributeModel> sort = entity.sortKeys().stream()
                .flatMap(key -> attributes(key.parts()).stream())
                .toList();
        List<AttributeModel> single = entity.keys().stream()
                .filter(key -> !key.isTemplate())
                .flatMap(key -> attributes(key.parts()).stream())
                .toList();
        paths.add(new SearchPath(entity, null, partition, sort, single));
        for (IndexModel index : entity.indexes()) {
            List<AttributeModel> own = attributes(index.parts());
            paths.add(new SearchPath(
                    entity,
                    index,
                    index.isLocal() ? partition : attributes(index.partitionParts()),
                    attributes(index.sortParts()),
                    index.isLocal() && !partitionKey.isTemplate()
                            ? Stream.concat(partition.stream(), own.stream()).toList()
                            : own));
        }
        return paths;
    }

    private static List<AttributeModel> attributes(List<AttributeReference> references) {
        return references.stream()
                .flatMap(reference -> reference.attribute().stream())
                .toList();
    }

    public List<AttributeModel> parts() {
        return Stream.concat(partition.stream(), sort.stream()).toList();
    }

    public boolean isTable() {
        return indexOrNull == null;
    }

    public boolean isGlobal() {
        return indexOrNull != null && !indexOrNull.isLocal();
    }

    /** Whether it gives rows, because the index does not hold whole items. */
    public boolean hasRows() {
        return indexOrNull != null && indexOrNull.projection() != Project.ALL;
    }

    /** The components of its results: all of the entity, or those of a row. */
    public List<AttributeModel> held() {
        if (indexOrNull == null || !hasRows()) {
            return entity.attributes();
        }
        return Stream.of(
                        parts().stream(),
                        of(entity).get(0).parts().stream(),
                        attributes(indexOrNull.include()).stream())
                .flatMap(attributes -> attributes)
                .distinct()
                .toList();
    }

    /** The components that a filter may name: those that are attributes of what is read, without the path's own key. */
    public List<AttributeModel> filterable() {
        List<AttributeModel> stored = entity.attributes();
        if (indexOrNull != null && hasRows()) {
            stored = Stream.of(of(entity).get(0).single().stream(), attributes(indexOrNull.include()).stream())
                    .flatMap(attributes -> attributes)
                    .distinct()
                    .toList();
        }
        return stored.stream().filter(it -> !single.contains(it)).toList();
    }

    /** As messages say it: {@code by_status: status[, date]}. */
    public String text() {
        String key = parts().stream()
                        .map(AttributeModel::component)
                        .skip(partition.size())
                        .reduce("", (text, part) -> text + "[, " + part)
                + "]".repeat(sort.size());
        return (indexOrNull == null ? "" : indexOrNull.name() + ": ")
                + partition.stream().map(AttributeModel::component).collect(Collectors.joining(", "))
                + key;
    }

    /** As messages name it. */
    public String name() {
        return indexOrNull == null ? "the table" : indexOrNull.name();
    }
}
