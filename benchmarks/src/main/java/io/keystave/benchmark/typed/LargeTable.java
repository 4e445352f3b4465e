package io.keystave.benchmark.typed;

import io.keystave.Keystave;
import io.keystave.storage.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * One partition of so many orders, a million by default, in a new store at a path: how long one page in its middle takes,
 * beside the same page of a partition of a thousand, and whether a scan of all passes through a small heap.
 */
public final class LargeTable {
    private static final int PAGES = 2_000;
    private static final int SMALL = 1_000;

    private LargeTable() {}

    /** Takes the path and the number of orders. Run it with {@code -Xmx256m}. */
    public static void main(String[] args) throws Exception {
        Path path = Path.of(args[0]);
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        if (Files.exists(path)) {
            throw new IllegalArgumentException("There is a file at " + path + " already. Name a new one.");
        }
        try (Keystave db =
                Keystave.builder().path(path).durability(Durability.BUFFERED).open()) {
            OrderRepository orders = OrderRepository.on(db);
            db.schema().createMissing();
            fill(orders, "small", SMALL);
            fill(orders, "large", size);
            for (int round = 1; round <= 3; round++) {
                System.out.printf(
                        "a page of 20, p50: %.1f us of %d orders, %.1f us of %d%n",
                        page(orders, "small", SMALL), SMALL, page(orders, "large", size), size);
            }
            long start = System.nanoTime();
            long count = orders.scan().stream().count();
            System.out.printf(
                    "scan of %d orders in %.1f s with a heap of at most %d MB%n",
                    count,
                    (System.nanoTime() - start) / 1e9,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void fill(OrderRepository orders, String customer, int size) {
        for (int number = 0; number < size; number++) {
            orders.put(order(customer, number, size)).execute();
        }
    }

    private static Order order(String customer, int number, int size) {
        Order order = Order.of(number);
        return new Order(
                customer,
                day(number, size),
                order.orderId(),
                order.status(),
                order.total(),
                order.quantity(),
                order.note());
    }

    /** A thousand days, however many orders there are. */
    private static LocalDate day(int number, int size) {
        return LocalDate.of(2024, 1, 1).plusDays(number * 1_000L / size);
    }

    private static double page(OrderRepository orders, String customer, int size) {
        Random random = new Random(1);
        long[] nanos = new long[PAGES];
        for (int i = 0; i < PAGES; i++) {
            LocalDate from = day(random.nextInt(size / 2), size);
            long start = System.nanoTime();
            int found = orders.query()
                    .customer(customer)
                    .dateAtLeast(from)
                    .limit(20)
                    .list()
                    .size();
            nanos[i] = System.nanoTime() - start;
            if (found != 20) {
                throw new IllegalStateException("Found " + found + " of 20 orders.");
            }
        }
        Arrays.sort(nanos);
        return nanos[PAGES / 2] / 1e3;
    }
}
