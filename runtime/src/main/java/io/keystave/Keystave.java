package io.keystave;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.mapper.Stamps;
import io.keystave.operation.Backend;
import io.keystave.operation.OperationListener;
import io.keystave.operation.RetryPolicy;
import io.keystave.query.BatchWrite;
import io.keystave.query.EntityTable;
import io.keystave.query.Found;
import io.keystave.query.IncompleteBatchException;
import io.keystave.query.ItemKey;
import io.keystave.query.Lookup;
import io.keystave.query.PageTokens;
import io.keystave.query.RepositoryContext;
import io.keystave.query.Transaction;
import io.keystave.realism.Realism;
import io.keystave.storage.Durability;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A database: what repositories are made on.
 *
 * <pre>{@code
 * try (Keystave db = Keystave.embedded(Path.of("shop.db"))) {
 *     OrderRepository orders = OrderRepository.on(db);
 *     db.schema().createMissing();
 *     orders.insert(order).execute();
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads. Open one for each store and close it at the end.
 */
public final class Keystave implements AutoCloseable {
    private final Backend backend;
    private final @Nullable Engine engine;
    private final RepositoryContext context;
    private final ConcurrentMap<String, TableModel> models = new ConcurrentHashMap<>();

    private Keystave(
            Backend backend, @Nullable Engine engine, PageTokens pageTokens, RetryPolicy retryPolicy, Stamps stamps) {
        this.backend = backend;
        this.engine = engine;
        this.context = new Context(pageTokens, retryPolicy, stamps);
    }

    /**
     * The database in a file of this process, made if it is not there. Every write is safe from the end of the process when
     * it returns ({@link Durability#PROCESS}).
     *
     * @throws io.keystave.storage.StorageException if another process has it open, it is not a store, or it cannot be
     *     read or written
     */
    public static Keystave embedded(Path path) {
        return builder().path(path).open();
    }

    /** A database that lives until it is closed, and leaves nothing behind. */
    public static Keystave inMemory() {
        return builder().open();
    }

    /** A database on a backend of your own. It is closed with this database. */
    public static Keystave on(Backend backend) {
        return builder().backend(backend).open();
    }

    /** All the choices. */
    public static Builder builder() {
        return new Builder();
    }

    /** The tables that the repositories made so far describe. */
    public Schema schema() {
        return new Schema(backend, models.values());
    }

    /**
     * Runs writes and checks of one or several repositories, all or none of them:
     *
     * <pre>{@code
     * db.transact(tx -> {
     *     tx.write(orders.update(key).set(Order_.status, SHIPPED).when(Order_.status.eq(PAID)));
     *     tx.write(invoices.insert(invoice));
     *     tx.check(customers.exists(customerKey));
     * });
     * }</pre>
     *
     * <p>A transaction that meets another one is tried again, as the {@link RetryPolicy} says. The function runs once. Costs
     * two write capacity units for each KB begun of each item.
     *
     * @throws io.keystave.query.TransactionCanceledException if a condition did not hold; nothing was changed
     */
    public void transact(Consumer<Transaction> steps) {
        context.transact(null, steps);
    }

    /**
     * As {@link #transact(Consumer)}, and for 10 minutes a transaction with the same token and the same steps succeeds
     * without doing anything, also from another process.
     *
     * @param clientToken 1 to 36 characters
     * @throws io.keystave.operation.IdempotentParameterMismatchException if the token came before with other steps
     */
    public void transact(String clientToken, Consumer<Transaction> steps) {
        context.transact(clientToken, steps);
    }

    /**
     * Reads up to 100 entities of one or several repositories as they are at one moment.
     *
     * <pre>{@code
     * Lookup<Order> order = orders.lookup(orderKey);
     * Lookup<Customer> customer = customers.lookup(customerKey);
     * Found found = db.findTogether(order, customer);
     * found.get(order).ifPresent(…);
     * }</pre>
     *
     * <p>Costs two read capacity units for each 4 KB begun of each item.
     */
    public Found findTogether(Lookup<?>... lookups) {
        return context.findTogether(List.of(lookups));
    }

    /** As {@link #findTogether(Lookup...)}. */
    public Found findTogether(Collection<? extends Lookup<?>> lookups) {
        return context.findTogether(lookups);
    }

    /**
     * Reads any number of entities of one or several repositories, in batches of 100, each item on its own. Costs half a read
     * capacity unit for each 4 KB begun of each item. What the service left over in every try is in {@link Found#unread}.
     */
    public Found findAll(Collection<? extends Lookup<?>> lookups) {
        return context.findAll(lookups, false);
    }

    /** As {@link #findAll}, and sees every write that was acknowledged before. Costs twice as much. */
    public Found findAllConsistent(Collection<? extends Lookup<?>> lookups) {
        return context.findAll(lookups, true);
    }

    /**
     * Runs any number of writes without conditions, of one or several repositories, in batches of 25. Each write happens whole
     * or not at all; there is no order among them. Costs what the writes cost alone.
     *
     * @throws IncompleteBatchException if the service left some over in every try of the {@link RetryPolicy}
     * @throws IllegalArgumentException if two of the writes are of one item
     */
    public void writeAll(Collection<? extends BatchWrite<?>> writes) {
        List<BatchWrite<?>> left = context.attemptAll(writes);
        if (!left.isEmpty()) {
            throw new IncompleteBatchException(
                    writes.size(),
                    left.stream().<ItemKey>map(BatchWrite::itemKey).toList());
        }
    }

    /** As {@link #writeAll}, but gives back the writes that were left over, to be run again later. */
    public <W extends BatchWrite<?>> List<W> attemptAll(Collection<? extends W> writes) {
        return context.attemptAll(writes);
    }

    /** The operations model under the typed API, for what the typed API does not say. */
    public Backend backend() {
        return backend;
    }

    /**
     * Writes a copy of the embedded store, as it is now, to one new file while reads and writes go on. To restore it, open
     * the copy with {@link #embedded}. Takes as long as reading the store once.
     *
     * @throws IllegalStateException if this database is on a backend of your own
     * @throws io.keystave.storage.StorageException if something is at the target already, or it cannot be written
     */
    public void backupTo(Path target) {
        if (engine == null) {
            throw new IllegalStateException("Only an embedded store can be copied to a file, and this database is on a"
                    + " backend of its own. Use the means of that backend.");
        }
        engine.backupTo(target);
    }

    /** For generated repositories. */
    public RepositoryContext repositoryContext() {
        return context;
    }

    /** Ends running operations and closes the store. Closing twice does nothing. */
    @Override
    public void close() {
        backend.close();
    }

    private final class Context implements RepositoryContext {
        private final PageTokens pageTokens;
        private final RetryPolicy retryPolicy;
        private final Stamps stamps;

        Context(PageTokens pageTokens, RetryPolicy retryPolicy, Stamps stamps) {
            this.pageTokens = pageTokens;
            this.retryPolicy = retryPolicy;
            this.stamps = stamps;
        }

        @Override
        public Backend backend() {
            return backend;
        }

        @Override
        public PageTokens pageTokens() {
            return pageTokens;
        }

        @Override
        public RetryPolicy retryPolicy() {
            return retryPolicy;
        }

        @Override
        public Stamps stamps() {
            return stamps;
        }

        @Override
        public void register(EntityTable<?, ?> table) {
            models.merge(table.tableName(), TableModel.of(table), TableModel::and);
        }
    }

    /**
     * How a database is opened. Immutable: each method returns a new builder.
     */
    public static final class Builder {
        private @Nullable Backend backend;
        private @Nullable Path path;
        private Durability durability = Durability.PROCESS;
        private byte @Nullable [] pageTokenSecret;
        private @Nullable OperationListener listener;
        private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
        private String region = EngineOptions.DEFAULT.region();
        private @Nullable Realism realism;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        private Builder(Builder other) {
            this.backend = other.backend;
            this.path = other.path;
            this.durability = other.durability;
            this.pageTokenSecret = other.pageTokenSecret;
            this.listener = other.listener;
            this.retryPolicy = other.retryPolicy;
            this.region = other.region;
            this.realism = other.realism;
            this.clock = other.clock;
        }

        /** The file of an embedded store. Default: none, and the store is in memory. */
        public Builder path(Path file) {
            Builder next = new Builder(this);
            next.path = file;
            return next;
        }

        /** Operations run on this backend, and not on an embedded store. */
        public Builder backend(Backend other) {
            Builder next = new Builder(this);
            next.backend = other;
            return next;
        }

        /** What a write waits for before it returns. Default: {@link Durability#PROCESS}. */
        public Builder durability(Durability level) {
            Builder next = new Builder(this);
            next.durability = level;
            return next;
        }

        /**
         * What signs page tokens, at least 16 random bytes. Give all instances of an application the same, so that a token
         * of one serves at another. Default: an embedded file keeps one of its own; anything else makes one that lasts as
         * long as the process.
         */
        public Builder pageTokenSecret(byte[] secret) {
            Builder next = new Builder(this);
            next.pageTokenSecret = secret.clone();
            return next;
        }

        /** Is told of every operation and its cost, and never of values. */
        public Builder listener(OperationListener other) {
            Builder next = new Builder(this);
            next.listener = other;
            return next;
        }

        /**
         * How often batches, transactions and {@code modify} try again what could not be done at once. Default:
         * {@link RetryPolicy#DEFAULT}.
         */
        public Builder retryPolicy(RetryPolicy policy) {
            Builder next = new Builder(this);
            next.retryPolicy = policy;
            return next;
        }

        /** The Region that the ARNs of an embedded store's tables name. Default: {@code eu-central-1}. */
        public Builder region(String name) {
            Builder next = new Builder(this);
            next.region = name;
            return next;
        }

        /**
         * The embedded store behaves now and then as production does. For tests. Default: none, and every read is exact, every
         * page as large as may be, and every batch complete.
         */
        public Builder realism(Realism effects) {
            Builder next = new Builder(this);
            next.realism = effects;
            return next;
        }

        /**
         * What {@code @CreatedAt}, {@code @UpdatedAt} and made-up keys take the time from. Default: the system's clock in
         * UTC. The engine's own clock, by which items expire, is another.
         */
        public Builder clock(Clock other) {
            Builder next = new Builder(this);
            next.clock = other;
            return next;
        }

        /**
         * Opens the database.
         *
         * @throws io.keystave.storage.StorageException if another process has the file open, it is not a store, or it
         *     cannot be read or written
         * @throws IllegalStateException if realism is asked of a backend of your own
         */
        public Keystave open() {
            if (backend != null && realism != null) {
                throw new IllegalStateException(
                        "Realism belongs to the embedded store, and this database is on a backend of"
                                + " its own. Leave out one of the two.");
            }
            if (backend != null) {
                return keystave(backend, null, pageTokenSecret == null ? StoreSecret.random() : pageTokenSecret);
            }
            Storage storage = path == null
                    ? H2Store.inMemory()
                    : H2Store.open(path, StorageOptions.DEFAULT.withDurability(durability));
            try {
                byte[] secret = pageTokenSecret == null ? StoreSecret.of(storage) : pageTokenSecret;
                Engine engine = Engine.on(storage, EngineOptions.DEFAULT.withRegion(region));
                return keystave(realism == null ? engine : engine.behavingAs(realism), engine, secret);
            } catch (RuntimeException e) {
                storage.close();
                throw e;
            }
        }

        private Keystave keystave(Backend opened, @Nullable Engine engine, byte[] secret) {
            return new Keystave(
                    listener == null ? opened : new ObservedBackend(opened, listener),
                    engine,
                    new PageTokens(secret),
                    retryPolicy,
                    Stamps.of(clock));
        }
    }
}
