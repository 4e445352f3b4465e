package io.keystave.conformance.partiql;

import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.ExecuteStatement;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a SELECT reads to find its rows, they are the same, on every backend. */
public abstract class SelectPlansConformance extends PartiQlConformance {
    private static final int STATEMENTS = 400;

    @BeforeEach
    void writeOrders() {
        create(Orders.indexed());
        for (String customer : List.of("a", "b", "c")) {
            for (int i = 1; i <= 4; i++) {
                Item order = order(customer, "" + i, i % 2 == 0 ? "1" : "2", i % 3);
                put("orders", i == 4 ? order.without("status") : order);
            }
        }
    }

    @Test
    void findTheRowsThatAScanFinds() {
        int found = 0;
        for (int seed = 0; seed < STATEMENTS; seed++) {
            Random random = new Random(seed);
            String where = condition(random, 2);
            String source = random.nextInt(3) == 0 ? "orders.by_status" : "orders";

            // A double negation says the same and fixes no key.
            List<Item> scanned = pages(statement("SELECT * FROM " + source + " WHERE NOT NOT (" + where + ")"));
            List<Item> planned = pages(
                    statement("SELECT * FROM " + source + " WHERE " + where).limit(1 + random.nextInt(5)));

            assertThat(planned).as("seed %d: %s", seed, where).containsExactlyInAnyOrderElementsOf(scanned);
            found += scanned.size();
        }
        assertThat(found).as("rows found").isGreaterThan(STATEMENTS);
    }

    private static ExecuteStatement statement(String text) {
        return ExecuteStatement.of(text, new AttributeValue[0]);
    }

    private static String condition(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            List<String> parts = new ArrayList<>();
            int count = 2 + random.nextInt(2);
            for (int i = 0; i < count; i++) {
                parts.add(condition(random, depth - 1));
            }
            String joined = String.join(random.nextInt(3) == 0 ? " OR " : " AND ", parts);
            return depth == 2 ? joined : "(" + joined + ")";
        }
        // Twice as often what a key can answer.
        return switch (random.nextInt(7)) {
            case 0, 1 -> "customer = '" + customer(random) + "'";
            case 2 -> "customer IN ['" + customer(random) + "', '" + customer(random) + "']";
            case 3 -> "\"order\" " + comparison(random) + " '" + random.nextInt(5) + "'";
            case 4 -> "'" + random.nextInt(3) + "' = status";
            case 5 -> "total " + comparison(random) + " " + random.nextInt(4);
            default -> "status IS " + (random.nextBoolean() ? "" : "NOT ") + "MISSING";
        };
    }

    private static String customer(Random random) {
        return "" + (char) ('a' + random.nextInt(4));
    }

    private static String comparison(Random random) {
        return List.of("=", "<>", "<", "<=", ">", ">=").get(random.nextInt(6));
    }
}
