package io.keystave.query;

import io.keystave.mapper.Stamps;
import io.keystave.operation.Backend;
import io.keystave.operation.RetryPolicy;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a repository stands on: the entry point of the library, as repositories see it. The entry point, in turn, finds here
 * what it does over several repositories.
 */
public interface RepositoryContext {

    /** Where operations run. */
    Backend backend();

    /** What signs page tokens. */
    PageTokens pageTokens();

    /** How often what could not be done at once is tried again. */
    RetryPolicy retryPolicy();

    /** What writes add to entities: the time of the database's clock, and identifiers. */
    Stamps stamps();

    /** Makes a table known, so that it is created when missing tables are. */
    void register(EntityTable<?, ?> table);

    /** Puts a transaction together and runs it. */
    default void transact(@Nullable String clientToken, Consumer<Transaction> steps) {
        Transaction.run(this, clientToken, steps);
    }

    /** Runs look-ups in batches. */
    default Found findAll(Collection<? extends Lookup<?>> lookups, boolean consistent) {
        return Found.inBatches(this, lookups, consistent);
    }

    /** Runs look-ups at one moment. */
    default Found findTogether(Collection<? extends Lookup<?>> lookups) {
        return Found.together(this, lookups);
    }

    /** Runs writes in batches and gives what is left over. */
    default <W extends BatchWrite<?>> List<W> attemptAll(Collection<? extends W> writes) {
        return BatchWriter.run(this, writes);
    }
}
