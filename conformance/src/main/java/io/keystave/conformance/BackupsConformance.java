package io.keystave.conformance;

import static io.keystave.conformance.Expressions.keyCondition;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.BackupDetails;
import io.keystave.operation.BackupNotFoundException;
import io.keystave.operation.BackupStatus;
import io.keystave.operation.BackupType;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.DeleteBackup;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeBackup;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.ListBackups;
import io.keystave.operation.ListBackupsResult;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.Query;
import io.keystave.operation.RestoreOverrides;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.Scan;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableAlreadyExistsException;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableNotFoundException;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TableStatus;
import io.keystave.operation.Tag;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TimeToLiveStatus;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every backend does with backups of tables. Source: API reference, CreateBackup, RestoreTableFromBackup. */
public abstract class BackupsConformance extends BackendConformance {
    private static final String COPY = "copy";

    private BackupDetails backUp(String name) {
        BackupDetails details =
                backend.createBackup(new CreateBackup(ORDERS, name)).backupDetails();
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (describe(details.backupArn()).backupStatus() != BackupStatus.AVAILABLE) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return describe(details.backupArn());
    }

    private BackupDetails describe(String arn) {
        return backend.describeBackup(new DescribeBackup(arn))
                .backupDescription()
                .summary()
                .details();
    }

    private TableDescription restore(RestoreTableFromBackup request) {
        TableDescription begun = backend.restoreTableFromBackup(request).tableDescription();
        assertThat(begun.tableStatus()).isEqualTo(TableStatus.CREATING);
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (table(request.targetTableName()).tableStatus() != TableStatus.ACTIVE) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return table(request.targetTableName());
    }

    private TableDescription table(String name) {
        return backend.describeTable(new DescribeTable(name)).table();
    }

    @Test
    void restoresTheItemsOfTheMomentWithAllIndexes() {
        create(Orders.indexed());
        for (int i = 0; i < 700; i++) {
            put(ORDERS, order("anna", "o" + i, "open", i));
        }
        BackupDetails backup = backUp("before");
        put(ORDERS, order("anna", "o0", "paid", 0));
        put(ORDERS, order("bert", "o1", "open", 1));
        backend.deleteItem(DeleteItem.of(ORDERS, key("anna", "o1")));

        TableDescription copy = restore(new RestoreTableFromBackup(backup.backupArn(), COPY));

        assertThat(copy.itemCount()).isEqualTo(700);
        assertThat(copy.restoreSummary())
                .isEqualTo(new RestoreSummary(
                        backup.backupArn(), table(ORDERS).tableArn(), backup.backupCreationDateTime(), false));
        assertThat(get(COPY, key("anna", "o0"))).isEqualTo(order("anna", "o0", "open", 0));
        assertThat(get(COPY, key("anna", "o1"))).isEqualTo(order("anna", "o1", "open", 1));
        assertThat(get(COPY, key("bert", "o1"))).isNull();
        assertThat(backend.query(Query.of(COPY, keyCondition("#status = :0", s("open")))
                                .indexName(BY_STATUS))
                        .count())
                .isEqualTo(700);
        assertThat(copy.localSecondaryIndexes()).hasSize(1);
        assertThat(backend.scan(Scan.of(ORDERS)).count()).isEqualTo(700);
    }

    @Test
    void describesWhatItHas() {
        create(Orders.withGlobalIndexes());
        put(ORDERS, order("anna", "o1", "open", 1));
        put(ORDERS, order("anna", "o2", "open", 1));

        BackupDetails backup = backUp("nightly");

        assertThat(backup.backupArn()).startsWith(table(ORDERS).tableArn() + "/backup/");
        assertThat(backup.backupName()).isEqualTo("nightly");
        assertThat(backup.backupType()).isEqualTo(BackupType.USER);
        assertThat(backup.backupSizeBytes()).isEqualTo(table(ORDERS).tableSizeBytes());
        assertThat(backend.describeBackup(new DescribeBackup(backup.backupArn()))
                        .backupDescription())
                .satisfies(description -> {
                    assertThat(description.itemCount()).isEqualTo(2);
                    assertThat(description.summary().tableName()).isEqualTo(ORDERS);
                    assertThat(description.summary().tableId())
                            .isEqualTo(table(ORDERS).tableId());
                    assertThat(description.keySchema()).isEqualTo(table(ORDERS).keySchema());
                    assertThat(description.globalSecondaryIndexes()).hasSize(2);
                });
    }

    @Test
    void outlivesItsTable() {
        create(Orders.table());
        put(ORDERS, order("anna", "o1", "open", 1));
        BackupDetails backup = backUp("last");
        backend.deleteTable(new DeleteTable(ORDERS));

        restore(new RestoreTableFromBackup(backup.backupArn(), ORDERS));

        assertThat(get(ORDERS, key("anna", "o1"))).isEqualTo(order("anna", "o1", "open", 1));
    }

