package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BackupDetails;
import io.keystave.operation.BackupInUseException;
import io.keystave.operation.BackupStatus;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteBackup;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeBackup;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.GetItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.operation.PutItem;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.RestoreTableFromBackup;
import io.keystave.operation.Scan;
import io.keystave.operation.TableInUseException;
import io.keystave.operation.TableStatus;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How backups and restores go on in the background, step by step and over the end of the process. */
class BackupTest {
    private static final int ITEMS = 1000;
    private static final GlobalSecondaryIndex BY_STATE =
            new GlobalSecondaryIndex("by_state", List.of(KeySchemaElement.partitionKey("state")), Projection.ALL);

    @TempDir
    private Path folder;

    private Engine open() {
        return Engine.on(
                H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT),
                EngineOptions.DEFAULT.withWorksByItself(false));
    }

    private static Engine filled(Engine engine) {
        engine.createTable(CreateTable.of(
                        "carts",
                        List.of(
                                new AttributeDefinition("cart", AttributeType.N),
                                new AttributeDefinition("state", AttributeType.S)),
                        List.of(KeySchemaElement.partitionKey("cart")))
                .globalSecondaryIndexes(List.of(BY_STATE)));
        for (int i = 0; i < ITEMS; i++) {
            put(engine, i, "open");
        }
        return engine;
    }

    private static void put(Engine engine, int cart, String state) {
        engine.putItem(PutItem.of(
                "carts", Item.of("cart", AttributeValue.ofNumber(cart), "state", AttributeValue.ofString(state))));
    }

    private static BackupDetails backUp(Engine engine) {
        return engine.createBackup(new CreateBackup("carts", "nightly")).backupDetails();
    }

    private static BackupDetails describe(Engine engine, BackupDetails backup) {
        return engine.describeBackup(new DescribeBackup(backup.backupArn()))
                .backupDescription()
                .summary()
                .details();
    }

    private static void finishWork(Engine engine) {
        while (engine.workInBackground()) {
            // Each call does a part.
        }
    }

    private static TableStatus status(Engine engine, String table) {
        return engine.describeTable(new DescribeTable(table)).table().tableStatus();
    }

    private static List<String> states(Engine engine, String table) {
        return engine.scan(Scan.of(table)).items().stream()
                .map(item -> Objects.requireNonNull(item.toMap().get("state")).asString())
                .distinct()
                .toList();
    }

    @Test
    void copiesTheMomentInPartsWhileTheTableIsUsed() {
        try (Engine engine = filled(open())) {
            BackupDetails backup = backUp(engine);
            assertThat(backup.backupStatus()).isEqualTo(BackupStatus.CREATING);
            assertThat(engine.workInBackground())
                    .as("more to do after one part")
                    .isTrue();
            for (int i = 0; i < ITEMS; i++) {
                put(engine, i, "paid");
            }

            finishWork(engine);
            engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"));
            finishWork(engine);

            assertThat(describe(engine, backup).backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
            assertThat(states(engine, "copy")).containsExactly("open");
            assertThat(engine.scan(Scan.of("copy").indexName("by_state")).count())
                    .isEqualTo(ITEMS);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void keepsTableAndBackupAsLongAsTheyAreNeeded() {
        try (Engine engine = filled(open())) {
            BackupDetails backup = backUp(engine);
            String inUse =
                    "There is another ongoing conflicting backup control plane operation on the table. The backup"
                            + " is either being created, deleted or restored to a table.";

            assertThatThrownBy(() -> engine.deleteTable(new DeleteTable("carts")))
                    .isExactlyInstanceOf(ResourceInUseException.class)
                    .hasMessageStartingWith("Attempt to change a resource which is still in use: ");
            assertThatThrownBy(() -> engine.deleteBackup(new DeleteBackup(backup.backupArn())))
                    .isExactlyInstanceOf(BackupInUseException.class)
                    .hasMessage(inUse);
            assertThatThrownBy(
                            () -> engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy")))
                    .isExactlyInstanceOf(BackupInUseException.class)
                    .hasMessage(inUse);
            finishWork(engine);
            engine.deleteTable(new DeleteTable("carts"));
            engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"));
            assertThatThrownBy(() -> engine.deleteBackup(new DeleteBackup(backup.backupArn())))
                    .isExactlyInstanceOf(BackupInUseException.class)
                    .hasMessage(inUse);
            finishWork(engine);
            engine.deleteBackup(new DeleteBackup(backup.backupArn()));
        }
    }

    @Test
    void refusesToUseATableThatIsBeingRestored() {
        try (Engine engine = filled(open())) {
            BackupDetails backup = backUp(engine);
            finishWork(engine);
            engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"));
            engine.workInBackground();
            String created = "Attempt to change a resource which is still in use: Table is being created: copy";

            assertThat(status(engine, "copy")).isEqualTo(TableStatus.CREATING);
            assertThatThrownBy(() -> engine.getItem(GetItem.of("copy", Item.of("cart", AttributeValue.ofNumber(1)))))
                    .isExactlyInstanceOf(ResourceNotFoundException.class)
                    .hasMessage("Requested resource not found");
            assertThatThrownBy(() -> engine.updateTable(UpdateTable.of("copy").deletionProtectionEnabled(true)))
                    .isExactlyInstanceOf(ResourceInUseException.class)
                    .hasMessage(created);
            assertThatThrownBy(() -> engine.deleteTable(new DeleteTable("copy")))
                    .isExactlyInstanceOf(ResourceInUseException.class)
                    .hasMessage(created);
            assertThatThrownBy(() -> engine.updateTimeToLive(
                            new UpdateTimeToLive("copy", new TimeToLiveSpecification(true, "expires"))))
                    .isExactlyInstanceOf(ResourceInUseException.class)
                    .hasMessage(created);
            assertThatThrownBy(() -> engine.createBackup(new CreateBackup("copy", "again")))
                    .isExactlyInstanceOf(TableInUseException.class);
            assertThatThrownBy(() -> engine.describeTimeToLive(new DescribeTimeToLive("copy")))
                    .isExactlyInstanceOf(ValidationException.class)
                    .hasMessage("Cannot describe time to live while table is in CREATING state: Current table state is"
                            + " CREATING");
        }
    }

    @Test
    void goesOnWhenATableIsTaggedWhileItIsRestored() {
        try (Engine engine = filled(open())) {
            BackupDetails backup = backUp(engine);
            finishWork(engine);
            String arn = engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"))
                    .tableDescription()
                    .tableArn();
            engine.workInBackground();

            engine.tagResource(new TagResource(arn, List.of(new Tag("team", "shop"))));
            finishWork(engine);

            assertThat(status(engine, "copy")).isEqualTo(TableStatus.ACTIVE);
            assertThat(engine.scan(Scan.of("copy")).count()).isEqualTo(ITEMS);
        }
    }

    @Test
    void beginsAnInterruptedCopyAnew() {
        BackupDetails backup;
        try (Engine engine = filled(open())) {
            backup = backUp(engine);
            engine.workInBackground();
            put(engine, 0, "paid");
        }

        try (Engine engine = open()) {
            assertThat(describe(engine, backup).backupStatus()).isEqualTo(BackupStatus.CREATING);
            finishWork(engine);
            engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"));
            finishWork(engine);

            assertThat(engine.scan(Scan.of("copy")).count()).isEqualTo(ITEMS);
            assertThat(states(engine, "copy")).containsExactlyInAnyOrder("open", "paid");
        }
    }

    @Test
    void endsAnInterruptedRestoreAndKeepsBackups() {
        BackupDetails backup;
        try (Engine engine = filled(open())) {
            backup = backUp(engine);
            finishWork(engine);
            engine.restoreTableFromBackup(new RestoreTableFromBackup(backup.backupArn(), "copy"));
            engine.workInBackground();
        }

        try (Engine engine = open()) {
            assertThat(describe(engine, backup).backupStatus()).isEqualTo(BackupStatus.AVAILABLE);
            assertThat(status(engine, "copy")).isEqualTo(TableStatus.CREATING);
            finishWork(engine);

            assertThat(status(engine, "copy")).isEqualTo(TableStatus.ACTIVE);
            assertThat(engine.scan(Scan.of("copy").indexName("by_state")).count())
                    .isEqualTo(ITEMS);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void makesBackupsWhileOthersEnd() {
        try (Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT)) {
            engine.createTable(CreateTable.of(
                    "carts",
                    List.of(new AttributeDefinition("cart", AttributeType.N)),
                    List.of(KeySchemaElement.partitionKey("cart"))));
            put(engine, 1, "open");
            BackupDetails last = backUp(engine);
            for (int i = 0; i < 200; i++) {
                last = backUp(engine);
            }
            while (describe(engine, last).backupStatus() != BackupStatus.AVAILABLE) {
                Thread.onSpinWait();
            }
        }
    }
}
