package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.IndexQuery;
import io.keystave.query.IndexQuerySteps;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.NumberAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.value.AttributeName;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Invoice}, stored in table {@code shop}.
 *
 * <p>Primary key: partition key {@code CUST#{customer}} in attribute {@code pk}, sort key {@code INV#{issued}#{number}}
 * in attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
final class Invoice_ {
    /** Partition key. */
    public static final OrderedAttribute<Invoice, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Part 1 of the sort key; partition key of index {@code by_day}. */
    public static final OrderedAttribute<Invoice, LocalDate> issued =
            new OrderedAttribute<>("issued", Codecs.LOCAL_DATE);

    /** Part 2 of the sort key. */
    public static final OrderedAttribute<Invoice, String> number = new OrderedAttribute<>("number", Codecs.STRING);

    /** Sort key of index {@code by_day}. */
    public static final NumberAttribute<Invoice, BigDecimal> total = new NumberAttribute<>("total", Codecs.DECIMAL);

    static final KeyTemplate PARTITION_KEY = KeyTemplate.in("pk").literal("CUST#").part(KeyTexts.STRING);

    static final KeyTemplate SORT_KEY =
            KeyTemplate.in("sk").literal("INV#").part(KeyTexts.LOCAL_DATE).literal("#").part(KeyTexts.STRING);

    static final EntityTable<Invoice, Key> TABLE = new EntityTable<>(
            ShopItem_.DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "shop",
            KeyParts.composed(PARTITION_KEY),
            KeyParts.composed(SORT_KEY))
            .whereBeginsWith("sk", "INV#");

    static final AccessPath BY_DAY = PRIMARY_KEY.index(
            "by_day",
            KeyParts.attributes(KeyParts.part("issued", Codecs.LOCAL_DATE)),
            KeyParts.attributes(KeyParts.part("total", Codecs.DECIMAL)));

    private Invoice_() {}

    /** The primary key of {@link Invoice}. */
    public record Key(String customer, LocalDate issued, String number) {
        /** The key of an entity. */
        public static Key of(Invoice invoice) {
            return new Key(invoice.customer(), invoice.issued(), invoice.number());
        }
    }

    /** What index {@code by_day} holds of each {@link Invoice}: its own and the table's key. */
    public record ByDay(LocalDate issued, BigDecimal total, String customer, String number) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(customer, issued, number);
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName ISSUED = AttributeName.of("issued");
        static final AttributeName NUMBER = AttributeName.of("number");
        static final AttributeName PK = AttributeName.of("pk");
        static final AttributeName SK = AttributeName.of("sk");
        static final AttributeName TOTAL = AttributeName.of("total");
        static final List<AttributeName> ALL = List.of(CUSTOMER, ISSUED, NUMBER, PK, SK, TOTAL);

        private Names() {}
    }

    /** {@link Invoice} as an item of table {@code shop}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Invoice> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Invoice invoice, ItemWriter out) {
            String customer = keyPart(invoice.customer(), "customer");
            LocalDate issued = keyPart(invoice.issued(), "issued");
            String number = keyPart(invoice.number(), "number");
            out.attribute(Names.CUSTOMER).string(customer);
            Codecs.LOCAL_DATE.write(issued, out.attribute(Names.ISSUED));
            out.attribute(Names.NUMBER).string(number);
            out.attribute(Names.PK).string(PARTITION_KEY.compose(customer));
            out.attribute(Names.SK).string(SORT_KEY.compose(issued, number));
            if (invoice.total() != null) {
                out.attribute(Names.TOTAL).number(invoice.total());
            }
        }

        @Override
        public Invoice read(ItemReader in) {
            String customer = required(in, Names.CUSTOMER).string();
            LocalDate issued = Codecs.LOCAL_DATE.read(required(in, Names.ISSUED));
            String number = required(in, Names.NUMBER).string();
            BigDecimal total = in.find(Names.TOTAL) ? in.value().decimal() : null;
            return new Invoice(customer, issued, number, total);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Invoice", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Invoice", name.text());
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
            out.attribute(Names.SK).string(SORT_KEY.compose(
                    Mapper.keyPart(key.issued(), "issued"),
                    Mapper.keyPart(key.number(), "number")));
        }

        @Override
        public Key read(ItemReader in) {
            List<Object> partitionKey = PARTITION_KEY.parse(Mapper.required(in, Names.PK).string());
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            return new Key((String) partitionKey.get(0), (LocalDate) sortKey.get(0), (String) sortKey.get(1));
        }
    }

    /** Reads the entries of index {@code by_day}. */
    @NullUnmarked
    static final class ByDayMapper implements EntityMapper<ByDay> {
        static final ByDayMapper INSTANCE = new ByDayMapper();

        @Override
        public void write(ByDay row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public ByDay read(ItemReader in) {
            LocalDate issued = Codecs.LOCAL_DATE.read(Mapper.required(in, Names.ISSUED));
            List<Object> partitionKey = PARTITION_KEY.parse(Mapper.required(in, Names.PK).string());
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            BigDecimal total = Mapper.required(in, Names.TOTAL).decimal();
            return new ByDay(issued, total, (String) partitionKey.get(0), (String) sortKey.get(1));
        }
    }

    /** The repository of {@link Invoice} on a backend. */
    static final class Repository extends BaseRepository<Invoice, Key> implements InvoiceRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Invoice> findByCustomer(String customer) {
            return query().customer(customer).list();
        }

        @Override
        public List<Invoice> findByCustomerAndIssuedPrefix(String customer, Year year) {
            return query().customer(customer).issuedPrefix(year).list();
        }

        @Override
        public List<Invoice> findByCustomerAndIssuedPrefix(String customer, YearMonth month) {
            return query().customer(customer).issuedPrefix(month).list();
        }

        @Override
        public List<Invoice> findByCustomerAndIssued(String customer, LocalDate issued) {
            return query().customer(customer).issued(issued).list();
        }

        @Override
        public List<Invoice> findByCustomerAndIssuedAndNumberPrefix(String customer, LocalDate issued, String prefix) {
            return query().customer(customer).issued(issued).numberPrefix(prefix).list();
        }

        @Override
        public Optional<Invoice> findByCustomerAndIssuedAndNumber(String customer, LocalDate issued, String number) {
            return find(new Key(customer, issued, number));
        }

        @Override
        public List<ByDay> findByIssued(LocalDate issued) {
            return byDay().issued(issued).list();
        }

        @Override
        public List<ByDay> findByIssuedAndTotal(LocalDate issued, BigDecimal total) {
            return byDay().issued(issued).total(total).list();
        }

        @Override
        public InvoiceRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }

        @Override
        public InvoiceRepository.ByDayQuery byDay() {
            return issued -> new ByDayQueryIssuedSteps(
                    KeyPath.start(context(), BY_DAY, ByDayMapper.INSTANCE).partition(issued));
        }
    }

    private static final class QueryCustomerSteps extends TableQuerySteps<Invoice>
            implements InvoiceRepository.QueryCustomer {
        private final Repository repository;
        private final KeyPath<Invoice> path;
        private final String customer;

        QueryCustomerSteps(Repository repository, KeyPath<Invoice> path, String customer) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
        }

        @Override
        public InvoiceRepository.QueryCustomerIssued issued(LocalDate issued) {
            return new QueryCustomerIssuedSteps(repository, path.sort(issued), customer, issued);
        }

        @Override
        public TableQuery<Invoice> issuedPrefix(Year year) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR.print(year)));
        }

        @Override
        public TableQuery<Invoice> issuedPrefix(YearMonth month) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month)));
        }

        @Override
        public TableQuery<Invoice> issuedBefore(LocalDate issued) {
            return new TableQuerySteps<>(path, new PartRange.Below(issued, false));
        }

        @Override
        public TableQuery<Invoice> issuedAtMost(LocalDate issued) {
            return new TableQuerySteps<>(path, new PartRange.Below(issued, true));
        }

        @Override
        public TableQuery<Invoice> issuedAfter(LocalDate issued) {
            return new TableQuerySteps<>(path, new PartRange.Above(issued, false));
        }

        @Override
        public TableQuery<Invoice> issuedAtLeast(LocalDate issued) {
            return new TableQuerySteps<>(path, new PartRange.Above(issued, true));
        }

        @Override
        public TableQuery<Invoice> issuedBetween(LocalDate first, LocalDate last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class QueryCustomerIssuedSteps extends TableQuerySteps<Invoice>
            implements InvoiceRepository.QueryCustomerIssued {
        private final Repository repository;
        private final KeyPath<Invoice> path;
        private final String customer;
        private final LocalDate issued;

        QueryCustomerIssuedSteps(Repository repository, KeyPath<Invoice> path, String customer, LocalDate issued) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
            this.issued = issued;
        }

        @Override
        public Optional<Invoice> number(String number) {
            return repository.find(new Key(customer, issued, number));
        }

        @Override
        public TableQuery<Invoice> numberPrefix(String prefix) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<Invoice> numberBefore(String number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, false));
        }

        @Override
        public TableQuery<Invoice> numberAtMost(String number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, true));
        }

        @Override
        public TableQuery<Invoice> numberAfter(String number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, false));
        }

        @Override
        public TableQuery<Invoice> numberAtLeast(String number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, true));
        }

        @Override
        public TableQuery<Invoice> numberBetween(String first, String last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class ByDayQueryIssuedSteps extends IndexQuerySteps<ByDay, Invoice>
            implements InvoiceRepository.ByDayQueryIssued {
        private final KeyPath<ByDay> path;

        ByDayQueryIssuedSteps(KeyPath<ByDay> path) {
            super(path, TABLE);
            this.path = path;
        }

        @Override
        public IndexQuery<ByDay, Invoice> total(BigDecimal total) {
            return new IndexQuerySteps<>(path.sort(total), TABLE);
        }

        @Override
        public IndexQuery<ByDay, Invoice> totalBefore(BigDecimal total) {
            return new IndexQuerySteps<>(path, new PartRange.Below(total, false), TABLE);
        }

        @Override
        public IndexQuery<ByDay, Invoice> totalAtMost(BigDecimal total) {
            return new IndexQuerySteps<>(path, new PartRange.Below(total, true), TABLE);
        }

        @Override
        public IndexQuery<ByDay, Invoice> totalAfter(BigDecimal total) {
            return new IndexQuerySteps<>(path, new PartRange.Above(total, false), TABLE);
        }

        @Override
        public IndexQuery<ByDay, Invoice> totalAtLeast(BigDecimal total) {
            return new IndexQuerySteps<>(path, new PartRange.Above(total, true), TABLE);
        }

        @Override
        public IndexQuery<ByDay, Invoice> totalBetween(BigDecimal first, BigDecimal last) {
            return new IndexQuerySteps<>(path, new PartRange.Between(first, last), TABLE);
        }
    }
}
