package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.IndexQuery;
import io.keystave.query.LocalIndexQuery;
import io.keystave.query.TableQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Invoice}, stored in table {@code invoices}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code shop}, then {@code number}
 *   <li>global index {@code by_month}: {@code shop}, {@code month}, then {@code amount}, {@code number}
 *   <li>global index {@code by_due}: {@code due}; holds keys and {@code amount}, {@code notes}, {@code tags}
 *   <li>local index {@code by_amount}: {@code shop}, then {@code amount}
 *   <li>local index {@code by_paid}: {@code shop}, then {@code paid}; holds keys only
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface InvoiceRepository extends EntityRepository<Invoice, Invoice_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static InvoiceRepository on(Keystave db) {
        return new Invoice_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code shop}, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code shop = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Invoice> findByShop(String shop);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Invoice> findByShopAndNumber(String shop, long number);

    /**
     * All with this {@code shop} and {@code month}, in the order of {@code amount}, {@code number}.
     *
     * <p>Query of index {@code by_month}, key condition {@code shop = ? and month = ?}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Invoice> findByShopAndMonth(String shop, YearMonth month);

    /**
     * All with this {@code shop} and {@code month} and {@code amount}, in the order of {@code number}.
     *
     * <p>Query of index {@code by_month}, key condition {@code shop = ? and month = ? and amount = ?}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Invoice> findByShopAndMonthAndAmount(String shop, YearMonth month, BigDecimal amount);

    /**
     * All with this {@code shop} and {@code month} and {@code amount} and {@code number}.
     *
     * <p>Query of index {@code by_month}, key condition {@code shop = ? and month = ? and amount = ? and number = ?};
     * half a read capacity unit for each 4 KB begun.
     */
    List<Invoice> findByShopAndMonthAndAmountAndNumber(String shop, YearMonth month, BigDecimal amount, long number);

    /**
     * All with this {@code due}.
     *
     * <p>Query of index {@code by_due}, key condition {@code due = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Invoice_.ByDue> findByDue(LocalDate due);

    /**
     * All with this {@code shop} and {@code amount}.
     *
     * <p>Query of local index {@code by_amount}, key condition {@code shop = ? and amount = ?}; half a read capacity
     * unit for each 4 KB begun.
     */
    List<Invoice> findByShopAndAmount(String shop, BigDecimal amount);

    /**
     * All with this {@code shop} whose {@code paid} begins so, in the order of {@code paid}.
     *
     * <p>Query of local index {@code by_paid}, key condition {@code shop = ? and begins_with(paid, ?)}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Invoice_.ByPaid> findByShopAndPaidPrefix(String shop, Year year);

    /**
     * All with this {@code shop} whose {@code paid} begins so, in the order of {@code paid}.
     *
     * <p>Query of local index {@code by_paid}, key condition {@code shop = ? and begins_with(paid, ?)}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Invoice_.ByPaid> findByShopAndPaidPrefix(String shop, YearMonth month_);

    /**
     * All with this {@code shop} whose {@code paid} begins so, in the order of {@code paid}.
     *
     * <p>Query of local index {@code by_paid}, key condition {@code shop = ? and begins_with(paid, ?)}; half a read
     * capacity unit for each 4 KB begun.
     */
    List<Invoice_.ByPaid> findByShopAndPaidPrefix(String shop, LocalDate day);

    /**
     * All with this {@code shop} and {@code paid}.
     *
     * <p>Query of local index {@code by_paid}, key condition {@code shop = ? and paid = ?}; half a read capacity unit
     * for each 4 KB begun.
     */
    List<Invoice_.ByPaid> findByShopAndPaid(String shop, Instant paid);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of index {@code by_month}. */
    ByMonthQuery byMonth();

    /**
     * A query of index {@code by_due}.
     *
     * <p>Items without {@code due} are not in it.
     */
    ByDueQuery byDue();

    /**
     * A query of local index {@code by_amount}.
     *
     * <p>{@code findByShop} finds by another key; for this one, use {@code byAmount().shop(…)}.
     */
    ByAmountQuery byAmount();

    /**
     * A query of local index {@code by_paid}.
     *
     * <p>Items without {@code paid} are not in it.
     *
     * <p>{@code findByShop} finds by another key; for this one, use {@code byPaid().shop(…)}.
     */
    ByPaidQuery byPaid();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code shop}. Key condition {@code shop = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        QueryShop shop(String shop);
    }

    /** A query of the table with {@code shop} given: it can run, or be narrowed by {@code number}. */
    interface QueryShop extends TableQuery<Invoice> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Invoice> number(long number);

        /**
         * Only items whose {@code number} is less. Key condition {@code shop = ? and number < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberBefore(long number);

        /**
         * Only items whose {@code number} is this or less. Key condition {@code shop = ? and number <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAtMost(long number);

        /**
         * Only items whose {@code number} is greater. Key condition {@code shop = ? and number > ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAfter(long number);

        /**
         * Only items whose {@code number} is this or greater. Key condition {@code shop = ? and number >= ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAtLeast(long number);

        /**
         * Only items whose {@code number} lies between the two, both included. Key condition
         * {@code shop = ? and number between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberBetween(long first, long last);
    }

    /** A query of index {@code by_month}, before its whole partition key. */
    interface ByMonthQuery {
        /** Only items with this {@code shop}. */
        ByMonthQueryShop shop(String shop);
    }

    /** A query of index {@code by_month} with {@code shop} given, before its whole partition key. */
    interface ByMonthQueryShop {
        /**
         * Only items with this {@code month}. Key condition {@code shop = ? and month = ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        ByMonthQueryShopMonth month(YearMonth month);
    }

    /**
     * A query of index {@code by_month} with {@code shop} and {@code month} given: it can run, or be narrowed by
     * {@code amount}.
     */
    interface ByMonthQueryShopMonth extends IndexQuery<Invoice, Invoice> {
        /**
         * Only items with this {@code amount}. Key condition {@code shop = ? and month = ? and amount = ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        ByMonthQueryShopMonthAmount amount(BigDecimal amount);

        /**
         * Only items whose {@code amount} is less. Key condition {@code shop = ? and month = ? and amount < ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> amountBefore(BigDecimal amount);

        /**
         * Only items whose {@code amount} is this or less. Key condition
         * {@code shop = ? and month = ? and amount <= ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> amountAtMost(BigDecimal amount);

        /**
         * Only items whose {@code amount} is greater. Key condition {@code shop = ? and month = ? and amount > ?}; half
         * a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> amountAfter(BigDecimal amount);

        /**
         * Only items whose {@code amount} is this or greater. Key condition
         * {@code shop = ? and month = ? and amount >= ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> amountAtLeast(BigDecimal amount);

        /**
         * Only items whose {@code amount} lies between the two, both included. Key condition
         * {@code shop = ? and month = ? and amount between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> amountBetween(BigDecimal first, BigDecimal last);
    }

    /**
     * A query of index {@code by_month} with {@code shop} and {@code month} and {@code amount} given: it can run, or be
     * narrowed by {@code number}.
     */
    interface ByMonthQueryShopMonthAmount extends IndexQuery<Invoice, Invoice> {
        /**
         * Only items with this {@code number}. Key condition
         * {@code shop = ? and month = ? and amount = ? and number = ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> number(long number);

        /**
         * Only items whose {@code number} is less. Key condition
         * {@code shop = ? and month = ? and amount = ? and number < ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> numberBefore(long number);

        /**
         * Only items whose {@code number} is this or less. Key condition
         * {@code shop = ? and month = ? and amount = ? and number <= ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> numberAtMost(long number);

        /**
         * Only items whose {@code number} is greater. Key condition
         * {@code shop = ? and month = ? and amount = ? and number > ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> numberAfter(long number);

        /**
         * Only items whose {@code number} is this or greater. Key condition
         * {@code shop = ? and month = ? and amount = ? and number >= ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> numberAtLeast(long number);

        /**
         * Only items whose {@code number} lies between the two, both included. Key condition
         * {@code shop = ? and month = ? and amount = ? and number between ? and ?}; half a read capacity unit for each
         * 4 KB begun.
         */
        IndexQuery<Invoice, Invoice> numberBetween(long first, long last);
    }

    /** A query of index {@code by_due}, before its whole partition key. */
    interface ByDueQuery {
        /**
         * Only items with this {@code due}. Key condition {@code due = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        IndexQuery<Invoice_.ByDue, Invoice> due(LocalDate due);
    }

    /** A query of local index {@code by_amount}, before its whole partition key. */
    interface ByAmountQuery {
        /**
         * Only items with this {@code shop}. Key condition {@code shop = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        ByAmountQueryShop shop(String shop);
    }

    /**
     * A query of local index {@code by_amount} with {@code shop} given: it can run, or be narrowed by {@code amount}.
     */
    interface ByAmountQueryShop extends TableQuery<Invoice> {
        /**
         * Only items with this {@code amount}. Key condition {@code shop = ? and amount = ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        TableQuery<Invoice> amount(BigDecimal amount);

        /**
         * Only items whose {@code amount} is less. Key condition {@code shop = ? and amount < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Invoice> amountBefore(BigDecimal amount);

        /**
         * Only items whose {@code amount} is this or less. Key condition {@code shop = ? and amount <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> amountAtMost(BigDecimal amount);

        /**
         * Only items whose {@code amount} is greater. Key condition {@code shop = ? and amount > ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> amountAfter(BigDecimal amount);

        /**
         * Only items whose {@code amount} is this or greater. Key condition {@code shop = ? and amount >= ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> amountAtLeast(BigDecimal amount);

        /**
         * Only items whose {@code amount} lies between the two, both included. Key condition
         * {@code shop = ? and amount between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> amountBetween(BigDecimal first, BigDecimal last);
    }

    /** A query of local index {@code by_paid}, before its whole partition key. */
    interface ByPaidQuery {
        /**
         * Only items with this {@code shop}. Key condition {@code shop = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        ByPaidQueryShop shop(String shop);
    }

    /** A query of local index {@code by_paid} with {@code shop} given: it can run, or be narrowed by {@code paid}. */
    interface ByPaidQueryShop extends LocalIndexQuery<Invoice_.ByPaid, Invoice> {
        /**
         * Only items with this {@code paid}. Key condition {@code shop = ? and paid = ?}; half a read capacity unit for
         * each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paid(Instant paid);

        /**
         * Only items whose {@code paid} begins so. Key condition {@code shop = ? and begins_with(paid, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidPrefix(Year year);

        /**
         * Only items whose {@code paid} begins so. Key condition {@code shop = ? and begins_with(paid, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidPrefix(YearMonth month_);

        /**
         * Only items whose {@code paid} begins so. Key condition {@code shop = ? and begins_with(paid, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidPrefix(LocalDate day);

        /**
         * Only items whose {@code paid} is less. Key condition {@code shop = ? and paid < ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidBefore(Instant paid);

        /**
         * Only items whose {@code paid} is this or less. Key condition {@code shop = ? and paid <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidAtMost(Instant paid);

        /**
         * Only items whose {@code paid} is greater. Key condition {@code shop = ? and paid > ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidAfter(Instant paid);

        /**
         * Only items whose {@code paid} is this or greater. Key condition {@code shop = ? and paid >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidAtLeast(Instant paid);

        /**
         * Only items whose {@code paid} lies between the two, both included. Key condition
         * {@code shop = ? and paid between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        LocalIndexQuery<Invoice_.ByPaid, Invoice> paidBetween(Instant first, Instant last);
    }
}
