package shop;

import io.keystave.mapper.Codec;
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
import io.keystave.query.KeyPath;
import io.keystave.query.ListAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.query.ValueAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Order}, stored in table {@code orders}.
 *
 * <p>Primary key: partition key {@code customer}, sort key {@code {date}} in attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Order_ {
    /** Partition key. */
    public static final OrderedAttribute<Order, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Sort key. */
    public static final OrderedAttribute<Order, LocalDate> date = new OrderedAttribute<>("date", Codecs.LOCAL_DATE);

    /** Attribute {@code paid}. */
    public static final ValueAttribute<Order, Boolean> paid = new ValueAttribute<>("paid", Codecs.BOOLEAN);

    /** Version, for optimistic locking. */
    public static final OrderedAttribute<Order, Long> version = new OrderedAttribute<>("version", Codecs.LONG);

    /** Attribute {@code lines}. */
    public static final ListAttribute<Order, String> lines = new ListAttribute<>("lines", Codecs.STRING);

    static final KeyTemplate SORT_KEY = KeyTemplate.in("sk").part(KeyTexts.LOCAL_DATE);

    static final CreateTable DEFINITION = CreateTable.of(
            "orders",
            List.of(
                    new AttributeDefinition("customer", AttributeType.S),
                    new AttributeDefinition("sk", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("sk")));

    static final EntityTable<Order, Key> TABLE =
            new EntityTable<Order, Key>(DEFINITION, Mapper.INSTANCE, KeyMapper.INSTANCE, Key::of, Names.ALL)
                    .versioned(new Versioning<>("version", Order::getVersion, Mapper::withVersion));

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "orders",
            KeyParts.attributes(KeyParts.part("customer", Codecs.STRING)),
            KeyParts.composed(SORT_KEY));

    private Order_() {}

    /** The primary key of {@link Order}. */
    public record Key(String customer, LocalDate date) {
        /** The key of an entity. */
        public static Key of(Order order) {
            return new Key(order.customer(), order.getDate());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName DATE = AttributeName.of("date");
        static final AttributeName LINES = AttributeName.of("lines");
        static final AttributeName PAID = AttributeName.of("paid");
        static final AttributeName SK = AttributeName.of("sk");
        static final AttributeName VERSION = AttributeName.of("version");
        static final List<AttributeName> ALL = List.of(CUSTOMER, DATE, LINES, PAID, SK, VERSION);

        private Names() {}
    }

    /** {@link Order} as an item of table {@code orders}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Order> {
        static final Codec<List<String>> LINES_CODEC = Codecs.list(Codecs.STRING);
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Order order, ItemWriter out) {
            String customer = keyPart(order.customer(), "customer");
            LocalDate date = keyPart(order.getDate(), "date");
            out.attribute(Names.CUSTOMER).string(customer);
            Codecs.LOCAL_DATE.write(date, out.attribute(Names.DATE));
            if (order.lines != null) {
                LINES_CODEC.write(order.lines, out.attribute(Names.LINES));
            }
            out.attribute(Names.PAID).bool(order.isPaid());
            out.attribute(Names.SK).string(SORT_KEY.compose(date));
            out.attribute(Names.VERSION).number(order.getVersion());
        }

        @Override
        public Order read(ItemReader in) {
            String customer = required(in, Names.CUSTOMER).string();
            LocalDate date = Codecs.LOCAL_DATE.read(required(in, Names.DATE));
            List<String> lines = in.find(Names.LINES) ? LINES_CODEC.read(in.value()) : null;
            boolean paid = required(in, Names.PAID).bool();
            long version = in.find(Names.VERSION) ? in.value().longNumber() : 0;
            return new Order(customer, date, paid, version, lines);
        }

        static Order withVersion(Order order, long version) {
            return new Order(order.customer(), order.getDate(), order.isPaid(), version, order.lines);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Order", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Order", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code orders}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            out.attribute(Names.CUSTOMER).string(Mapper.keyPart(key.customer(), "customer"));
            out.attribute(Names.SK).string(SORT_KEY.compose(Mapper.keyPart(key.date(), "date")));
        }

        @Override
        public Key read(ItemReader in) {
            String customer = Mapper.required(in, Names.CUSTOMER).string();
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            return new Key(customer, (LocalDate) sortKey.get(0));
        }
    }

    /** The repository of {@link Order} on a backend. */
    static final class Repository extends BaseRepository<Order, Key> implements OrderRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Order> findByCustomer(String customer) {
            return query().customer(customer).list();
        }

        @Override
        public List<Order> findByCustomerAndDatePrefix(String customer, Year year) {
            return query().customer(customer).datePrefix(year).list();
        }

        @Override
        public List<Order> findByCustomerAndDatePrefix(String customer, YearMonth month) {
            return query().customer(customer).datePrefix(month).list();
        }

        @Override
        public Optional<Order> findByCustomerAndDate(String customer, LocalDate date) {
            return find(new Key(customer, date));
        }

        @Override
        public OrderRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }
    }

    private static final class QueryCustomerSteps extends TableQuerySteps<Order>
            implements OrderRepository.QueryCustomer {
        private final Repository repository;
        private final KeyPath<Order> path;
        private final String customer;

        QueryCustomerSteps(Repository repository, KeyPath<Order> path, String customer) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
        }

        @Override
        public Optional<Order> date(LocalDate date) {
            return repository.find(new Key(customer, date));
        }

        @Override
        public TableQuery<Order> datePrefix(Year year) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR.print(year)));
        }

        @Override
        public TableQuery<Order> datePrefix(YearMonth month) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month)));
        }

        @Override
        public TableQuery<Order> dateBefore(LocalDate date) {
            return new TableQuerySteps<>(path, new PartRange.Below(date, false));
        }

        @Override
        public TableQuery<Order> dateAtMost(LocalDate date) {
            return new TableQuerySteps<>(path, new PartRange.Below(date, true));
        }

        @Override
        public TableQuery<Order> dateAfter(LocalDate date) {
            return new TableQuerySteps<>(path, new PartRange.Above(date, false));
        }

        @Override
        public TableQuery<Order> dateAtLeast(LocalDate date) {
            return new TableQuerySteps<>(path, new PartRange.Above(date, true));
        }

        @Override
        public TableQuery<Order> dateBetween(LocalDate first, LocalDate last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
