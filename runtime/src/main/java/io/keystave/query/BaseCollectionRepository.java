package io.keystave.query;

import io.keystave.stream.Changes;
import java.util.Optional;

/** What the generated repositories of sealed interfaces share. Generated code extends it. */
public abstract class BaseCollectionRepository<T, K> implements CollectionRepository<T, K> {
    private final BaseRepository<T, K> reads;

    /** Makes the table known to the context. */
    protected BaseCollectionRepository(RepositoryContext context, EntityTable<T, K> table, AccessPath primaryKey) {
        this.reads = new BaseRepository<>(context, table, primaryKey) {};
    }

    /** What the repository stands on. */
    protected final RepositoryContext context() {
        return reads.context();
    }

    @Override
    public final Optional<T> find(K key) {
        return reads.find(key);
    }

    @Override
    public final Optional<T> findConsistent(K key) {
        return reads.findConsistent(key);
    }

    @Override
    public final TableScan<T> scan() {
        return reads.scan();
    }

    @Override
    public final Changes<T> changes() {
        return reads.changes();
    }
}
