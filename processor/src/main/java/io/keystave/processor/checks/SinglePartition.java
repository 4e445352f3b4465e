package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.SINGLE_PARTITION;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import java.util.stream.Stream;

/** A partition key differs between items. */
final class SinglePartition implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.partitionKeys().stream()
                .filter(key -> key.isTemplate() && key.problem().isEmpty())
                .filter(key -> !key.segments().isEmpty() && key.parts().isEmpty())
                .map(key -> finding(
                        SINGLE_PARTITION,
                        key.origin().member("template"),
                        "Each %s would have the partition key \"%s\", and a single partition takes 3,000 reads and 1,000"
                                + " writes a second at most. Add a component to the template.",
                        entity.name(),
                        key.template()));
    }
}
