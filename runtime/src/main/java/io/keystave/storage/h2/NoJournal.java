package io.keystave.storage.h2;

import io.keystave.storage.Change;
import io.keystave.storage.StoreMap;
import java.util.List;

/** The journal of a store in memory, which ends with its process anyway. */
final class NoJournal implements Journal {
    private volatile long sequence;

    @Override
    public void append(long appended, List<Change> changes) {
        sequence = appended;
    }

    @Override
    public void appendCreated(long appended, StoreMap map) {
        sequence = appended;
    }

    @Override
    public void appendDropped(long appended, StoreMap map) {
        sequence = appended;
    }

    @Override
    public void cut(long nextSequence) {}

    @Override
    public void await(long awaited) {}

    @Override
    public void drain() {}

    @Override
    public void force() {}

    @Override
    public boolean isForced() {
        return true;
    }

    @Override
    public long durableSequence() {
        return sequence;
    }

    @Override
    public void dropThrough(long dropped) {}

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close(boolean remove) {}
}
