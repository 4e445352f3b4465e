package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.MANY_GLOBAL_INDEXES;
import static io.keystave.processor.diagnostic.FindingName.TOO_MANY_LOCAL_INDEXES;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Stream;

/** A table has at most five local indexes; more than twenty global ones need a higher quota. */
final class IndexCount implements Rule {

    /** Sources: DynamoDB Developer Guide, <em>Quotas</em>. */
    private static final int MAX_LOCAL = 5;

    private static final int USUAL_GLOBAL = 20;

    @Override
    public Stream<Finding> check(EntityModel entity) {
        List<IndexModel> local =
                entity.indexes().stream().filter(IndexModel::isLocal).toList();
        List<IndexModel> global =
                entity.indexes().stream().filter(index -> !index.isLocal()).toList();
        return Stream.concat(
                local.stream()
                        .skip(MAX_LOCAL)
                        .limit(1)
                        .map(index -> finding(
                                TOO_MANY_LOCAL_INDEXES,
                                index.origin(),
                                "%s has %d local indexes; %d is the most. Make the others @GlobalIndex.",
                                entity.name(),
                                local.size(),
                                MAX_LOCAL)),
                global.stream()
                        .skip(USUAL_GLOBAL)
                        .limit(1)
                        .map(index -> finding(
                                MANY_GLOBAL_INDEXES,
                                index.origin(),
                                "%s has %d global indexes, and an account's default quota is %d a table. Drop some, or"
                                        + " ask for a higher quota.",
                                entity.name(),
                                global.size(),
                                USUAL_GLOBAL)));
    }
}
