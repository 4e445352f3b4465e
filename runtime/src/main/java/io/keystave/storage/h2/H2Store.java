package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.Durability;
import io.keystave.storage.Range;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.StorageSizes;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * A store over a journal, a sorted overlay in memory and an MVStore. See docs/decisions/0001 for why, and
 * docs/storage-format.md for what is on disk.
 *
 * <p>A write goes, under the gate, into the journal's memory and the overlay, and from there the journal's next group
 * makes it durable. The gate is held for memory alone, never for I/O. When the overlay is large, the merger freezes it,
 * puts a new one before it, moves its entries into the main file and drops the journal up to there. A read looks into
 * the overlays, newest first, then into the main file. It takes the overlays before the main file's root: so what
 * leaves an overlay meanwhile is found in the file.
 *
 * <p>The order of these steps is the whole of the store's correctness, so that they stay in one class; what each step does is
 * in the others of this package.
 */
public final class H2Store implements Storage {

    private final Failures failures;
    private final StorageOptions options;
    private final MainFile file;
    private final Journal journal;
    private final Slots slots;
    private final Merger merger;
    private final Checkpoint checkpoint;
    private final AtomicReference<@Nullable StorageException> failure = new AtomicReference<>();

    /** Orders writes, and what must not happen between the parts of one. */
    private final ReentrantLock gate = new ReentrantLock();

    private final ReentrantLock closing = new ReentrantLock();
    private final OpenSnapshots snapshots = new OpenSnapshots();
    private volatile Overlay overlay;
    private volatile long sequence;
    private boolean released;

    H2Store(
            Failures failures,
            StorageOptions options,
            Checkpoint checkpoint,
            MainFile file,
            Journal journal,
            Replayed replayed) {
        this.failures = failures;
        this.options = options;
        this.file = file;
        this.journal = journal;
        this.slots = replayed.slots();
        this.overlay = replayed.overlay();
        this.sequence = replayed.sequence();
        this.checkpoint = checkpoint;
        this.merger = new Merger(new MergerWork(), this::fail);
    }

    void start() {
        merger.start();
    }

    /** What there is before the first write: maps, the writes that are not merged, and the last write's sequence. */
    record Replayed(Slots slots, Overlay overlay, long sequence) {}

    /** Opens the store at a path, or makes one if nothing is there. */
    public static Storage open(Path path, StorageOptions options) {
        boolean interrupted = Interrupts.clear();
        try {
            return StoreOpener.open(path, options);
        } finally {
            Interrupts.restore(interrupted);
        }
    }

    /** A store without a file, which ends when it is closed. It waits for nothing, whatever durability is asked for. */
    public static Storage inMemory() {
        Failures failures = new Failures(null);
        StorageOptions options = StorageOptions.DEFAULT;
        MainFile file = MainFile.inMemory(failures);
        Overlay overlay = new Overlay(1 << 20, null);
        H2Store store = new H2Store(
                failures,
                options,
                new Checkpoint(options, file),
                file,
                new NoJournal(),
                new Replayed(new Slots(failures), overlay, 0));
        store.start();
        return store;
    }

    // Reading

    @Override
    public byte @Nullable [] get(StoreMap map, byte[] key) {
        checkOpen();
        Slot slot = slots.require(map);
        long hash = KeyFilter.hash(map.id(), key);
        for (Overlay layer = overlay; layer != null; layer = layer.older()) {
            Version version = layer.find(map.id(), key, hash);
            if (version != null) {
                return version.value;
            }
            if (layer.deletes(map.id(), key)) {
                return null;
            }
        }
        MVMap<byte[], byte[]> stored = slot.stored;
        return stored == null ? null : file.get(stored, key);
    }

    @Override
    public Range range(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) {
        return range(map, from, to, false);
    }

    @Override
    public Range rangeDescending(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) {
        return range(map, from, to, true);
    }

