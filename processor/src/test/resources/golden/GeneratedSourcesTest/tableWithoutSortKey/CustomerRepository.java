package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Customer}, stored in table {@code customers}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customerId}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
interface CustomerRepository extends EntityRepository<Customer, Customer_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static CustomerRepository on(Keystave db) {
        return new Customer_.Repository(db.repositoryContext());
    }

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Customer> findByCustomerId(UUID customerId);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Customer> customerId(UUID customerId);
    }
}