    @Test
    void restoresNoTagsStreamsTimesToLiveAndProtection() {
        create(Orders.table()
                .tags(List.of(new Tag("team", "shop")))
                .options(TableOptions.NONE
                        .deletionProtectionEnabled(true)
                        .streamSpecification(StreamSpecification.enabled(StreamViewType.KEYS_ONLY))));
        backend.updateTimeToLive(new UpdateTimeToLive(ORDERS, new TimeToLiveSpecification(true, "expires")));

        TableDescription copy =
                restore(new RestoreTableFromBackup(backUp("plain").backupArn(), COPY));

        assertThat(copy.deletionProtectionEnabled()).isFalse();
        assertThat(copy.latestStreamArn()).isNull();
        assertThat(backend.listTagsOfResource(new ListTagsOfResource(copy.tableArn(), null))
                        .tags())
                .isEmpty();
        assertThat(backend.describeTimeToLive(new DescribeTimeToLive(COPY)).timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.DISABLED);
    }

    @Test
    void restoresWithOtherThroughputAndFewerIndexes() {
        create(Orders.indexed());
        put(ORDERS, order("anna", "o1", "open", 1));
        ProvisionedThroughput five = new ProvisionedThroughput(5, 5);
        RestoreOverrides overrides = new RestoreOverrides(
                BillingMode.PROVISIONED,
                five,
                List.of(Orders.byStatus().throughput(five, null, null)),
                List.of(),
                null,
                null);

        TableDescription copy =
                restore(new RestoreTableFromBackup(backUp("less").backupArn(), COPY, overrides));

        assertThat(copy.billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(copy.provisionedThroughput()).isEqualTo(five);
        assertThat(copy.localSecondaryIndexes()).isEmpty();
        assertThat(copy.globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName)
                .containsExactly(BY_STATUS);
        assertThat(copy.attributeDefinitions()).hasSize(4);
    }

    @Test
    void rejectsOverridesThatDoNotFit() {
        create(Orders.table());
        String arn = backUp("one").backupArn();

        assertFails(
                () -> backend.restoreTableFromBackup(new RestoreTableFromBackup(
                        arn, COPY, new RestoreOverrides(null, null, List.of(Orders.byStatus()), null, null, null))),
                ValidationException.class,
                "One or more parameter values were invalid: The source has no such index: by_status");
        assertFails(
                () -> backend.restoreTableFromBackup(new RestoreTableFromBackup(
                        arn, COPY, new RestoreOverrides(BillingMode.PROVISIONED, null, null, null, null, null))),
                ValidationException.class,
                "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be"
                        + " specified when BillingMode is PROVISIONED");
    }

    @Test
    void rejectsUnknownTablesBackupsAndTakenNames() {
        create(Orders.table());
        BackupDetails backup = backUp("one");
        String unknown = backup.backupArn() + "0";

        assertFails(
                () -> backend.createBackup(new CreateBackup("other", "one")),
                TableNotFoundException.class,
                "Table not found: other");
        assertFails(
                () -> backend.describeBackup(new DescribeBackup(unknown)),
                BackupNotFoundException.class,
                "Backup not found: " + unknown);
        assertFails(
                () -> backend.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), ORDERS)),
                TableAlreadyExistsException.class,
                "Table already exists: orders");
        assertFails(
                () -> backend.createBackup(new CreateBackup(ORDERS, "a")),
                ValidationException.class,
                "1 validation error detected: Value 'a' at 'backupName' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 3");
        assertFails(
                () -> backend.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "a")),
                ValidationException.class,
                "1 validation error detected: Value 'a' at 'targetTableName' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 3");
    }

    @Test
    void deletesABackup() {
        create(Orders.table());
        BackupDetails backup = backUp("one");

        assertThat(backend.deleteBackup(new DeleteBackup(backup.backupArn()))
                        .backupDescription()
                        .summary()
                        .details()
                        .backupStatus())
                .isEqualTo(BackupStatus.DELETED);

        assertFails(
                () -> backend.deleteBackup(new DeleteBackup(backup.backupArn())),
                BackupNotFoundException.class,
                "Backup not found: " + backup.backupArn());
        assertThat(backend.listBackups(ListBackups.ALL).backupSummaries()).isEmpty();
    }

    @Test
    void listsByPagesTableAndTime() {
        create(Orders.table());
        List<String> arns = List.of(
                backUp("one").backupArn(),
                backUp("two").backupArn(),
                backUp("two").backupArn());

        ListBackupsResult first = backend.listBackups(ListBackups.ALL.page(2, null));
        ListBackupsResult second = backend.listBackups(ListBackups.ALL.page(2, first.lastEvaluatedBackupArn()));

        assertThat(List.of(first, second))
                .flatExtracting(ListBackupsResult::backupSummaries)
                .extracting(summary -> summary.details().backupArn())
                .containsExactlyInAnyOrderElementsOf(arns);
        assertThat(second.lastEvaluatedBackupArn()).isNull();
        assertThat(backend.listBackups(ListBackups.ALL.tableName("other")).backupSummaries())
                .isEmpty();
        Instant made = describe(arns.get(0)).backupCreationDateTime();
        assertThat(backend.listBackups(new ListBackups(ORDERS, BackupType.USER, made, null, null, null))
                        .backupSummaries())
                .hasSize(3);
        assertThat(backend.listBackups(new ListBackups(ORDERS, null, null, made, null, null))
                        .backupSummaries())
                .isEmpty();
        assertThat(backend.listBackups(new ListBackups(null, BackupType.SYSTEM, null, null, null, null))
                        .backupSummaries())
                .isEmpty();
    }
}
