package io.keystave.engine.validation;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.Source;
import io.keystave.engine.table.Table;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.expression.ProjectionExpression;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.Select;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that queries and scans share. */
final class ReadRules {
    private static final String WITHOUT_PROJECTION =
            "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES";

    private ReadRules() {}

    /** Checks which attributes are asked for; {@code missingPrefix} comes before the text for a missing projection. */
    static void requireSelect(
            @Nullable Select select,
            @Nullable ProjectionExpression projection,
            @Nullable String indexName,
            String missingPrefix) {
        if (select == Select.ALL_PROJECTED_ATTRIBUTES && indexName == null) {
            throw new ValidationException("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        if (projection != null && select != null && select != Select.SPECIFIC_ATTRIBUTES) {
            throw new ValidationException("Cannot specify the ProjectionExpression when choosing to get "
                    + (select == Select.COUNT ? "only the Count" : select));
        }
        if (projection == null && select == Select.SPECIFIC_ATTRIBUTES) {
            throw new ValidationException(missingPrefix + WITHOUT_PROJECTION);
        }
    }

    /** Finds the index that is read, if any, and checks that it can be read so. */
    static Source requireSource(Table table, @Nullable String indexName, boolean consistentRead) {
        Index index = indexName == null ? null : table.index(indexName);
        if (index == null && indexName != null) {
            throw new ValidationException("The table does not have the specified index: " + indexName);
        }
        if (index != null && index.isGlobal() && consistentRead) {
            throw new ValidationException("Consistent reads are not supported on global secondary indexes");
        }
        if (index != null && index.isBackfilling()) {
            throw new ValidationException("Cannot read from backfilling global secondary index: " + indexName);
        }
        return new Source(table, index);
    }

    /** Checks the paths of a projection against the keys of the table and what a global index has. */
    static void requireProjection(Source source, @Nullable ProjectionExpression projection) {
        if (projection == null) {
            return;
        }
        Table table = source.table();
        KeyAttributeRules.requireScalarUse(projection.paths(), table.key().names(), table.indexKeyNames());
        Index index = source.index();
        if (index != null && index.isGlobal()) {
            List<AttributeName> missing = index.projection()
                    .missing(projection.topLevelNames().stream()
                            .map(AttributeName::of)
                            .toList());
            if (!missing.isEmpty()) {
                throw InvalidParameters.invalid(
                        "Global secondary index " + index.name() + " does not project " + missing);
            }
        }
    }

    /** Checks that a global index can give all attributes if they are asked for. */
    static void requireAllAttributes(Source source, @Nullable Select select) {
        Index index = source.index();
        if (select == Select.ALL_ATTRIBUTES
                && index != null
                && index.isGlobal()
                && index.declared().projectionType() != ProjectionType.ALL) {
            throw InvalidParameters.invalid("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                    + index.name() + " because its projection type is not ALL");
        }
    }

    /** Checks the paths of a filter against the keys of the table. */
    static void requireFilter(Source source, @Nullable ConditionExpression filter) {
        if (filter != null) {
            Table table = source.table();
            KeyAttributeRules.requireScalarUse(filter.paths(), table.key().names(), table.indexKeyNames());
        }
    }
}
