package io.keystave.processor.emit;

import io.keystave.annotation.Project;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to find items, by the key of the table or of an index, with its parts from the left.
 *
 * @param indexOrNull null for the table
 */
record QueryPath(
        @Nullable IndexModel indexOrNull,
        KeySide partition,
        @Nullable KeySide sortOrNull) {

    /**
     * A partition or sort key.
     *
     * @param templateOrNull the template that joins its parts in one attribute; null if each part is an attribute
     */
    record KeySide(List<PathPart> parts, @Nullable KeyModel templateOrNull) {

        Optional<KeyModel> template() {
            return Optional.ofNullable(templateOrNull);
        }

        static KeySide of(KeyModel key) {
            List<PathPart> parts = new ArrayList<>();
            for (AttributeReference part : key.parts()) {
                boolean isLast = part == key.parts().get(key.parts().size() - 1);
                parts.add(new PathPart(part.attribute().orElseThrow(), isLast));
            }
            return new KeySide(parts, key.isTemplate() ? key : null);
        }

        static KeySide of(List<AttributeReference> references) {
            return new KeySide(
                    references.stream()
                            .map(part -> new PathPart(part.attribute().orElseThrow(), true))
                            .toList(),
                    null);
        }
    }

    static QueryPath table(EntityModel entity) {
        return new QueryPath(
                null,
                KeySide.of(entity.partitionKeys().get(0)),
                entity.sortKeys().stream().findFirst().map(KeySide::of).orElse(null));
    }

    static QueryPath index(EntityModel entity, IndexModel index) {
        return new QueryPath(
                index,
                index.isLocal() ? table(entity).partition() : KeySide.of(index.partitionParts()),
                index.sortParts().isEmpty() ? null : KeySide.of(index.sortParts()));
    }

    Optional<IndexModel> index() {
        return Optional.ofNullable(indexOrNull);
    }

    Optional<KeySide> sort() {
        return Optional.ofNullable(sortOrNull);
    }

    /** The parts of the partition key and then those of the sort key. */
    List<PathPart> parts() {
        List<PathPart> parts = new ArrayList<>(partition.parts());
        sort().ifPresent(sort -> parts.addAll(sort.parts()));
        return parts;
    }

    boolean isTable() {
        return indexOrNull == null;
    }

    boolean isLocal() {
        return indexOrNull != null && indexOrNull.isLocal();
    }

    /** As Javadoc says it: "the table", "index {@code by_status}". */
    String text() {
        return index().map(it -> (it.isLocal() ? "local " : "") + "index " + Javadoc.code(it.name()))
                .orElse("the table");
    }

    /** Whether it gives rows of its own, because the index does not hold whole items. */
    boolean hasRows() {
        return indexOrNull != null && indexOrNull.projection() != Project.ALL;
    }
}
