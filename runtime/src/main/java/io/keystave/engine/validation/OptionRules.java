package io.keystave.engine.validation;

import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WarmThroughput;
import org.jspecify.annotations.Nullable;

/** The rules for a table's options. Source: API reference, CreateTable and UpdateTable, and captured responses. */
public final class OptionRules {
    private static final long NO_LIMIT = -1;

    private OptionRules() {}

    /** Checks the limits of a table or index, which is named as in messages. */
    public static void requireOnDemand(@Nullable OnDemandThroughput limits, BillingMode mode, String where) {
        if (limits != null) {
            requireOnDemand("MaxReadRequestUnits", limits.maxReadRequestUnits(), mode, where);
            requireOnDemand("MaxWriteRequestUnits", limits.maxWriteRequestUnits(), mode, where);
        }
    }

    private static void requireOnDemand(String name, @Nullable Long units, BillingMode mode, String where) {
        if (units == null) {
            return;
        }
        if (mode == BillingMode.PROVISIONED) {
            throw InvalidParameters.invalid(
                    name + " for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.");
        }
        if (units != NO_LIMIT && (units < 1 || units > CreateTableRules.MOST_UNITS)) {
            throw InvalidParameters.invalid(
                    "Requested " + name + " for OnDemandThroughput for " + where + " is outside of valid range");
        }
    }

    /** Checks that warm throughput is not lowered. */
    public static void requireWarmer(@Nullable WarmThroughput before, @Nullable WarmThroughput wanted, String where) {
        if (before != null && wanted != null) {
            requireWarmer("ReadUnitsPerSecond", before.readUnitsPerSecond(), wanted.readUnitsPerSecond(), where);
            requireWarmer("WriteUnitsPerSecond", before.writeUnitsPerSecond(), wanted.writeUnitsPerSecond(), where);
        }
    }

    private static void requireWarmer(String name, @Nullable Long before, @Nullable Long wanted, String where) {
        if (before != null && wanted != null && wanted < before) {
            throw InvalidParameters.invalid("Requested " + name + " for WarmThroughput for " + where
                    + " is lower than current WarmThroughput, decreasing WarmThroughput is not supported");
        }
    }

    /** Checks that a new table's stream has a view exactly if there is one. */
    static void requireNewStream(@Nullable StreamSpecification stream) {
        if (stream != null && stream.streamEnabled() && stream.streamViewType() == null) {
            throw InvalidParameters.invalid("Table is being created with a stream enabled, UpdateViewType is required");
        }
        if (stream != null && !stream.streamEnabled() && stream.streamViewType() != null) {
            throw InvalidParameters.invalid(
                    "Table is being created with a stream disabled, UpdateViewType should not be specified");
        }
    }

    /** Checks that a change of a stream has a view exactly if it turns one on. */
    static void requireStreamView(StreamSpecification stream) {
        if (stream.streamEnabled() && stream.streamViewType() == null) {
            throw InvalidParameters.invalid("If stream is being enabled then UpdateViewType is required");
        }
        if (!stream.streamEnabled() && stream.streamViewType() != null) {
            throw InvalidParameters.invalid("If stream is being disabled, then UpdateViewType must not be specified");
        }
    }

    /** Checks that a table's stream is turned on or off, and not what it is already. */
    public static void requireStreamChange(TableDefinition table, StreamSpecification wanted) {
        boolean isOn = table.settings().options().streamSpecification() != null;
        if (wanted.streamEnabled() && isOn) {
            throw new ValidationException("Table already has an enabled stream: TableName: " + table.tableName());
        }
        if (!wanted.streamEnabled() && !isOn) {
            throw new ValidationException("Table has no stream to disable: TableName: " + table.tableName());
        }
    }
}
