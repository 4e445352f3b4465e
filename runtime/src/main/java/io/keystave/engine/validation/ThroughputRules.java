package io.keystave.engine.validation;

import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ValidationException;
import org.jspecify.annotations.Nullable;

/** The rules for changing the billing mode and the throughput of a table that exists. */
public final class ThroughputRules {
    private ThroughputRules() {}

    /** Checks that a table's throughput fits its billing mode and that a wanted change is one. */
    public static void requireTable(TableDefinition table, BillingMode mode, @Nullable ProvisionedThroughput wanted) {
        ProvisionedThroughput current = table.settings().provisionedThroughput();
        if (mode == BillingMode.PAY_PER_REQUEST && wanted != null) {
            throw InvalidParameters.invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                    + " BillingMode is PAY_PER_REQUEST");
        }
        if (mode == BillingMode.PROVISIONED && wanted == null && current == null) {
            throw InvalidParameters.invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
        }
        requireDifferent("table", current, wanted);
    }

    /** Checks the throughput that an index would have, and that a wanted change is one. */
    public static void requireIndex(
            GlobalSecondaryIndex index, BillingMode mode, @Nullable ProvisionedThroughput wanted) {
        if (mode == BillingMode.PAY_PER_REQUEST && wanted != null) {
            IndexSchemaRules.requireThroughput(index.indexName(), wanted, mode);
        }
        if (mode == BillingMode.PROVISIONED && wanted == null && index.provisionedThroughput() == null) {
            throw InvalidParameters.invalid("ProvisionedThroughput must be specified for index: " + index.indexName());
        }
        requireDifferent("index " + index.indexName(), index.provisionedThroughput(), wanted);
    }

    private static void requireDifferent(
            String what, @Nullable ProvisionedThroughput current, @Nullable ProvisionedThroughput wanted) {
        if (current == null || !current.equals(wanted)) {
            return;
        }
        throw new ValidationException(
                "The provisioned throughput for the " + what
                        + " will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned"
                        + " for the " + what + ": " + current.readCapacityUnits() + ". Requested ReadCapacityUnits: "
                        + wanted.readCapacityUnits() + ". Current WriteCapacityUnits provisioned for the " + what + ": "
                        + current.writeCapacityUnits() + ". Requested WriteCapacityUnits: "
                        + wanted.writeCapacityUnits()
                        + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
    }
}
