package io.keystave.storage.h2;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.storage.Durability;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The program that {@link CrashTest} kills. Each of its writers counts up; each count is one write to four maps, printed
 * as {@code writer count sequence .} once it is durable.
 */
final class CrashWriter {
    /** How many of a writer's newest counts the log keeps. */
    static final int LOGGED = 10;

    private CrashWriter() {}

    public static void main(String[] args) {
        StorageOptions options = StorageOptions.DEFAULT
                .withDurability(Durability.valueOf(args[1]))
                .withCheckpointBytes(Long.parseLong(args[3]));
        Storage store = H2Store.open(Path.of(args[0]), options);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            int writer = i;
            new Thread(() -> count(store, writer)).start();
        }
    }

    private static void count(Storage store, int writer) {
        StoreMap counts = store.map("counts");
        StoreMap byCount = store.map("byCount");
        byte[] stored = store.get(counts, key(writer));
        for (int count = stored == null ? 1 : ByteBuffer.wrap(stored).getInt() + 1; ; count++) {
            WriteBatch batch = new WriteBatch()
                    .put(counts, key(writer), value(count))
                    .delete(byCount, logKey(count - 1, writer))
                    .put(byCount, logKey(count, writer), value(writer))
                    .putSequenced(store.map("stream"), new byte[0], logKey(writer, count))
                    .put(store.map("log"), logKey(writer, count), value(count))
                    .deleteRange(store.map("log"), logKey(writer, 0), logKey(writer, Math.max(0, count - LOGGED + 1)));
            long sequence = store.write(batch);
            store.awaitDurable(sequence);
            print(System.out, writer + " " + count + " " + sequence + " .\n");
        }
    }

    private static void print(PrintStream out, String line) {
        byte[] bytes = line.getBytes(UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    static byte[] key(int writer) {
        return ByteBuffer.allocate(4).putInt(writer).array();
    }

    /** A count, and enough more to fill a few checkpoints in a second. */
    static byte[] value(int count) {
        return ByteBuffer.allocate(300).putInt(count).array();
    }

    static byte[] logKey(int first, int second) {
        return ByteBuffer.allocate(8).putInt(first).putInt(second).array();
    }
}
