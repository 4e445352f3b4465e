package io.keystave.storage.h2;

import io.keystave.storage.StorageOptions;
import io.keystave.storage.StoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The stored maps and their catalogue, in one MVStore. Read by any thread, changed by one at a time: the opener, then
 * the merger.
 *
 * <p>The space of pages that no read needs is used again at once (retention 0). That is safe because each commit is
 * synced before the next one starts, and each read holds the version that it reads.
 */
final class MainFile {
    /** The newest format that this release writes, and the newest that it reads. */
    static final int FORMAT = 1;

    private static final String CATALOGUE = "keystave";
    private static final String FORMAT_KEY = "format";
    private static final String ID_KEY = "id";
    private static final String MERGED_KEY = "merged";
    private static final String REACHED_KEY = "reached";
    private static final String CLEAN_KEY = "clean";
    private static final String NEXT_MAP_KEY = "nextMap";
    private static final String MAP_KEY = "map.";

    // Slices are small beside the file, so that what one frees is small too, but not so small that syncs rule. With
    // what
    // compacting adds they stay below 4 MB: H2 keeps no larger buffer for the next commit, and buffers that are made
    // anew
    // for each, on the way doubling, are what the garbage collector then works for.
    private static final int SMALLEST_SLICE_BYTES = 1 << 20;
    private static final int LARGEST_SLICE_BYTES = 2 << 20;
    private static final int SLICES_PER_LIVE = 24;

    private static final int FILL_PERCENT = 85;
    private static final int COMPACTED_BYTES = 1 << 20;

    private final MVStore store;
    private final MVMap<String, String> catalogue;
    private final Failures failures;
    private final LongAdder reads = new LongAdder();
    private int sliceBytes = SMALLEST_SLICE_BYTES;
    private volatile boolean closing;

    private MainFile(MVStore store, Failures failures) {
        this.store = store;
        this.failures = failures;
        store.setVersionsToKeep(0);
        store.setRetentionTime(0);
        this.catalogue = store.openMap(CATALOGUE, strings());
    }

    private static MVMap.Builder<String, String> strings() {
        return new MVMap.Builder<String, String>()
                .keyType(StringDataType.INSTANCE)
                .valueType(StringDataType.INSTANCE);
    }

    static MainFile inMemory(Failures failures) {
        MainFile file = new MainFile(new MVStore.Builder().autoCommitDisabled().open(), failures);
        file.initialise(0, 0);
        return file;
    }

    /** Makes a file with an empty catalogue that says that all writes up to a sequence are merged. */
    static MainFile create(String h2Name, long id, long merged, Failures failures) {
        MainFile file = new MainFile(builder(h2Name, 16 << 20).open(), failures);
        file.initialise(id, merged);
        return file;
    }

    private void initialise(long id, long merged) {
        catalogue.put(FORMAT_KEY, Integer.toString(FORMAT));
        catalogue.put(ID_KEY, Long.toHexString(id));
        catalogue.put(CLEAN_KEY, "true");
        setSequences(merged, merged);
        commit();
    }

    /** Opens a file, which this locks. Nothing is written if it is not a store. */
    static MainFile open(String h2Name, StorageOptions options, Failures failures) {
        MVStore store = builder(h2Name, options.cacheBytes()).open();
        if (!store.hasMap(CATALOGUE)) {
            store.closeImmediately();
            throw failures.notAStore("the file there is a database, but none of Keystave's");
        }
        MainFile file = new MainFile(store, failures);
        String format = String.valueOf(file.catalogue.get(FORMAT_KEY));
        if (!format.equals(Integer.toString(FORMAT))) {
            store.closeImmediately();
            throw failures.newerFormat(format, FORMAT);
        }
        return file;
    }

    private static MVStore.Builder builder(String h2Name, long cacheBytes) {
        int cacheMegabytes = (int) Math.max(1, cacheBytes >> 20);
        return new MVStore.Builder()
                .fileName(h2Name)
                .cacheSize(cacheMegabytes)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .autoCompactFillRate(0);
    }

    // The catalogue

    long id() {
        return Long.parseUnsignedLong(required(ID_KEY), 16);
    }

    /** All writes up to this sequence are in the maps. */
    long mergedSequence() {
        return Long.parseLong(required(MERGED_KEY));
    }

    /** Of the writes after the merged ones up to this sequence some may be in the maps; the journal has them all. */
    long reachedSequence() {
        return Long.parseLong(required(REACHED_KEY));
    }

    /** Whether all writes are in the maps, so that no journal is needed. */
    boolean isClean() {
        return Boolean.parseBoolean(required(CLEAN_KEY));
    }

    private String required(String key) {
        String value = catalogue.get(key);
        if (value == null) {
            throw failures.damaged("its catalogue lacks \"" + key + "\"", null);
        }
        return value;
    }

