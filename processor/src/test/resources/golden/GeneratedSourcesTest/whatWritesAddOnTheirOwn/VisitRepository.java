package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import io.keystave.query.TableQuery;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Visit}, stored in table {@code visits}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}, then {@code id}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface VisitRepository extends EntityRepository<Visit, Visit_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static VisitRepository on(Keystave db) {
        return new Visit_.Repository(db.repositoryContext());
    }

    /**
     * All with this {@code customer}, in the order of {@code id}.
     *
     * <p>Query of the table, key condition {@code customer = ?}; half a read capacity unit for each 4 KB begun.
     */
    List<Visit> findByCustomer(String customer);

    /**
     * All with this {@code customer} whose {@code id} begins so, in the order of {@code id}.
     *
     * <p>Query of the table, key condition {@code customer = ? and begins_with(id, ?)}; half a read capacity unit for
     * each 4 KB begun.
     */
    List<Visit> findByCustomerAndIdPrefix(String customer, String prefix);

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Visit> findByCustomerAndId(String customer, String id);

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

    /** A query of the table with {@code customer} given: it can run, or be narrowed by {@code id}. */
    interface QueryCustomer extends TableQuery<Visit> {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Visit> id(String id);

        /**
         * Only items whose {@code id} begins so. Key condition {@code customer = ? and begins_with(id, ?)}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Visit> idPrefix(String prefix);

        /**
         * Only items whose {@code id} is less. Key condition {@code customer = ? and id < ?}; half a read capacity unit
         * for each 4 KB begun.
         */
        TableQuery<Visit> idBefore(String id);

        /**
         * Only items whose {@code id} is this or less. Key condition {@code customer = ? and id <= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Visit> idAtMost(String id);

        /**
         * Only items whose {@code id} is greater. Key condition {@code customer = ? and id > ?}; half a read capacity
         * unit for each 4 KB begun.
         */
        TableQuery<Visit> idAfter(String id);

        /**
         * Only items whose {@code id} is this or greater. Key condition {@code customer = ? and id >= ?}; half a read
         * capacity unit for each 4 KB begun.
         */
        TableQuery<Visit> idAtLeast(String id);

        /**
         * Only items whose {@code id} lies between the two, both included. Key condition
         * {@code customer = ? and id between ? and ?}; half a read capacity unit for each 4 KB begun.
         */
        TableQuery<Visit> idBetween(String first, String last);
    }
}
