package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.SAME_KEY_TWICE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A component stands once in a key. */
final class SameKeyTwice implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        List<AttributeReference> table = Stream.concat(
                        entity.partitionKeys().stream().limit(1),
                        entity.sortKeys().stream().limit(1))
                .flatMap(key -> key.parts().stream())
                .toList();
        Stream<Finding> inIndexes = entity.indexes().stream().flatMap(index -> {
            List<AttributeReference> parts = Stream.concat(
                            index.isLocal() ? tablePartition(entity) : index.partitionParts().stream(),
                            index.sortParts().stream())
                    .toList();
            return repeated(parts, "the key of " + index.text());
        });
        return Stream.concat(repeated(table, "the key of " + entity.name()), inIndexes);
    }

    /** A local index begins with the table's partition key, if that is a component. */
    private static Stream<AttributeReference> tablePartition(EntityModel entity) {
        return entity.partitionKeys().stream().filter(key -> !key.isTemplate()).flatMap(key -> key.parts().stream());
    }

    private static Stream<Finding> repeated(List<AttributeReference> parts, String key) {
        Set<String> seen = new HashSet<>();
        return parts.stream()
                .filter(part -> !seen.add(part.name()))
                .map(part -> finding(
                        SAME_KEY_TWICE,
                        part.origin(),
                        "%s stands twice in %s. Take it out of one place.",
                        part.name(),
                        key));
    }
}
