package io.keystave.engine.validation;

import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LimitExceededException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ValidationException;
import java.util.List;

/** The rules for creating, changing and deleting indexes of a table that exists. */
public final class IndexUpdateRules {
    private IndexUpdateRules() {}

    /**
     * Checks a new index.
     *
     * @param requested the attribute definitions of the request
     * @param all those of the table, and of the request what the table does not define
     */
    public static void requireCreatable(
            TableDefinition table,
            GlobalSecondaryIndex index,
            List<AttributeDefinition> requested,
            List<AttributeDefinition> all) {
        if (isGlobal(table, index.indexName()) || isLocal(table, index.indexName())) {
            throw new ValidationException("Attempting to create an index which already exists");
        }
        if (requested.isEmpty()) {
            throw InvalidParameters.invalid("AttributeDefinitions is not specified for index: " + index.indexName());
        }
        List<String> names =
                requested.stream().map(AttributeDefinition::attributeName).toList();
        if (!names.containsAll(
                index.keySchema().stream().map(KeySchemaElement::attributeName).toList())) {
            throw InvalidParameters.invalid("Some index key attributes are not defined in AttributeDefinitions");
        }
        IndexSchemaRules rules = new IndexSchemaRules(all);
        table.localSecondaryIndexes().forEach(other -> rules.requireProjection(other.projection()));
        table.globalSecondaryIndexes().forEach(other -> rules.requireProjection(other.projection()));
        rules.requireGlobalKey(index.keySchema());
        rules.requireProjection(index.projection());
        IndexSchemaRules.requireThroughput(
                index.indexName(),
                index.provisionedThroughput(),
                table.settings().billingMode());
        OptionRules.requireOnDemand(
                index.onDemandThroughput(), table.settings().billingMode(), "index " + index.indexName());
        CreateTableRules.requireBounds(index.provisionedThroughput(), " for index " + index.indexName());
        rules.requireProjectedTotal();
        if (table.isIndexBusy()) {
            throw UpdateTableRules.tooManyAtOnce();
        }
        if (table.globalSecondaryIndexes().size() >= IndexSchemaRules.MOST_GLOBAL) {
            throw new LimitExceededException(
                    "Subscriber limit exceeded: GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
    }

    /** Checks that an index can be deleted: one that is being built can, another one only when none is. */
    public static void requireDeletable(TableDefinition table, String indexName) {
        if (isLocal(table, indexName)) {
            throw new ValidationException("Cannot delete an index that is not a GlobalSecondaryIndex: " + indexName);
        }
        requireGlobal(table, indexName);
        if (table.isIndexBusy() && table.globalIndexStatus().get(indexName) != IndexStatus.CREATING) {
            throw UpdateTableRules.tooManyAtOnce();
        }
    }

    /** Checks that there is a global index of that name. */
    public static void requireGlobal(TableDefinition table, String indexName) {
        if (!isGlobal(table, indexName)) {
            throw new ResourceNotFoundException("Requested resource not found");
        }
    }

    private static boolean isGlobal(TableDefinition table, String indexName) {
        return table.globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexName().equals(indexName));
    }

    private static boolean isLocal(TableDefinition table, String indexName) {
        return table.localSecondaryIndexes().stream()
                .anyMatch(index -> index.indexName().equals(indexName));
    }
}
