package shop;

import io.keystave.mapper.Codecs;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.mapper.Stamping;
import io.keystave.mapper.Stamps;
import io.keystave.mapper.Versioning;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Visit}, stored in table {@code visits}.
 *
 * <p>Primary key: partition key {@code customer}, sort key {@code id}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Visit_ {
    /** Partition key. */
    public static final OrderedAttribute<Visit, String> customer = new OrderedAttribute<>("customer", Codecs.STRING);

    /** Sort key. */
    public static final OrderedAttribute<Visit, String> id = new OrderedAttribute<>("id", Codecs.STRING);

    /** Time of the first write. */
    public static final OrderedAttribute<Visit, Instant> createdAt =
            new OrderedAttribute<>("createdAt", Codecs.INSTANT);

    /** Time of the last write. */
    public static final OrderedAttribute<Visit, Instant> updatedAt =
            new OrderedAttribute<>("updatedAt", Codecs.INSTANT);

    /** Counts the updates. */
    public static final OrderedAttribute<Visit, Integer> changes = new OrderedAttribute<>("changes", Codecs.INTEGER);

    /** Version, for optimistic locking. */
    public static final OrderedAttribute<Visit, Long> version = new OrderedAttribute<>("version", Codecs.LONG);

    static final CreateTable DEFINITION = CreateTable.of(
            "visits",
            List.of(
                    new AttributeDefinition("customer", AttributeType.S),
                    new AttributeDefinition("id", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("id")));

    static final EntityTable<Visit, Key> TABLE =
            new EntityTable<Visit, Key>(DEFINITION, Mapper.INSTANCE, KeyMapper.INSTANCE, Key::of, Names.ALL)
                    .versioned(new Versioning<>("version", Visit::version, Mapper::withVersion))
                    .stamped(Stamping.<Visit>of(Mapper::stamped)
                    .set("updatedAt", stamps -> Codecs.INSTANT.encode(stamps.instant()))
                    .add("changes", 5));

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "visits",
            KeyParts.attributes(KeyParts.part("customer", Codecs.STRING)),
            KeyParts.attributes(KeyParts.part("id", Codecs.STRING)));

    private Visit_() {}

    /** The primary key of {@link Visit}. */
    public record Key(String customer, String id) {
        /** The key of an entity. */
        public static Key of(Visit visit) {
            return new Key(visit.customer(), visit.id());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName CHANGES = AttributeName.of("changes");
        static final AttributeName CREATED_AT = AttributeName.of("createdAt");
        static final AttributeName CUSTOMER = AttributeName.of("customer");
        static final AttributeName ID = AttributeName.of("id");
        static final AttributeName UPDATED_AT = AttributeName.of("updatedAt");
        static final AttributeName VERSION = AttributeName.of("version");
        static final List<AttributeName> ALL = List.of(CHANGES, CREATED_AT, CUSTOMER, ID, UPDATED_AT, VERSION);

        private Names() {}
    }

    /** {@link Visit} as an item of table {@code visits}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Visit> {
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Visit visit, ItemWriter out) {
            String customer = keyPart(visit.customer(), "customer");
            String id = keyPart(visit.id(), "id");
            out.attribute(Names.CHANGES).number(visit.changes());
            if (visit.createdAt() != null) {
                Codecs.INSTANT.write(visit.createdAt(), out.attribute(Names.CREATED_AT));
            }
            out.attribute(Names.CUSTOMER).string(customer);
            out.attribute(Names.ID).string(id);
            if (visit.updatedAt() != null) {
                Codecs.INSTANT.write(visit.updatedAt(), out.attribute(Names.UPDATED_AT));
            }
            out.attribute(Names.VERSION).number(visit.version());
        }

        @Override
        public Visit read(ItemReader in) {
            int changes = in.find(Names.CHANGES) ? in.value().intNumber() : 0;
            Instant createdAt = in.find(Names.CREATED_AT) ? Codecs.INSTANT.read(in.value()) : null;
            String customer = required(in, Names.CUSTOMER).string();
            String id = required(in, Names.ID).string();
            Instant updatedAt = in.find(Names.UPDATED_AT) ? Codecs.INSTANT.read(in.value()) : null;
            long version = in.find(Names.VERSION) ? in.value().longNumber() : 0;
            return new Visit(customer, id, createdAt, updatedAt, changes, version);
        }

        static Visit withVersion(Visit visit, long version) {
            return new Visit(
                    visit.customer(),
                    visit.id(),
                    visit.createdAt(),
                    visit.updatedAt(),
                    visit.changes(),
                    version);
        }

        static Visit stamped(Visit visit, Stamps stamps) {
            return new Visit(
                    visit.customer(),
                    visit.id() != null ? visit.id() : stamps.ulid(),
                    visit.createdAt() != null ? visit.createdAt() : stamps.instant(),
                    stamps.instant(),
                    visit.changes(),
                    visit.version());
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Visit", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Visit", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code visits}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            out.attribute(Names.CUSTOMER).string(Mapper.keyPart(key.customer(), "customer"));
            out.attribute(Names.ID).string(Mapper.keyPart(key.id(), "id"));
        }

        @Override
        public Key read(ItemReader in) {
            String customer = Mapper.required(in, Names.CUSTOMER).string();
            String id = Mapper.required(in, Names.ID).string();
            return new Key(customer, id);
        }
    }

    /** The repository of {@link Visit} on a backend. */
    static final class Repository extends BaseRepository<Visit, Key> implements VisitRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public List<Visit> findByCustomer(String customer) {
            return query().customer(customer).list();
        }

        @Override
        public List<Visit> findByCustomerAndIdPrefix(String customer, String prefix) {
            return query().customer(customer).idPrefix(prefix).list();
        }

        @Override
        public Optional<Visit> findByCustomerAndId(String customer, String id) {
            return find(new Key(customer, id));
        }

        @Override
        public VisitRepository.Query query() {
            return customer -> new QueryCustomerSteps(
                    this,
                    KeyPath.start(context(), PRIMARY_KEY, Mapper.INSTANCE).partition(customer),
                    customer);
        }
    }

    private static final class QueryCustomerSteps extends TableQuerySteps<Visit>
            implements VisitRepository.QueryCustomer {
        private final Repository repository;
        private final KeyPath<Visit> path;
        private final String customer;

        QueryCustomerSteps(Repository repository, KeyPath<Visit> path, String customer) {
            super(path);
            this.repository = repository;
            this.path = path;
            this.customer = customer;
        }

        @Override
        public Optional<Visit> id(String id) {
            return repository.find(new Key(customer, id));
        }

        @Override
        public TableQuery<Visit> idPrefix(String prefix) {
            return new TableQuerySteps<>(path, new PartRange.StartingWith(prefix));
        }

        @Override
        public TableQuery<Visit> idBefore(String id) {
            return new TableQuerySteps<>(path, new PartRange.Below(id, false));
        }

        @Override
        public TableQuery<Visit> idAtMost(String id) {
            return new TableQuerySteps<>(path, new PartRange.Below(id, true));
        }

        @Override
        public TableQuery<Visit> idAfter(String id) {
            return new TableQuerySteps<>(path, new PartRange.Above(id, false));
        }

        @Override
        public TableQuery<Visit> idAtLeast(String id) {
            return new TableQuerySteps<>(path, new PartRange.Above(id, true));
        }

        @Override
        public TableQuery<Visit> idBetween(String first, String last) {
            return new TableQuerySteps<>(path, new PartRange.Between(first, last));
        }
    }
}
