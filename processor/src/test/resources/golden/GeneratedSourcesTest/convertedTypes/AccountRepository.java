package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.TableQuery;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Account}, stored in table {@code accounts}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}, then {@code opened}, {@code number}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface AccountRepository extends EntityRepository<Account, Account_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static AccountRepository on(Keystave db) {
        return new Account_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code customer}, in the order of {@code opened}, {@code number}.
     *
     * <p>Query of the table, key condition {@code customer = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Account> findByCustomer(Account.CustomerId customer);

    /**
     * All with this {@code customer} whose {@code opened} begins so, in the order of {@code opened}, {@code number}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Account> findByCustomerAndOpenedPrefix(Account.CustomerId customer, Year year);

    /**
     * All with this {@code customer} whose {@code opened} begins so, in the order of {@code opened}, {@code number}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Account> findByCustomerAndOpenedPrefix(Account.CustomerId customer, YearMonth month);

    /**
     * All with this {@code customer} and {@code opened}, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Account> findByCustomerAndOpened(Account.CustomerId customer, Account.Day opened);

    /**
     * All with this {@code customer} and {@code opened} whose {@code number} begins so, in the order of {@code number}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(sk, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Account> findByCustomerAndOpenedAndNumberPrefix(
            Account.CustomerId customer, Account.Day opened, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Account> findByCustomerAndOpenedAndNumber(Account.CustomerId customer, Account.Day opened, Integer number);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code customer}. Key condition {@code customer = ?}; half a read capacity unit for each
         * 4 KB begun.
         */
        QueryCustomer customer(Account.CustomerId customer);
    }

    /** A query of the table with {@code customer} given: it can run, or be narrowed by {@code opened}. */
    interface QueryCustomer extends TableQuery<Account> {
        /**
         * Only items with this {@code opened}. Key condition {@code customer = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        QueryCustomerOpened opened(Account.Day opened);

        /**
         * Only items whose {@code opened} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedPrefix(Year year);

        /**
         * Only items whose {@code opened} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedPrefix(YearMonth month);

        /**
         * Only items whose {@code opened} is less. Key condition {@code customer = ? and sk < ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Account> openedBefore(Account.Day opened);

        /**
         * Only items whose {@code opened} is this or less. Key condition {@code customer = ? and sk <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedAtMost(Account.Day opened);

        /**
         * Only items whose {@code opened} is greater. Key condition {@code customer = ? and sk > ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedAfter(Account.Day opened);

        /**
         * Only items whose {@code opened} is this or greater. Key condition {@code customer = ? and sk >= ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedAtLeast(Account.Day opened);

        /**
         * Only items whose {@code opened} lies between the two, both included. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> openedBetween(Account.Day first, Account.Day last);
    }

    /**
     * A query of the table with {@code customer} and {@code opened} given: it can run, or be narrowed by
     * {@code number}.
     */
    interface QueryCustomerOpened extends TableQuery<Account> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Account> number(Integer number);

        /**
         * Only items whose {@code number} begins so. Key condition {@code customer = ? and begins_with(sk, ?)}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberPrefix(String prefix);

        /**
         * Only items whose {@code number} is less. Key condition {@code customer = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberBefore(Integer number);

        /**
         * Only items whose {@code number} is this or less. Key condition {@code customer = ? and sk between ? and ?};
         * half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberAtMost(Integer number);

        /**
         * Only items whose {@code number} is greater. Key condition {@code customer = ? and sk between ? and ?}; half a
         * read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberAfter(Integer number);

        /**
         * Only items whose {@code number} is this or greater. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberAtLeast(Integer number);

        /**
         * Only items whose {@code number} lies between the two, both included. Key condition
         * {@code customer = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Account> numberBetween(Integer first, Integer last);
    }
}
