package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseCollectionRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.IndexQuerySteps;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Entry}, stored in table {@code shop}.
 *
 * <p>Primary key: partition key {@code shop}, sort key {@code number}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Entry_ {
    /** Partition key. */
    public static final OrderedAttribute<Entry, String> shop = new OrderedAttribute<>("shop", Codecs.STRING);

    /** Sort key. */
    public static final OrderedAttribute<Entry, Long> number = new OrderedAttribute<>("number", Codecs.LONG);

    /** Partition key of index {@code by_date}. */
    public static final ScalarAttribute<Entry, LocalDate> date = new ScalarAttribute<>("date", Codecs.LOCAL_DATE);

    static final CreateTable DEFINITION = CreateTable.of(
                    "shop",
                    List.of(
                            new AttributeDefinition("shop", AttributeType.S),
                            new AttributeDefinition("number", AttributeType.N),
                            new AttributeDefinition("date", AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey("shop"), KeySchemaElement.sortKey("number")))
            .globalSecondaryIndexes(List.of(
                    new GlobalSecondaryIndex(
                            "by_date",
                            List.of(KeySchemaElement.partitionKey("date")),
                            Projection.include(List.of("kind")))));

    static final EntityTable<Entry, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("number", Codecs.LONG)));

    static final AccessPath BY_DATE = PRIMARY_KEY.index(
            "by_date",
            KeyParts.attributes(KeyParts.part("date", Codecs.LOCAL_DATE)),
            null);

    private Entry_() {}

    /** The primary key of {@link Entry}. */
    public record Key(String shop, long number) {
        /** The key of an entity. */
        public static Key of(Entry entry) {
            return KeyMapper.INSTANCE.fromItem(Mapper.INSTANCE.toItem(entry));
        }
    }

    /** What index {@code by_date} holds of each {@link Entry}: its own and the table's key. */
    public record ByDate(LocalDate date, String shop, long number) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(shop, number);
        }
    }

    /** The attributes of {@link ByDate} that a filter on index {@code by_date} may use. */
    public static final class ByDate_ {
        /** Partition key. */
        public static final OrderedAttribute<ByDate, String> shop =
                new OrderedAttribute<>("shop", Codecs.STRING);

        /** Sort key. */
        public static final OrderedAttribute<ByDate, Long> number =
                new OrderedAttribute<>("number", Codecs.LONG);

        private ByDate_() {}
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName DATE = AttributeName.of("date");
        static final AttributeName KIND = AttributeName.of("kind");
        static final AttributeName NUMBER = AttributeName.of("number");
        static final AttributeName SHOP = AttributeName.of("shop");
        static final List<AttributeName> ALL = List.of(DATE, KIND, NUMBER, SHOP);

        private Names() {}
    }

    /** Every {@link Entry} as an item of table {@code shop}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Entry> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Entry entry, ItemWriter out) {
            if (entry instanceof Sale sale) {
                Sale_.Mapper.INSTANCE.write(sale, out);
            } else if (entry instanceof Refund refund) {
                Refund_.Mapper.INSTANCE.write(refund, out);
            }
        }

        @Override
        public Entry read(ItemReader in) {
            String type = required(in, Names.KIND).string();
            if (type.equals("S")) {
                return Sale_.Mapper.INSTANCE.read(in);
            }
            if (type.equals("Refund")) {
                return Refund_.Mapper.INSTANCE.read(in);
            }
            throw MappingException.unknownType("Entry", "kind");
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Entry", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Entry", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code shop}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            out.attribute(Names.NUMBER).number(key.number());
            out.attribute(Names.SHOP).string(Mapper.keyPart(key.shop(), "shop"));
        }

        @Override
        public Key read(ItemReader in) {
            long number = Mapper.required(in, Names.NUMBER).longNumber();
            String shop = Mapper.required(in, Names.SHOP).string();
            return new Key(shop, number);
        }
    }

    /** Reads the entries of index {@code by_date}. */
    @NullUnmarked
    static final class ByDateMapper implements EntityMapper<ByDate> {
        static final ByDateMapper INSTANCE = new ByDateMapper();

        @Override
        public void write(ByDate row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public ByDate read(ItemReader in) {
            LocalDate date = Codecs.LOCAL_DATE.read(Mapper.required(in, Names.DATE));
            long number = Mapper.required(in, Names.NUMBER).longNumber();
            String shop = Mapper.required(in, Names.SHOP).string();
            return new ByDate(date, shop, number);
        }
    }

    /** The repository of {@link Entry} on a backend. */
    static final class Repository extends BaseCollectionRepository<Entry, Key> implements EntryRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Entry> findByShop(String shop) {
            return query().shop(shop).list();
        }

        @Override
        public Optional<Entry> findByShopAndNumber(String shop, long number) {
            return find(new Key(shop, number));
        }

        @Override
        public List<ByDate> findByDate(LocalDate date) {
            return byDate().date(date).list();
        }

        @Override
        public EntryRepository.Query query() {
            return shop -> new QueryShopSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(shop),
                    shop);
        }

        @Override
        public EntryRepository.ByDateQuery byDate() {
            return date -> new IndexQuerySteps<>(
                    KeyPath.start(context(), BY_DATE, ByDateMapper.INSTANCE).partition(date),
                    TABLE);
        }
    }

    private static final class QueryShopSteps extends TableQuerySteps<Entry> implements EntryRepository.QueryShop {
        private final Repository repository;
        private final KeyPath<Entry> path;
        private final String shop;

        QueryShopSteps(Repository repository, KeyPath<Entry> path, String shop) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.shop = shop;
        }

        @Override
        public Optional<Entry> number(long number) {
            return repository.find(new Key(shop, number));
        }

        @Override
        public TableQuery<Entry> numberBefore(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, false));
        }

        @Override
        public TableQuery<Entry> numberAtMost(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, true));
        }

        @Override
        public TableQuery<Entry> numberAfter(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, false));
        }

        @Override
        public TableQuery<Entry> numberAtLeast(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, true));
        }

        @Override
        public TableQuery<Entry> numberBetween(long first, long last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
