package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.keyCondition;
import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.BY_PLACE;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.PutItem;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.Scan;
import io.keystave.operation.ScanResult;
import io.keystave.operation.TableDescription;
import io.keystave.operation.UpdateItem;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backend does the same as a map in memory, whatever is written to it in whatever order. */
public abstract class RandomWritesConformance extends BackendConformance {
    private static final List<AttributeName> KEYS_AND_STATUS = names("customer", "order", "total", "status");

    private final Map<String, Item> model = new TreeMap<>();

    private static List<AttributeName> names(String... names) {
        List<AttributeName> made = new ArrayList<>();
        for (String name : names) {
            made.add(AttributeName.of(name));
        }
        return made;
    }

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leaveTableAndIndexesAsTheModelSays(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < 400; i++) {
            write(random);
        }

        List<Item> items = List.copyOf(model.values());
        assertThat(scan(Scan.of(ORDERS), random)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(items);
        assertThat(scan(Scan.of(ORDERS).indexName(BY_STATUS), random))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(projected(has("status", "total")));
        assertThat(scan(Scan.of(ORDERS).indexName(BY_TOTAL), random))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(projected(has("total")));
        assertThat(scan(Scan.of(ORDERS).indexName(BY_PLACE), random))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(items.stream()
                        .filter(has("country", "city", "year", "street"))
                        .toList());
        for (int customer = 0; customer < 4; customer++) {
            requireCustomer("c-" + customer, random, seed);
        }
        TableDescription table =
                backend.describeTable(new DescribeTable(ORDERS)).table();
        assertThat(table.itemCount()).as("seed %d", seed).isEqualTo(items.size());
        assertThat(table.tableSizeBytes())
                .as("seed %d", seed)
                .isEqualTo(items.stream().mapToLong(Item::sizeInBytes).sum());
    }

    private void write(Random random) {
        Item key = key("c-" + random.nextInt(4), "o-" + random.nextInt(12));
        String name =
                key.toMap().values().stream().map(v -> v.asString()).toList().toString();
        Item before = model.get(name);
        switch (random.nextInt(5)) {
            case 0 -> {
                backend.deleteItem(DeleteItem.of(ORDERS, key));
                model.remove(name);
            }
            case 1 -> {
                long more = random.nextInt(5) - 2L;
                backend.updateItem(UpdateItem.of(ORDERS, key)
                        .update(update("SET #total = if_not_exists(#total, :0) + :1 REMOVE city", n(0), n(more))));
                Item from = before == null ? key : before.without("city");
                var total = from.get("total");
                model.put(name, from.with("total", n((total == null ? 0 : total.asLong()) + more)));
            }
            case 2 -> {
                try {
                    backend.putItem(PutItem.of(ORDERS, key.with("status", s("FIRST")))
                            .condition(condition("attribute_not_exists(customer)")));
                    assertThat(before).isNull();
                    model.put(name, key.with("status", s("FIRST")));
                } catch (ConditionalCheckFailedException e) {
                    assertThat(before).isNotNull();
                }
            }
            default -> {
                Item item = randomItem(key, random);
                backend.putItem(PutItem.of(ORDERS, item));
                model.put(name, item);
            }
        }
    }

    private static Item randomItem(Item key, Random random) {
        Item item = key;
        item = random.nextBoolean() ? item.with("status", s(random.nextBoolean() ? "NEW" : "PAID")) : item;
        item = random.nextBoolean() ? item.with("total", n(random.nextInt(9) - 4)) : item;
        if (random.nextBoolean()) {
            item = item.with("country", s("DE")).with("city", s(random.nextBoolean() ? "Ulm" : "Bonn"));
            item = item.with("year", n(2000 + random.nextInt(3)));
            item = random.nextBoolean() ? item.with("street", s("street-" + random.nextInt(3))) : item;
        }
        return random.nextInt(3) == 0 ? item.with("note", s("x".repeat(random.nextInt(3000)))) : item;
    }

    /** All pages of random size joined. */
    private List<Item> scan(Scan scan, Random random) {
        List<Item> items = new ArrayList<>();
        @Nullable Item start = null;
        do {
            ScanResult page = backend.scan(scan.exclusiveStartKey(start).limit(1 + random.nextInt(9)));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        return items;
    }

    private void requireCustomer(String customer, Random random, long seed) {
        List<Item> expected = model.values().stream()
                .filter(item -> s(customer).equals(item.get("customer")))
                .sorted((one, two) -> compare(one, two, "order"))
                .toList();
        Query query = Query.of(ORDERS, keyCondition("customer = :0", s(customer)));

        assertThat(query(query, random)).as("seed %d", seed).containsExactlyElementsOf(expected);
        List<Item> backwards = new ArrayList<>(expected);
        Collections.reverse(backwards);
        assertThat(query(query.scanIndexForward(false), random))
                .as("seed %d", seed)
                .containsExactlyElementsOf(backwards);
    }

    private List<Item> query(Query query, Random random) {
        List<Item> items = new ArrayList<>();
        @Nullable Item start = null;
        do {
            QueryResult page = backend.query(query.exclusiveStartKey(start).limit(1 + random.nextInt(5)));
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (start != null);
        return items;
    }

    private static int compare(Item one, Item two, String attribute) {
        return requireNonNull(one.get(attribute)).compare(requireNonNull(two.get(attribute)));
    }

    private List<Item> projected(Predicate<Item> filter) {
        return model.values().stream()
                .filter(filter)
                .map(item -> item.only(KEYS_AND_STATUS))
                .toList();
    }

    private static Predicate<Item> has(String... attributes) {
        return item -> names(attributes).stream().allMatch(item::has);
    }
}
