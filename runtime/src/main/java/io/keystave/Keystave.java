package io.keystave;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.mapper.Stamps;
import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.OperationListener;
import io.keystave.query.PageTokens;
import io.keystave.query.RepositoryContext;
import io.keystave.storage.Durability;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final PageTokens pageTokens;
    private final Stamps stamps;
    private final ConcurrentMap<String, CreateTable> definitions = new ConcurrentHashMap<>();

    private Keystave(Backend backend, @Nullable Engine engine, PageTokens pageTokens, Stamps stamps) {
        this.backend = backend;
        this.engine = engine;
        this.pageTokens = pageTokens;
        this.stamps = stamps;
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
        return new Builder(null, null, Durability.PROCESS, null, null, Clock.systemUTC());
    }

    /** The tables that the repositories made so far describe. */
    public Schema schema() {
        return new Schema(backend, definitions.values());
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
        return new RepositoryContext() {
            @Override
            public Backend backend() {
                return backend;
            }

            @Override
            public PageTokens pageTokens() {
                return pageTokens;
            }

            @Override
            public Stamps stamps() {
                return stamps;
            }

            @Override
            public void register(CreateTable definition) {
                CreateTable known = definitions.putIfAbsent(definition.tableName(), definition);
                if (known != null && !known.equals(definition)) {
                    throw new IllegalStateException("Two entities describe table \"" + definition.tableName()
                            + "\" with different keys or indexes. Give each entity a table of its own.");
                }
            }
        };
    }

    /** Ends running operations and closes the store. Closing twice does nothing. */
    @Override
    public void close() {
        backend.close();
    }

    /**
     * How a database is opened. Immutable: each method returns a new builder.
     */
    public static final class Builder {
        private final @Nullable Backend backend;
        private final @Nullable Path path;
        private final Durability durability;
        private final byte @Nullable [] pageTokenSecret;
        private final @Nullable OperationListener listener;
        private final Clock clock;

        private Builder(
                @Nullable Backend backend,
                @Nullable Path path,
                Durability durability,
                byte @Nullable [] pageTokenSecret,
                @Nullable OperationListener listener,
                Clock clock) {
            this.backend = backend;
            this.path = path;
            this.durability = durability;
            this.pageTokenSecret = pageTokenSecret;
            this.listener = listener;
            this.clock = clock;
        }

        /** The file of an embedded store. Default: none, and the store is in memory. */
        public Builder path(Path file) {
            return new Builder(backend, file, durability, pageTokenSecret, listener, clock);
        }

        /** Operations run on this backend, and not on an embedded store. */
        public Builder backend(Backend other) {
            return new Builder(other, path, durability, pageTokenSecret, listener, clock);
        }

        /** What a write waits for before it returns. Default: {@link Durability#PROCESS}. */
        public Builder durability(Durability level) {
            return new Builder(backend, path, level, pageTokenSecret, listener, clock);
        }

        /**
         * What signs page tokens, at least 16 random bytes. Give all instances of an application the same, so that a token
         * of one serves at another. Default: an embedded file keeps one of its own; anything else makes one that lasts as
         * long as the process.
         */
        public Builder pageTokenSecret(byte[] secret) {
            return new Builder(backend, path, durability, secret.clone(), listener, clock);
        }

        /** Is told of every operation and its cost, and never of values. */
        public Builder listener(OperationListener other) {
            return new Builder(backend, path, durability, pageTokenSecret, other, clock);
        }

        /**
         * What {@code @CreatedAt}, {@code @UpdatedAt} and made-up keys take the time from. Default: the system's clock in
         * UTC. The engine's own clock, by which items expire, is another.
         */
        public Builder clock(Clock other) {
            return new Builder(backend, path, durability, pageTokenSecret, listener, other);
        }

        /**
         * Opens the database.
         *
         * @throws io.keystave.storage.StorageException if another process has the file open, it is not a store, or it
         *     cannot be read or written
         */
        public Keystave open() {
            if (backend != null) {
                return keystave(backend, null, pageTokenSecret == null ? StoreSecret.random() : pageTokenSecret);
            }
            Storage storage = path == null
                    ? H2Store.inMemory()
                    : H2Store.open(path, StorageOptions.DEFAULT.withDurability(durability));
            try {
                byte[] secret = pageTokenSecret == null ? StoreSecret.of(storage) : pageTokenSecret;
                Engine engine = Engine.on(storage, EngineOptions.DEFAULT);
                return keystave(engine, engine, secret);
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
                    Stamps.of(clock));
        }
    }
}
