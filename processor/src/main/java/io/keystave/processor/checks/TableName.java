package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.TABLE_NAME;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import java.util.stream.Stream;

/** A table's name has 3 to 255 lawful characters. */
final class TableName implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return LawfulName.problem(entity.table())
                .map(problem -> finding(
                        TABLE_NAME,
                        entity.origin().member("value"),
                        "The table name \"%s\" %s",
                        entity.table(),
                        problem))
                .stream();
    }
}