    void setSequences(long merged, long reached) {
        catalogue.put(MERGED_KEY, Long.toString(merged));
        catalogue.put(REACHED_KEY, Long.toString(reached));
    }

    void setClean(boolean clean) {
        catalogue.put(CLEAN_KEY, Boolean.toString(clean));
    }

    int nextMapId() {
        String next = catalogue.get(NEXT_MAP_KEY);
        return next == null ? 0 : Integer.parseInt(next);
    }

    List<StoreMap> maps() {
        List<StoreMap> maps = new ArrayList<>();
        Cursor<String, String> cursor = catalogue.cursor(MAP_KEY);
        while (cursor.hasNext() && cursor.next().startsWith(MAP_KEY)) {
            int id = Integer.parseInt(cursor.getKey().substring(MAP_KEY.length()));
            maps.add(new StoreMap(id, cursor.getValue()));
        }
        return maps;
    }

    void addMap(StoreMap map) {
        catalogue.put(MAP_KEY + map.id(), map.name());
        catalogue.put(NEXT_MAP_KEY, Integer.toString(Math.max(nextMapId(), map.id() + 1)));
    }

    /** Empties the map. Readers may still have it, so that its name in the file goes at the next opening. */
    void removeMap(StoreMap map) {
        catalogue.remove(MAP_KEY + map.id());
        if (store.hasMap(h2MapName(map.id()))) {
            openMap(map.id()).clear();
        }
    }

    /** Removes the empty maps that {@link #removeMap} leaves. */
    void removeLeftovers() {
        for (String name : store.getMapNames()) {
            if (name.startsWith(MAP_KEY) && !catalogue.containsKey(name)) {
                store.removeMap(name);
            }
        }
    }

    boolean hasStored(StoreMap map) {
        return store.hasMap(h2MapName(map.id()));
    }

    MVMap<byte[], byte[]> openMap(int id) {
        return store.openMap(h2MapName(id), byteArrays());
    }

    private static MVMap.Builder<byte[], byte[]> byteArrays() {
        return new MVMap.Builder<byte[], byte[]>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    private static String h2MapName(int id) {
        return MAP_KEY + id;
    }

    // Reading

    /** Holds the pages that can be reached now until {@link #release}. */
    MVStore.TxCounter hold() {
        reads.increment();
        if (closing) {
            reads.decrement();
            throw failures.closed();
        }
        return store.registerVersionUsage();
    }

    void release(MVStore.TxCounter held) {
        store.deregisterVersionUsage(held);
        reads.decrement();
    }

    byte @Nullable [] get(MVMap<byte[], byte[]> map, byte[] key) {
        MVStore.TxCounter held = hold();
        try {
            return get(map.getRoot(), key);
        } finally {
            release(held);
        }
    }

    /** The value in the tree under a root, whose pages are held. */
    byte @Nullable [] get(RootReference<byte[], byte[]> root, byte[] key) {
        boolean interrupted = Interrupts.clear();
        try {
            return root.root.map.get(root.root, key);
        } catch (RuntimeException e) {
            throw failures.reading(e);
        } finally {
            Interrupts.restore(interrupted);
        }
    }

    /** Reads a batch of a map's entries; the pages under the root, if there is one, are held. */
    void read(
            List<Layer> layers,
            @Nullable RootReference<byte[], byte[]> root,
            int map,
            byte @Nullable [] from,
            byte @Nullable [] to,
            boolean descending,
            BatchedRange.Batch batch) {
        boolean interrupted = Interrupts.clear();
        try {
            batch.fill(new MergedCursor(layers, root, map, from, to, descending));
        } catch (RuntimeException e) {
            throw failures.reading(e);
        } finally {
            Interrupts.restore(interrupted);
        }
    }

    // Writing, by one thread

    /** Commits what was changed if it is much. */
    boolean commitIfSlice() {
        if (store.getUnsavedMemory() < sliceBytes) {
            return false;
        }
        compactAndCommit();
        return true;
    }

    /** Commits what was changed, and with it the live pages of chunks that are mostly dead, whose space that frees. */
    void compactAndCommit() {
        sliceBytes = (int) Math.max(SMALLEST_SLICE_BYTES, Math.min(LARGEST_SLICE_BYTES, liveBytes() / SLICES_PER_LIVE));
        store.compact(FILL_PERCENT, COMPACTED_BYTES);
        commit();
    }

    /** Commits what was changed and waits until the device has it. */
    void commit() {
        store.commit();
        store.sync();
    }

    long bytes() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    /** About how much of the file is in use. */
    long liveBytes() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size() * file.getFillRate() / 100;
    }

    /** Waits for reads to end and closes the file. */
    void close() {
        awaitReads();
        store.close(0);
    }

    /** Closes the file as it is. */
    void abandon() {
        awaitReads();
        store.closeImmediately();
    }

    private void awaitReads() {
        closing = true;
        while (reads.sum() > 0) {
            LockSupport.parkNanos(100_000);
        }
    }
}
