package io.keystave.engine.backup;

import io.keystave.engine.table.Fields;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableDefinitionFormat;
import io.keystave.operation.BackupStatus;
import io.keystave.value.AttributeValue;
import java.time.Instant;

/**
 * A backup as the store keeps it. Immutable.
 *
 * @param id part of its ARN; ids are in the order in which backups were made
 * @param table the table as it was then
 * @param created the moment whose items it has
 * @param items how many; 0 while they are being copied
 */
record Backup(
        String id, String name, TableDefinition table, BackupStatus status, Instant created, long items, long bytes) {

    /** This backup, which has all its items. */
    Backup completed(long itemCount, long size) {
        return new Backup(id, name, table, BackupStatus.AVAILABLE, created, itemCount, size);
    }

    /** This backup with the items of another moment. */
    Backup begunAnew(Instant moment) {
        return new Backup(id, name, table, BackupStatus.CREATING, moment, 0, 0);
    }

    byte[] toBytes() {
        return new Fields()
                .text("Name", name)
                .value("Table", AttributeValue.ofBinary(TableDefinitionFormat.encode(table)))
                .text("Status", status.name())
                .time("Created", created)
                .number("Items", items)
                .number("Bytes", bytes)
                .toBytes();
    }

    static Backup ofBytes(String id, byte[] stored) {
        Fields fields = Fields.ofBytes(stored);
        return new Backup(
                id,
                fields.requireText("Name"),
                TableDefinitionFormat.decode(fields.requireValue("Table").asBinary()),
                BackupStatus.valueOf(fields.requireText("Status")),
                fields.requireTime("Created"),
                fields.requireNumber("Items"),
                fields.requireNumber("Bytes"));
    }
}
