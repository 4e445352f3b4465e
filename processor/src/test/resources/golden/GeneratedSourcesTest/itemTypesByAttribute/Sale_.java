package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.IndexQuerySteps;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.StringAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.value.AttributeName;
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
 * The attributes, keys and index rows of {@link Sale}, stored in table {@code shop}.
 *
 * <p>Primary key: partition key {@code shop}, sort key {@code number}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
final class Sale_ {
    /** Partition key. */
    public static final OrderedAttribute<Sale, String> shop = new OrderedAttribute<>("shop", Codecs.STRING);

    /** Sort key. */
    public static final OrderedAttribute<Sale, Long> number = new OrderedAttribute<>("number", Codecs.LONG);

    /** Partition key of index {@code by_date}. */
    public static final ScalarAttribute<Sale, LocalDate> date = new ScalarAttribute<>("date", Codecs.LOCAL_DATE);

    /** Attribute {@code article}. */
    public static final StringAttribute<Sale> article = new StringAttribute<>("article");

    static final EntityTable<Sale, Key> TABLE = new EntityTable<>(
            Entry_.DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("number", Codecs.LONG)))
            .whereEqual("kind", "S");

    static final AccessPath BY_DATE = PRIMARY_KEY.index(
            "by_date",
            KeyParts.attributes(KeyParts.part("date", Codecs.LOCAL_DATE)),
            null);

    private Sale_() {}

    /** The primary key of {@link Sale}. */
    public record Key(String shop, long number) {
        /** The key of an entity. */
        public static Key of(Sale sale) {
            return new Key(sale.shop(), sale.number());
        }
    }

    /** What index {@code by_date} holds of each {@link Sale}: its own and the table's key. */
    public record ByDate(LocalDate date, String shop, long number) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(shop, number);
        }
    }

    /** The attributes of {@link ByDate} that a filter on index {@code by_date} may use. */
    public static final class ByDate_ {
        /** Partition key. */
        public static final OrderedAttribute<ByDate, String> shop = new OrderedAttribute<>("shop", Codecs.STRING);

        /** Sort key. */
        public static final OrderedAttribute<ByDate, Long> number = new OrderedAttribute<>("number", Codecs.LONG);

        private ByDate_() {}
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName ARTICLE = AttributeName.of("article");
        static final AttributeName DATE = AttributeName.of("date");
        static final AttributeName KIND = AttributeName.of("kind");
        static final AttributeName NUMBER = AttributeName.of("number");
        static final AttributeName SHOP = AttributeName.of("shop");
        static final List<AttributeName> ALL = List.of(ARTICLE, DATE, KIND, NUMBER, SHOP);

        private Names() {}
    }

    /** {@link Sale} as an item of table {@code shop}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Sale> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Sale sale, ItemWriter out) {
            String shop = keyPart(sale.shop(), "shop");
            if (sale.article() != null) {
                out.attribute(Names.ARTICLE).string(sale.article());
            }
            if (sale.date() != null) {
                Codecs.LOCAL_DATE.write(sale.date(), out.attribute(Names.DATE));
            }
            out.attribute(Names.KIND).string("S");
            out.attribute(Names.NUMBER).number(sale.number());
            out.attribute(Names.SHOP).string(shop);
        }

        @Override
        public Sale read(ItemReader in) {
            if (!required(in, Names.KIND).string().equals("S")) {
                throw MappingException.unknownType("Sale", "kind");
            }
            String article = in.find(Names.ARTICLE) ? in.value().string() : null;
            LocalDate date = in.find(Names.DATE) ? Codecs.LOCAL_DATE.read(in.value()) : null;
            long number = required(in, Names.NUMBER).longNumber();
            String shop = required(in, Names.SHOP).string();
            return new Sale(shop, number, date, article);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Sale", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Sale", name.text());
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

    /** The repository of {@link Sale} on a backend. */
    static final class Repository extends BaseRepository<Sale, Key> implements SaleRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Sale> findByShop(String shop) {
            return query().shop(shop).list();
        }

        @Override
        public Optional<Sale> findByShopAndNumber(String shop, long number) {
            return find(new Key(shop, number));
        }

        @Override
        public List<ByDate> findByDate(LocalDate date) {
            return byDate().date(date).list();
        }

        @Override
        public SaleRepository.Query query() {
            return shop -> new QueryShopSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(shop),
                    shop);
        }

        @Override
        public SaleRepository.ByDateQuery byDate() {
            return date -> new IndexQuerySteps<>(
                    KeyPath.start(context(), BY_DATE, ByDateMapper.INSTANCE).partition(date),
                    TABLE);
        }
    }

    private static final class QueryShopSteps extends TableQuerySteps<Sale> implements SaleRepository.QueryShop {
        private final Repository repository;
        private final KeyPath<Sale> path;
        private final String shop;

        QueryShopSteps(Repository repository, KeyPath<Sale> path, String shop) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.shop = shop;
        }

        @Override
        public Optional<Sale> number(long number) {
            return repository.find(new Key(shop, number));
        }

        @Override
        public TableQuery<Sale> numberBefore(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, false));
        }

        @Override
        public TableQuery<Sale> numberAtMost(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, true));
        }

        @Override
        public TableQuery<Sale> numberAfter(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, false));
        }

        @Override
        public TableQuery<Sale> numberAtLeast(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, true));
        }

        @Override
        public TableQuery<Sale> numberBetween(long first, long last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
