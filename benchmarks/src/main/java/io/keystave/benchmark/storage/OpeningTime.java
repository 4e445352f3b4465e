package io.keystave.benchmark.storage;

import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.storage.h2.H2Store;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Makes a store of 1,000,000 items if it is not there, else prints how long a new process takes to open it. */
public final class OpeningTime {
    private static final int ITEMS = 1_000_000;

    private OpeningTime() {}

    /** Takes the path. */
    public static void main(String[] args) {
        Path path = Path.of(args[0]);
        boolean exists = Files.exists(path);
        long start = System.nanoTime();
        try (Storage store = H2Store.open(path, StorageOptions.DEFAULT)) {
            StoreMap items = store.map("items");
            if (!exists) {
                fill(store, items);
                return;
            }
            byte[] value = store.get(items, OrderStore.key(new Random().nextInt(ITEMS)));
            double millis = (System.nanoTime() - start) / 1e6;
            long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
            System.out.printf(
                    "open and first get %.0f ms, %d ms from JVM start, found %b%n", millis, uptime, value != null);
        }
    }

    private static void fill(Storage store, StoreMap items) {
        for (int id = 0; id < ITEMS; id++) {
            byte[] value = new byte[OrderStore.ORDER_BYTES];
            store.write(new WriteBatch().put(items, OrderStore.key(id), value));
        }
    }
}
