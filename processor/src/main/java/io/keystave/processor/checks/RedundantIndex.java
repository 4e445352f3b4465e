package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.REDUNDANT_INDEX;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An index offers an order or a projection that nothing else offers. */
final class RedundantIndex implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        Map<String, String> known = new HashMap<>();
        return entity.indexes().stream().flatMap(index -> {
            String other = tableKey(entity).equals(keyOf(index))
                    ? "the table"
                    : known.putIfAbsent(keyOf(index) + index.projection() + names(index.include()), index.text());
            return other == null
                    ? Stream.empty()
                    : Stream.of(finding(
                            REDUNDANT_INDEX,
                            index.origin(),
                            "%s has the same key as %s, and each write pays for both. Remove it.",
                            index.text(),
                            other));
        });
    }

    private static String tableKey(EntityModel entity) {
        return entity.keys().stream().anyMatch(KeyModel::isTemplate)
                ? "a joined key, which no index has"
                : names(parts(entity.partitionKeys())) + names(parts(entity.sortKeys()));
    }

    private static List<AttributeReference> parts(List<KeyModel> keys) {
        return keys.stream().flatMap(key -> key.parts().stream()).toList();
    }

    private static String keyOf(IndexModel index) {
        return (index.isLocal() ? "local" : names(index.partitionParts())) + names(index.sortParts());
    }

    private static String names(List<AttributeReference> references) {
        return references.stream().map(AttributeReference::name).toList().toString();
    }
}
