package io.keystave.engine;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.storage.Snapshot;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The store as it was some time ago, for reads that may see the past. Safe for many threads. */
final class PastMoment implements AutoCloseable {
    private final Storage storage;
    private final TableCatalog tables;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Table> tablesThen = new HashMap<>();
    private @Nullable Snapshot snapshot;

    PastMoment(Storage storage, TableCatalog tables) {
        this.storage = storage;
        this.tables = tables;
        renew();
    }

    /** Makes what is now the past that reads see from now on. */
    void renew() {
        lock.writeLock().lock();
        try {
            close();
            tablesThen.clear();
            tables.all().forEach(table -> tablesThen.put(table.name(), table));
            snapshot = storage.snapshot();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Reads from the past; null if a table was made or changed since, when the past has nothing that fits it. An index that was
     * being built then is one of those, so that nobody sees half of it.
     */
    <R> @Nullable R read(Collection<String> tableNames, Function<StoreReader, R> read) {
        lock.readLock().lock();
        try {
            return snapshot != null && tableNames.stream().allMatch(this::isAsThen) ? read.apply(snapshot) : null;
        } finally {
            lock.readLock().unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // A changed table is another object.
    private boolean isAsThen(String tableName) {
        Table now = tables.find(tableName);
        return now != null && tablesThen.get(now.name()) == now;
    }

    /** Lets the store forget the past. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (snapshot != null) {
                snapshot.close();
                snapshot = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
