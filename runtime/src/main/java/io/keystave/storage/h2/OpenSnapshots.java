package io.keystave.storage.h2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The snapshots that are open. Under the store's gate. */
final class OpenSnapshots {
    private final Set<H2Snapshot> snapshots = new HashSet<>();
    private long newestSequence;

    /** No open snapshot shows a later write than this; 0 if there is none. */
    long newestSequence() {
        return newestSequence;
    }

    void add(H2Snapshot snapshot) {
        snapshots.add(snapshot);
        newestSequence = Math.max(newestSequence, snapshot.sequence());
    }

    void remove(H2Snapshot snapshot) {
        snapshots.remove(snapshot);
        newestSequence =
                snapshots.stream().mapToLong(H2Snapshot::sequence).max().orElse(0);
    }

    List<H2Snapshot> all() {
        return List.copyOf(snapshots);
    }
}
