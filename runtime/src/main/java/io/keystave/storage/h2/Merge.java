package io.keystave.storage.h2;

import io.keystave.storage.StoreMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves a frozen overlay into the stored maps: map by map in key order, committed in slices. In key order, because then
 * each chunk of the file is soon either all live or all dead, and small, so that its space is used again; and in slices,
 * because one commit is one buffer in memory and one hole in the file.
 *
 * <p>Reads do not see a half-done merge, because they look into the overlay first. Nor does a crash leave one: until the
 * last commit the file says that writes after the last whole merge are to be taken from the journal again.
 */
final class Merge {
    private static final int CHECK_EVERY = 64;

    private final Overlay overlay;
    private final MainFile file;
    private final Slots slots;
    private int changes;

    Merge(Overlay overlay, MainFile file, Slots slots) {
        this.overlay = overlay;
        this.file = file;
        this.slots = slots;
    }

    /** Returns when all is on the device. The journal must have been forced up to the overlay's last write. */
    void run() {
        long merged = file.mergedSequence();
        file.setSequences(merged, overlay.lastSequence());
        overlay.created().forEach(file::addMap);
        for (int id = 0; id < overlay.mapLimit(); id++) {
            @Nullable Slot[] all = slots.all();
            Slot slot = id < all.length ? all[id] : null;
            if (slot != null && !isDroppedHere(slot.map)) {
                mergeMap(slot);
            }
        }
        overlay.dropped().forEach(file::removeMap);
        file.setSequences(overlay.lastSequence(), overlay.lastSequence());
        file.compactAndCommit();
    }

    private boolean isDroppedHere(StoreMap map) {
        return overlay.dropped().contains(map);
    }

    private void mergeMap(Slot slot) {
        int id = slot.map.id();
        DeletedRanges deleted = Overlay.deletedIn(overlay.deleted(), id);
        ConcurrentSkipListMap<byte[], Version> entries = overlay.entries(id);
        MVMap<byte[], byte[]> stored = slot.stored;
        if (stored == null) {
            if (entries == null || entries.isEmpty()) {
                return;
            }
            stored = file.openMap(id);
            slot.stored = stored;
        }
        for (int i = 0; i < deleted.size(); i++) {
            deleteRange(stored, deleted.from(i), deleted.to(i));
        }
        if (entries != null) {
            mergeEntries(stored, entries);
        }
    }

    private void deleteRange(MVMap<byte[], byte[]> stored, byte[] from, byte @Nullable [] to) {
        byte[] next = from;
        boolean more = true;
        // A cursor must not live longer than a commit, whose successor may use its pages' space again.
        while (more) {
            LevelCursor cursor = LevelCursor.over(stored.getRoot(), next, to, false);
            more = false;
            for (byte[] key = cursor.key; key != null; key = cursor.key) {
                cursor.advance();
                stored.remove(key);
                if (changed(0)) {
                    next = key;
                    more = true;
                    break;
                }
            }
        }
    }

    private void mergeEntries(MVMap<byte[], byte[]> stored, ConcurrentSkipListMap<byte[], Version> entries) {
        for (Map.Entry<byte[], Version> entry : entries.entrySet()) {
            Version version = entry.getValue();
            if (version.value == null) {
                stored.remove(entry.getKey());
            } else {
                stored.put(entry.getKey(), version.value);
            }
            changed(Overlay.mergeBytes(entry.getKey(), version));
        }
    }

    /** Counts one change, and tells whether it led to a commit. */
    private boolean changed(long bytes) {
        overlay.merged(bytes);
        return ++changes % CHECK_EVERY == 0 && file.commitIfSlice();
    }
}
