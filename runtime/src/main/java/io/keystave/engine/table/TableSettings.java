package io.keystave.engine.table;

import io.keystave.operation.BillingMode;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.TableOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be set on a table without touching its items.
 *
 * @param options what is in force; null is the default
 * @param timeToLiveAttribute the attribute that tells when an item expires; null if items do not
 * @param history when settings were changed
 * @param attachments what belongs to the table and is not described with it
 */
public record TableSettings(
        BillingMode billingMode,
        @Nullable ProvisionedThroughput provisionedThroughput,
        TableOptions options,
        @Nullable String timeToLiveAttribute,
        Map<String, String> tags,
        TableHistory history,
        TableAttachments attachments) {
    public TableSettings {
        tags = Map.copyOf(tags);
    }

    public boolean deletionProtectionEnabled() {
        return Boolean.TRUE.equals(options.deletionProtectionEnabled());
    }

    public TableSettings withBilling(BillingMode mode, @Nullable ProvisionedThroughput throughput) {
        return new TableSettings(mode, throughput, options, timeToLiveAttribute, tags, history, attachments);
    }

    public TableSettings withOptions(TableOptions changed) {
        return new TableSettings(
                billingMode, provisionedThroughput, changed, timeToLiveAttribute, tags, history, attachments);
    }

    public TableSettings withTimeToLive(@Nullable String attribute) {
        return new TableSettings(billingMode, provisionedThroughput, options, attribute, tags, history, attachments);
    }

    public TableSettings withTags(Map<String, String> changed) {
        return new TableSettings(
                billingMode, provisionedThroughput, options, timeToLiveAttribute, changed, history, attachments);
    }

    public TableSettings withHistory(TableHistory changed) {
        return new TableSettings(
                billingMode, provisionedThroughput, options, timeToLiveAttribute, tags, changed, attachments);
    }

    public TableSettings withAttachments(TableAttachments changed) {
        return new TableSettings(
                billingMode, provisionedThroughput, options, timeToLiveAttribute, tags, history, changed);
    }
}
