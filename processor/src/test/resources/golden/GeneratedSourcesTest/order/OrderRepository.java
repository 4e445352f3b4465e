package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.IndexQuery;
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
 *   <li>primary key: {@code customer}, then {@code date}, {@code orderId}
 *   <li>global index {@code by_status}: {@code status}, then {@code date}; holds keys only
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
     * All with this {@code customer}, in the order of {@code date}, {@code orderId}.
     *
     * <p>Query of the table, key condition {@code customer = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Order> findByCustomer(String customer);

    /**
     * All with this {@code customer} whose {@code date} begins so, in the order of {@code date}, {@code orderId}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDatePrefix(String customer, Year year);

    /**
     * All with this {@code customer} whose {@code date} begins so, in the order of {@code date}, {@code orderId}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDatePrefix(String customer, YearMonth month);

    /**
     * All with this {@code customer} and {@code date}, in the order of {@code orderId}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDate(String customer, LocalDate date);

    /**
     * All with this {@code customer} and {@code date} whose {@code orderId} begins so, in the order of {@code orderId}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order> findByCustomerAndDateAndOrderIdPrefix(String customer, LocalDate date, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Order> findByCustomerAndDateAndOrderId(String customer, LocalDate date, String orderId);

    /**
     * All with this {@code status}, in the order of {@code date}.
     *
     * <p>Query of index {@code by_status}, key condition {@code status = ?}; half a read capacity unit for each 4 KB
     * begun.
     */
    List<Order_.ByStatus> findByStatus(Order.Status status);

    /**
     * All with this {@code status} whose {@code date} begins so, in the order of {@code date}.
     *
     * <p>Query of index {@code by_status}, key condition {@code status = ? and begins_with(date, ?)}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Order_.ByStatus> findByStatusAndDatePrefix(Order.Status status, Year year);

    /**
     * All with this {@code status} whose {@code date} begins so, in the order of {@code date}.
     *
     * <p>Query of index {@code by_status}, key condition {@code status = ? and begins_with(date, ?)}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Order_.ByStatus> findByStatusAndDatePrefix(Order.Status status, YearMonth month);

    /**
     * All with this {@code status} and {@code date}.
     *
     * <p>Query of index {@code by_status}, key condition {@code status = ? and date = ?}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Order_.ByStatus> findByStatusAndDate(Order.Status status, LocalDate date);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of index {@code by_status}. */
    ByStatusQuery byStatus();

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
        /**
         * Only items with this {@code date}. Key condition {@code customer = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        QueryCustomerDate date(LocalDate date);

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

    /**
     * A query of the table with {@code customer} and {@code date} given: it can run, or be narrowed by {@code orderId}.
     */
    interface QueryCustomerDate extends TableQuery<Order> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Order> orderId(String orderId);

        /**
         * Only items whose {@code orderId} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdPrefix(String prefix);

        /**
         * Only items whose {@code orderId} is less. Key condition {@code customer = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdBefore(String orderId);

        /**
         * Only items whose {@code orderId} is this or less. Key condition {@code customer = ? and sk between ? and ?};
         * half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdAtMost(String orderId);

        /**
         * Only items whose {@code orderId} is greater. Key condition {@code customer = ? and sk between ? and ?}; half
         * a read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdAfter(String orderId);

        /**
         * Only items whose {@code orderId} is this or greater. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdAtLeast(String orderId);

        /**
         * Only items whose {@code orderId} lies between the two, both included. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Order> orderIdBetween(String first, String last);
    }

    /** A query of index {@code by_status}, before its whole partition key. */
    interface ByStatusQuery {
        /**
         * Only items with this {@code status}. Key condition {@code status = ?}; half a read capacity unit for each 4
         * KB begun.
         */
        ByStatusQueryStatus status(Order.Status status);
    }

    /** A query of index {@code by_status} with {@code status} given: it can run, or be narrowed by {@code date}. */
    interface ByStatusQueryStatus extends IndexQuery<Order_.ByStatus, Order> {
        /**
         * Only items with this {@code date}. Key condition {@code status = ? and date = ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> date(LocalDate date);

        /**
         * Only items whose {@code date} begins so. Key condition {@code status = ? and begins_with(date, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> datePrefix(Year year);

        /**
         * Only items whose {@code date} begins so. Key condition {@code status = ? and begins_with(date, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> datePrefix(YearMonth month);

        /**
         * Only items whose {@code date} is less. Key condition {@code status = ? and date < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> dateBefore(LocalDate date);

        /**
         * Only items whose {@code date} is this or less. Key condition {@code status = ? and date <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> dateAtMost(LocalDate date);

        /**
         * Only items whose {@code date} is greater. Key condition {@code status = ? and date > ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> dateAfter(LocalDate date);

        /**
         * Only items whose {@code date} is this or greater. Key condition {@code status = ? and date >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> dateAtLeast(LocalDate date);

        /**
         * Only items whose {@code date} lies between the two, both included. Key condition
         * {@code status = ? and date between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Order_.ByStatus, Order> dateBetween(LocalDate first, LocalDate last);
    }
}
