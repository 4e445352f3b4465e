package io.keystave.engine.validation;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ValidationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for the keys and projections of a table's indexes, checked one index after the other. For one request. */
final class IndexSchemaRules {
    /** Most indexes of a table. Source: Developer Guide, Quotas, Secondary indexes per table. */
    static final int MOST_LOCAL = 5;

    static final int MOST_GLOBAL = 20;

    /** Most attributes of either part of a global index's key. Source: API reference, KeySchema. */
    private static final int MOST_KEY_ATTRIBUTES = 4;

    /** Most projected attributes over all indexes of a table. Source: Developer Guide, Quotas. */
    private static final int MOST_PROJECTED = 100;

    private final List<String> defined;
    private final Set<String> names = new HashSet<>();
    private int projected;

    IndexSchemaRules(List<AttributeDefinition> definitions) {
        this.defined =
                definitions.stream().map(AttributeDefinition::attributeName).toList();
    }

    /** Checks that every key attribute has a definition. */
    void requireDefined(List<KeySchemaElement> keySchema) {
        List<String> keys =
                keySchema.stream().map(KeySchemaElement::attributeName).toList();
        if (!defined.containsAll(keys)) {
            throw InvalidParameters.invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: "
                    + keys + ", AttributeDefinitions: " + defined);
        }
    }

    /** Checks that the two attributes of a simple key differ. */
    static void requireDistinctNames(List<KeySchemaElement> keySchema) {
        if (keySchema.size() == 2
                && keySchema.get(0).attributeName().equals(keySchema.get(1).attributeName())) {
            throw new ValidationException(
                    "Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
    }

    /** Checks that a simple key is a partition key and perhaps a sort key. */
    static void requireHashThenRange(List<KeySchemaElement> keySchema) {
        if (keySchema.get(0).keyType() != KeyType.HASH) {
            throw new ValidationException("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (keySchema.size() > 1 && keySchema.get(1).keyType() != KeyType.RANGE) {
            throw new ValidationException("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
    }

    /** Checks the key of a local index: the table's partition key and a sort key. */
    void requireLocalKey(LocalSecondaryIndex index, String tableHash) {
        List<KeySchemaElement> keySchema = index.keySchema();
        requireDefined(keySchema);
        requireDistinctNames(keySchema);
        requireHashThenRange(keySchema);
        if (keySchema.size() < 2) {
            throw InvalidParameters.invalid(
                    "Index KeySchema does not have a range key for index: " + index.indexName());
        }
        String hash = keySchema.get(0).attributeName();
        if (!hash.equals(tableHash)) {
            throw InvalidParameters.invalid(
                    "Index KeySchema does not have the same leading hash key as table KeySchema for index: "
                            + index.indexName() + ". index hash key: " + hash + ", table hash key: " + tableHash);
        }
    }

    /** Checks the key of a global index: up to four partition key attributes, then up to four of the sort key. */
    void requireGlobalKey(List<KeySchemaElement> keySchema) {
        requireDefined(keySchema);
        if (keySchema.size() <= 2
                && keySchema.stream().filter(IndexSchemaRules::isHash).count() <= 1) {
            requireDistinctNames(keySchema);
            requireHashThenRange(keySchema);
            return;
        }
        if (!isHash(keySchema.get(0))) {
            throw new ValidationException("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        boolean rangeSeen = false;
        for (KeySchemaElement element : keySchema) {
            if (isHash(element) && rangeSeen) {
                throw InvalidParameters.invalid(
                        "All HASH key attributes must precede RANGE key attributes in the KeySchema");
            }
            rangeSeen |= !isHash(element);
        }
        requireAtMostFour(keySchema, KeyType.HASH);
        requireAtMostFour(keySchema, KeyType.RANGE);
        if (keySchema.stream().map(KeySchemaElement::attributeName).distinct().count() < keySchema.size()) {
            throw new ValidationException("The KeySchema contains multiple key attributes with the same name");
        }
    }

    private static void requireAtMostFour(List<KeySchemaElement> keySchema, KeyType type) {
        if (keySchema.stream().filter(element -> element.keyType() == type).count() > MOST_KEY_ATTRIBUTES) {
            throw InvalidParameters.invalid(
                    "The KeySchema exceeds the maximum allowed number of " + type + " key attributes");
        }
    }

    private static boolean isHash(KeySchemaElement element) {
        return element.keyType() == KeyType.HASH;
    }

    /** Checks that type and names of a projection go together. */
    void requireProjection(Projection projection) {
        boolean isInclude = projection.projectionType() == ProjectionType.INCLUDE;
        if (!isInclude && !projection.nonKeyAttributes().isEmpty()) {
            throw InvalidParameters.invalid(
                    "ProjectionType is " + projection.projectionType() + ", but NonKeyAttributes is specified");
        }
        if (isInclude && projection.nonKeyAttributes().isEmpty()) {
            throw InvalidParameters.invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
        Set<String> seen = new HashSet<>();
        for (String name : projection.nonKeyAttributes()) {
            if (!seen.add(name)) {
                throw InvalidParameters.invalid("Duplicate element in NonKeyAttributes: " + name);
            }
        }
        projected += projection.nonKeyAttributes().size();
    }

    /** Checks that no index before had this name. */
    void requireNewName(String indexName) {
        if (!names.add(indexName)) {
            throw InvalidParameters.invalid("Duplicate index name: " + indexName);
        }
    }

    /** Checks that the indexes together project no more attributes than a table may. */
    void requireProjectedTotal() {
        if (projected > MOST_PROJECTED) {
            throw InvalidParameters.invalid(
                    "Number of nonKeyAttributes projected over all indexes exceeds limit of " + MOST_PROJECTED);
        }
    }

    /** Checks that a global index has throughput of its own exactly if the table has. */
    static void requireThroughput(
            String indexName, @Nullable ProvisionedThroughput throughput, BillingMode billingMode) {
        if (billingMode == BillingMode.PROVISIONED && throughput == null) {
            throw InvalidParameters.invalid("ProvisionedThroughput is not specified for index: " + indexName);
        }
        if (billingMode == BillingMode.PAY_PER_REQUEST && throughput != null) {
            throw InvalidParameters.invalid("ProvisionedThroughput should not be specified for index: " + indexName
                    + " when BillingMode is PAY_PER_REQUEST");
        }
    }
}
