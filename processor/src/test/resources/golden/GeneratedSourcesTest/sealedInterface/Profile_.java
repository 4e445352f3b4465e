package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.RepositoryContext;
import io.keystave.query.StringAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Profile}, stored in table {@code shop}.
 *
 * <p>Primary key: partition key {@code CUST#{customer}} in attribute {@code pk}, sort key {@code PROFILE} in attribute
 * {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
final class Profile_ {
    /** Partition key. */
    public static final OrderedAttribute<Profile, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Attribute {@code email}. */
    public static final StringAttribute<Profile> email = new StringAttribute<>("email");

    static final KeyTemplate PARTITION_KEY = KeyTemplate.in("pk").literal("CUST#").part(KeyTexts.STRING);

    static final KeyTemplate SORT_KEY = KeyTemplate.in("sk").literal("PROFILE");

    static final EntityTable<Profile, Key> TABLE = new EntityTable<>(
            ShopItem_.DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.composed(PARTITION_KEY),
            KeyParts.composed(SORT_KEY))
            .whereEqual("sk", "PROFILE");

    private Profile_() {}

    /** The primary key of {@link Profile}. */
    public record Key(String customer) {
        /** The key of an entity. */
        public static Key of(Profile profile) {
            return new Key(profile.customer());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName EMAIL = AttributeName.of("email");
        static final AttributeName PK = AttributeName.of("pk");
        static final AttributeName SK = AttributeName.of("sk");
        static final List<AttributeName> ALL = List.of(CUSTOMER, EMAIL, PK, SK);

        private Names() {}
    }

    /** {@link Profile} as an item of table {@code shop}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Profile> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Profile profile, ItemWriter out) {
            String customer = keyPart(profile.customer(), "customer");
            out.attribute(Names.CUSTOMER).string(customer);
            if (profile.email() != null) {
                out.attribute(Names.EMAIL).string(profile.email());
            }
            out.attribute(Names.PK).string(PARTITION_KEY.compose(customer));
            out.attribute(Names.SK).string(SORT_KEY.compose());
        }

        @Override
        public Profile read(ItemReader in) {
            String customer = required(in, Names.CUSTOMER).string();
            String email = in.find(Names.EMAIL) ? in.value().string() : null;
            return new Profile(customer, email);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Profile", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Profile", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code shop}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            out.attribute(Names.PK).string(PARTITION_KEY.compose(
                    Mapper.keyPart(key.customer(), "customer")));
            out.attribute(Names.SK).string(SORT_KEY.compose());
        }

        @Override
        public Key read(ItemReader in) {
            List<Object> partitionKey = PARTITION_KEY.parse(Mapper.required(in, Names.PK).string());
            return new Key((String) partitionKey.get(0));
        }
    }

    /** The repository of {@link Profile} on a backend. */
    static final class Repository extends BaseRepository<Profile, Key> implements ProfileRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public Optional<Profile> findByCustomer(String customer) {
            return find(new Key(customer));
        }

        @Override
        public ProfileRepository.Query query() {
            return customer -> find(new Key(customer));
        }
    }
}
