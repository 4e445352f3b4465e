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
import io.keystave.query.ScalarAttribute;
import io.keystave.query.StringAttribute;
import io.keystave.query.TableQuery;
import io.keystave.query.TableQuerySteps;
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
 * The attributes, keys and index rows of {@link Names}, stored in table {@code names}.
 *
 * <p>Primary key: partition key {@code key}, sort key {@code {path}#{repository}} in attribute {@code sk}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
final class Names_ {
    /** Partition key. */
    public static final OrderedAttribute<shop.Names, String> key = new OrderedAttribute<>("key", Codecs.STRING);

    /** Part 1 of the sort key. */
    public static final OrderedAttribute<shop.Names, Year> path = new OrderedAttribute<>("path", Codecs.YEAR);

    /** Part 2 of the sort key. */
    public static final OrderedAttribute<shop.Names, String> repository =
            new OrderedAttribute<>("repository", Codecs.STRING);

    /** Partition key of index {@code table}. */
    public static final ScalarAttribute<shop.Names, LocalDate> in = new ScalarAttribute<>("in", Codecs.LOCAL_DATE);

    /** Sort key of index {@code table}. */
    public static final ScalarAttribute<shop.Names, LocalDate> first = new ScalarAttribute<>("first", Codecs.LOCAL_DATE);

    /** Attribute {@code last}. */
    public static final StringAttribute<shop.Names> last = new StringAttribute<>("last");

    /** Attribute {@code year}. */
    public static final StringAttribute<shop.Names> year = new StringAttribute<>("year");

    /** Attribute {@code out}. */
    public static final StringAttribute<shop.Names> out = new StringAttribute<>("out");

    /** Attribute {@code names}. */
    public static final StringAttribute<shop.Names> names = new StringAttribute<>("names");

    /** Attribute {@code TABLE}. */
    public static final NumberAttribute<shop.Names, Integer> TABLE = new NumberAttribute<>("TABLE", Codecs.INTEGER);

    static final KeyTemplate SORT_KEY = KeyTemplate.in("sk").part(KeyTexts.YEAR).literal("#").part(KeyTexts.STRING);

    static final CreateTable DEFINITION = CreateTable.of(
                    "names",
                    List.of(
                            new AttributeDefinition("key", AttributeType.S),
                            new AttributeDefinition("sk", AttributeType.S),
                            new AttributeDefinition("in", AttributeType.S),
                            new AttributeDefinition("first", AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey("key"), KeySchemaElement.sortKey("sk")))
            .globalSecondaryIndexes(List.of(
                    new GlobalSecondaryIndex(
                            "table",
                            List.of(KeySchemaElement.partitionKey("in"), KeySchemaElement.sortKey("first")),
                            Projection.KEYS_ONLY)));

    static final EntityTable<shop.Names, Key> TABLE_ = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "names",
            KeyParts.attributes(KeyParts.part("key", Codecs.STRING)),
            KeyParts.composed(SORT_KEY));

    static final AccessPath TABLE__ = PRIMARY_KEY.index(
            "table",
            KeyParts.attributes(KeyParts.part("in", Codecs.LOCAL_DATE)),
            KeyParts.attributes(KeyParts.part("first", Codecs.LOCAL_DATE)));

    private Names_() {}

    /** The primary key of {@link shop.Names}. */
    public record Key(String key, Year path, String repository) {
        /** The key of an entity. */
        public static Key of(shop.Names names_) {
            return new Key(names_.key(), names_.path(), names_.repository());
        }
    }

    /** What index {@code table} holds of each {@link shop.Names}: its own and the table's key. */
    public record Table(LocalDate in, LocalDate first, String key, Year path, String repository) {
        /** The primary key of the entity, to read it whole. */
        public Key primaryKey() {
            return new Key(key, path, repository);
        }
    }

    /** The attributes of {@link Table} that a filter on index {@code table} may use. */
    public static final class Table_ {
        /** Partition key. */
        public static final OrderedAttribute<Table, String> key = new OrderedAttribute<>("key", Codecs.STRING);

        private Table_() {}
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName TABLE = AttributeName.of("TABLE");
        static final AttributeName FIRST = AttributeName.of("first");
        static final AttributeName IN = AttributeName.of("in");
        static final AttributeName KEY = AttributeName.of("key");
        static final AttributeName LAST = AttributeName.of("last");
        static final AttributeName NAMES = AttributeName.of("names");
        static final AttributeName OUT = AttributeName.of("out");
        static final AttributeName PATH = AttributeName.of("path");
        static final AttributeName REPOSITORY = AttributeName.of("repository");
        static final AttributeName SK = AttributeName.of("sk");
        static final AttributeName YEAR = AttributeName.of("year");
        static final List<AttributeName> ALL = List.of(
                TABLE,
                FIRST,
                IN,
                KEY,
                LAST,
                NAMES,
                OUT,
                PATH,
                REPOSITORY,
                SK,
                YEAR);

        private Names() {}
    }

    /** {@link shop.Names} as an item of table {@code names}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<shop.Names> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(shop.Names names_, ItemWriter out_) {
            String key = keyPart(names_.key(), "key");
            Year path = keyPart(names_.path(), "path");
            String repository = keyPart(names_.repository(), "repository");
            out_.attribute(Names.TABLE).number(names_.TABLE());
            if (names_.first() != null) {
                Codecs.LOCAL_DATE.write(names_.first(), out_.attribute(Names.FIRST));
            }
            if (names_.in() != null) {
                Codecs.LOCAL_DATE.write(names_.in(), out_.attribute(Names.IN));
            }
            out_.attribute(Names.KEY).string(key);
            if (names_.last() != null) {
                out_.attribute(Names.LAST).string(names_.last());
            }
            if (names_.names() != null) {
                out_.attribute(Names.NAMES).string(names_.names());
            }
            if (names_.out() != null) {
                out_.attribute(Names.OUT).string(names_.out());
            }
            Codecs.YEAR.write(path, out_.attribute(Names.PATH));
            out_.attribute(Names.REPOSITORY).string(repository);
            out_.attribute(Names.SK).string(SORT_KEY.compose(path, repository));
            if (names_.year() != null) {
                out_.attribute(Names.YEAR).string(names_.year());
            }
        }

        @Override
        public shop.Names read(ItemReader in_) {
            int TABLE = required(in_, Names.TABLE).intNumber();
            LocalDate first = in_.find(Names.FIRST) ? Codecs.LOCAL_DATE.read(in_.value()) : null;
            LocalDate in = in_.find(Names.IN) ? Codecs.LOCAL_DATE.read(in_.value()) : null;
            String key = required(in_, Names.KEY).string();
            String last = in_.find(Names.LAST) ? in_.value().string() : null;
            String names = in_.find(Names.NAMES) ? in_.value().string() : null;
            String out = in_.find(Names.OUT) ? in_.value().string() : null;
            Year path = Codecs.YEAR.read(required(in_, Names.PATH));
            String repository = required(in_, Names.REPOSITORY).string();
            String year = in_.find(Names.YEAR) ? in_.value().string() : null;
            return new shop.Names(key, path, repository, in, first, last, year, out, names, TABLE);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Names", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Names", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code names}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key_, ItemWriter out_) {
            out_.attribute(Names.KEY).string(Mapper.keyPart(key_.key(), "key"));
            out_.attribute(Names.SK).string(SORT_KEY.compose(
                    Mapper.keyPart(key_.path(), "path"),
                    Mapper.keyPart(key_.repository(), "repository")));
        }

        @Override
        public Key read(ItemReader in_) {
            String key = Mapper.required(in_, Names.KEY).string();
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in_, Names.SK).string());
            return new Key(key, (Year) sortKey.get(0), (String) sortKey.get(1));
        }
    }

    /** Reads the entries of index {@code table}. */
    @NullUnmarked
    static final class TableMapper implements EntityMapper<Table> {
        static final TableMapper INSTANCE = new TableMapper();

        @Override
        public void write(Table row, ItemWriter out) {
            throw new UnsupportedOperationException("The entries of an index are written with the items of its table.");
        }

        @Override
        public Table read(ItemReader in_) {
            LocalDate first = Codecs.LOCAL_DATE.read(Mapper.required(in_, Names.FIRST));
            LocalDate in = Codecs.LOCAL_DATE.read(Mapper.required(in_, Names.IN));
            String key = Mapper.required(in_, Names.KEY).string();
            List<Object> sortKey = SORT_KEY.parse(Mapper.required(in_, Names.SK).string());
            return new Table(in, first, key, (Year) sortKey.get(0), (String) sortKey.get(1));
        }
    }

    /** The repository of {@link shop.Names} on a backend. */
    static final class Repository extends BaseRepository<shop.Names, Key> implements NamesRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE_, PRIMARY_KEY);
        }

        @Override
        public List<shop.Names> findByKey(String key) {
            return query().key(key).list();
        }

        @Override
        public List<shop.Names> findByKeyAndPath(String key, Year path) {
            return query().key(key).path(path).list();
        }

        @Override
        public List<shop.Names> findByKeyAndPathAndRepositoryPrefix(String key, Year path, String prefix) {
            return query().key(key).path(path).repositoryPrefix(prefix).list();
        }

        @Override
        public Optional<shop.Names> findByKeyAndPathAndRepository(String key, Year path, String repository) {
            return find(new Key(key, path, repository));
        }

        @Override
        public List<Table> findByIn(LocalDate in) {
            return table().in(in).list();
        }

        @Override
        public List<Table> findByInAndFirstPrefix(LocalDate in, Year year_) {
            return table().in(in).firstPrefix(year_).list();
        }

        @Override
        public List<Table> findByInAndFirstPrefix(LocalDate in, YearMonth month) {
            return table().in(in).firstPrefix(month).list();
        }

        @Override
        public List<Table> findByInAndFirst(LocalDate in, LocalDate first) {
            return table().in(in).first(first).list();
        }

        @Override
        public NamesRepository.Query query() {
            return key -> new QueryKeySteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(key),
                    key);
        }

        @Override
        public NamesRepository.TableQuery table() {
            return in -> new TableQueryInSteps(
                    KeyPath.start(context(), TABLE__, TableMapper.INSTANCE).partition(in));
        }
    }

    private static final class QueryKeySteps extends TableQuerySteps<shop.Names> implements NamesRepository.QueryKey {
        private final Repository repository_;
        private final KeyPath<shop.Names> path_;
        private final String key;

        QueryKeySteps(Repository repository_, KeyPath<shop.Names> path_, String key) {
            super(path_);
            this.repository_ = repository_;
            this.path_ = path_;
            this.key = key;
        }

        @Override
        public NamesRepository.QueryKeyPath path(Year path) {
            return new QueryKeyPathSteps(repository_, path_.sort(path), key, path);
        }

        @Override
        public TableQuery<shop.Names> pathBefore(Year path) {
            return new TableQuerySteps<>(path_, new PartRange.Below(path, false));
        }

        @Override
        public TableQuery<shop.Names> pathAtMost(Year path) {
            return new TableQuerySteps<>(path_, new PartRange.Below(path, true));
        }

        @Override
        public TableQuery<shop.Names> pathAfter(Year path) {
            return new TableQuerySteps<>(path_, new PartRange.Above(path, false));
        }

        @Override
        public TableQuery<shop.Names> pathAtLeast(Year path) {
            return new TableQuerySteps<>(path_, new PartRange.Above(path, true));
        }

        @Override
        public TableQuery<shop.Names> pathBetween(Year first_, Year last_) {
            return new TableQuerySteps<>(path_, new PartRange.Between(first_, last_));
        }
    }

    private static final class QueryKeyPathSteps extends TableQuerySteps<shop.Names>
            implements NamesRepository.QueryKeyPath {
        private final Repository repository_;
        private final KeyPath<shop.Names> path_;
        private final String key;
        private final Year path;

        QueryKeyPathSteps(Repository repository_, KeyPath<shop.Names> path_, String key, Year path) {
            super(path_);
            this.repository_ = repository_;
            this.path_ = path_;
            this.key = key;
            this.path = path;
        }

        @Override
        public Optional<shop.Names> repository(String repository) {
            return repository_.find(new Key(key, path, repository));
        }

        @Override
        public TableQuery<shop.Names> repositoryPrefix(String prefix) {
            return new TableQuerySteps<>(path_, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<shop.Names> repositoryBefore(String repository) {
            return new TableQuerySteps<>(path_, new PartRange.Below(repository, false));
        }

        @Override
        public TableQuery<shop.Names> repositoryAtMost(String repository) {
            return new TableQuerySteps<>(path_, new PartRange.Below(repository, true));
        }

        @Override
        public TableQuery<shop.Names> repositoryAfter(String repository) {
            return new TableQuerySteps<>(path_, new PartRange.Above(repository, false));
        }

        @Override
        public TableQuery<shop.Names> repositoryAtLeast(String repository) {
            return new TableQuerySteps<>(path_, new PartRange.Above(repository, true));
        }

        @Override
        public TableQuery<shop.Names> repositoryBetween(String first_, String last_) {
            return new TableQuerySteps<>(path_, new PartRange.Between(first_, last_));
        }
    }

    private static final class TableQueryInSteps extends IndexQuerySteps<Table, shop.Names>
            implements NamesRepository.TableQueryIn {
        private final KeyPath<Table> path_;

        TableQueryInSteps(KeyPath<Table> path_) {
            super(path_, TABLE_);
            this.path_ = path_;
        }

        @Override
        public IndexQuery<Table, shop.Names> first(LocalDate first) {
            return new IndexQuerySteps<>(path_.sort(first), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstPrefix(Year year_) {
            return new IndexQuerySteps<>(path_, new PartRange.StartingWith(KeyTexts.YEAR.print(year_)), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstPrefix(YearMonth month) {
            return new IndexQuerySteps<>(path_, new PartRange.StartingWith(KeyTexts.YEAR_MONTH.print(month)), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstBefore(LocalDate first) {
            return new IndexQuerySteps<>(path_, new PartRange.Below(first, false), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstAtMost(LocalDate first) {
            return new IndexQuerySteps<>(path_, new PartRange.Below(first, true), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstAfter(LocalDate first) {
            return new IndexQuerySteps<>(path_, new PartRange.Above(first, false), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstAtLeast(LocalDate first) {
            return new IndexQuerySteps<>(path_, new PartRange.Above(first, true), TABLE_);
        }

        @Override
        public IndexQuery<Table, shop.Names> firstBetween(LocalDate first_, LocalDate last_) {
            return new IndexQuerySteps<>(path_, new PartRange.Between(first_, last_), TABLE_);
        }
    }
}
