package io.keystave.engine.validation;

import io.keystave.engine.table.TableDefinition;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.ValidationException;

/** The rules of DeleteTable. */
public final class DeleteTableRules {
    private DeleteTableRules() {}

    /** Checks that a table is in a state in which it can be deleted. */
    public static void check(TableDefinition table) {
        RestoreSummary restored = table.settings().attachments().restored();
        if (restored != null && restored.restoreInProgress()) {
            throw new ResourceInUseException(
                    "Attempt to change a resource which is still in use: Table is being created: " + table.tableName());
        }
        if (table.settings().deletionProtectionEnabled()) {
            throw new ValidationException("Resource cannot be deleted as it is currently protected against deletion."
                    + " Disable deletion protection first.");
        }
        if (table.isIndexBusy()) {
            throw new ResourceInUseException("Attempt to change a resource which is still in use: Cannot delete table"
                    + " while indexes are being created, updated, or deleted.");
        }
    }
}
