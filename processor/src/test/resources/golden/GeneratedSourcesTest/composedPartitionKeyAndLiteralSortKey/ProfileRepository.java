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
 *   <li>primary key: {@code region}, {@code customer}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface ProfileRepository extends EntityRepository<Profile, Profile_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static ProfileRepository on(Keystave db) {
        return new Profile_.Repository(db.repositoryContext());
    }

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Profile> findByRegionAndCustomer(int region, String customer);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /** Only items with this {@code region}. */
        QueryRegion region(int region);
    }

    /** A query of the table with {@code region} given, before its whole partition key. */
    interface QueryRegion {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Profile> customer(String customer);
    }
}
