package io.keystave.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import io.keystave.storage.StoreReader;
import io.keystave.storage.WriteBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random writes, merges, snapshots, reopenings: the store always equals a few sorted maps. */
class StoreModelTest {
    private static final int STEPS = 4_000;
    private static final int KEYS = 300;
    private static final String[] NAMES = {"orders", "byStatus", "stream"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onAFileEqualsTheModel(long seed) {
        Path path = folder.resolve("shop.db");
        new Run(seed, () -> H2Store.open(path, StorageOptions.DEFAULT.withCheckpointBytes(200_000)), true).run();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void inMemoryEqualsTheModel(long seed) {
        new Run(seed, H2Store::inMemory, false).run();
    }

    private interface Opener {
        Storage open();
    }

    private static final class Run {
        private final long seed;
        private final Random random;
        private final Opener opener;
        private final boolean survivesClosing;
        private final Map<String, NavigableMap<byte[], byte[]>> model = new HashMap<>();
        private final List<Moment> moments = new ArrayList<>();
        private Storage store;

        private record Moment(
                Snapshot snapshot, Map<String, NavigableMap<byte[], byte[]>> model, Map<String, StoreMap> maps) {}

        Run(long seed, Opener opener, boolean survivesClosing) {
            this.seed = seed;
            this.random = new Random(seed);
            this.opener = opener;
            this.survivesClosing = survivesClosing;
            this.store = opener.open();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(40)) {
                    case 0 -> ((H2Store) store).mergeNow();
                    case 1 -> openSnapshot();
                    case 2, 3 -> closeSnapshot();
                    case 4 -> dropMap();
                    case 5 -> reopen();
                    case 6, 7 -> checkRange(store, maps(), model);
                    case 8, 9, 10, 11 -> checkGet(store, maps(), model);
                    case 12, 13 -> checkMoment();
                    default -> write();
                }
            }
            for (String name : model.keySet()) {
                checkWhole(name);
            }
            assertThat(store.mapNames()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.keySet());
            moments.forEach(moment -> moment.snapshot.close());
            store.close();
        }

        private Map<String, StoreMap> maps() {
            Map<String, StoreMap> maps = new HashMap<>();
            for (String name : model.keySet()) {
                maps.put(name, store.map(name));
            }
            return maps;
        }

        private NavigableMap<byte[], byte[]> modelOf(String name) {
            return model.computeIfAbsent(name, n -> new TreeMap<>(Arrays::compareUnsigned));
        }

        private String anyName() {
            return NAMES[random.nextInt(NAMES.length)];
        }

        private byte[] anyKey() {
            int key = random.nextInt(KEYS);
            // Of different lengths and with bytes of both signs.
            return key % 3 == 0 ? new byte[] {(byte) key} : new byte[] {(byte) key, (byte) (key >> 8), (byte) key};
        }

        private byte @Nullable [] anyBound() {
            return random.nextInt(8) == 0 ? null : anyKey();
        }

        private void write() {
            WriteBatch batch = new WriteBatch();
            List<Runnable> afterwards = new ArrayList<>();
            long[] sequence = {0};
            int ordinal = 0;
            for (int i = random.nextInt(5); i >= 0; i--) {
                String name = anyName();
                StoreMap map = store.map(name);
                NavigableMap<byte[], byte[]> expected = modelOf(name);
                byte[] key = anyKey();
                byte[] value = new byte[random.nextInt(600)];
                random.nextBytes(value);
                switch (random.nextInt(20)) {
                    case 0 -> {
                        byte[] from = anyBound();
                        byte[] to = anyBound();
                        batch.deleteRange(map, from, to);
                        afterwards.add(() -> part(expected, from, to).clear());
                    }
                    case 1, 2, 3, 4, 5 -> {
                        batch.delete(map, key);
                        afterwards.add(() -> expected.remove(key));
                    }
                    case 6 -> {
                        int number = ordinal++;
                        batch.putSequenced(map, key, value);
                        afterwards.add(() -> expected.put(WriteBatch.sequencedKey(key, sequence[0], number), value));
                    }
                    default -> {
                        batch.put(map, key, value);
                        afterwards.add(() -> expected.put(key, value));
                    }
                }
            }
            sequence[0] = store.write(batch);
            afterwards.forEach(Runnable::run);
        }

        private static NavigableMap<byte[], byte[]> part(
                NavigableMap<byte[], byte[]> map, byte @Nullable [] from, byte @Nullable [] to) {
            if (from != null && to != null && Arrays.compareUnsigned(from, to) >= 0) {
                return new TreeMap<>(Arrays::compareUnsigned);
            }
            NavigableMap<byte[], byte[]> tail = from == null ? map : map.tailMap(from, true);
            return to == null ? tail : tail.headMap(to, false);
        }

        private void dropMap() {
            if (random.nextInt(4) == 0) {
                String name = anyName();
                store.dropMap(store.map(name));
                model.remove(name);
            }
        }

        private void reopen() {
            if (survivesClosing && random.nextInt(4) == 0) {
                moments.clear();
                store.close();
                store = opener.open();
            }
        }

        private void openSnapshot() {
            if (moments.size() < 4) {
                Map<String, StoreMap> maps = maps();
                Map<String, NavigableMap<byte[], byte[]>> copy = new HashMap<>();
                model.forEach((name, map) -> copy.put(name, new TreeMap<>(map)));
                moments.add(new Moment(store.snapshot(), copy, maps));
            }
        }

        private void closeSnapshot() {
            if (!moments.isEmpty()) {
                moments.remove(random.nextInt(moments.size())).snapshot.close();
            }
        }

        private void checkMoment() {
            if (!moments.isEmpty()) {
                Moment moment = moments.get(random.nextInt(moments.size()));
                checkRange(moment.snapshot, moment.maps, moment.model);
                checkGet(moment.snapshot, moment.maps, moment.model);
            }
        }

        private static NavigableMap<byte[], byte[]> of(Map<String, NavigableMap<byte[], byte[]>> maps, String name) {
            return Objects.requireNonNull(maps.get(name));
        }

        private void checkGet(
                StoreReader reader, Map<String, StoreMap> maps, Map<String, NavigableMap<byte[], byte[]>> expected) {
            maps.forEach((name, map) -> {
                byte[] key = anyKey();
                assertThat(reader.get(map, key))
                        .as("seed %d", seed)
                        .isEqualTo(of(expected, name).get(key));
            });
        }

        private void checkRange(
                StoreReader reader, Map<String, StoreMap> maps, Map<String, NavigableMap<byte[], byte[]>> expected) {
            maps.forEach((name, map) -> {
                byte[] from = anyBound();
                byte[] to = anyBound();
                NavigableMap<byte[], byte[]> part = part(of(expected, name), from, to);
                checkSame(reader.range(map, from, to), part);
                checkSame(reader.rangeDescending(map, from, to), part.descendingMap());
            });
        }

        private void checkWhole(String name) {
            checkSame(store.range(store.map(name), null, null), modelOf(name));
        }

        private void checkSame(Range range, NavigableMap<byte[], byte[]> expected) {
            Iterator<Map.Entry<byte[], byte[]>> entries = expected.entrySet().iterator();
            while (range.next()) {
                assertThat(entries.hasNext()).as("seed %d", seed).isTrue();
                Map.Entry<byte[], byte[]> entry = entries.next();
                assertThat(range.key()).as("seed %d", seed).isEqualTo(entry.getKey());
                assertThat(range.value()).as("seed %d", seed).isEqualTo(entry.getValue());
            }
            assertThat(entries.hasNext()).as("seed %d", seed).isFalse();
        }
    }
}
