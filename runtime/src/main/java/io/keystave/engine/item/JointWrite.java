package io.keystave.engine.item;

import io.keystave.engine.stream.StreamRecorder;
import io.keystave.storage.Storage;
import io.keystave.storage.WriteBatch;
import java.util.ArrayList;
import java.util.List;

/** Several writes that become one write of the store, while all their items are locked. For one thread. */
public final class JointWrite {
    private final Storage storage;
    private final StreamRecorder recorder;
    private final Moments moments;
    private final CollectionSizes sizes;
    private final WriteBatch batch = new WriteBatch();
    private final List<ItemWrite> decided = new ArrayList<>();
    private long moment;

    JointWrite(Storage storage, StreamRecorder recorder, Moments moments, long itemCollectionBytesLimit) {
        this.storage = storage;
        this.recorder = recorder;
        this.moments = moments;
        sizes = new CollectionSizes(storage, itemCollectionBytesLimit);
    }

    /** Reads an item and decides what to write. When the change throws, its item stays as it is. */
    public ItemWrite decide(ItemPlan plan) {
        ItemWrite write = ItemWrite.decide(plan, storage, sizes);
        decided.add(write);
        write.addTo(batch, recorder, this::moment);
        return write;
    }

    /** The time of all these writes, so that a table is never restored to a moment between them. */
    private long moment() {
        if (moment == 0) {
            moment = moments.now();
        }
        return moment;
    }

    /** What is written, for those who add to it something beside items. */
    public WriteBatch batch() {
        return batch;
    }

    /** Writes everything as one and gives the sequence of that; 0 if there is nothing. */
    long write() {
        long sequence = batch.isEmpty() ? 0 : storage.write(batch);
        for (ItemWrite write : decided) {
            write.count();
        }
        return sequence;
    }
}
