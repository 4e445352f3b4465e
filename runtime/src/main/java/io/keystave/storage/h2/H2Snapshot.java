package io.keystave.storage.h2;

import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.StoreMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * The overlays and the roots of the stored maps as of one write. The pages under the roots are held until the snapshot is
 * closed and the last read from it has ended.
 */
final class H2Snapshot implements Snapshot {
    private final long sequence;
    private final List<Layer> layers;
    // By map id; null where a map has nothing stored.
    private final @Nullable RootReference<byte[], byte[]>[] roots;
    private final MainFile file;
    private final Failures failures;
    private final Consumer<H2Snapshot> onEnd;
    private final AtomicBoolean closed = new AtomicBoolean();
    // Reads under way, and one for being open.
    private final AtomicInteger users = new AtomicInteger(1);

    H2Snapshot(
            long sequence,
            List<Layer> layers,
            @Nullable RootReference<byte[], byte[]>[] roots,
            MainFile file,
            Failures failures,
            Consumer<H2Snapshot> onEnd) {
        this.sequence = sequence;
        this.layers = layers;
        this.roots = roots;
        this.file = file;
        this.failures = failures;
        this.onEnd = onEnd;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public byte @Nullable [] get(StoreMap map, byte[] key) {
        enter();
        try {
            long hash = KeyFilter.hash(map.id(), key);
            for (Layer layer : layers) {
                Version version = layer.find(map.id(), key, hash);
                if (version != null) {
                    return version.value;
                }
                if (layer.deletedIn(map.id()).indexOf(key) >= 0) {
                    return null;
                }
            }
            RootReference<byte[], byte[]> root = root(map);
            return root == null ? null : file.get(root, key);
        } finally {
            leave();
        }
    }

    @Override
    public Range range(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) {
        return new BatchedRange((f, t, down, batch) -> read(map, f, t, down, batch), from, to, false);
    }

    @Override
    public Range rangeDescending(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) {
        return new BatchedRange((f, t, down, batch) -> read(map, f, t, down, batch), from, to, true);
    }

    private void read(
            StoreMap map, byte @Nullable [] from, byte @Nullable [] to, boolean descending, BatchedRange.Batch batch) {
        enter();
        try {
            file.read(layers, root(map), map.id(), from, to, descending, batch);
        } finally {
            leave();
        }
    }

    private @Nullable RootReference<byte[], byte[]> root(StoreMap map) {
        return map.id() < roots.length ? roots[map.id()] : null;
    }

    private void enter() {
        int now;
        do {
            now = users.get();
            if (now == 0 || closed.get()) {
                throw failures.snapshotClosed();
            }
        } while (!users.compareAndSet(now, now + 1));
    }

    private void leave() {
        if (users.decrementAndGet() == 0) {
            onEnd.accept(this);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            leave();
        }
    }
}
