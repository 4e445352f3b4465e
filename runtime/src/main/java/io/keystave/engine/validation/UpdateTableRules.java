package io.keystave.engine.validation;

import io.keystave.engine.table.Table;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.LimitExceededException;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of UpdateTable that need no table. Source: API reference, UpdateTable, and captured responses. */
public final class UpdateTableRules {
    private static final String NOTHING =
            "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates,"
                    + " SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn,"
                    + " MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or"
                    + " TableClass is required";

    private UpdateTableRules() {}

    /** Checks what needs no table. */
    public static void check(UpdateTable request) {
        TableNames.require(request.tableName());
        TableShape.check(request);
        TableOptions options = request.options();
        boolean changesIops = request.billingMode() != null || request.provisionedThroughput() != null;
        List<GlobalSecondaryIndexUpdate> updates = request.globalSecondaryIndexUpdates();
        if (!changesIops && updates == null && options.equals(TableOptions.NONE)) {
            throw new ValidationException(NOTHING);
        }
        boolean isAlone = !changesIops && updates == null;
        requireAlone(
                options.deletionProtectionEnabled(),
                isAlone && options.deletionProtectionEnabled(null).equals(TableOptions.NONE),
                "DeletionProtection modification");
        requireAlone(
                options.tableClass(),
                isAlone && options.tableClass(null).equals(TableOptions.NONE),
                "TableClass modification");
        requireAlone(
                options.sseSpecification(),
                isAlone && options.sseSpecification(null).equals(TableOptions.NONE),
                "Server-Side Encryption modification");
        requireAlone(
                options.warmThroughput(),
                isAlone && options.warmThroughput(null).equals(TableOptions.NONE),
                "WarmThroughput");
        requireBilling(request);
        if (options.streamSpecification() != null) {
            requireStream(options.streamSpecification(), changesIops);
        }
        if (updates != null) {
            requireUpdates(updates, changesIops, options.streamSpecification() != null);
        }
    }

    private static void requireAlone(@Nullable Object wanted, boolean isAlone, String what) {
        if (wanted != null && !isAlone) {
            throw InvalidParameters.invalid(what + " must be the only operation in the request");
        }
    }

    private static void requireStream(StreamSpecification stream, boolean changesIops) {
        OptionRules.requireStreamView(stream);
        if (changesIops) {
            throw InvalidParameters.invalid("You cannot modify stream status while updating table IOPS");
        }
    }

    private static void requireBilling(UpdateTable request) {
        if (request.billingMode() == BillingMode.PAY_PER_REQUEST && request.provisionedThroughput() != null) {
            throw InvalidParameters.invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                    + " BillingMode is PAY_PER_REQUEST");
        }
        CreateTableRules.requireBounds(request.provisionedThroughput(), "");
    }

    private static void requireUpdates(
            List<GlobalSecondaryIndexUpdate> updates, boolean changesIops, boolean changesStream) {
        if (updates.isEmpty()) {
            throw InvalidParameters.invalid("List of GlobalSecondaryIndexUpdates is empty");
        }
        Set<String> names = new HashSet<>();
        int createdOrDeleted = 0;
        for (GlobalSecondaryIndexUpdate update : updates) {
            String name = nameOfOnly(update);
            if (!names.add(name)) {
                throw InvalidParameters.invalid(
                        "Only one global secondary index update per index is allowed simultaneously. Index: " + name);
            }
            createdOrDeleted += update.update() == null ? 1 : 0;
        }
        if (createdOrDeleted > 0 && changesIops) {
            throw InvalidParameters.invalid("You cannot create or delete index while updating table IOPS");
        }
        if (createdOrDeleted > 0 && changesStream) {
            throw InvalidParameters.invalid("You cannot create or delete index while changing stream status");
        }
        if (createdOrDeleted > 1) {
            throw tooManyAtOnce();
        }
    }

    private static String nameOfOnly(GlobalSecondaryIndexUpdate update) {
        int members = (update.create() == null ? 0 : 1)
                + (update.update() == null ? 0 : 1)
                + (update.delete() == null ? 0 : 1);
        if (members > 1) {
            throw InvalidParameters.invalid(
                    "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
        }
        if (update.create() != null) {
            return update.create().indexName();
        }
        if (update.update() != null) {
            CreateTableRules.requireBounds(
                    update.update().provisionedThroughput(),
                    " for index " + update.update().indexName());
            return update.update().indexName();
        }
        if (update.delete() != null) {
            return update.delete();
        }
        throw InvalidParameters.invalid("One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete must not be null");
    }

    /** Checks that a table is in a state in which it can be changed. */
    public static void requireActive(Table table) {
        if (table.status() != TableStatus.ACTIVE) {
            throw new ResourceInUseException(
                    "Attempt to change a resource which is still in use: Table is being created: " + table.name());
        }
    }

    static LimitExceededException tooManyAtOnce() {
        return new LimitExceededException("Subscriber limit exceeded: Only 1 online index can be created or deleted"
                + " simultaneously per table");
    }
}
