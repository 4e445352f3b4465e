package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.mapper.Versioning;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.RepositoryContext;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
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
 * <p>Primary key: partition key {@code CUST#{region}#{customer}} in attribute {@code key}, sort key {@code PROFILE} in
 * attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Profile_ {
    /** Part 1 of the partition key. */
    public static final OrderedAttribute<Profile, Integer> region = new OrderedAttribute<>("region", Codecs.INTEGER);

    /** Part 2 of the partition key. */
    public static final OrderedAttribute<Profile, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Version, for optimistic locking. */
    public static final OrderedAttribute<Profile, Integer> version = new OrderedAttribute<>("version", Codecs.INTEGER);

    static final KeyTemplate PARTITION_KEY =
            KeyTemplate.in("key").literal("CUST#").part(KeyTexts.INTEGER).literal("#").part(KeyTexts.STRING);

    static final KeyTemplate SORT_KEY = KeyTemplate.in("sk").literal("PROFILE");

    static final CreateTable DEFINITION = CreateTable.of(
            "shop",
            List.of(
                    new AttributeDefinition("key", AttributeType.S),
                    new AttributeDefinition("sk", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("key"), KeySchemaElement.sortKey("sk")));

    static final EntityTable<Profile, Key> TABLE =
            new EntityTable<Profile, Key>(DEFINITION, Mapper.INSTANCE, KeyMapper.INSTANCE, Key::of, Names.ALL)
                    .versioned(new Versioning<>("version", Mapper::version, Mapper::withVersion));

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.composed(PARTITION_KEY),
            KeyParts.composed(SORT_KEY));

    private Profile_() {}

    /** The primary key of {@link Profile}. */
    public record Key(int region, String customer) {
        /** The key of an entity. */
        public static Key of(Profile profile) {
            return new Key(profile.region(), profile.customer());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName KEY = AttributeName.of("key");
        static final AttributeName REGION = AttributeName.of("region");
        static final AttributeName SK = AttributeName.of("sk");
        static final AttributeName VERSION = AttributeName.of("version");
        static final List<AttributeName> ALL = List.of(CUSTOMER, KEY, REGION, SK, VERSION);

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
            out.attribute(Names.KEY).string(PARTITION_KEY.compose(profile.region(), customer));
            out.attribute(Names.REGION).number(profile.region());
            out.attribute(Names.SK).string(SORT_KEY.compose());
            if (profile.version() != null) {
                out.attribute(Names.VERSION).number(profile.version());
            }
        }

        @Override
        public Profile read(ItemReader in) {
            String customer = required(in, Names.CUSTOMER).string();
            int region = required(in, Names.REGION).intNumber();
            Integer version = in.find(Names.VERSION) ? in.value().intNumber() : null;
            return new Profile(region, customer, version);
        }

        static long version(Profile profile) {
            return profile.version() == null ? 0 : profile.version();
        }

        static Profile withVersion(Profile profile, long version) {
            return new Profile(profile.region(), profile.customer(), Math.toIntExact(version));
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
            out.attribute(Names.KEY).string(PARTITION_KEY.compose(
                    key.region(),
                    Mapper.keyPart(key.customer(), "customer")));
            out.attribute(Names.SK).string(SORT_KEY.compose());
        }

        @Override
        public Key read(ItemReader in) {
            List<Object> partitionKey = PARTITION_KEY.parse(Mapper.required(in, Names.KEY).string());
            return new Key((Integer) partitionKey.get(0), (String) partitionKey.get(1));
        }
    }

    /** The repository of {@link Profile} on a backend. */
    static final class Repository extends BaseRepository<Profile, Key> implements ProfileRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public Optional<Profile> findByRegionAndCustomer(int region, String customer) {
            return find(new Key(region, customer));
        }

        @Override
        public ProfileRepository.Query query() {
            return region -> customer -> find(new Key(region, customer));
        }
    }
}
