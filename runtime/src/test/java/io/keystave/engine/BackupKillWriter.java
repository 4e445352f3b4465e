package io.keystave.engine;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.PutItem;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The process that {@link BackupKillTest} kills: it fills a table, begins to copy it twice, and goes on writing. */
final class BackupKillWriter {
    static final int ITEMS = 6_000;
    private static final String TABLE = "lines";

    private BackupKillWriter() {}

    /** The store's path. */
    public static void main(String[] args) {
        Engine engine = Engine.on(
                H2Store.open(Path.of(args[0]), StorageOptions.DEFAULT.withCheckpointBytes(300_000)),
                EngineOptions.DEFAULT);
        engine.createTable(CreateTable.of(
                TABLE,
                List.of(new AttributeDefinition("line", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("line"))));
        engine.updateContinuousBackups(new UpdateContinuousBackups(TABLE, true, null));
        for (int i = 0; i < ITEMS; i++) {
            engine.putItem(PutItem.of(TABLE, line(i, 0)));
        }
        Instant moment = Instant.ofEpochMilli(System.currentTimeMillis());
        while (System.currentTimeMillis() <= moment.toEpochMilli()) {
            Thread.onSpinWait();
        }
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            write(engine, random);
        }
        engine.createBackup(new CreateBackup(TABLE, "nightly"));
        engine.restoreTableToPointInTime(new RestoreTableToPointInTime(TABLE, "earlier", moment));
        System.out.println("building");
        while (true) {
            write(engine, random);
        }
    }

    private static void write(Engine engine, Random random) {
        int line = random.nextInt(ITEMS + 1000);
        if (random.nextInt(4) == 0) {
            engine.deleteItem(DeleteItem.of(TABLE, key(line)));
        } else {
            engine.putItem(PutItem.of(TABLE, line(line, 1 + random.nextInt(9))));
        }
    }

    private static Item key(int line) {
        return Item.of("line", AttributeValue.ofNumber(line));
    }

    private static Item line(int line, int product) {
        return key(line).with("product", AttributeValue.ofNumber(product));
    }
}
