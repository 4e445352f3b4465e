package shop;

import io.keystave.Keystave;
import io.keystave.query.CollectionRepository;
import io.keystave.query.TableQuery;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds and queries every type of {@link ShopItem}, stored in table {@code shop}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}, then {@code sk}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface ShopItemRepository extends CollectionRepository<ShopItem, ShopItem_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static ShopItemRepository on(Keystave db) {
        return new ShopItem_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code customer}, in the order of {@code sk}.
     *
     * <p>Query of the table, key condition {@code pk = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<ShopItem> findByCustomer(String customer);

    /**
     * All with this {@code customer} whose {@code sk} begins so, in the order of {@code sk}.
     *
     * <p>Query of the table, key condition {@code pk = ? and begins_with(sk, ?)}; half a read capacity unit for each 4
     * KB begun.
     */
    List<ShopItem> findByCustomerAndSkPrefix(String customer, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<ShopItem> findByCustomerAndSk(String customer, String sk);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /**
         * Only items with this {@code customer}. Key condition {@code pk = ?}; half a read capacity unit for each 4 KB
         * begun.
         */
        QueryCustomer customer(String customer);
    }

    /** A query of the table with {@code customer} given: it can run, or be narrowed by {@code sk}. */
    interface QueryCustomer extends TableQuery<ShopItem> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<ShopItem> sk(String sk);

        /**
         * Only items whose {@code sk} begins so. Key condition {@code pk = ? and begins_with(sk, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<ShopItem> skPrefix(String prefix);

        /**
         * Only items whose {@code sk} is less. Key condition {@code pk = ? and sk < ?}; half a read capacity unit for
         * each 4 KB begun.
         */
        TableQuery<ShopItem> skBefore(String sk);

        /**
         * Only items whose {@code sk} is this or less. Key condition {@code pk = ? and sk <= ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<ShopItem> skAtMost(String sk);

        /**
         * Only items whose {@code sk} is greater. Key condition {@code pk = ? and sk > ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        TableQuery<ShopItem> skAfter(String sk);

        /**
         * Only items whose {@code sk} is this or greater. Key condition {@code pk = ? and sk >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<ShopItem> skAtLeast(String sk);

        /**
         * Only items whose {@code sk} lies between the two, both included. Key condition
         * {@code pk = ? and sk between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<ShopItem> skBetween(String first, String last);
    }
}
