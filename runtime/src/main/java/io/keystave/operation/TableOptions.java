package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * What can be chosen for a table beside its schema and how it is paid. In {@link CreateTable} null is the default, in
 * {@link UpdateTable} it leaves things as they are.
 *
 * @param deletionProtectionEnabled whether the table cannot be deleted as long as that is not changed; default: it can
 * @param streamSpecification whether changes of items are recorded; default: they are not
 * @param sseSpecification the encryption key; default: one of the service's
 * @param tableClass default: {@link TableClass#STANDARD}
 * @param onDemandThroughput limits of an on-demand table; default: none
 * @param warmThroughput what the table can serve at once; default: what the service gives every table
 */
public record TableOptions(
        @Nullable Boolean deletionProtectionEnabled,
        @Nullable StreamSpecification streamSpecification,
        @Nullable SseSpecification sseSpecification,
        @Nullable TableClass tableClass,
        @Nullable OnDemandThroughput onDemandThroughput,
        @Nullable WarmThroughput warmThroughput) {
    /** Nothing chosen. */
    public static final TableOptions NONE = new TableOptions(null, null, null, null, null, null);

    public TableOptions deletionProtectionEnabled(@Nullable Boolean value) {
        return new TableOptions(
                value, streamSpecification, sseSpecification, tableClass, onDemandThroughput, warmThroughput);
    }

    public TableOptions streamSpecification(@Nullable StreamSpecification value) {
        return new TableOptions(
                deletionProtectionEnabled, value, sseSpecification, tableClass, onDemandThroughput, warmThroughput);
    }

    public TableOptions sseSpecification(@Nullable SseSpecification value) {
        return new TableOptions(
                deletionProtectionEnabled, streamSpecification, value, tableClass, onDemandThroughput, warmThroughput);
    }

    public TableOptions tableClass(@Nullable TableClass value) {
        return new TableOptions(
                deletionProtectionEnabled,
                streamSpecification,
                sseSpecification,
                value,
                onDemandThroughput,
                warmThroughput);
    }

    public TableOptions onDemandThroughput(@Nullable OnDemandThroughput value) {
        return new TableOptions(
                deletionProtectionEnabled, streamSpecification, sseSpecification, tableClass, value, warmThroughput);
    }

    public TableOptions warmThroughput(@Nullable WarmThroughput value) {
        return new TableOptions(
                deletionProtectionEnabled,
                streamSpecification,
                sseSpecification,
                tableClass,
                onDemandThroughput,
                value);
    }
}
