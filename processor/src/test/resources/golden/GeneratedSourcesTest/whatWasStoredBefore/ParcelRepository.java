package shop;

import io.keystave.Keystave;
import io.keystave.query.EntityRepository;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Finds, queries and writes {@link Parcel}, stored in table {@code parcels}.
 *
 * <p>Ways to find items:
 *
 * <ul>
 *   <li>primary key: {@code id}
 * </ul>
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public interface ParcelRepository extends EntityRepository<Parcel, Parcel_.Key> {
    /** The repository on a database. Costs nothing; makes the table known to it. */
    static ParcelRepository on(Keystave db) {
        return new Parcel_.Repository(db.repositoryContext());
    }

    /** The one with this primary key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
    Optional<Parcel> findById(String id);

    /** A query of the table, by primary key. */
    Query query();

    /** A query of the table, before its whole partition key. */
    interface Query {
        /** The one item with this key. {@code GetItem} of the table; half a read capacity unit for each 4 KB begun. */
        Optional<Parcel> id(String id);
    }
}
