package io.keystave.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Keystave;
import io.keystave.sample.data.CompanyGenerator;
import io.keystave.sample.data.Loader;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading is killed again and again, and what was acknowledged is there each time, with its index entries. */
class KillTest {
    private static final int ROUNDS = 20;
    private static final long DATA_SEED = 5;
    private static final Map<String, Order> ORDERS = ordersAsStored();

    @TempDir
    private Path folder;

    private static Map<String, Order> ordersAsStored() {
        try (Keystave db = Keystave.inMemory()) {
            OrderRepository orders = OrderRepository.on(db);
            Loader loader = new Loader(CustomerRepository.on(db), orders);
            db.schema().createMissing();
            loader.load(CompanyGenerator.generate(DATA_SEED), order -> {});
            return orders.scan().stream().collect(Collectors.toMap(Order::orderId, order -> order));
        }
    }

    @Test
    void losesNoAcknowledgedOrderAndLeavesNoneWithoutItsIndexEntries() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int killedInTheMiddle = 0;
        for (int round = 0; round < ROUNDS; round++) {
            // Each store is killed over twice before a fresh one takes its place.
            Path store = folder.resolve("orders-" + round / 3 + ".db");
            int killAfter = random.nextInt(ORDERS.size() * 2 / 3);
            List<String> acknowledged = loadAndKill(store, killAfter);
            killedInTheMiddle += acknowledged.size() < ORDERS.size() ? 1 : 0;

            assertWhole(store, acknowledged, "seed %d, round %d".formatted(seed, round));
        }
        assertThat(killedInTheMiddle)
                .as("seed %d: rounds that were killed in the middle", seed)
                .isGreaterThanOrEqualTo(ROUNDS / 4);
    }

    /** The numbers of all orders that were acknowledged before the process died. */
    private static List<String> loadAndKill(Path store, int killAfter) throws InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (ChildProcess child = ChildProcess.of(LoadingProcess.class, store, DATA_SEED)) {
            for (String line = child.nextLine(); line != null; line = child.nextLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == killAfter + 1) {
                    child.kill();
                }
            }
            child.exitCode();
        }
        return acknowledged;
    }

    private static void assertWhole(Path store, List<String> acknowledged, String round) {
        try (Keystave db = Keystave.embedded(store)) {
            OrderRepository orders = OrderRepository.on(db);
            Map<Order_.Key, Order> stored = new HashMap<>();
            orders.scan().list().forEach(order -> stored.put(Order_.Key.of(order), order));

            assertThat(ORDERS.keySet()).as("%s: known orders", round).containsAll(acknowledged);
            assertThat(acknowledged)
                    .as(round)
                    .isNotEmpty()
                    .allMatch(id ->
                            orders.findConsistent(Order_.Key.of(order(id))).isPresent());
            assertThat(stored.values()).as(round).allMatch(order -> order.equals(ORDERS.get(order.orderId())));
            assertThat(byStatus(orders)).as("%s: index by_status", round).isEqualTo(stored.keySet());
            assertThat(byTotal(orders, stored)).as("%s: index by_total", round).isEqualTo(stored.keySet());
        }
    }

    private static Order order(String id) {
        return Objects.requireNonNull(ORDERS.get(id));
    }

    private static Set<Order_.Key> byStatus(OrderRepository orders) {
        return Stream.of(Order.Status.values())
                .flatMap(status -> orders.byStatus().status(status).list().stream())
                .map(Order_.ByStatus::key)
                .collect(Collectors.toSet());
    }

    private static Set<Order_.Key> byTotal(OrderRepository orders, Map<Order_.Key, Order> stored) {
        Set<Order_.Key> keys = new HashSet<>();
        stored.keySet().stream()
                .map(Order_.Key::customer)
                .distinct()
                .forEach(customer -> orders.byTotal().customer(customer).list().forEach(row -> keys.add(row.key())));
        return keys;
    }
}
