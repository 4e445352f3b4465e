package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Profile}, stored in table {@code shop}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code customer}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
interface ProfileRepository extends EntityRepository<Profile, Profile_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static ProfileRepository on(Keystave db) {
        return new Profile_.Repository(db.repositoryContext());
    }

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Profile> findByCustomer(String customer);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Profile> customer(String customer);
    }
}
