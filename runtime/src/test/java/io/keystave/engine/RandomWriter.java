package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.GetItem;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.Update;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.WriteRequest;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One writer of {@link RandomRunTest}: it writes the orders of its own customer and counts in an item that all writers
 * share, and keeps a model of what must be there. An order that has expired may be gone at any time, so the writer does
 * nothing to it whose outcome depends on that.
 */
final class RandomWriter {
    /** The item in which all writers count, and the two of a writer that always have the same total. */
    static final Item SHARED = key("shared", 0);

    static final long LEFT = 1_000_000;
    static final long RIGHT = 1_000_001;
    static final String EXPIRES = "expires";

    private static final int ORDERS = 500;
    private static final long AN_HOUR_SECONDS = 3600;

    private final Backend backend;
    private final Random random;
    private final String customer;
    private final Map<Long, Item> model = new HashMap<>();
    private long counted;
    private long steps;

    RandomWriter(Backend backend, int number, long seed) {
        this.backend = backend;
        random = new Random(seed + number);
        customer = KillScript.customer(number);
    }

    String customer() {
        return customer;
    }

    /** How often this writer has counted in the shared item. */
    long counted() {
        return counted;
    }

    long steps() {
        return steps;
    }

    /** What must be there of this writer's once everything expired is deleted. */
    List<Item> expected() {
        return model.values().stream().filter(item -> !isExpired(item)).toList();
    }

    static Item key(String customer, long order) {
        return Item.of("customer", AttributeValue.ofString(customer), "order", AttributeValue.ofNumber(order));
    }

    void step() {
        long order = random.nextInt(ORDERS);
        Item key = key(customer, order);
        Item before = model.get(order);
        steps++;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> put(order, item(key));
            case 3 -> put(order, item(key).with(EXPIRES, seconds(-AN_HOUR_SECONDS)));
            case 4 -> put(order, item(key).with(EXPIRES, seconds(AN_HOUR_SECONDS * 24)));
            case 5 -> {
                backend.deleteItem(DeleteItem.of(KillScript.TABLE, key));
                model.remove(order);
            }
            case 6 -> transact();
            case 7 -> batch();
            default -> {
                if (before == null || !isExpired(before)) {
                    dependOn(order, key, before);
                }
            }
        }
    }

    /** A write whose outcome depends on the stored item. */
    private void dependOn(long order, Item key, @Nullable Item before) {
        if (random.nextBoolean()) {
            assertThat(backend.getItem(GetItem.of(KillScript.TABLE, key).consistentRead(true))
                            .item())
                    .isEqualTo(before);
            long more = random.nextInt(100);
            backend.updateItem(UpdateItem.of(KillScript.TABLE, key).update(add(more)));
            Item from = before == null ? key : before;
            AttributeValue total = from.get("total");
            model.put(
                    order,
                    from.with("status", status(more))
                            .with("total", AttributeValue.ofNumber((total == null ? 0 : total.asLong()) + more)));
            return;
        }
        Item item = item(key);
        try {
            backend.putItem(PutItem.of(KillScript.TABLE, item)
                    .condition(new ConditionExpression.AttributeNotExists(DocumentPath.of("customer"))));
            assertThat(before).isNull();
            model.put(order, item);
        } catch (ConditionalCheckFailedException e) {
            assertThat(before).isNotNull();
        }
    }

    private void put(long order, Item item) {
        backend.putItem(PutItem.of(KillScript.TABLE, item));
        model.put(order, item);
    }

    private void transact() {
        long total = random.nextInt(1000);
        Item left = key(customer, LEFT).with("total", AttributeValue.ofNumber(total));
        Item right = key(customer, RIGHT).with("total", AttributeValue.ofNumber(total));
        backend.transactWriteItems(TransactWriteItems.of(
                TransactWriteItem.of(Put.of(KillScript.TABLE, left)),
                TransactWriteItem.of(Put.of(KillScript.TABLE, right)),
                TransactWriteItem.of(Update.of(KillScript.TABLE, SHARED, add(1)))));
        model.put(LEFT, left);
        model.put(RIGHT, right);
        counted++;
    }

    private void batch() {
        List<WriteRequest> requests = new ArrayList<>();
        Map<Long, @Nullable Item> after = new HashMap<>();
        int first = random.nextInt(ORDERS);
        for (long order = first; order < first + 10; order++) {
            Item key = key(customer, order % ORDERS);
            boolean isPut = random.nextBoolean();
            Item item = item(key);
            requests.add(isPut ? WriteRequest.put(item) : WriteRequest.delete(key));
            after.put(order % ORDERS, isPut ? item : null);
        }
        backend.batchWriteItem(BatchWriteItem.of(KillScript.TABLE, requests));
        after.forEach((order, item) -> {
            if (item == null) {
                model.remove(order);
            } else {
                model.put(order, item);
            }
        });
    }

    private Item item(Item key) {
        return key.with("status", status(random.nextInt(3)))
                .with("total", AttributeValue.ofNumber(random.nextInt(1000)))
                .with("note", AttributeValue.ofString("x".repeat(random.nextInt(300))));
    }

    private static AttributeValue status(long number) {
        return AttributeValue.ofString("S" + number % 3);
    }

    private static AttributeValue seconds(long fromNow) {
        return AttributeValue.ofNumber(Instant.now().getEpochSecond() + fromNow);
    }

    private static boolean isExpired(Item item) {
        AttributeValue expires = item.get(EXPIRES);
        return expires != null && expires.asLong() < Instant.now().getEpochSecond();
    }

    private static UpdateExpression add(long more) {
        return new UpdateExpression(
                List.of(new SetAction(DocumentPath.of("status"), new Literal(status(more)))),
                List.of(),
                List.of(new AddAction(DocumentPath.of("total"), AttributeValue.ofNumber(more))),
                List.of());
    }
}
