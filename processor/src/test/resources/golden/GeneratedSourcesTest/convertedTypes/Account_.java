package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.Converters;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTemplate;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.KeyPath;
import io.keystave.query.MapAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.PartRange;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.SetAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Account}, stored in table {@code accounts}.
 *
 * <p>Primary key: partition key {@code customer}, sort key {@code {opened}#{number}} in attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Account_ {
    /** Partition key. */
    public static final OrderedAttribute<Account, Account.CustomerId> customer =
            new OrderedAttribute<>("customer", Mapper.CUSTOMER_CODEC);

    /** Part 1 of the sort key. */
    public static final OrderedAttribute<Account, Account.Day> opened =
            new OrderedAttribute<>("opened", Mapper.OPENED_CODEC);

    /** Part 2 of the sort key. */
    public static final OrderedAttribute<Account, Integer> number =
            new OrderedAttribute<>("number", Mapper.NUMBER_CODEC);

    /** Attribute {@code parent}. An item may lack it. */
    public static final ScalarAttribute<Account, Integer> parent =
            new ScalarAttribute<>("parent", Mapper.PARENT_CODEC);

    /** Attribute {@code shares}. */
    public static final MapAttribute<Account, Account.CustomerId, List<Integer>> shares = new MapAttribute<>(
            "shares",
            KeyTexts.converted(KeyTexts.STRING, Account.CustomerId::value, Account.CustomerId::new),
            Codecs.list(Codecs.converted(Codecs.STRING, new Account.Code("B", "/"))));

    /** Attribute {@code owners}. */
    public static final SetAttribute<Account, Account.CustomerId> owners = new SetAttribute<>(
            "owners",
            Codecs.converted(Codecs.STRING, Account.CustomerId::value, Account.CustomerId::new));

    static final KeyTemplate SORT_KEY = KeyTemplate.in("sk")
            .part(KeyTexts.converted(KeyTexts.LOCAL_DATE, Account.Day::date, Account.Day::new))
            .literal("#")
            .part(KeyTexts.converted(KeyTexts.STRING, new Account.Code("A", "-")));

    static final CreateTable DEFINITION = CreateTable.of(
            "accounts",
            List.of(
                    new AttributeDefinition("customer", AttributeType.S),
                    new AttributeDefinition("sk", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("sk")));

    static final EntityTable<Account, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "accounts",
            KeyParts.attributes(KeyParts.part("customer", Mapper.CUSTOMER_CODEC)),
            KeyParts.composed(SORT_KEY));

    private Account_() {}

    /** The primary key of {@link Account}. */
    public record Key(Account.CustomerId customer, Account.Day opened, Integer number) {
        /** The key of an entity. */
        public static Key of(Account account) {
            return new Key(account.customer(), account.opened(), account.number());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName NUMBER = AttributeName.of("number");
        static final AttributeName OPENED = AttributeName.of("opened");
        static final AttributeName OWNERS = AttributeName.of("owners");
        static final AttributeName PARENT = AttributeName.of("parent");
        static final AttributeName SHARES = AttributeName.of("shares");
        static final AttributeName SK = AttributeName.of("sk");
        static final List<AttributeName> ALL = List.of(CUSTOMER, NUMBER, OPENED, OWNERS, PARENT, SHARES, SK);

        private Names() {}
    }

    /** {@link Account} as an item of table {@code accounts}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Account> {
        static final Codec<Account.CustomerId> CUSTOMER_CODEC =
                Codecs.converted(Codecs.STRING, Account.CustomerId::value, Account.CustomerId::new);

        static final Codec<Account.Day> OPENED_CODEC =
                Codecs.converted(Codecs.LOCAL_DATE, Account.Day::date, Account.Day::new);

        static final Codec<Integer> NUMBER_CODEC = Codecs.converted(Codecs.STRING, new Account.Code("A", "-"));
        static final Codec<Integer> PARENT_CODEC =
                Codecs.converted(Codecs.STRING, Converters.supplied(Account.Code.class));

        static final Codec<Map<Account.CustomerId, List<Integer>>> SHARES_CODEC = Codecs.map(
                KeyTexts.converted(KeyTexts.STRING, Account.CustomerId::value, Account.CustomerId::new),
                Codecs.list(Codecs.converted(Codecs.STRING, new Account.Code("B", "/"))));

        static final Codec<Set<Account.CustomerId>> OWNERS_CODEC =
                Codecs.set(Codecs.converted(Codecs.STRING, Account.CustomerId::value, Account.CustomerId::new));

        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Account account, ItemWriter out) {
            Account.CustomerId customer = keyPart(account.customer(), "customer");
            Account.Day opened = keyPart(account.opened(), "opened");
            Integer number = keyPart(account.number(), "number");
            CUSTOMER_CODEC.write(customer, out.attribute(Names.CUSTOMER));
            NUMBER_CODEC.write(number, out.attribute(Names.NUMBER));
            OPENED_CODEC.write(opened, out.attribute(Names.OPENED));
            if (account.owners() != null && !account.owners().isEmpty()) {
                OWNERS_CODEC.write(account.owners(), out.attribute(Names.OWNERS));
            }
            if (account.parent() != null && account.parent().isPresent()) {
                PARENT_CODEC.write(account.parent().get(), out.attribute(Names.PARENT));
            }
            if (account.shares() != null) {
                SHARES_CODEC.write(account.shares(), out.attribute(Names.SHARES));
            }
            out.attribute(Names.SK).string(SORT_KEY.compose(opened, number));
        }

        @Override
        public Account read(ItemReader in) {
            Account.CustomerId customer = CUSTOMER_CODEC.read(required(in, Names.CUSTOMER));
            Integer number = NUMBER_CODEC.read(required(in, Names.NUMBER));
            Account.Day opened = OPENED_CODEC.read(required(in, Names.OPENED));
            Set<Account.CustomerId> owners = in.find(Names.OWNERS) ? OWNERS_CODEC.read(in.value()) : Set.of();
            Optional<Integer> parent =
                    in.find(Names.PARENT) ? Optional.of(PARENT_CODEC.read(in.value())) : Optional.empty();
            Map<Account.CustomerId, List<Integer>> shares =
                    in.find(Names.SHARES) ? SHARES_CODEC.read(in.value()) : null;
            return new Account(customer, opened, number, parent, shares, owners);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Account", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Account", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code accounts}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            Mapper.CUSTOMER_CODEC.write(Mapper.keyPart(key.customer(), "customer"), out.attribute(Names.CUSTOMER));
            out.attribute(Names.SK).string(SORT_KEY.compose(
                    Mapper.keyPart(key.opened(), "opened"),
                    Mapper.keyPart(key.number(), "number")));
        }

        @Override
        public Key read(ItemReader in) {
            Account.CustomerId customer = Mapper.CUSTOMER_CODEC.read(Mapper.required(in, Names.CUSTOMER));
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in, Names.SK).string());
            return new Key(customer, (Account.Day) sortKey.get(0), (Integer) sortKey.get(1));
        }
    }

    /** The repository of {@link Account} on a backend. */
    static final class Repository extends BaseRepository<Account, Key> implements AccountRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Account> findByCustomer(Account.CustomerId customer) {
            return query().customer(customer).list();
        }

        @Override
        public List<Account> findByCustomerAndOpenedPrefix(Account.CustomerId customer, Year year) {
            return query().customer(customer).openedPrefix(year).list();
        }

        @Override
        public List<Account> findByCustomerAndOpenedPrefix(Account.CustomerId customer, YearMonth month) {
            return query().customer(customer).openedPrefix(month).list();
        }

        @Override
        public List<Account> findByCustomerAndOpened(Account.CustomerId customer, Account.Day opened) {
            return query().customer(customer).opened(opened).list();
        }

        @Override
        public List<Account> findByCustomerAndOpenedAndNumberPrefix(
                Account.CustomerId customer, Account.Day opened, String prefix) {
            return query().customer(customer).opened(opened).numberPrefix(prefix).list();
        }

        @Override
        public Optional<Account> findByCustomerAndOpenedAndNumber(
                Account.CustomerId customer, Account.Day opened, Integer number) {
            return find(new Key(customer, opened, number));
        }

        @Override
        public AccountRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }
    }

    private static final class QueryCustomerSteps extends TableQuerySteps<Account>
            implements AccountRepository.QueryCustomer {
        private final Repository repository;
        private final KeyPath<Account> path;
        private final Account.CustomerId customer;

        QueryCustomerSteps(Repository repository, KeyPath<Account> path, Account.CustomerId customer) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
        }

        @Override
        public AccountRepository.QueryCustomerOpened opened(Account.Day opened) {
            return new QueryCustomerOpenedSteps(repository, path.sort(opened), customer, opened);
        }

        @Override
        public TableQuery<Account> openedPrefix(Year year) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR.print(year)));
        }

        @Override
        public TableQuery<Account> openedPrefix(YearMonth month) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month)));
        }

        @Override
        public TableQuery<Account> openedBefore(Account.Day opened) {
            return new TableQuerySteps<>(path, new PartRange.Below(opened, false));
        }

        @Override
        public TableQuery<Account> openedAtMost(Account.Day opened) {
            return new TableQuerySteps<>(path, new PartRange.Below(opened, true));
        }

        @Override
        public TableQuery<Account> openedAfter(Account.Day opened) {
            return new TableQuerySteps<>(path, new PartRange.Above(opened, false));
        }

        @Override
        public TableQuery<Account> openedAtLeast(Account.Day opened) {
            return new TableQuerySteps<>(path, new PartRange.Above(opened, true));
        }

        @Override
        public TableQuery<Account> openedBetween(Account.Day first, Account.Day last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }

    private static final class QueryCustomerOpenedSteps extends TableQuerySteps<Account>
            implements AccountRepository.QueryCustomerOpened {
        private final Repository repository;
        private final KeyPath<Account> path;
        private final Account.CustomerId customer;
        private final Account.Day opened;

        QueryCustomerOpenedSteps(
                Repository repository, KeyPath<Account> path, Account.CustomerId customer, Account.Day opened) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
            this.opened = opened;
        }

        @Override
        public Optional<Account> number(Integer number) {
            return repository.find(new Key(customer, opened, number));
        }

        @Override
        public TableQuery<Account> numberPrefix(String prefix) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<Account> numberBefore(Integer number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, false));
        }

        @Override
        public TableQuery<Account> numberAtMost(Integer number) {
            return new TableQuerySteps<>(path, new PartRange.Below(number, true));
        }

        @Override
        public TableQuery<Account> numberAfter(Integer number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, false));
        }

        @Override
        public TableQuery<Account> numberAtLeast(Integer number) {
            return new TableQuerySteps<>(path, new PartRange.Above(number, true));
        }

        @Override
        public TableQuery<Account> numberBetween(Integer first, Integer last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
