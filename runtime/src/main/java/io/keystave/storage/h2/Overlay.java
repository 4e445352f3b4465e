package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.StoreMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one generation, sorted, in memory. Changed under the store's gate only, read by any thread at any time.
 *
 * <p>There are at most two: the newest takes writes; the one before it, if there is one, is frozen and being merged into
 * the stored maps. A key that is in neither, and in no range that one of them deletes, is what the stored maps say.
 */
final class Overlay {
    /** What an entry takes on the heap beside key and value: node, index, version, two array headers. In bytes. */
    private static final int ENTRY_BYTES = 120;

    /** What one more deleted range weighs. Each change copies the list of them, so that many call for a merge. */
    private static final int RANGE_BYTES = 4096;

    static final ConcurrentSkipListMap<byte[], Version> NO_ENTRIES =
            new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    private static final int USUAL_ENTRY_BYTES = 400;
    private static final @Nullable DeletedRanges[] NOTHING_DELETED = {};

    private final KeyFilter filter;
    private final List<StoreMap> created = new ArrayList<>();
    private final List<StoreMap> dropped = new ArrayList<>();
    private volatile @Nullable ConcurrentSkipListMap<byte[], Version>[] maps = newMaps(0);
    private volatile @Nullable DeletedRanges[] deleted = NOTHING_DELETED;
    private volatile @Nullable Overlay older;
    private volatile long bytes;
    private volatile long mergedBytes;
    private long lastSequence;

