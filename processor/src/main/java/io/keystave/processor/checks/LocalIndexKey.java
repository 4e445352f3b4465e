package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.LOCAL_INDEX_PARTITION_KEY;
import static io.keystave.processor.diagnostic.FindingName.LOCAL_INDEX_WITHOUT_SORT_KEY;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import java.util.stream.Stream;

/** A local index shares the table's partition key and needs a table with a sort key. */
final class LocalIndexKey implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.indexes().stream()
                .filter(IndexModel::isLocal)
                .flatMap(index -> Stream.concat(partitionKey(entity, index), sortKey(entity, index)));
    }

    private static Stream<Finding> partitionKey(EntityModel entity, IndexModel index) {
        return index.partitionParts().stream()
                .flatMap(part -> entity.partitionKeys().stream()
                        .limit(1)
                        .filter(key -> !part.name().equals(nameOf(key)))
                        .map(key -> finding(
                                LOCAL_INDEX_PARTITION_KEY,
                                part.origin(),
                                "%s has the partition key %s, but a local index shares the table's, which is %s. Leave"
                                        + " partitionKey out, or make it a @GlobalIndex.",
                                index.text(),
                                part.name(),
                                nameOf(key))));
    }

    private static String nameOf(KeyModel key) {
        return key.isTemplate() ? key.attribute() : key.parts().get(0).name();
    }

    private static Stream<Finding> sortKey(EntityModel entity, IndexModel index) {
        return entity.sortKeys().isEmpty()
                ? Stream.of(finding(
                        LOCAL_INDEX_WITHOUT_SORT_KEY,
                        index.origin(),
                        "%s needs a table with a sort key, and %s has none. Add @SortKey, or make it a @GlobalIndex.",
                        index.text(),
                        entity.name()))
                : Stream.empty();
    }
}
