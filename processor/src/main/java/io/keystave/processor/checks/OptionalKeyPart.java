package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.OPTIONAL_KEY_PART;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.TypeModel;
import java.util.stream.Stream;

/** Every item has the whole key of its table; only index keys may be absent. */
final class OptionalKeyPart implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return KeyUse.in(entity)
                .filter(use -> use.isTable() && use.attribute().isOptional())
                .map(use -> finding(
                        OPTIONAL_KEY_PART,
                        use.origin(),
                        "%s is %s but part of %s, which no item may lack. Make it required; only index keys may be"
                                + " absent.",
                        entity.text(use.attribute()),
                        use.attribute().type() instanceof TypeModel.OptionalOf ? "Optional" : "nullable",
                        use.keyText()));
    }
}
