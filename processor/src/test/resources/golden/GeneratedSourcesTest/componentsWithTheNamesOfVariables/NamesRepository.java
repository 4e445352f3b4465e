package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.IndexQuery;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Names}, stored in table {@code names}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code key}, then {@code path}, {@code repository}
 *   <li>global index {@code table}: {@code in}, then {@code first}; holds keys only
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
interface NamesRepository extends EntityRepository<Names, Names_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static NamesRepository on(Keystave db) {
        return new Names_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code key}, in the order of {@code path}, {@code repository}.
     *
     * <p>Query of the table, key condition {@code key = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Names> findByKey(String key);

    /**
     * All with this {@code key} and {@code path}, in the order of {@code repository}.
     *
     * <p>Query of the table, key condition {@code key = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Names> findByKeyAndPath(String key, Year path);

    /**
     * All with this {@code key} and {@code path} whose {@code repository} begins so, in the order of
     * {@code repository}.
     *
     * <p>Query of the table, key condition {@code key = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Names> findByKeyAndPathAndRepositoryPrefix(String key, Year path, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Names> findByKeyAndPathAndRepository(String key, Year path, String repository);

    /**
     * All with this {@code in}, in the order of {@code first}.
     *
     * <p>Query of index {@code table}, key condition {@code in = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Names_.Table> findByIn(LocalDate in);

    /**
     * All with this {@code in} whose {@code first} begins so, in the order of {@code first}.
     *
     * <p>Query of index {@code table}, key condition {@code in = ? and begins_with(first, ?)}; half a read capacity
     * unit for each 4 KB begun.
     */
    List<Names_.Table> findByInAndFirstPrefix(LocalDate in, Year year_);

    /**
     * All with this {@code in} whose {@code first} begins so, in the order of {@code first}.
     *
     * <p>Query of index {@code table}, key condition {@code in = ? and begins_with(first, ?)}; half a read capacity
     * unit for each 4 KB begun.
     */
    List<Names_.Table> findByInAndFirstPrefix(LocalDate in, YearMonth month);

    /**
     * All with this {@code in} and {@code first}.
     *
     * <p>Query of index {@code table}, key condition {@code in = ? and first = ?}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Names_.Table> findByInAndFirst(LocalDate in, LocalDate first);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of index {@code table}. */
    TableQuery table();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code key}. Key condition {@code key = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        QueryKey key(String key);
    }

    /** A query of the table with {@code key} given: it can run, or be narrowed by {@code path}. */
    interface QueryKey extends io.keystave.query.TableQuery<Names> {
        /**
         * Only items with this {@code path}. Key condition {@code key = ? and begins_with(sk, ?)}; half a read capacity
         * unit for each 4 KB begun.
         */
        QueryKeyPath path(Year path);

        /**
         * Only items whose {@code path} is less. Key condition {@code key = ? and sk < ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> pathBefore(Year path);

        /**
         * Only items whose {@code path} is this or less. Key condition {@code key = ? and sk <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> pathAtMost(Year path);

        /**
         * Only items whose {@code path} is greater. Key condition {@code key = ? and sk > ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> pathAfter(Year path);

        /**
         * Only items whose {@code path} is this or greater. Key condition {@code key = ? and sk >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> pathAtLeast(Year path);

        /**
         * Only items whose {@code path} lies between the two, both included. Key condition
         * {@code key = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> pathBetween(Year first_, Year last_);
    }

    /**
     * A query of the table with {@code key} and {@code path} given: it can run, or be narrowed by {@code repository}.
     */
    interface QueryKeyPath extends io.keystave.query.TableQuery<Names> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Names> repository(String repository);

        /**
         * Only items whose {@code repository} begins so. Key condition {@code key = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryPrefix(String prefix);

        /**
         * Only items whose {@code repository} is less. Key condition {@code key = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryBefore(String repository);

        /**
         * Only items whose {@code repository} is this or less. Key condition {@code key = ? and sk between ? and ?};
         * half a read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryAtMost(String repository);

        /**
         * Only items whose {@code repository} is greater. Key condition {@code key = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryAfter(String repository);

        /**
         * Only items whose {@code repository} is this or greater. Key condition {@code key = ? and sk between ? and ?};
         * half a read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryAtLeast(String repository);

        /**
         * Only items whose {@code repository} lies between the two, both included. Key condition
         * {@code key = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        io.keystave.query.TableQuery<Names> repositoryBetween(String first_, String last_);
    }

    /** A query of index {@code table}, before its whole partition key. */
    interface TableQuery {
        /**
         * Only items with this {@code in}. Key condition {@code in = ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQueryIn in(LocalDate in);
    }

    /** A query of index {@code table} with {@code in} given: it can run, or be narrowed by {@code first}. */
    interface TableQueryIn extends IndexQuery<Names_.Table, Names> {
        /**
         * Only items with this {@code first}. Key condition {@code in = ? and first = ?}; half a read capacity unit for
         * each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> first(LocalDate first);

        /**
         * Only items whose {@code first} begins so. Key condition {@code in = ? and begins_with(first, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstPrefix(Year year_);

        /**
         * Only items whose {@code first} begins so. Key condition {@code in = ? and begins_with(first, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstPrefix(YearMonth month);

        /**
         * Only items whose {@code first} is less. Key condition {@code in = ? and first < ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstBefore(LocalDate first);

        /**
         * Only items whose {@code first} is this or less. Key condition {@code in = ? and first <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstAtMost(LocalDate first);

        /**
         * Only items whose {@code first} is greater. Key condition {@code in = ? and first > ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstAfter(LocalDate first);

        /**
         * Only items whose {@code first} is this or greater. Key condition {@code in = ? and first >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstAtLeast(LocalDate first);

        /**
         * Only items whose {@code first} lies between the two, both included. Key condition
         * {@code in = ? and first between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Names_.Table, Names> firstBetween(LocalDate first_, LocalDate last_);
    }
}
