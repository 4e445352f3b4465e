package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/** A store in a folder of its own with all orders in it, removed when closed. */
final class LoadedOrders implements AutoCloseable {
    static final int ORDERS = Integer.getInteger("keystave.benchmark.orders", 200_000);

    final OrderStore store;
    private final Path folder;

    LoadedOrders(String engine, Durability durability) throws Exception {
        Path parent = Path.of(System.getProperty("keystave.benchmark.folder", "."));
        folder = Files.createTempDirectory(parent, "benchmark");
        Path path = folder.resolve("shop.db");
        // Loading waits for nothing.
        try (OrderStore loading = OrderStore.open(engine, path, Durability.PROCESS)) {
            Random random = new Random(1);
            for (int id = 0; id < ORDERS; id++) {
                loading.write(id, random);
            }
        }
        store = OrderStore.open(engine, path, durability);
        store.resumeAfter(ORDERS);
    }

    @Override
    public void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
