package io.keystave.engine;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.Delete;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.Update;
import io.keystave.operation.UpdateItem;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;

/** What each writer of {@link KillTest} does, step by step, on the engine and on a model of what it stores. */
final class KillScript {
    static final String TABLE = "orders";
    static final int WRITERS = 4;
    private static final int ORDERS = 60;

    private KillScript() {}

    static CreateTable table() {
        return CreateTable.of(
                        TABLE,
                        List.of(
                                new AttributeDefinition("customer", AttributeType.S),
                                new AttributeDefinition("order", AttributeType.N),
                                new AttributeDefinition("status", AttributeType.S),
                                new AttributeDefinition("total", AttributeType.N)),
                        List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("order")))
                .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex(
                        "by_status",
                        List.of(KeySchemaElement.partitionKey("status"), KeySchemaElement.sortKey("total")),
                        Projection.ALL)))
                .localSecondaryIndexes(List.of(new LocalSecondaryIndex(
                        "by_total",
                        List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("total")),
                        Projection.KEYS_ONLY)))
                .options(TableOptions.NONE.streamSpecification(
                        StreamSpecification.enabled(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    static String customer(int writer) {
        return "c-" + writer;
    }

    /** Does one step. */
    static void run(Backend backend, int writer, int step) {
        Item key = key(writer, step);
        switch (step % 6) {
            case 3 -> backend.updateItem(UpdateItem.of(TABLE, key).update(update(step)));
            case 4 -> backend.deleteItem(DeleteItem.of(TABLE, key));
            case 5 ->
                backend.transactWriteItems(TransactWriteItems.of(
                                TransactWriteItem.of(Update.of(TABLE, key, update(step))),
                                TransactWriteItem.of(Put.of(TABLE, item(key(writer, step + 1), step))),
                                TransactWriteItem.of(Delete.of(TABLE, key(writer, step + 2))))
                        .clientRequestToken(writer + "-" + step));
            default -> backend.putItem(PutItem.of(TABLE, item(key, step)));
        }
    }

    /** Does one step to the model: items by their order's number. */
    static void run(Map<Long, Item> model, int writer, int step) {
        Item key = key(writer, step);
        long order = order(step);
        switch (step % 6) {
            case 3 -> model.put(order, updated(model.getOrDefault(order, key), step));
            case 4 -> model.remove(order);
            case 5 -> {
                model.put(order, updated(model.getOrDefault(order, key), step));
                model.put(order(step + 1), item(key(writer, step + 1), step));
                model.remove(order(step + 2));
            }
            default -> model.put(order, item(key, step));
        }
    }

    private static Item updated(Item before, int step) {
        AttributeValue total = before.get("total");
        return before.with("status", status(step))
                .with("total", AttributeValue.ofNumber((total == null ? 0 : total.asLong()) + step));
    }

    private static long order(int step) {
        // Neither a multiple of the other, so that every order sees every kind of step.
        return (step * 7L) % (ORDERS + 1);
    }

    private static Item key(int writer, int step) {
        return Item.of(
                "customer", AttributeValue.ofString(customer(writer)), "order", AttributeValue.ofNumber(order(step)));
    }

    private static Item item(Item key, int step) {
        return key.with("status", status(step))
                .with("total", AttributeValue.ofNumber(step))
                .with("note", AttributeValue.ofString("x".repeat(step % 300)));
    }

    private static AttributeValue status(int step) {
        return AttributeValue.ofString("S" + step % 3);
    }

    private static UpdateExpression update(int step) {
        return new UpdateExpression(
                List.of(new SetAction(DocumentPath.of("status"), new Literal(status(step)))),
                List.of(),
                List.of(new AddAction(DocumentPath.of("total"), AttributeValue.ofNumber(step))),
                List.of());
    }
}
