package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Rewrites every order ten times in random order with 8 writers, and prints how large the files were for live data. */
public final class RewriteSize {
    private static final int REWRITES = 10;
    private static final int WRITERS = 8;

    private RewriteSize() {}

    /** Takes the engine, keystave or rocksdb. */
    public static void main(String[] args) throws Exception {
        long live = OrderStore.liveBytes(LoadedOrders.ORDERS);
        try (LoadedOrders orders = new LoadedOrders(args[0], Durability.PROCESS)) {
            for (int rewrite = 1; rewrite <= REWRITES; rewrite++) {
                List<Integer> ids = new ArrayList<>();
                for (int id = 0; id < LoadedOrders.ORDERS; id++) {
                    ids.add(id);
                }
                Collections.shuffle(ids, new Random(rewrite));
                long start = System.nanoTime();
                double[] sizes = rewrite(orders.store, ids);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "%s rewrite %d: %.0f writes/s, files / live data: mean %.2f, peak %.2f%n",
                        args[0], rewrite, ids.size() / seconds, sizes[0] / live, sizes[1] / live);
            }
        }
    }

    /** Returns mean and peak size. */
    private static double[] rewrite(OrderStore store, List<Integer> ids) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(i);
            Thread writer = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < ids.size(); n = next.getAndIncrement()) {
                    store.write(ids.get(n), random);
                }
            });
            writer.start();
            writers.add(writer);
        }
        double sum = 0;
        double peak = 0;
        int samples = 0;
        for (Thread writer : writers) {
            do {
                writer.join(20);
                double bytes = store.diskBytes();
                sum += bytes;
                peak = Math.max(peak, bytes);
                samples++;
            } while (writer.isAlive());
        }
        return new double[] {sum / samples, peak};
    }
}
