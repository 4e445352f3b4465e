package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.DocumentCodec;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.ListAttribute;
import io.keystave.query.NumberAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ScalarAttribute;
import io.keystave.query.StringAttribute;
import io.keystave.query.ValueAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Parcel}, stored in table {@code parcels}.
 *
 * <p>Primary key: partition key {@code id}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Parcel_ {
    /** Partition key. */
    public static final OrderedAttribute<Parcel, String> id = new OrderedAttribute<>("id", Codecs.STRING);

    /** Attribute {@code state}. */
    public static final ValueAttribute<Parcel, Parcel.State> state =
            new ValueAttribute<>("state", Mapper.STATE_CODEC);

    /** Attribute {@code weight}. */
    public static final NumberAttribute<Parcel, Integer> weight = new NumberAttribute<>("weight", Codecs.INTEGER);

    /** Attribute {@code note}. */
    public static final StringAttribute<Parcel> note = new StringAttribute<>("note");

    /** Attribute {@code due}. An item may lack it. */
    public static final ScalarAttribute<Parcel, LocalDate> due = new ScalarAttribute<>("due", Codecs.LOCAL_DATE);

    /** Attribute {@code parts}. */
    public static final ListAttribute<Parcel, Parcel.Part> parts =
            new ListAttribute<>("parts", PartCodec.INSTANCE);

    static final CreateTable DEFINITION = CreateTable.of(
            "parcels",
            List.of(new AttributeDefinition("id", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("id")));

    static final EntityTable<Parcel, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "parcels",
            KeyParts.attributes(KeyParts.part("id", Codecs.STRING)),
            null);

    private Parcel_() {}

    /** The primary key of {@link Parcel}. */
    public record Key(String id) {
        /** The key of an entity. */
        public static Key of(Parcel parcel) {
            return new Key(parcel.id());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName DUE = AttributeName.of("due");
        static final AttributeName ID = AttributeName.of("id");
        static final AttributeName FORMER_NOTE = AttributeName.of("label");
        static final AttributeName FORMER_WEIGHT = AttributeName.of("mass");
        static final AttributeName NOTE = AttributeName.of("note");
        static final AttributeName PARTS = AttributeName.of("parts");
        static final AttributeName STATE = AttributeName.of("state");
        static final AttributeName WEIGHT = AttributeName.of("weight");
        static final List<AttributeName> ALL = List.of(
                DUE,
                ID,
                FORMER_NOTE,
                FORMER_WEIGHT,
                NOTE,
                PARTS,
                STATE,
                WEIGHT);

        private Names() {}
    }

    /** {@link Parcel} as an item of table {@code parcels}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Parcel> {
        static final Codec<Parcel.State> STATE_CODEC =
                Codecs.enumeration(Parcel.State.values(), Map.ofEntries(Map.entry(Parcel.State.SHIPPED, "SENT")));

        static final Codec<List<Parcel.Part>> PARTS_CODEC = Codecs.list(PartCodec.INSTANCE);
        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Parcel parcel, ItemWriter out) {
            String id = keyPart(parcel.id(), "id");
            if (parcel.due() != null && parcel.due().isPresent()) {
                Codecs.LOCAL_DATE.write(parcel.due().get(), out.attribute(Names.DUE));
            }
            out.attribute(Names.ID).string(id);
            if (parcel.note() != null) {
                out.attribute(Names.NOTE).string(parcel.note());
            }
            if (parcel.parts() != null) {
                PARTS_CODEC.write(parcel.parts(), out.attribute(Names.PARTS));
            }
            if (parcel.state() != null) {
                STATE_CODEC.write(parcel.state(), out.attribute(Names.STATE));
            }
            out.attribute(Names.WEIGHT).number(parcel.weight());
        }

        @Override
        public Parcel read(ItemReader in) {
            Optional<LocalDate> due = in.find(Names.DUE)
                    ? Optional.of(Codecs.LOCAL_DATE.read(in.value()))
                    : Optional.of(LocalDate.parse("2026-05-03"));
            String id = required(in, Names.ID).string();
            String note =
                    in.find(Names.NOTE) || in.find(Names.FORMER_NOTE) ? in.value().string() : "none";
            List<Parcel.Part> parts = in.find(Names.PARTS) ? PARTS_CODEC.read(in.value()) : null;
            Parcel.State state = in.find(Names.STATE) ? STATE_CODEC.read(in.value()) : Parcel.State.NEW;
            int weight = required(in, Names.WEIGHT, Names.FORMER_WEIGHT).intNumber();
            return new Parcel(id, state, weight, note, due, parts);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Parcel", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Parcel", name.text());
            }
            return in.value();
        }

        static ValueReader required(ItemReader in, AttributeName name, AttributeName formerName) {
            return in.find(name) || !in.find(formerName) ? required(in, name) : in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code parcels}, and back. */
    static final class KeyMapper implements EntityMapper<Key> {
        static final KeyMapper INSTANCE = new KeyMapper();

        @Override
        public void write(Key key, ItemWriter out) {
            out.attribute(Names.ID).string(Mapper.keyPart(key.id(), "id"));
        }

        @Override
        public Key read(ItemReader in) {
            String id = Mapper.required(in, Names.ID).string();
            return new Key(id);
        }
    }

    /** {@link Parcel.Part} as a nested document. */
    @NullUnmarked
    static final class PartCodec extends DocumentCodec<Parcel.Part> {
        static final PartCodec INSTANCE = new PartCodec();
        private static final AttributeName ARTICLE = AttributeName.of("article");
        private static final AttributeName FORMER_ARTICLE = AttributeName.of("sku");
        private static final AttributeName NUMBER = AttributeName.of("number");
        private static final AttributeName FORMER_NUMBER = AttributeName.of("n");
        private static final AttributeName QUANTITY = AttributeName.of("quantity");

        @Override
        protected void writeMembers(Parcel.Part part, ValueWriter out) {
            if (part.article() != null) {
                out.name(ARTICLE);
                out.string(part.article());
            }
            out.name(NUMBER);
            out.number(part.number());
            out.name(QUANTITY);
            out.number(part.quantity());
        }

        @Override
        protected Parcel.Part readMembers(ValueReader in) {
            String article = in.find(ARTICLE) || in.find(FORMER_ARTICLE) ? in.string() : null;
            long number = (in.find(NUMBER) || in.find(FORMER_NUMBER) ? in : required(in, NUMBER)).longNumber();
            int quantity = in.find(QUANTITY) ? in.intNumber() : 1;
            return new Parcel.Part(article, quantity, number);
        }

        private static ValueReader required(ValueReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Parcel.Part", name.text());
            }
            return in;
        }
    }

    /** The repository of {@link Parcel} on a backend. */
    static final class Repository extends BaseRepository<Parcel, Key> implements ParcelRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public Optional<Parcel> findById(String id) {
            return find(new Key(id));
        }

        @Override
        public ParcelRepository.Query query() {
            return id -> find(new Key(id));
        }
    }
}
