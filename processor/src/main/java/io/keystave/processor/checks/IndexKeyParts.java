package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.INDEX_KEY_PARTS;
import static io.keystave.processor.diagnostic.FindingName.LOCAL_INDEX_KEY_PARTS;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Stream;

/** A global index has one to four partition key parts and up to four sort key parts, a local index one. */
final class IndexKeyParts implements Rule {

    /** Source: DynamoDB Developer Guide, <em>Multi-attribute keys pattern</em>. */
    private static final int MAX_PARTS = 4;

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.indexes().stream().flatMap(index -> index.isLocal() ? local(index) : global(index));
    }

    private static Stream<Finding> global(IndexModel index) {
        Stream<Finding> empty = index.partitionParts().isEmpty()
                ? Stream.of(finding(
                        INDEX_KEY_PARTS,
                        index.origin().member("partitionKey"),
                        "%s has no partition key. Name one to four components.",
                        index.text()))
                : Stream.empty();
        return Stream.of(
                        empty,
                        tooMany(index, index.partitionParts(), "partitionKey", "partition key"),
                        tooMany(index, index.sortParts(), "sortKey", "sort key"))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> tooMany(
            IndexModel index, List<AttributeReference> parts, String member, String key) {
        return parts.size() <= MAX_PARTS
                ? Stream.empty()
                : Stream.of(finding(
                        INDEX_KEY_PARTS,
                        index.origin().member(member),
                        "%s has %d %s parts; %d is the most. Drop some.",
                        index.text(),
                        parts.size(),
                        key,
                        MAX_PARTS));
    }

    private static Stream<Finding> local(IndexModel index) {
        return index.sortParts().size() == 1
                ? Stream.empty()
                : Stream.of(finding(
                        LOCAL_INDEX_KEY_PARTS,
                        index.origin().member("sortKey"),
                        "%s has %d sort key parts, and a local index takes exactly one attribute. Keep one, or make it"
                                + " a @GlobalIndex, which takes up to four.",
                        index.text(),
                        index.sortParts().size()));
    }
}