    private Range range(StoreMap map, byte @Nullable [] from, byte @Nullable [] to, boolean descending) {
        checkOpen();
        slots.require(map);
        return new BatchedRange((f, t, down, batch) -> read(map, f, t, down, batch), from, to, descending);
    }

    private void read(
            StoreMap map, byte @Nullable [] from, byte @Nullable [] to, boolean descending, BatchedRange.Batch batch) {
        checkOpen();
        Slot slot = slots.require(map);
        MVStore.TxCounter held = file.hold();
        try {
            List<Layer> layers = new ArrayList<>(2);
            for (Overlay layer = overlay; layer != null; layer = layer.older()) {
                layers.add(Layer.newest(layer));
            }
            file.read(layers, root(slot), map.id(), from, to, descending, batch);
        } finally {
            file.release(held);
        }
    }

    private static @Nullable RootReference<byte[], byte[]> root(@Nullable Slot slot) {
        MVMap<byte[], byte[]> stored = slot == null ? null : slot.stored;
        return stored == null ? null : stored.getRoot();
    }

    @Override
    public Snapshot snapshot() {
        gate.lock();
        try {
            checkOpen();
            MVStore.TxCounter held = file.hold();
            List<Layer> layers = new ArrayList<>(2);
            for (Overlay layer = overlay; layer != null; layer = layer.older()) {
                layers.add(Layer.asOf(layer, sequence));
            }
            @Nullable Slot[] all = slots.all();
            @Nullable RootReference<byte[], byte[]>[] roots = newRoots(all.length);
            for (int id = 0; id < all.length; id++) {
                roots[id] = root(all[id]);
            }
            H2Snapshot snapshot = new H2Snapshot(sequence, layers, roots, file, failures, ended -> {
                forget(ended);
                file.release(held);
            });
            snapshots.add(snapshot);
            return snapshot;
        } finally {
            gate.unlock();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Arrays have no generic form.
    private static @Nullable RootReference<byte[], byte[]>[] newRoots(int length) {
        return new RootReference[length];
    }

    private void forget(H2Snapshot snapshot) {
        gate.lock();
        try {
            snapshots.remove(snapshot);
        } finally {
            gate.unlock();
        }
    }

    // Writing

    @Override
    public long write(WriteBatch batch) {
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("Cannot write a batch without changes. Add at least one.");
        }
        checkpoint.pace(batch.bytes(), overlay);
        List<Change> changes = batch.changes();
        long written;
        gate.lock();
        try {
            checkOpen();
            for (Change change : changes) {
                slots.require(change.map());
            }
            written = sequence + 1;
            journal.append(written, changes);
            apply(written, changes);
            sequence = written;
        } finally {
            gate.unlock();
        }
        journal.drain();
        merger.written(checkpoint.isReached(overlay, journal));
        return written;
    }

    private void apply(long number, List<Change> changes) {
        try {
            overlay.apply(number, changes, snapshots.newestSequence());
        } catch (RuntimeException | Error e) {
            // Out of memory half-way: the journal has the write, and the overlay a part of it.
            fail(e);
            throw e;
        }
    }

    @Override
    public void awaitDurable(long awaited) {
        checkOpen();
        journal.await(awaited);
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public long durableSequence() {
        return options.durability() == Durability.BUFFERED ? sequence : journal.durableSequence();
    }

    // Maps

    @Override
    public StoreMap map(String name) {
        checkOpen();
        Slot known = slots.find(name);
        if (known != null) {
            return known.map;
        }
        gate.lock();
        try {
            checkOpen();
            Slot made = slots.find(name);
            if (made == null) {
                StoreMap map = new StoreMap(slots.nextId(), name);
                long created = sequence + 1;
                journal.appendCreated(created, map);
                overlay.create(created, map);
                made = slots.add(map);
                sequence = created;
            }
            return made.map;
        } finally {
            gate.unlock();
        }
    }

    @Override
    public void dropMap(StoreMap map) {
        gate.lock();
        try {
            checkOpen();
            Slot slot = slots.require(map);
            long dropped = sequence + 1;
            journal.appendDropped(dropped, map);
            overlay.drop(dropped, map, snapshots.newestSequence());
            slots.drop(slot);
            sequence = dropped;
        } finally {
            gate.unlock();
        }
    }

    @Override
    public Set<String> mapNames() {
        checkOpen();
        return slots.names();
    }

    // Merging

    /** Returns when all writes up to now are in the main file. */
    void mergeNow() {
        merger.mergeNow();
        checkOpen();
    }

    /** Merges all writes up to now. By the merger's thread, or when that has ended. */
    private void merge() {
        Overlay frozen = freeze();
        if (frozen == null) {
            return;
        }
        long start = System.nanoTime();
        journal.force();
        new Merge(frozen, file, slots).run();
        overlay.forgetOlder();
        journal.dropThrough(frozen.lastSequence());
        checkpoint.merged(frozen, System.nanoTime() - start, file);
    }

    private @Nullable Overlay freeze() {
        gate.lock();
        try {
            Overlay frozen = overlay;
            if (frozen.isEmpty()) {
                return null;
            }
            journal.cut(sequence + 1);
            overlay = new Overlay(checkpoint.bytes(), frozen);
            return frozen;
        } finally {
            gate.unlock();
        }
    }

    // The rest of its life

    @Override
    public void backupTo(Path target) {
        Snapshot snapshot;
        List<StoreMap> maps;
        gate.lock();
        try {
            snapshot = snapshot();
            maps = slots.maps();
        } finally {
            gate.unlock();
        }
        boolean interrupted = Interrupts.clear();
        try (snapshot) {
            new Backup(snapshot, maps, failures).writeTo(target);
        } finally {
            Interrupts.restore(interrupted);
        }
    }

    @Override
    public StorageSizes sizes() {
        checkOpen();
        return new StorageSizes(file.bytes(), journal.bytes(), Checkpoint.waitingBytes(overlay));
    }

    @Override
    public void close() {
        closing.lock();
        boolean interrupted = Interrupts.clear();
        try {
            if (released) {
                return;
            }
            released = true;
            gate.lock();
            try {
                failure.compareAndSet(null, failures.closed());
            } finally {
                gate.unlock();
            }
            merger.stop();
            List<H2Snapshot> open = openSnapshots();
            open.forEach(H2Snapshot::close);
            release();
        } finally {
            Interrupts.restore(interrupted);
            closing.unlock();
        }
    }

    private List<H2Snapshot> openSnapshots() {
        gate.lock();
        try {
            return snapshots.all();
        } finally {
            gate.unlock();
        }
    }

    private void release() {
        StorageException first = failure.get();
        if (first != null && first.reason() != StorageException.Reason.CLOSED) {
            file.abandon();
            journal.close(false);
            return;
        }
        boolean clean = false;
        try {
            journal.force();
            merge();
            file.setClean(true);
            file.commit();
            file.close();
            clean = true;
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.writing(e);
        } finally {
            if (!clean) {
                file.abandon();
            }
            journal.close(clean);
        }
    }

    /** Closes the store for all further calls. What is on disk stays as it is until the next opening. */
    void fail(Throwable cause) {
        failure.compareAndSet(null, cause instanceof StorageException known ? known : failures.writing(cause));
    }

    private void checkOpen() {
        StorageException first = failure.get();
        if (first != null) {
            throw Failures.again(first);
        }
    }

    private final class MergerWork implements Merger.Work {
        @Override
        public boolean isDue() {
            return checkpoint.isReached(overlay, journal);
        }

        @Override
        public void merge() {
            H2Store.this.merge();
        }

        @Override
        public boolean isForced() {
            return journal.isForced();
        }

        @Override
        public void force() {
            journal.force();
        }
    }
}
