package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a restored table has other than its source; null is the same.
 *
 * @param billingMode how it is paid
 * @param provisionedThroughput only with {@link BillingMode#PROVISIONED}
 * @param globalSecondaryIndexes some of the source's indexes with those names and keys, perhaps with other throughput
 * @param localSecondaryIndexes some of the source's indexes
 */
public record RestoreOverrides(
        @Nullable BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        @Nullable List<GlobalSecondaryIndex> globalSecondaryIndexes,
        @Nullable List<LocalSecondaryIndex> localSecondaryIndexes,
        @Nullable OnDemandThroughput onDemandThroughput,
        @Nullable SseSpecification sseSpecification) {
    /** Everything as in the source. */
    public static final RestoreOverrides NONE = new RestoreOverrides(null, null, null, null, null, null);

    public RestoreOverrides {
        globalSecondaryIndexes = globalSecondaryIndexes == null ? null : List.copyOf(globalSecondaryIndexes);
        localSecondaryIndexes = localSecondaryIndexes == null ? null : List.copyOf(localSecondaryIndexes);
    }
}
