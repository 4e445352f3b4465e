package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.UNRESOLVED_TYPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import java.util.stream.Stream;

/** Every name in an entity stands for a type or constant, once all processors have run. */
public final class UnresolvedTypes implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.unresolved().stream()
                .map(unresolved -> finding(
                        UNRESOLVED_TYPE,
                        unresolved.origin(),
                        "%s refers to %s, which neither the sources nor another annotation processor provide. Check the"
                                + " name and its import.",
                        unresolved.path(),
                        unresolved.name()));
    }
}