    Overlay(long expectedBytes, @Nullable Overlay older) {
        this.filter = new KeyFilter(expectedBytes / USUAL_ENTRY_BYTES);
        this.older = older;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Arrays have no generic form.
    private static @Nullable ConcurrentSkipListMap<byte[], Version>[] newMaps(int length) {
        return new ConcurrentSkipListMap[length];
    }

    /** The frozen overlay below this one, if it is still being merged. */
    @Nullable
    Overlay older() {
        return older;
    }

    void forgetOlder() {
        older = null;
    }

    // Writing, under the gate

    /** Applies one write. Versions that an open snapshot, the newest of them at the given sequence, can see are kept. */
    void apply(long sequence, List<Change> changes, long newestSnapshot) {
        lastSequence = sequence;
        for (Change change : changes) {
            int map = change.map().id();
            if (change instanceof Change.Put put) {
                set(sequence, map, put.key(), put.value(), newestSnapshot);
            } else if (change instanceof Change.PutSequenced put) {
                set(sequence, map, put.key(sequence), put.value(), newestSnapshot);
            } else if (change instanceof Change.Delete delete) {
                set(sequence, map, delete.key(), null, newestSnapshot);
            } else if (change instanceof Change.DeleteRange range) {
                deleteRange(sequence, map, range.from(), range.to(), newestSnapshot);
            }
        }
    }

    private void set(long sequence, int map, byte[] key, byte @Nullable [] value, long newestSnapshot) {
        ConcurrentSkipListMap<byte[], Version> entries = entriesToWrite(map);
        filter.add(KeyFilter.hash(map, key));
        Version previous = newestSnapshot == 0 ? null : visible(entries.get(key), newestSnapshot);
        Version old = entries.put(key, new Version(sequence, value, previous));
        int size = value == null ? 0 : value.length;
        add(old == null ? size + key.length + ENTRY_BYTES : size - old.valueBytes());
    }

    private static @Nullable Version visible(@Nullable Version version, long newestSnapshot) {
        return version == null ? null : version.asOf(newestSnapshot);
    }

    private void deleteRange(
            long sequence, int map, byte @Nullable [] from, byte @Nullable [] to, long newestSnapshot) {
        if (from != null && to != null && Arrays.compareUnsigned(from, to) >= 0) {
            return;
        }
        // First the range, then the entries: a reader must not fall through to what is below.
        DeletedRanges before = deletedIn(deleted, map);
        DeletedRanges after = before.with(from, to);
        @Nullable DeletedRanges[] all = Arrays.copyOf(deleted, Math.max(deleted.length, map + 1));
        all[map] = after;
        deleted = all;
        add((long) (after.size() - before.size()) * RANGE_BYTES);
        ConcurrentSkipListMap<byte[], Version> entries = entries(map);
        if (entries != null) {
            part(entries, from, to).entrySet().forEach(entry -> {
                Version kept = newestSnapshot == 0 ? null : entry.getValue().asOf(newestSnapshot);
                int freed = entry.getValue().valueBytes();
                if (kept == null) {
                    entries.remove(entry.getKey());
                    freed += entry.getKey().length + ENTRY_BYTES;
                } else {
                    entries.put(entry.getKey(), new Version(sequence, null, kept));
                }
                add(-freed);
            });
        }
    }

    private void add(long more) {
        bytes = Math.max(0, bytes + more);
    }

    private ConcurrentSkipListMap<byte[], Version> entriesToWrite(int map) {
        ConcurrentSkipListMap<byte[], Version> entries = entries(map);
        if (entries == null) {
            entries = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
            @Nullable ConcurrentSkipListMap<byte[], Version>[] grown = newMaps(Math.max(maps.length, map + 1));
            System.arraycopy(maps, 0, grown, 0, maps.length);
            grown[map] = entries;
            maps = grown;
        }
        return entries;
    }

    void create(long sequence, StoreMap map) {
        lastSequence = sequence;
        created.add(map);
    }

    /** Forgets the map's entries as far as no snapshot needs them, which only the older ones of this overlay can. */
    void drop(long sequence, StoreMap map, long newestSnapshot) {
        lastSequence = sequence;
        dropped.add(map);
        deleteRange(sequence, map.id(), null, null, newestSnapshot);
    }

    // Reading

    @Nullable
    Version find(int map, byte[] key, long hash) {
        if (!filter.mayContain(hash)) {
            return null;
        }
        ConcurrentSkipListMap<byte[], Version> entries = entries(map);
        return entries == null ? null : entries.get(key);
    }

    /** The map's entries, or null if it has none. */
    @Nullable
    ConcurrentSkipListMap<byte[], Version> entries(int map) {
        @Nullable ConcurrentSkipListMap<byte[], Version>[] all = maps;
        return map < all.length ? all[map] : null;
    }

    static NavigableMap<byte[], Version> part(
            ConcurrentSkipListMap<byte[], Version> entries, byte @Nullable [] from, byte @Nullable [] to) {
        if (from != null && to != null && Arrays.compareUnsigned(from, to) >= 0) {
            return NO_ENTRIES;
        }
        if (from == null) {
            return to == null ? entries : entries.headMap(to, false);
        }
        return to == null ? entries.tailMap(from, true) : entries.subMap(from, true, to, false);
    }

    /** The deleted ranges of all maps by map id, as they are now; see {@link #deletedIn}. */
    @Nullable
    DeletedRanges[] deleted() {
        return deleted;
    }

    boolean deletes(int map, byte[] key) {
        @Nullable DeletedRanges[] all = deleted;
        return all.length > map && deletedIn(all, map).indexOf(key) >= 0;
    }

    static DeletedRanges deletedIn(@Nullable DeletedRanges[] all, int map) {
        DeletedRanges ranges = map < all.length ? all[map] : null;
        return ranges == null ? DeletedRanges.NONE : ranges;
    }

    // Merging

    List<StoreMap> created() {
        return created;
    }

    List<StoreMap> dropped() {
        return dropped;
    }

    /** One more than the highest map id that has entries or deleted ranges. */
    int mapLimit() {
        return Math.max(maps.length, deleted.length);
    }

    boolean isEmpty() {
        return lastSequence == 0;
    }

    /** The sequence of the last write in it; 0 if there is none. Under the gate, or frozen. */
    long lastSequence() {
        return lastSequence;
    }

    long bytes() {
        return bytes;
    }

    /** Tells that so many of the bytes are merged. By the merger alone. */
    void merged(long more) {
        long sum = mergedBytes + more;
        mergedBytes = sum;
    }

    /** What is left to merge. */
    long unmergedBytes() {
        return Math.max(0, bytes - mergedBytes);
    }

    static long mergeBytes(byte[] key, Version version) {
        return (long) key.length + version.valueBytes() + ENTRY_BYTES;
    }
}
