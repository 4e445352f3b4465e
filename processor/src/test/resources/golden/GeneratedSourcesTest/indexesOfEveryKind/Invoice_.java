package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.IndexQuery;
import io.keystave.query.IndexQuerySteps;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.LocalIndexQuery;
import io.keystave.query.LocalIndexQuerySteps;
import io.keystave.query.NumberAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.SetAttribute;
import io.keystave.query.StringAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Invoice}, stored in table {@code invoices}.
 *
 * <p>Primary key: partition key {@code shop}, sort key {@code number}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Invoice_ {
    /** Partition key; part 1 of the partition key of index {@code by_month}. */
    public static final OrderedAttribute<Invoice, String> shop = new OrderedAttribute<>("shop", Codecs.STRING);

    /** Sort key; part 2 of the sort key of index {@code by_month}. */
    public static final OrderedAttribute<Invoice, Long> number = new OrderedAttribute<>("number", Codecs.LONG);

    /** Part 2 of the partition key of index {@code by_month}. */
    public static final ScalarAttribute<Invoice, YearMonth> month = new ScalarAttribute<>("month", Codecs.YEAR_MONTH);

    /** Part 1 of the sort key of index {@code by_month}; sort key of index {@code by_amount}. */
    public static final NumberAttribute<Invoice, BigDecimal> amount = new NumberAttribute<>("amount", Codecs.DECIMAL);

    /** Partition key of index {@code by_due}. An item may lack it. */
    public static final ScalarAttribute<Invoice, LocalDate> due = new ScalarAttribute<>("due", Codecs.LOCAL_DATE);

    /** Sort key of index {@code by_paid}. An item may lack it. */
    public static final ScalarAttribute<Invoice, Instant> paid = new ScalarAttribute<>("paid", Codecs.INSTANT);

    /** Attribute {@code notes}. An item may lack it. */
    public static final StringAttribute<Invoice> notes = new StringAttribute<>("notes");

    /** Attribute {@code tags}. */
    public static final SetAttribute<Invoice, Integer> tags = new SetAttribute<>("tags", Codecs.INTEGER);

    static final CreateTable DEFINITION = CreateTable.of(
                    "invoices",
                    List.of(
                            new AttributeDefinition("shop", AttributeType.S),
                            new AttributeDefinition("number", AttributeType.N),
                            new AttributeDefinition("month", AttributeType.S),
                            new AttributeDefinition("amount", AttributeType.N),
                            new AttributeDefinition("due", AttributeType.S),
                            new AttributeDefinition("paid", AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey("shop"), KeySchemaElement.sortKey("number")))
            .globalSecondaryIndexes(List.of(
                    new GlobalSecondaryIndex(
                            "by_month",
                            List.of(
                                    KeySchemaElement.partitionKey("shop"),
                                    KeySchemaElement.partitionKey("month"),
                                    KeySchemaElement.sortKey("amount"),
                                    KeySchemaElement.sortKey("number")),
                            Projection.ALL),
                    new GlobalSecondaryIndex(
                            "by_due",
                            List.of(KeySchemaElement.partitionKey("due")),
                            Projection.include(List.of("amount", "notes", "tags")))))
            .localSecondaryIndexes(List.of(
                    new LocalSecondaryIndex(
                            "by_amount",
                            List.of(KeySchemaElement.partitionKey("shop"), KeySchemaElement.sortKey("amount")),
                            Projection.ALL),
                    new LocalSecondaryIndex(
                            "by_paid",
                            List.of(KeySchemaElement.partitionKey("shop"), KeySchemaElement.sortKey("paid")),
                            Projection.KEYS_ONLY)));

    static final EntityTable<Invoice, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "invoices",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("number", Codecs.LONG)));

    static final AccessPath BY_MONTH = PRIMARY_KEY.index(
            "by_month",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING), KeyParts.part("month", Codecs.YEAR_MONTH)),
            KeyParts.attributes(KeyParts.part("amount", Codecs.DECIMAL), KeyParts.part("number", Codecs.LONG)));

    static final AccessPath BY_DUE = PRIMARY_KEY.index(
            "by_due",
            KeyParts.attributes(KeyParts.part("due", Codecs.LOCAL_DATE)),
            null);

    static final AccessPath BY_AMOUNT = PRIMARY_KEY.index(
            "by_amount",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("amount", Codecs.DECIMAL)));

    static final AccessPath BY_PAID = PRIMARY_KEY.index(
            "by_paid",
            KeyParts.attributes(KeyParts.part("shop", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("paid", Codecs.INSTANT)));

    private Invoice_() {}

    /** The primary key of {@link Invoice}. */
    public record Key(String shop, long number) {
        /** The key of an entity. */
        public static Key of(Invoice invoice) {
            return new Key(invoice.shop(), invoice.number());
        }
    }

    /** What index {@code by_due} holds of each {@link Invoice}: its own and the table's key, and what it includes. */
    public record ByDue(
            LocalDate due, String shop, long number, BigDecimal amount, Optional<String> notes, Set<Integer> tags) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(shop, number);
        }
    }

    /** The attributes of {@link ByDue} that a filter on index {@code by_due} may use. */
    public static final class ByDue_ {
        /** Partition key; part 1 of the partition key of index {@code by_month}. */
        public static final OrderedAttribute<ByDue, String> shop =
                new OrderedAttribute<>("shop", Codecs.STRING);

        /** Sort key; part 2 of the sort key of index {@code by_month}. */
        public static final OrderedAttribute<ByDue, Long> number =
                new OrderedAttribute<>("number", Codecs.LONG);

        /** Part 1 of the sort key of index {@code by_month}; sort key of index {@code by_amount}. */
        public static final NumberAttribute<ByDue, BigDecimal> amount =
                new NumberAttribute<>("amount", Codecs.DECIMAL);

        /** Attribute {@code notes}. An item may lack it. */
        public static final StringAttribute<ByDue> notes = new StringAttribute<>("notes");

        /** Attribute {@code tags}. */
        public static final SetAttribute<ByDue, Integer> tags = new SetAttribute<>("tags", Codecs.INTEGER);

        private ByDue_() {}
    }

    /** What index {@code by_paid} holds of each {@link Invoice}: its own and the table's key. */
    public record ByPaid(String shop, Instant paid, long number) {
        /** The primary key of the entity, to read it whole. */
        public Key key() {
            return new Key(shop, number);
        }
    }

    /** The attributes of {@link ByPaid} that a filter on index {@code by_paid} may use. */
    public static final class ByPaid_ {
        /** Sort key; part 2 of the sort key of index {@code by_month}. */
        public static final OrderedAttribute<ByPaid, Long> number =
                new OrderedAttribute<>("number", Codecs.LONG);

        private ByPaid_() {}
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName AMOUNT = AttributeName.of("amount");
        static final AttributeName DUE = AttributeName.of("due");
        static final AttributeName MONTH = AttributeName.of("month");
        static final AttributeName NOTES = AttributeName.of("notes");
        static final AttributeName NUMBER = AttributeName.of("number");
        static final AttributeName PAID = AttributeName.of("paid");
        static final AttributeName SHOP = AttributeName.of("shop");
        static final AttributeName TAGS = AttributeName.of("tags");
        static final List<AttributeName> ALL = List.of(AMOUNT, DUE, MONTH, NOTES, NUMBER, PAID, SHOP, TAGS);

        private Names() {}
    }

    /** {@link Invoice} as an item of table {@code invoices}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Invoice> {
        static final Codec<Set<Integer>> TAGS_CODEC = Codecs.set(Codecs.INTEGER);
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Invoice invoice, ItemWriter out) {
            String shop = keyPart(invoice.shop(), "shop");
            if (invoice.amount() != null) {
                out.attribute(Names.AMOUNT).number(invoice.amount());
            }
            if (invoice.due() != null && invoice.due().isPresent()) {
                Codecs.LOCAL_DATE.write(invoice.due().get(), out.attribute(Names.DUE));
            }
            if (invoice.month() != null) {
                Codecs.YEAR_MONTH.write(invoice.month(), out.attribute(Names.MONTH));
            }
            if (invoice.notes() != null && invoice.notes().isPresent()) {
                out.attribute(Names.NOTES).string(invoice.notes().get());
            }
            out.attribute(Names.NUMBER).number(invoice.number());
            if (invoice.paid() != null && invoice.paid().isPresent()) {
                Codecs.INSTANT.write(invoice.paid().get(), out.attribute(Names.PAID));
            }
            out.attribute(Names.SHOP).string(shop);
            if (invoice.tags() != null && !invoice.tags().isEmpty()) {
                TAGS_CODEC.write(invoice.tags(), out.attribute(Names.TAGS));
            }
        }

        @Override
        public Invoice read(ItemReader in) {
            BigDecimal amount = in.find(Names.AMOUNT) ? in.value().decimal() : null;
            Optional<LocalDate> due =
                    in.find(Names.DUE) ? Optional.of(Codecs.LOCAL_DATE.read(in.value())) : Optional.empty();
            YearMonth month = in.find(Names.MONTH) ? Codecs.YEAR_MONTH.read(in.value()) : null;
            Optional<String> notes =
                    in.find(Names.NOTES) ? Optional.of(in.value().string()) : Optional.empty();
            long number = required(in, Names.NUMBER).longNumber();
            Optional<Instant> paid =
                    in.find(Names.PAID) ? Optional.of(Codecs.INSTANT.read(in.value())) : Optional.empty();
            String shop = required(in, Names.SHOP).string();
            Set<Integer> tags = in.find(Names.TAGS) ? TAGS_CODEC.read(in.value()) : Set.of();
            return new Invoice(shop, number, month, amount, due, paid, notes, tags);
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

    /** {@link Key} as the key attributes of table {@code invoices}, and back. */
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

    /** Reads the entries of index {@code by_due}. */
    @NullUnmarked
    static final class ByDueMapper implements EntityMapper<ByDue> {
        static final ByDueMapper INSTANCE = new ByDueMapper();

        @Override
        public void write(ByDue row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public ByDue read(ItemReader in) {
            LocalDate due = Codecs.LOCAL_DATE.read(Mapper.required(in, Names.DUE));
            long number = Mapper.required(in, Names.NUMBER).longNumber();
            String shop = Mapper.required(in, Names.SHOP).string();
            BigDecimal amount = in.find(Names.AMOUNT) ? in.value().decimal() : null;
            Optional<String> notes =
                    in.find(Names.NOTES) ? Optional.of(in.value().string()) : Optional.empty();
            Set<Integer> tags = in.find(Names.TAGS) ? Mapper.TAGS_CODEC.read(in.value()) : Set.of();
            return new ByDue(due, shop, number, amount, notes, tags);
        }
    }

    /** Reads the entries of index {@code by_paid}. */
    @NullUnmarked
    static final class ByPaidMapper implements EntityMapper<ByPaid> {
        static final ByPaidMapper INSTANCE = new ByPaidMapper();

        @Override
        public void write(ByPaid row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public ByPaid read(ItemReader in) {
            long number = Mapper.required(in, Names.NUMBER).longNumber();
            Instant paid = Codecs.INSTANT.read(Mapper.required(in, Names.PAID));
            String shop = Mapper.required(in, Names.SHOP).string();
            return new ByPaid(shop, paid, number);
        }
    }

    /** The repository of {@link Invoice} on a backend. */
    static final class Repository extends BaseRepository<Invoice, Key> implements InvoiceRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Invoice> findByShop(String shop) {
            return query().shop(shop).list();
        }

        @Override
        public Optional<Invoice> findByShopAndNumber(String shop, long number) {
            return find(new Key(shop, number));
        }

        @Override
        public List<Invoice> findByShopAndMonth(String shop, YearMonth month) {
            return byMonth().shop(shop).month(month).list();
        }

        @Override
        public List<Invoice> findByShopAndMonthAndAmount(String shop, YearMonth month, BigDecimal amount) {
            return byMonth().shop(shop).month(month).amount(amount).list();
        }

        @Override
        public List<Invoice> findByShopAndMonthAndAmountAndNumber(
                String shop, YearMonth month, BigDecimal amount, long number) {
            return byMonth().shop(shop).month(month).amount(amount).number(number).list();
        }

        @Override
        public List<ByDue> findByDue(LocalDate due) {
            return byDue().due(due).list();
        }

        @Override
        public List<Invoice> findByShopAndAmount(String shop, BigDecimal amount) {
            return byAmount().shop(shop).amount(amount).list();
        }

        @Override
        public List<ByPaid> findByShopAndPaidPrefix(String shop, Year year) {
            return byPaid().shop(shop).paidPrefix(year).list();
        }

        @Override
        public List<ByPaid> findByShopAndPaidPrefix(String shop, YearMonth month_) {
            return byPaid().shop(shop).paidPrefix(month_).list();
        }

        @Override
        public List<ByPaid> findByShopAndPaidPrefix(String shop, LocalDate day) {
            return byPaid().shop(shop).paidPrefix(day).list();
        }

        @Override
        public List<ByPaid> findByShopAndPaid(String shop, Instant paid) {
            return byPaid().shop(shop).paid(paid).list();
        }

        @Override
        public InvoiceRepository.Query query() {
            return shop -> new QueryShopSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(shop),
                    shop);
        }

        @Override
        public InvoiceRepository.ByMonthQuery byMonth() {
            return shop -> month -> new ByMonthQueryShopMonthSteps(
                    KeyPath.start(context(), BY_MONTH, Mapper.INSTANCE).partition(shop).partition(month));
        }

        @Override
        public InvoiceRepository.ByDueQuery byDue() {
            return due -> new IndexQuerySteps<>(
                    KeyPath.start(context(), BY_DUE, ByDueMapper.INSTANCE).partition(due),
                    TABLE);
        }

        @Override
        public InvoiceRepository.ByAmountQuery byAmount() {
            return shop -> new ByAmountQueryShopSteps(
                    KeyPath.start(context(), BY_AMOUNT, Mapper.INSTANCE).partition(shop));
        }

        @Override
        public InvoiceRepository.ByPaidQuery byPaid() {
            return shop -> new ByPaidQueryShopSteps(
                    KeyPath.start(context(), BY_PAID, ByPaidMapper.INSTANCE).partition(shop));
        }
    }

    private static final class QueryShopSteps extends TableQuerySteps<Invoice> implements InvoiceRepository.QueryShop {
        private final Repository repository;
        private final KeyPath<Invoice> path;
        private final String shop;

        QueryShopSteps(Repository repository, KeyPath<Invoice> path, String shop) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.shop = shop;
        }

        @Override
        public Optional<Invoice> number(long number) {
            return repository.find(new Key(shop, number));
        }

        @Override
        public TableQuery<Invoice> numberBefore(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, false));
        }

        @Override
        public TableQuery<Invoice> numberAtMost(long number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, true));
        }

        @Override
        public TableQuery<Invoice> numberAfter(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, false));
        }

        @Override
        public TableQuery<Invoice> numberAtLeast(long number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, true));
        }

        @Override
        public TableQuery<Invoice> numberBetween(long first, long last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class ByMonthQueryShopMonthSteps extends IndexQuerySteps<Invoice, Invoice>
            implements InvoiceRepository.ByMonthQueryShopMonth {
        private final KeyPath<Invoice> path;

        ByMonthQueryShopMonthSteps(KeyPath<Invoice> path) {
            super(path, TABLE);
            this.path = path;
        }

        @Override
        public InvoiceRepository.ByMonthQueryShopMonthAmount amount(BigDecimal amount) {
            return new ByMonthQueryShopMonthAmountSteps(path.sort(amount));
        }

        @Override
        public IndexQuery<Invoice, Invoice> amountBefore(BigDecimal amount) {
            return new IndexQuerySteps<>(path, new PartRange.Below(amount, false), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> amountAtMost(BigDecimal amount) {
            return new IndexQuerySteps<>(path, new PartRange.Below(amount, true), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> amountAfter(BigDecimal amount) {
            return new IndexQuerySteps<>(path, new PartRange.Above(amount, false), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> amountAtLeast(BigDecimal amount) {
            return new IndexQuerySteps<>(path, new PartRange.Above(amount, true), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> amountBetween(BigDecimal first, BigDecimal last) {
            return new IndexQuerySteps<>(path, new PartRange.Between(first, last), TABLE);
        }
    }

    private static final class ByMonthQueryShopMonthAmountSteps extends IndexQuerySteps<Invoice, Invoice>
            implements InvoiceRepository.ByMonthQueryShopMonthAmount {
        private final KeyPath<Invoice> path;

        ByMonthQueryShopMonthAmountSteps(KeyPath<Invoice> path) {
            super(path, TABLE);
            this.path = path;
        }

        @Override
        public IndexQuery<Invoice, Invoice> number(long number) {
            return new IndexQuerySteps<>(path.sort(number), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> numberBefore(long number) {
            return new IndexQuerySteps<>(path, new PartRange.Below(number, false), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> numberAtMost(long number) {
            return new IndexQuerySteps<>(path, new PartRange.Below(number, true), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> numberAfter(long number) {
            return new IndexQuerySteps<>(path, new PartRange.Above(number, false), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> numberAtLeast(long number) {
            return new IndexQuerySteps<>(path, new PartRange.Above(number, true), TABLE);
        }

        @Override
        public IndexQuery<Invoice, Invoice> numberBetween(long first, long last) {
            return new IndexQuerySteps<>(path, new PartRange.Between(first, last), TABLE);
        }
    }

    private static final class ByAmountQueryShopSteps extends TableQuerySteps<Invoice>
            implements InvoiceRepository.ByAmountQueryShop {
        private final KeyPath<Invoice> path;

        ByAmountQueryShopSteps(KeyPath<Invoice> path) {
            super(path);
            this.path = path;
        }

        @Override
        public TableQuery<Invoice> amount(BigDecimal amount) {
            return new TableQuerySteps<>(path.sort(amount));
        }

        @Override
        public TableQuery<Invoice> amountBefore(BigDecimal amount) {
            return new TableQuerySteps<>(path, new PartRange.Below(amount, false));
        }

        @Override
        public TableQuery<Invoice> amountAtMost(BigDecimal amount) {
            return new TableQuerySteps<>(path, new PartRange.Below(amount, true));
        }

        @Override
        public TableQuery<Invoice> amountAfter(BigDecimal amount) {
            return new TableQuerySteps<>(path, new PartRange.Above(amount, false));
        }

        @Override
        public TableQuery<Invoice> amountAtLeast(BigDecimal amount) {
            return new TableQuerySteps<>(path, new PartRange.Above(amount, true));
        }

        @Override
        public TableQuery<Invoice> amountBetween(BigDecimal first, BigDecimal last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class ByPaidQueryShopSteps extends LocalIndexQuerySteps<ByPaid, Invoice>
            implements InvoiceRepository.ByPaidQueryShop {
        private final KeyPath<ByPaid> path;

        ByPaidQueryShopSteps(KeyPath<ByPaid> path) {
            super(path, TABLE);
            this.path = path;
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paid(Instant paid) {
            return new LocalIndexQuerySteps<>(path.sort(paid), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidPrefix(Year year) {
            return new LocalIndexQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR.print(year)), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidPrefix(YearMonth month_) {
            return new LocalIndexQuerySteps<>(
                    path,
                    new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month_)),
                    TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidPrefix(LocalDate day) {
            return new LocalIndexQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.LOCAL_DATE.print(day)), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidBefore(Instant paid) {
            return new LocalIndexQuerySteps<>(path, new PartRange.Below(paid, false), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidAtMost(Instant paid) {
            return new LocalIndexQuerySteps<>(path, new PartRange.Below(paid, true), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidAfter(Instant paid) {
            return new LocalIndexQuerySteps<>(path, new PartRange.Above(paid, false), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidAtLeast(Instant paid) {
            return new LocalIndexQuerySteps<>(path, new PartRange.Above(paid, true), TABLE);
        }

        @Override
        public LocalIndexQuery<ByPaid, Invoice> paidBetween(Instant first, Instant last) {
            return new LocalIndexQuerySteps<>(path, new PartRange.Between(first, last), TABLE);
        }
    }
}
