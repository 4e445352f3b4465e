package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.UNKNOWN_ATTRIBUTE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.NearestName;
import java.util.List;
import java.util.stream.Stream;

/** An index names components that exist. */
final class KnownAttributes implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.indexes().stream()
                .flatMap(index -> Stream.of(
                                index.isLocal()
                                        ? Stream.<Finding>empty()
                                        : unknown(entity, index, index.partitionParts(), "has \"%s\" in its key"),
                                unknown(entity, index, index.sortParts(), "has \"%s\" in its key"),
                                unknown(entity, index, index.include(), "includes \"%s\""))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> unknown(
            EntityModel entity, IndexModel index, List<AttributeReference> references, String use) {
        return references.stream()
                .filter(reference -> reference.attribute().isEmpty())
                .map(reference -> finding(
                        UNKNOWN_ATTRIBUTE,
                        reference.origin(),
                        "%s %s, which %s does not declare.%s",
                        index.text(),
                        use.formatted(reference.name()),
                        entity.name(),
                        NearestName.to(reference.name(), entity.components())
                                .map(" Did you mean \"%s\"?"::formatted)
                                .orElse(" Components: " + String.join(", ", entity.components()) + ".")));
    }
}
