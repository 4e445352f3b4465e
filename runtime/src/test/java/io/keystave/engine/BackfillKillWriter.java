package io.keystave.engine;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.operation.PutItem;
import io.keystave.operation.UpdateTable;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The process that {@link BackfillKillTest} kills: it fills a table, begins to build an index, and goes on writing. */
final class BackfillKillWriter {
    static final String TABLE = "lines";
    private static final int ITEMS = 15_000;

    private BackfillKillWriter() {}

    /** The store's path. */
    public static void main(String[] args) {
        Engine engine = Engine.on(
                H2Store.open(Path.of(args[0]), StorageOptions.DEFAULT.withCheckpointBytes(300_000)),
                EngineOptions.DEFAULT);
        engine.createTable(CreateTable.of(
                TABLE,
                List.of(new AttributeDefinition("line", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("line"))));
        for (int i = 0; i < ITEMS; i++) {
            engine.putItem(PutItem.of(TABLE, line(i, i % 10)));
        }
        engine.updateTable(UpdateTable.of(TABLE)
                .createIndex(
                        new GlobalSecondaryIndex(
                                "by_product", List.of(KeySchemaElement.partitionKey("product")), Projection.ALL),
                        List.of(new AttributeDefinition("product", AttributeType.N))));
        System.out.println("building");
        Random random = new Random(1);
        while (true) {
            int line = random.nextInt(ITEMS + 1000);
            if (random.nextInt(4) == 0) {
                engine.deleteItem(DeleteItem.of(TABLE, key(line)));
            } else {
                engine.putItem(PutItem.of(TABLE, line(line, random.nextInt(10))));
            }
        }
    }

    private static Item key(int line) {
        return Item.of("line", AttributeValue.ofNumber(line));
    }

    private static Item line(int line, int product) {
        return key(line).with("product", AttributeValue.ofNumber(product));
    }
}
