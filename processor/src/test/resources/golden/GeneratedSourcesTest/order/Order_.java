package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.DocumentCodec;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.mapper.Versioning;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.Projection;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.IndexQuery;
import io.keystave.query.IndexQuerySteps;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.ListAttribute;
import io.keystave.query.MapAttribute;
import io.keystave.query.NumberAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.query.ValueAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Order}, stored in table {@code orders}.
 *
 * <p>Primary key: partition key {@code customer}, sort key {@code {date}#{orderId}} in attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Order_ {
    /** Partition key. */
    public static final OrderedAttribute<Order, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Part 1 of the sort key; sort key of index {@code by_status}. */
    public static final OrderedAttribute<Order, LocalDate> date = new OrderedAttribute<>("date", Codecs.LOCAL_DATE);

    /** Part 2 of the sort key. */
    public static final OrderedAttribute<Order, String> orderId = new OrderedAttribute<>("orderId", Codecs.STRING);

    /** Partition key of index {@code by_status}. */
    public static final ValueAttribute<Order, Order.Status> status =
            new ValueAttribute<>("status", Mapper.STATUS_CODEC);

    /** Attribute {@code total}. */
    public static final NumberAttribute<Order, BigDecimal> total = new NumberAttribute<>("total", Codecs.DECIMAL);

    /** Attribute {@code lines}. */
    public static final ListAttribute<Order, Order.Line> lines =
            new ListAttribute<>("lines", LineCodec.INSTANCE);

    /** Attribute {@code labels}. */
    public static final MapAttribute<Order, String, String> labels =
            new MapAttribute<>("labels", KeyTexts.STRING, Codecs.STRING);

    /** Attribute {@code shippedOn}. An item may lack it. */
    public static final ScalarAttribute<Order, LocalDate> shippedOn =
            new ScalarAttribute<>("shippedOn", Codecs.LOCAL_DATE);

    /** Version, for optimistic locking. */
    public static final OrderedAttribute<Order, Long> version = new OrderedAttribute<>("version", Codecs.LONG);

    static final KeyTemplate SORT_KEY =
            KeyTemplate.in("sk").part(KeyTexts.LOCAL_DATE).literal("#").part(KeyTexts.STRING);

    static final CreateTable DEFINITION = CreateTable.of(
                    "orders",
                    List.of(
                            new AttributeDefinition("customer", AttributeType.S),
                            new AttributeDefinition("sk", AttributeType.S),
                            new AttributeDefinition("status", AttributeType.S),
                            new AttributeDefinition("date", AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("sk")))
            .globalSecondaryIndexes(List.of(
                    new GlobalSecondaryIndex(
                            "by_status",
                            List.of(KeySchemaElement.partitionKey("status"), KeySchemaElement.sortKey("date")),
                            Projection.KEYS_ONLY)));

    static final EntityTable<Order, Key> TABLE =
            new EntityTable<Order, Key>(DEFINITION, Mapper.INSTANCE, KeyMapper.INSTANCE, Key::of, Names.ALL)
                    .versioned(new Versioning<>("version", Order::version, Mapper::withVersion));

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "orders",
            KeyParts.attributes(KeyParts.part("customer", Codecs.STRING)),
            KeyParts.composed(SORT_KEY));

    static final AccessPath BY_STATUS = PRIMARY_KEY.index(
            "by_status",
            KeyParts.attributes(KeyParts.part("status", Mapper.STATUS_CODEC)),
            KeyParts.attributes(KeyParts.part("date", Codecs.LOCAL_DATE)));

    private Order_() {}

    /** The primary key of {@link Order}. */
    public record Key(String customer, LocalDate date, String orderId) {
        /** The key of an entity. */
        public static Key of(Order order) {
            return new Key(order.customer(), order.date(), order.orderId());
        }
    }

    /** What index {@code by_status} holds of each {@link Order}: its own and the table's key. */
    public record ByStatus(Order.Status status, LocalDate date, String customer, String orderId) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(customer, date, orderId);
        }
    }

    /** The attributes of {@link ByStatus} that a filter on index {@code by_status} may use. */
    public static final class ByStatus_ {
        /** Partition key. */
        public static final OrderedAttribute<ByStatus, String> customer =
                new OrderedAttribute<>("customer", Codecs.STRING);

        private ByStatus_() {}
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName DATE = AttributeName.of("date");
        static final AttributeName LABELS = AttributeName.of("labels");
        static final AttributeName LINES = AttributeName.of("lines");
        static final AttributeName ORDER_ID = AttributeName.of("orderId");
        static final AttributeName SHIPPED_ON = AttributeName.of("shippedOn");
        static final AttributeName SK = AttributeName.of("sk");
        static final AttributeName STATUS = AttributeName.of("status");
        static final AttributeName TOTAL = AttributeName.of("total");
        static final AttributeName VERSION = AttributeName.of("version");
        static final List<AttributeName> ALL = List.of(
                CUSTOMER,
                DATE,
                LABELS,
                LINES,
                ORDER_ID,
                SHIPPED_ON,
                SK,
                STATUS,
                TOTAL,
                VERSION);

        private Names() {}
    }

    /** {@link Order} as an item of table {@code orders}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Order> {
        static final Codec<Order.Status> STATUS_CODEC = Codecs.enumeration(Order.Status.values());
        static final Codec<List<Order.Line>> LINES_CODEC = Codecs.list(LineCodec.INSTANCE);
        static final Codec<Map<String, String>> LABELS_CODEC = Codecs.map(Codecs.STRING);
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Order order, ItemWriter out) {
            String customer = keyPart(order.customer(), "customer");
            LocalDate date = keyPart(order.date(), "date");
            String orderId = keyPart(order.orderId(), "orderId");
            out.attribute(Names.CUSTOMER).string(customer);
            Codecs.LOCAL_DATE.write(date, out.attribute(Names.DATE));
            if (order.labels() != null) {
                LABELS_CODEC.write(order.labels(), out.attribute(Names.LABELS));
            }
            if (order.lines() != null) {
                LINES_CODEC.write(order.lines(), out.attribute(Names.LINES));
            }
            out.attribute(Names.ORDER_ID).string(orderId);
            if (order.shippedOn() != null && order.shippedOn().isPresent()) {
                Codecs.LOCAL_DATE.write(order.shippedOn().get(), out.attribute(Names.SHIPPED_ON));
            }
            out.attribute(Names.SK).string(SORT_KEY.compose(date, orderId));
            if (order.status() != null) {
                STATUS_CODEC.write(order.status(), out.attribute(Names.STATUS));
            }
            if (order.total() != null) {
                out.attribute(Names.TOTAL).number(order.total());
            }
            out.attribute(Names.VERSION).number(order.version());
        }

        @Override
        public Order read(ItemReader in) {
            String customer = required(in, Names.CUSTOMER).string();
            LocalDate date = Codecs.LOCAL_DATE.read(required(in, Names.DATE));
            Map<String, String> labels = in.find(Names.LABELS) ? LABELS_CODEC.read(in.value()) : null;
            List<Order.Line> lines = in.find(Names.LINES) ? LINES_CODEC.read(in.value()) : null;
            String orderId = required(in, Names.ORDER_ID).string();
            Optional<LocalDate> shippedOn = in.find(Names.SHIPPED_ON)
                    ? Optional.of(Codecs.LOCAL_DATE.read(in.value()))
                    : Optional.empty();
            Order.Status status = in.find(Names.STATUS) ? STATUS_CODEC.read(in.value()) : null;
            BigDecimal total = in.find(Names.TOTAL) ? in.value().decimal() : null;
            long version = in.find(Names.VERSION) ? in.value().longNumber() : 0;
            return new Order(customer, date, orderId, status, total, lines, labels, shippedOn, version);
        }

        static Order withVersion(Order order, long version) {
            return new Order(
                    order.customer(),
                    order.date(),
                    order.orderId(),
                    order.status(),
                    order.total(),
                    order.lines(),
                    order.labels(),
                    order.shippedOn(),
                    version);
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
            out.attribute(Names.SK).string(SORT_KEY.compose(
                    Mapper.keyPart(key.date(), "date"),
                    Mapper.keyPart(key.orderId(), "orderId")));
        }

        @Override
        public Key read(ItemReader in) {
            String customer = Mapper.required(in, Names.CUSTOMER).string();
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            return new Key(customer, (LocalDate) sortKey.get(0), (String) sortKey.get(1));
        }
    }

    /** Reads the entries of index {@code by_status}. */
    @NullUnmarked
    static final class ByStatusMapper implements EntityMapper<ByStatus> {
        static final ByStatusMapper INSTANCE = new ByStatusMapper();

        @Override
        public void write(ByStatus row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public ByStatus read(ItemReader in) {
            String customer = Mapper.required(in, Names.CUSTOMER).string();
            LocalDate date = Codecs.LOCAL_DATE.read(Mapper.required(in, Names.DATE));
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            Order.Status status = Mapper.STATUS_CODEC.read(Mapper.required(in, Names.STATUS));
            return new ByStatus(status, date, customer, (String) sortKey.get(1));
        }
    }

    /** {@link Order.Line} as a nested document. */
    @NullUnmarked
    static final class LineCodec extends DocumentCodec<Order.Line> {
        static final LineCodec INSTANCE = new LineCodec();
        private static final AttributeName PRODUCT = AttributeName.of("product");
        private static final AttributeName QUANTITY = AttributeName.of("quantity");
        private static final AttributeName UNIT_PRICE = AttributeName.of("unitPrice");

        @Override
        protected void writeMembers(Order.Line line, ValueWriter out) {
            if (line.product() != null) {
                out.name(PRODUCT);
                out.string(line.product());
            }
            out.name(QUANTITY);
            out.number(line.quantity());
            if (line.unitPrice() != null) {
                out.name(UNIT_PRICE);
                out.number(line.unitPrice());
            }
        }

        @Override
        protected Order.Line readMembers(ValueReader in) {
            String product = in.find(PRODUCT) ? in.string() : null;
            int quantity = required(in, QUANTITY).intNumber();
            BigDecimal unitPrice = in.find(UNIT_PRICE) ? in.decimal() : null;
            return new Order.Line(product, unitPrice, quantity);
        }

        private static ValueReader required(ValueReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Order.Line", name.text());
            }
            return in;
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
        public List<Order> findByCustomerAndDate(String customer, LocalDate date) {
            return query().customer(customer).date(date).list();
        }

        @Override
        public List<Order> findByCustomerAndDateAndOrderIdPrefix(String customer, LocalDate date, String prefix) {
            return query().customer(customer).date(date).orderIdPrefix(prefix).list();
        }

        @Override
        public Optional<Order> findByCustomerAndDateAndOrderId(String customer, LocalDate date, String orderId) {
            return find(new Key(customer, date, orderId));
        }

        @Override
        public List<ByStatus> findByStatus(Order.Status status) {
            return byStatus().status(status).list();
        }

        @Override
        public List<ByStatus> findByStatusAndDatePrefix(Order.Status status, Year year) {
            return byStatus().status(status).datePrefix(year).list();
        }

        @Override
        public List<ByStatus> findByStatusAndDatePrefix(Order.Status status, YearMonth month) {
            return byStatus().status(status).datePrefix(month).list();
        }

        @Override
        public List<ByStatus> findByStatusAndDate(Order.Status status, LocalDate date) {
            return byStatus().status(status).date(date).list();
        }

        @Override
        public OrderRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }

        @Override
        public OrderRepository.ByStatusQuery byStatus() {
            return status -> new ByStatusQueryStatusSteps(
                    KeyPath.start(context(), BY_STATUS, ByStatusMapper.INSTANCE).partition(status));
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
        public OrderRepository.QueryCustomerDate date(LocalDate date) {
            return new QueryCustomerDateSteps(repository, path.sort(date), customer, date);
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

    private static final class QueryCustomerDateSteps extends TableQuerySteps<Order>
            implements OrderRepository.QueryCustomerDate {
        private final Repository repository;
        private final KeyPath<Order> path;
        private final String customer;
        private final LocalDate date;

        QueryCustomerDateSteps(Repository repository, KeyPath<Order> path, String customer, LocalDate date) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
            this.date = date;
        }

        @Override
        public Optional<Order> orderId(String orderId) {
            return repository.find(new Key(customer, date, orderId));
        }

        @Override
        public TableQuery<Order> orderIdPrefix(String prefix) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<Order> orderIdBefore(String orderId) {
            return new TableQuerySteps<>(path, new PartRange.Below(orderId, false));
        }

        @Override
        public TableQuery<Order> orderIdAtMost(String orderId) {
            return new TableQuerySteps<>(path, new PartRange.Below(orderId, true));
        }

        @Override
        public TableQuery<Order> orderIdAfter(String orderId) {
            return new TableQuerySteps<>(path, new PartRange.Above(orderId, false));
        }

        @Override
        public TableQuery<Order> orderIdAtLeast(String orderId) {
            return new TableQuerySteps<>(path, new PartRange.Above(orderId, true));
        }

        @Override
        public TableQuery<Order> orderIdBetween(String first, String last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class ByStatusQueryStatusSteps extends IndexQuerySteps<ByStatus, Order>
            implements OrderRepository.ByStatusQueryStatus {
        private final KeyPath<ByStatus> path;

        ByStatusQueryStatusSteps(KeyPath<ByStatus> path) {
            super(path, TABLE);
            this.path = path;
        }

        @Override
        public IndexQuery<ByStatus, Order> date(LocalDate date) {
            return new IndexQuerySteps<>(path.sort(date), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> datePrefix(Year year) {
            return new IndexQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR.print(year)), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> datePrefix(YearMonth month) {
            return new IndexQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month)), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> dateBefore(LocalDate date) {
            return new IndexQuerySteps<>(path, new PartRange.Below(date, false), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> dateAtMost(LocalDate date) {
            return new IndexQuerySteps<>(path, new PartRange.Below(date, true), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> dateAfter(LocalDate date) {
            return new IndexQuerySteps<>(path, new PartRange.Above(date, false), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> dateAtLeast(LocalDate date) {
            return new IndexQuerySteps<>(path, new PartRange.Above(date, true), TABLE);
        }

        @Override
        public IndexQuery<ByStatus, Order> dateBetween(LocalDate first, LocalDate last) {
            return new IndexQuerySteps<>(path, new PartRange.Between(first, last), TABLE);
        }
    }
}
