package io.keystave.engine.validation;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ValidationException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of CreateTable. */
public final class CreateTableRules {
    /** Most units a table can be given. Source: captured responses. */
    static final long MOST_UNITS = 1_000_000_000_000L;

    private final CreateTable request;
    private final IndexSchemaRules indexes;

    private CreateTableRules(CreateTable request) {
        this.request = request;
        this.indexes = new IndexSchemaRules(request.attributeDefinitions());
    }

    /** Checks everything but whether the table exists. */
    public static void check(CreateTable request) {
        TableShape.check(request);
        CreateTableRules rules = new CreateTableRules(request);
        rules.requireBilling();
        OptionRules.requireNewStream(request.options().streamSpecification());
        TagRules.requireLawful(request.tags());
        rules.requireKeySchema();
        rules.requireUsedDefinitions();
        rules.requireLocalIndexes();
        rules.requireGlobalIndexes();
    }

    private void requireBilling() {
        ProvisionedThroughput throughput = request.provisionedThroughput();
        if (request.billingMode() == BillingMode.PAY_PER_REQUEST && throughput != null) {
            throw InvalidParameters.invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                    + " BillingMode is PAY_PER_REQUEST");
        }
        if (request.billingMode() == BillingMode.PROVISIONED && throughput == null) {
            throw InvalidParameters.invalid(
                    "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        }
        OptionRules.requireOnDemand(request.options().onDemandThroughput(), request.billingMode(), "table");
        requireBounds(throughput, "");
        request.globalSecondaryIndexes()
                .forEach(index -> requireBounds(index.provisionedThroughput(), " for index " + index.indexName()));
    }

    static void requireBounds(@Nullable ProvisionedThroughput throughput, String where) {
        if (throughput != null) {
            requireBound(throughput.readCapacityUnits(), "ReadCapacityUnits" + where);
            requireBound(throughput.writeCapacityUnits(), "WriteCapacityUnits" + where);
        }
    }

    private static void requireBound(long units, String name) {
        if (units > MOST_UNITS) {
            throw new ValidationException("Given value " + units + " for " + name + " is out of bounds");
        }
    }

    private void requireKeySchema() {
        List<KeySchemaElement> keySchema = request.keySchema();
        if (keySchema.size() > request.attributeDefinitions().size()) {
            throw new ValidationException("Invalid KeySchema: Some index key attribute have no definition");
        }
        indexes.requireDefined(keySchema);
        IndexSchemaRules.requireDistinctNames(keySchema);
        IndexSchemaRules.requireHashThenRange(keySchema);
    }

    private void requireUsedDefinitions() {
        List<String> defined = request.attributeDefinitions().stream()
                .map(AttributeDefinition::attributeName)
                .toList();
        Set<String> seen = new HashSet<>();
        for (String name : defined) {
            if (!seen.add(name)) {
                throw new ValidationException("Attribute Name is duplicated: " + name);
            }
        }
        boolean hasIndexes = !request.globalSecondaryIndexes().isEmpty()
                || !request.localSecondaryIndexes().isEmpty();
        if (!hasIndexes && defined.size() != request.keySchema().size()) {
            throw InvalidParameters.invalid(
                    "Number of attributes in KeySchema does not exactly match number of attributes"
                            + " defined in AttributeDefinitions");
        }
        Set<String> used = new LinkedHashSet<>();
        addNames(request.keySchema(), used);
        request.localSecondaryIndexes().forEach(index -> addNames(index.keySchema(), used));
        request.globalSecondaryIndexes().forEach(index -> addNames(index.keySchema(), used));
        if (!used.containsAll(defined)) {
            throw InvalidParameters.invalid("Some AttributeDefinitions are not used. AttributeDefinitions: " + defined
                    + ", keys used: " + List.copyOf(used));
        }
    }

    private static void addNames(List<KeySchemaElement> keySchema, Set<String> names) {
        keySchema.forEach(element -> names.add(element.attributeName()));
    }

    private void requireLocalIndexes() {
        List<LocalSecondaryIndex> local = request.localSecondaryIndexes();
        if (local.isEmpty()) {
            return;
        }
        if (request.keySchema().size() < 2) {
            throw InvalidParameters.invalid(
                    "Table KeySchema does not have a range key, which is required when specifying"
                            + " a LocalSecondaryIndex");
        }
        String tableHash = request.keySchema().get(0).attributeName();
        for (LocalSecondaryIndex index : local) {
            indexes.requireLocalKey(index, tableHash);
            indexes.requireProjection(index.projection());
            indexes.requireNewName(index.indexName());
        }
        if (local.size() > IndexSchemaRules.MOST_LOCAL) {
            throw InvalidParameters.invalid("Number of LocalSecondaryIndexes exceeds per-table limit of 5");
        }
    }

    private void requireGlobalIndexes() {
        for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
            indexes.requireGlobalKey(index.keySchema());
            indexes.requireProjection(index.projection());
            indexes.requireNewName(index.indexName());
            requireThroughput(index);
        }
        if (request.globalSecondaryIndexes().size() > IndexSchemaRules.MOST_GLOBAL) {
            throw InvalidParameters.invalid("GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
        indexes.requireProjectedTotal();
    }

    private void requireThroughput(GlobalSecondaryIndex index) {
        IndexSchemaRules.requireThroughput(index.indexName(), index.provisionedThroughput(), request.billingMode());
        OptionRules.requireOnDemand(index.onDemandThroughput(), request.billingMode(), "index " + index.indexName());
    }
}
