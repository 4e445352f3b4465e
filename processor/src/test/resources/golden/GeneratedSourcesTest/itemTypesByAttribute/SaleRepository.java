package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.IndexQuery;
import io.keystave.query.TableQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Sale}, stored in table {@code shop}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code shop}, then {@code number}
 *   <li>global index {@code by_date}: {@code date}; holds keys only
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
interface SaleRepository extends EntityRepository<Sale, Sale_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static SaleRepository on(Keystave db) {
        return new Sale_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code shop}, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code shop = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Sale> findByShop(String shop);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Sale> findByShopAndNumber(String shop, long number);

    /**
     * All with this {@code date}.
     *
     * <p>Query of index {@code by_date}, key condition {@code date = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Sale_.ByDate> findByDate(LocalDate date);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of index {@code by_date}. */
    ByDateQuery byDate();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code shop}. Key condition {@code shop = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        QueryShop shop(String shop);
    }

    /** A query of the table with {@code shop} given: it can run, or be narrowed by {@code number}. */
    interface QueryShop extends TableQuery<Sale> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Sale> number(long number);

        /**
         * Only items whose {@code number} is less. Key condition {@code shop = ? and number < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Sale> numberBefore(long number);

        /**
         * Only items whose {@code number} is this or less. Key condition {@code shop = ? and number <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Sale> numberAtMost(long number);

        /**
         * Only items whose {@code number} is greater. Key condition {@code shop = ? and number > ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Sale> numberAfter(long number);

        /**
         * Only items whose {@code number} is this or greater. Key condition {@code shop = ? and number >= ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Sale> numberAtLeast(long number);

        /**
         * Only items whose {@code number} lies between the two, both included. Key condition
         * {@code shop = ? and number between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Sale> numberBetween(long first, long last);
    }

    /** A query of index {@code by_date}, before its whole partition key. */
    interface ByDateQuery {
        /**
         * Only items with this {@code date}. Key condition {@code date = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        IndexQuery<Sale_.ByDate, Sale> date(LocalDate date);
    }
}
