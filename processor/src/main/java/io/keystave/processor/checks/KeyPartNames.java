package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.KEY_PART_NAME;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import java.util.Map;
import java.util.stream.Stream;

/** A step of a query that gives a sort key part is told apart from the steps that every query has. */
final class KeyPartNames implements Rule {

    /** Steps of every query with one parameter of a type that can be a key part. */
    private static final Map<String, String> STEPS = Map.of("page", "int", "limit", "int", "readBudget", "long");

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return KeyUse.in(entity)
                .filter(KeyUse::isSort)
                .filter(use -> use.attribute()
                        .type()
                        .text()
                        .equals(STEPS.get(use.attribute().component())))
                .map(use -> finding(
                        KEY_PART_NAME,
                        use.origin(),
                        "%s is part of %s, but every query has a step %s(%s) already. Rename the component; with"
                                + " @Attribute(\"%s\") it is stored as before.",
                        entity.text(use.attribute()),
                        use.keyText(),
                        use.attribute().component(),
                        use.attribute().type().text(),
                        use.attribute().attribute()));
    }
}
