package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.IndexQuery;
import io.keystave.query.TableQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Invoice}, stored in table {@code shop}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}, then {@code issued}, {@code number}
 *   <li>global index {@code by_day}: {@code issued}, then {@code total}; holds keys only
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
interface InvoiceRepository extends EntityRepository<Invoice, Invoice_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static InvoiceRepository on(Keystave db) {
        return new Invoice_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code customer}, in the order of {@code issued}, {@code number}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Invoice> findByCustomer(String customer);

    /**
     * All with this {@code customer} whose {@code issued} begins so, in the order of {@code issued}, {@code number}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Invoice> findByCustomerAndIssuedPrefix(String customer, Year year);

    /**
     * All with this {@code customer} whose {@code issued} begins so, in the order of {@code issued}, {@code number}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Invoice> findByCustomerAndIssuedPrefix(String customer, YearMonth month);

    /**
     * All with this {@code customer} and {@code issued}, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Invoice> findByCustomerAndIssued(String customer, LocalDate issued);

    /**
     * All with this {@code customer} and {@code issued} whose {@code number} begins so, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<Invoice> findByCustomerAndIssuedAndNumberPrefix(String customer, LocalDate issued, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Invoice> findByCustomerAndIssuedAndNumber(String customer, LocalDate issued, String number);

    /**
     * All with this {@code issued}, in the order of {@code total}.
     *
     * <p>Query of index {@code by_day}, key condition {@code issued = ?}; half a read capacity unit for each 4 KB
     * begun.
     */
    List<Invoice_.ByDay> findByIssued(LocalDate issued);

    /**
     * All with this {@code issued} and {@code total}.
     *
     * <p>Query of index {@code by_day}, key condition {@code issued = ? and total = ?}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Invoice_.ByDay> findByIssuedAndTotal(LocalDate issued, BigDecimal total);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of index {@code by_day}. */
    ByDayQuery byDay();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code customer}. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        QueryCustomer customer(String customer);
    }

    /** A query of the table with {@code customer} given: it can run, or be narrowed by {@code issued}. */
    interface QueryCustomer extends TableQuery<Invoice> {
        /**
         * Only items with this {@code issued}. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        QueryCustomerIssued issued(LocalDate issued);

        /**
         * Only items whose {@code issued} begins so. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedPrefix(Year year);

        /**
         * Only items whose {@code issued} begins so. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedPrefix(YearMonth month);

        /**
         * Only items whose {@code issued} is less. Key condition {@code pk = ? and sk between ? and ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedBefore(LocalDate issued);

        /**
         * Only items whose {@code issued} is this or less. Key condition {@code pk = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedAtMost(LocalDate issued);

        /**
         * Only items whose {@code issued} is greater. Key condition {@code pk = ? and sk between ? and ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedAfter(LocalDate issued);

        /**
         * Only items whose {@code issued} is this or greater. Key condition {@code pk = ? and sk between ? and ?}; half
         * a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedAtLeast(LocalDate issued);

        /**
         * Only items whose {@code issued} lies between the two, both included. Key condition
         * {@code pk = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> issuedBetween(LocalDate first, LocalDate last);
    }

    /**
     * A query of the table with {@code customer} and {@code issued} given: it can run, or be narrowed by
     * {@code number}.
     */
    interface QueryCustomerIssued extends TableQuery<Invoice> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Invoice> number(String number);

        /**
         * Only items whose {@code number} begins so. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberPrefix(String prefix);

        /**
         * Only items whose {@code number} is less. Key condition {@code pk = ? and sk between ? and ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberBefore(String number);

        /**
         * Only items whose {@code number} is this or less. Key condition {@code pk = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAtMost(String number);

        /**
         * Only items whose {@code number} is greater. Key condition {@code pk = ? and sk between ? and ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAfter(String number);

        /**
         * Only items whose {@code number} is this or greater. Key condition {@code pk = ? and sk between ? and ?}; half
         * a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberAtLeast(String number);

        /**
         * Only items whose {@code number} lies between the two, both included. Key condition
         * {@code pk = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Invoice> numberBetween(String first, String last);
    }

    /** A query of index {@code by_day}, before its whole partition key. */
    interface ByDayQuery {
        /**
         * Only items with this {@code issued}. Key condition {@code issued = ?}; half a read capacity unit for each 4
         * KB begun.
         */
        ByDayQueryIssued issued(LocalDate issued);
    }

    /** A query of index {@code by_day} with {@code issued} given: it can run, or be narrowed by {@code total}. */
    interface ByDayQueryIssued extends IndexQuery<Invoice_.ByDay, Invoice> {
        /**
         * Only items with this {@code total}. Key condition {@code issued = ? and total = ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> total(BigDecimal total);

        /**
         * Only items whose {@code total} is less. Key condition {@code issued = ? and total < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> totalBefore(BigDecimal total);

        /**
         * Only items whose {@code total} is this or less. Key condition {@code issued = ? and total <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> totalAtMost(BigDecimal total);

        /**
         * Only items whose {@code total} is greater. Key condition {@code issued = ? and total > ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> totalAfter(BigDecimal total);

        /**
         * Only items whose {@code total} is this or greater. Key condition {@code issued = ? and total >= ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> totalAtLeast(BigDecimal total);

        /**
         * Only items whose {@code total} lies between the two, both included. Key condition
         * {@code issued = ? and total between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        IndexQuery<Invoice_.ByDay, Invoice> totalBetween(BigDecimal first, BigDecimal last);
    }
}
