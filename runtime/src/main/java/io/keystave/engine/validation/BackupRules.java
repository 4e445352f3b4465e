package io.keystave.engine.validation;

import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.ListBackups;
import io.keystave.operation.RestoreOverrides;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.operation.ValidationException;

/** The rules for backups and for tables that are restored. Source: API reference, CreateBackup and the others. */
public final class BackupRules {
    /** Most backups that one call lists. Source: API reference, ListBackups, Limit. */
    public static final int MOST_LISTED = 100;

    /** Longest time that changes are kept. Source: API reference, PointInTimeRecoverySpecification. */
    public static final int MOST_DAYS = 35;

    private BackupRules() {}

    public static void check(CreateBackup request) {
        TableNames.require(request.tableName());
        requireName(request.backupName(), "backupName");
    }

    /** Checks the name of a backup or of a table to be restored. */
    public static void requireName(String name, String path) {
        ConstraintErrors errors = new ConstraintErrors();
        errors.length(name, path, TableNames.LEAST_LENGTH, TableNames.GREATEST_LENGTH);
        errors.nameCharacters(name, path);
        errors.throwIfAny();
    }

    public static void check(ListBackups request) {
        if (request.tableName() != null) {
            TableNames.require(request.tableName());
        }
        if (request.limit() != null) {
            ConstraintErrors errors = new ConstraintErrors();
            errors.atLeast(request.limit(), "limit", 1);
            errors.atMost(request.limit(), "limit", MOST_LISTED);
            errors.throwIfAny();
        }
    }

    public static void check(UpdateContinuousBackups request) {
        TableNames.require(request.tableName());
        if (request.recoveryPeriodInDays() != null) {
            String path = "pointInTimeRecoverySpecification.recoveryPeriodInDays";
            ConstraintErrors errors = new ConstraintErrors();
            errors.atLeast(request.recoveryPeriodInDays(), path, 1);
            errors.atMost(request.recoveryPeriodInDays(), path, MOST_DAYS);
            errors.throwIfAny();
        }
    }

    /** Checks that the indexes of a table to be restored are some of its source's. */
    public static void requireIndexes(TableDefinition source, RestoreOverrides overrides) {
        if (overrides.globalSecondaryIndexes() != null) {
            for (GlobalSecondaryIndex wanted : overrides.globalSecondaryIndexes()) {
                if (source.globalSecondaryIndexes().stream().noneMatch(index -> isSame(index, wanted))) {
                    throw unknownIndex(wanted.indexName());
                }
            }
        }
        if (overrides.localSecondaryIndexes() != null) {
            overrides.localSecondaryIndexes().stream()
                    .filter(wanted -> !source.localSecondaryIndexes().contains(wanted))
                    .findFirst()
                    .ifPresent(wanted -> {
                        throw unknownIndex(wanted.indexName());
                    });
        }
    }

    private static boolean isSame(GlobalSecondaryIndex index, GlobalSecondaryIndex wanted) {
        return index.throughput(null, null, null).equals(wanted.throughput(null, null, null));
    }

    private static ValidationException unknownIndex(String indexName) {
        return InvalidParameters.invalid("The source has no such index: " + indexName);
    }
}
