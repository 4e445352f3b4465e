package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseCollectionRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
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
 * The attributes, keys and index rows of {@link ShopItem}, stored in table {@code shop}.
 *
 * <p>Primary key: partition key {@code CUST#{customer}} in attribute {@code pk}, sort key {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class ShopItem_ {
    /** Partition key. */
    public static final OrderedAttribute<ShopItem, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Sort key. */
    public static final OrderedAttribute<ShopItem, String> sk = new OrderedAttribute<>("sk", Codecs.STRING);

    static final KeyTemplate PARTITION_KEY = KeyTemplate.in("pk").literal("CUST#").part(KeyTexts.STRING);

    static final CreateTable DEFINITION = CreateTable.of(
                    "shop",
                    List.of(
                            new AttributeDefinition("pk", AttributeType.S),
                            new AttributeDefinition("sk", AttributeType.S),
                            new AttributeDefinition("issued", AttributeType.S),
                            new AttributeDefinition("total", AttributeType.N)),
                    List.of(KeySchemaElement.partitionKey("pk"), KeySchemaElement.sortKey("sk")))
            .globalSecondaryIndexes(List.of(
                    new GlobalSecondaryIndex(
                            "by_day",
                            List.of(KeySchemaElement.partitionKey("issued"), KeySchemaElement.sortKey("total")),
                            Projection.KEYS_ONLY)));

    static final EntityTable<ShopItem, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.composed(PARTITION_KEY),
            KeyParts.attributes(KeyParts.part("sk", Codecs.STRING)));

    private ShopItem_() {}

    /** The primary key of {@link ShopItem}. */
    public record Key(String customer, String sk) {
        /** The key of an entity. */
        public static Key of(ShopItem shopItem) {
            return KeyMapper.INSTANCE.fromItem(Mapper.INSTANCE.toItem(shopItem));
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName PK = AttributeName.of("pk");
        static final AttributeName SK = AttributeName.of("sk");
        static final List<AttributeName> ALL = List.of(CUSTOMER, PK, SK);

        private Names() {}
    }

    /** Every {@link ShopItem} as an item of table {@code shop}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<ShopItem> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(ShopItem shopItem, ItemWriter out) {
            if (shopItem instanceof Profile profile) {
                Profile_.Mapper.INSTANCE.write(profile, out);
            } else if (shopItem instanceof Invoice invoice) {
                Invoice_.Mapper.INSTANCE.write(invoice, out);
            }
        }

        @Override
        public ShopItem read(ItemReader in) {
            String type = required(in, Names.SK).string();
            if (type.equals("PROFILE")) {
                return Profile_.Mapper.INSTANCE.read(in);
            }
            if (type.startsWith("INV#")) {
                return Invoice_.Mapper.INSTANCE.read(in);
            }
            throw MappingException.unknownType("ShopItem", "sk");
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("ShopItem", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("ShopItem", name.text());
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
            out.attribute(Names.SK).string(Mapper.keyPart(key.sk(), "sk"));
        }

        @Override
        public Key read(ItemReader in) {
            List<Object> partitionKey = PARTITION_KEY.parse(Mapper.required(in, Names.PK).string());
            String sk = Mapper.required(in, Names.SK).string();
            return new Key((String) partitionKey.get(0), sk);
        }
    }

    /** The repository of {@link ShopItem} on a backend. */
    static final class Repository extends BaseCollectionRepository<ShopItem, Key> implements ShopItemRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<ShopItem> findByCustomer(String customer) {
            return query().customer(customer).list();
        }

        @Override
        public List<ShopItem> findByCustomerAndSkPrefix(String customer, String prefix) {
            return query().customer(customer).skPrefix(prefix).list();
        }

        @Override
        public Optional<ShopItem> findByCustomerAndSk(String customer, String sk) {
            return find(new Key(customer, sk));
        }

        @Override
        public ShopItemRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }
    }

    private static final class QueryCustomerSteps extends TableQuerySteps<ShopItem>
            implements ShopItemRepository.QueryCustomer {
        private final Repository repository;
        private final KeyPath<ShopItem> path;
        private final String customer;

        QueryCustomerSteps(Repository repository, KeyPath<ShopItem> path, String customer) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
        }

        @Override
        public Optional<ShopItem> sk(String sk) {
            return repository.find(new Key(customer, sk));
        }

        @Override
        public TableQuery<ShopItem> skPrefix(String prefix) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<ShopItem> skBefore(String sk) {
            return new TableQuerySteps<>(path, new PartRange.Below(sk, false));
        }

        @Override
        public TableQuery<ShopItem> skAtMost(String sk) {
            return new TableQuerySteps<>(path, new PartRange.Below(sk, true));
        }

        @Override
        public TableQuery<ShopItem> skAfter(String sk) {
            return new TableQuerySteps<>(path, new PartRange.Above(sk, false));
        }

        @Override
        public TableQuery<ShopItem> skAtLeast(String sk) {
            return new TableQuerySteps<>(path, new PartRange.Above(sk, true));
        }

        @Override
        public TableQuery<ShopItem> skBetween(String first, String last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
