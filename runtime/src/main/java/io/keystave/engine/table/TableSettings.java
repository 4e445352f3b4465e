package io.keystave.engine.table;

import io.keystave.operation.BillingMode;
import io.keystave.operation.ProvisionedThroughput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be set on a table without touching its items.
 *
 * @param timeToLiveAttribute the attribute that tells when an item expires; null if items do not
 */
public record TableSettings(
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        boolean deletionProtectionEnabled,
        @Nullable String timeToLiveAttribute,
        Map<String, String> tags) {
    public TableSettings {
        tags = Map.copyOf(tags);
    }

    public TableSettings withBilling(BillingMode mode, @Nullable ProvisionedThroughput throughput) {
        return new TableSettings(mode, throughput, deletionProtectionEnabled, timeToLiveAttribute, tags);
    }

    public TableSettings withDeletionProtection(boolean enabled) {
        return new TableSettings(billingMode, provisionedThroughput, enabled, timeToLiveAttribute, tags);
    }

    public TableSettings withTimeToLive(@Nullable String attribute) {
        return new TableSettings(billingMode, provisionedThroughput, deletionProtectionEnabled, attribute, tags);
    }

    public TableSettings withTags(Map<String, String> changed) {
        return new TableSettings(
                billingMode, provisionedThroughput, deletionProtectionEnabled, timeToLiveAttribute, changed);
    }
}
