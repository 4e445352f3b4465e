package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.StreamViewType;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.SetAttribute;
import io.keystave.query.StringAttribute;
import io.keystave.query.ValueAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Customer}, stored in table {@code customers}.
 *
 * <p>Primary key: partition key {@code customerId}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
final class Customer_ {
    /** Partition key. */
    public static final OrderedAttribute<Customer, UUID> customerId = new OrderedAttribute<>("id", Codecs.UUID_TEXT);

    /** Attribute {@code full_name}. */
    public static final StringAttribute<Customer> fullName = new StringAttribute<>("full_name");

    /** Attribute {@code active}. */
    public static final ValueAttribute<Customer, Boolean> active = new ValueAttribute<>("active", Codecs.BOOLEAN);

    /** Attribute {@code email_addresses}. */
    public static final SetAttribute<Customer, String> emailAddresses =
            new SetAttribute<>("email_addresses", Codecs.STRING);

    /** Time after which the item may be removed. */
    public static final ScalarAttribute<Customer, Instant> expires =
            new ScalarAttribute<>("expires", Codecs.EPOCH_SECONDS);

    static final CreateTable DEFINITION = CreateTable.of(
                    "customers",
                    List.of(new AttributeDefinition("id", AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey("id")))
            .stream(StreamViewType.NEW_AND_OLD_IMAGES);

    static final EntityTable<Customer, Key> TABLE =
            new EntityTable<Customer, Key>(DEFINITION, Mapper.INSTANCE, KeyMapper.INSTANCE, Key::of, Names.ALL)
                    .expiring("expires");

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "customers",
            KeyParts.attributes(KeyParts.part("id", Codecs.UUID_TEXT)),
            null);

    private Customer_() {}

    /** The primary key of {@link Customer}. */
    public record Key(UUID customerId) {
        /** The key of an entity. */
        public static Key of(Customer customer) {
            return new Key(customer.customerId());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName ACTIVE = AttributeName.of("active");
        static final AttributeName EMAIL_ADDRESSES = AttributeName.of("email_addresses");
        static final AttributeName EXPIRES = AttributeName.of("expires");
        static final AttributeName FULL_NAME = AttributeName.of("full_name");
        static final AttributeName CUSTOMER_ID = AttributeName.of("id");
        static final List<AttributeName> ALL = List.of(ACTIVE, EMAIL_ADDRESSES, EXPIRES, FULL_NAME, CUSTOMER_ID);

        private Names() {}
    }

    /** {@link Customer} as an item of table {@code customers}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Customer> {
        static final Codec<Set<String>> EMAIL_ADDRESSES_CODEC = Codecs.set(Codecs.STRING);
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Customer customer, ItemWriter out) {
            UUID customerId = keyPart(customer.customerId(), "customerId");
            out.attribute(Names.ACTIVE).bool(customer.active());
            if (customer.emailAddresses() != null && !customer.emailAddresses().isEmpty()) {
                EMAIL_ADDRESSES_CODEC.write(customer.emailAddresses(), out.attribute(Names.EMAIL_ADDRESSES));
            }
            if (customer.expires() != null) {
                Codecs.EPOCH_SECONDS.write(customer.expires(), out.attribute(Names.EXPIRES));
            }
            if (customer.fullName() != null) {
                out.attribute(Names.FULL_NAME).string(customer.fullName());
            }
            Codecs.UUID_TEXT.write(customerId, out.attribute(Names.CUSTOMER_ID));
        }

        @Override
        public Customer read(ItemReader in) {
            boolean active = required(in, Names.ACTIVE).bool();
            Set<String> emailAddresses =
                    in.find(Names.EMAIL_ADDRESSES) ? EMAIL_ADDRESSES_CODEC.read(in.value()) : Set.of();
            Instant expires = in.find(Names.EXPIRES) ? Codecs.EPOCH_SECONDS.read(in.value()) : null;
            String fullName = in.find(Names.FULL_NAME) ? in.value().string() : null;
            UUID customerId = Codecs.UUID_TEXT.read(required(in, Names.CUSTOMER_ID));
            return new Customer(customerId, fullName, active, emailAddresses, expires);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Customer", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Customer", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code customers}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            Codecs.UUID_TEXT.write(Mapper.keyPart(key.customerId(), "customerId"), out.attribute(Names.CUSTOMER_ID));
        }

        @Override
        public Key read(ItemReader in) {
            UUID customerId = Codecs.UUID_TEXT.read(Mapper.required(in, Names.CUSTOMER_ID));
            return new Key(customerId);
        }
    }

    /** The repository of {@link Customer} on a backend. */
    static final class Repository extends BaseRepository<Customer, Key> implements CustomerRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public Optional<Customer> findByCustomerId(UUID customerId) {
            return find(new Key(customerId));
        }

        @Override
        public CustomerRepository.Query query() {
            return customerId -> find(new Key(customerId));
        }
    }
}
