package io.keystave.storage.h2;

import org.jspecify.annotations.Nullable;

/**
 * An overlay as a read sees it: up to a sequence, entries written and ranges deleted later being hidden.
 *
 * @param deleted the ranges that it deleted by then; null for those it deletes at the time of asking. A read of the
 *     newest state must ask after it has missed an entry, because deleting a range removes entries
 */
@SuppressWarnings("ArrayRecordComponent") // Layers are never compared.
record Layer(Overlay overlay, long sequence, @Nullable DeletedRanges @Nullable [] deleted) {
    /** The overlay at the time of asking. */
    static Layer newest(Overlay overlay) {
        return new Layer(overlay, Long.MAX_VALUE, null);
    }

    /** The overlay as it is now. Under the gate. */
    static Layer asOf(Overlay overlay, long sequence) {
        return new Layer(overlay, sequence, overlay.deleted());
    }

    @Nullable
    Version find(int map, byte[] key, long hash) {
        Version version = overlay.find(map, key, hash);
        return version == null ? null : version.asOf(sequence);
    }

    DeletedRanges deletedIn(int map) {
        return Overlay.deletedIn(deleted == null ? overlay.deleted() : deleted, map);
    }
}
