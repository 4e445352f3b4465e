package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.BillingMode;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.RestoreOverrides;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RestoreTableFromBackup and RestoreTableToPointInTime. An instance reads one request. */
final class RestoreOperations {
    private @Nullable String targetTableName;
    private @Nullable String backupArn;
    private @Nullable String sourceTableArn;
    private @Nullable String sourceTableName;
    private @Nullable Boolean useLatestRestorableTime;
    private @Nullable Instant restoreDateTime;
    private @Nullable String billingMode;
    private ThroughputInput.@Nullable Provisioned provisionedThroughput;
    private @Nullable OnDemandThroughput onDemandThroughput;
    private @Nullable List<IndexInput> globalSecondaryIndexes;
    private @Nullable List<IndexInput> localSecondaryIndexes;
    private TableOptionsInput.@Nullable Encryption encryption;

    private RestoreOperations() {}

    static void fromBackup(RequestReader in, Backend backend, JsonOutput out) {
        RestoreOperations operation = read(in);
        Constraints constraints = operation.check();
        constraints.required(operation.backupArn, "backupArn");
        BackupOperations.checkArn(operation.backupArn, "backupArn", constraints);
        constraints.throwIfAny();
        RestoreTableFromBackup request = new RestoreTableFromBackup(
                requireNonNull(operation.backupArn), requireNonNull(operation.targetTableName), operation.overrides());
        TableJson.write(
                "TableDescription", backend.restoreTableFromBackup(request).tableDescription(), out);
    }

    static void toPointInTime(RequestReader in, Backend backend, JsonOutput out) {
        RestoreOperations operation = read(in);
        Constraints constraints = operation.check();
        if (operation.sourceTableName != null) {
            constraints.tableName(operation.sourceTableName, "sourceTableName");
        }
        constraints.throwIfAny();
        RestoreTableToPointInTime request = new RestoreTableToPointInTime(
                operation.source(),
                requireNonNull(operation.targetTableName),
                operation.moment(),
                operation.overrides());
        TableJson.write(
                "TableDescription", backend.restoreTableToPointInTime(request).tableDescription(), out);
    }

    private static RestoreOperations read(RequestReader in) {
        RestoreOperations operation = new RestoreOperations();
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            operation.read(member, in);
        }
        return operation;
    }

    private void read(String member, RequestReader in) {
        switch (member) {
            case "TargetTableName" -> targetTableName = in.string();
            case "BackupArn" -> backupArn = in.string();
            case "SourceTableArn" -> sourceTableArn = in.string();
            case "SourceTableName" -> sourceTableName = in.string();
            case "UseLatestRestorableTime" -> useLatestRestorableTime = in.bool();
            case "RestoreDateTime" -> restoreDateTime = in.time();
            case "BillingModeOverride" -> billingMode = in.string();
            case "ProvisionedThroughputOverride" -> provisionedThroughput = ThroughputInput.Provisioned.read(in);
            case "OnDemandThroughputOverride" -> onDemandThroughput = ThroughputInput.onDemand(in);
            case "GlobalSecondaryIndexOverride" ->
                globalSecondaryIndexes = in.structures("GlobalSecondaryIndex", () -> IndexInput.read(in));
            case "LocalSecondaryIndexOverride" ->
                localSecondaryIndexes = in.structures("LocalSecondaryIndex", () -> IndexInput.read(in));
            case "SSESpecificationOverride" -> encryption = TableOptionsInput.Encryption.read(in);
            default -> in.skip();
        }
    }

    private Constraints check() {
        Constraints constraints = new Constraints();
        constraints.required(targetTableName, "targetTableName");
        constraints.newName(targetTableName, "targetTableName");
        constraints.choice(billingMode, "billingModeOverride", Choice.BILLING_MODE);
        ThroughputInput.Provisioned.check(provisionedThroughput, "provisionedThroughputOverride", constraints);
        IndexInput.checkLocal(localSecondaryIndexes, "localSecondaryIndexOverride", constraints);
        IndexInput.checkGlobal(globalSecondaryIndexes, "globalSecondaryIndexOverride", constraints);
        if (encryption != null) {
            encryption.check("sSESpecificationOverride", constraints);
        }
        return constraints;
    }

    private RestoreOverrides overrides() {
        BillingMode mode = billingMode == null ? null : Choice.BILLING_MODE.find(billingMode);
        return new RestoreOverrides(
                mode,
                ThroughputInput.Provisioned.toModel(provisionedThroughput),
                globalSecondaryIndexes == null ? null : IndexInput.toGlobal(globalSecondaryIndexes),
                localSecondaryIndexes == null ? null : IndexInput.toLocal(localSecondaryIndexes),
                onDemandThroughput,
                encryption == null ? null : encryption.toModel());
    }

    private String source() {
        if ((sourceTableArn == null) == (sourceTableName == null)) {
            throw new ValidationException("One or more parameter values were invalid: Exactly one of SourceTableArn and"
                    + " SourceTableName must be specified");
        }
        return sourceTableArn == null ? requireNonNull(sourceTableName) : sourceTableArn;
    }

    /** The moment to go back to; null for the latest. */
    private @Nullable Instant moment() {
        if ((restoreDateTime != null) == Boolean.TRUE.equals(useLatestRestorableTime)) {
            throw new ValidationException("One or more parameter values were invalid: Exactly one of"
                    + " UseLatestRestorableTime and RestoreDateTime must be specified");
        }
        return restoreDateTime;
    }
}
