package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.TableQuery;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Order}, stored in table {@code orders}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}, then {@code date}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface OrderRepository extends EntityRepository<Order, Order_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static OrderRepository on(Keystave db) {
        return new Order_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code customer}, in the order of {@code date}.
     *
     * <p>Query of the table, key condition {@code customer = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Order> findByCustomer(String customer);

    /**
     * All with this {@code customer} whose {@code date} begins so, in the order of {@code date}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDatePrefix(String customer, Year year);

    /**
     * All with this {@code customer} whose {@code date} begins so, in the order of {@code date}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDatePrefix(String customer, YearMonth month);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Order> findByCustomerAndDate(String customer, LocalDate date);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code customer}. Key condition {@code customer = ?}; half a read capacity unit for each
         * 4 KB begun.
         */
        QueryCustomer customer(String customer);
    }

    /** A query of the table with {@code customer} given: it can run, or be narrowed by {@code date}. */
    interface QueryCustomer extends TableQuery<Order> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Order> date(LocalDate date);

        /**
         * Only items whose {@code date} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> datePrefix(Year year);

        /**
         * Only items whose {@code date} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> datePrefix(YearMonth month);

        /**
         * Only items whose {@code date} is less. Key condition {@code customer = ? and sk < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Order> dateBefore(LocalDate date);

        /**
         * Only items whose {@code date} is this or less. Key condition {@code customer = ? and sk <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Order> dateAtMost(LocalDate date);

        /**
         * Only items whose {@code date} is greater. Key condition {@code customer = ? and sk > ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Order> dateAfter(LocalDate date);

        /**
         * Only items whose {@code date} is this or greater. Key condition {@code customer = ? and sk >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Order> dateAtLeast(LocalDate date);

        /**
         * Only items whose {@code date} lies between the two, both included. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> dateBetween(LocalDate first, LocalDate last);
    }
}
