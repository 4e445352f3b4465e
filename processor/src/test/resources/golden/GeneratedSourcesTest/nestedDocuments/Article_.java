package shop;

import io.keystave.mapper.Codec;
import io.keystave.mapper.Codecs;
import io.keystave.mapper.DocumentCodec;
import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.KeyTexts;
import io.keystave.mapper.MappingException;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.query.AccessPath;
import io.keystave.query.BaseRepository;
import io.keystave.query.EntityTable;
import io.keystave.query.KeyParts;
import io.keystave.query.ListAttribute;
import io.keystave.query.MapAttribute;
import io.keystave.query.OrderedAttribute;
import io.keystave.query.RepositoryContext;
import io.keystave.query.ValueAttribute;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;

/**
 * The attributes, keys and index rows of {@link Article}, stored in table {@code articles}.
 *
 * <p>Primary key: partition key {@code id}.
 */
@Generated("io.keystave.processor.KeystaveProcessor")
@NullMarked
public final class Article_ {
    /** Partition key. */
    public static final OrderedAttribute<Article, String> id = new OrderedAttribute<>("id", Codecs.STRING);

    /** Attribute {@code price}. */
    public static final ValueAttribute<Article, Article.Price> price =
            new ValueAttribute<>("price", PriceCodec.INSTANCE);

    /** Attribute {@code texts}. */
    public static final MapAttribute<Article, Article.Locale, Article.Text> texts =
            new MapAttribute<>("texts", KeyTexts.enumeration(Article.Locale.values()), TextCodec.INSTANCE);

    /** Attribute {@code sizes}. */
    public static final ValueAttribute<Article, Article.Tree<Integer>> sizes =
            new ValueAttribute<>("sizes", TreeCodec.INSTANCE);

    /** Attribute {@code gaps}. */
    public static final ListAttribute<Article, List<Article.Optional_>> gaps =
            new ListAttribute<>("gaps", Codecs.list(Optional_Codec.INSTANCE));

    static final CreateTable DEFINITION = CreateTable.of(
            "articles",
            List.of(new AttributeDefinition("id", AttributeType.S)),
            List.of(KeySchemaElement.partitionKey("id")));

    static final EntityTable<Article, Key> TABLE = new EntityTable<>(
            DEFINITION,
            Mapper.INSTANCE,
            KeyMapper.INSTANCE,
            Key::of,
            Names.ALL);

    static final AccessPath PRIMARY_KEY = AccessPath.table(
            "articles",
            KeyParts.attributes(KeyParts.part("id", Codecs.STRING)),
            null);

    private Article_() {}

    /** The primary key of {@link Article}. */
    public record Key(String id) {
        /** The key of an entity. */
        public static Key of(Article article) {
            return new Key(article.id());
        }
    }

    /** The names of the attributes, encoded once. */
    private static final class Names {
        static final AttributeName GAPS = AttributeName.of("gaps");
        static final AttributeName ID = AttributeName.of("id");
        static final AttributeName PRICE = AttributeName.of("price");
        static final AttributeName SIZES = AttributeName.of("sizes");
        static final AttributeName TEXTS = AttributeName.of("texts");
        static final List<AttributeName> ALL = List.of(GAPS, ID, PRICE, SIZES, TEXTS);

        private Names() {}
    }

    /** {@link Article} as an item of table {@code articles}, and back. */
    @NullUnmarked
    static final class Mapper implements EntityMapper<Article> {
        static final Codec<Map<Article.Locale, Article.Text>> TEXTS_CODEC =
                Codecs.map(KeyTexts.enumeration(Article.Locale.values()), TextCodec.INSTANCE);

        static final Codec<List<List<Article.Optional_>>> GAPS_CODEC =
                Codecs.list(Codecs.list(Optional_Codec.INSTANCE));

        static final Mapper INSTANCE = new Mapper();

        @Override
        public void write(Article article, ItemWriter out) {
            String id = keyPart(article.id(), "id");
            if (article.gaps() != null) {
                GAPS_CODEC.write(article.gaps(), out.attribute(Names.GAPS));
            }
            out.attribute(Names.ID).string(id);
            if (article.price() != null) {
                PriceCodec.INSTANCE.write(article.price(), out.attribute(Names.PRICE));
            }
            if (article.sizes() != null) {
                TreeCodec.INSTANCE.write(article.sizes(), out.attribute(Names.SIZES));
            }
            if (article.texts() != null) {
                TEXTS_CODEC.write(article.texts(), out.attribute(Names.TEXTS));
            }
        }

        @Override
        public Article read(ItemReader in) {
            List<List<Article.Optional_>> gaps = in.find(Names.GAPS) ? GAPS_CODEC.read(in.value()) : null;
            String id = required(in, Names.ID).string();
            Article.Price price = in.find(Names.PRICE) ? PriceCodec.INSTANCE.read(in.value()) : null;
            Article.Tree<Integer> sizes =
                    in.find(Names.SIZES) ? TreeCodec.INSTANCE.read(in.value()) : null;
            Map<Article.Locale, Article.Text> texts =
                    in.find(Names.TEXTS) ? TEXTS_CODEC.read(in.value()) : null;
            return new Article(id, price, texts, sizes, gaps);
        }

        static <V> V keyPart(V value, String property) {
            if (value == null) {
                throw MappingException.nullKey("Article", property);
            }
            return value;
        }

        static ValueReader required(ItemReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Article", name.text());
            }
            return in.value();
        }
    }

    /** {@link Key} as the key attributes of table {@code articles}, and back. */
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

    /** {@link Article.Price} as a nested document. */
    @NullUnmarked
    static final class PriceCodec extends DocumentCodec<Article.Price> {
        static final PriceCodec INSTANCE = new PriceCodec();
        private static final AttributeName AMOUNT = AttributeName.of("amount");
        private static final AttributeName CURRENCY = AttributeName.of("cur");

        @Override
        protected void writeMembers(Article.Price price, ValueWriter out) {
            if (price.amount() != null) {
                out.name(AMOUNT);
                out.number(price.amount());
            }
            if (price.currency() != null) {
                out.name(CURRENCY);
                out.string(price.currency());
            }
        }

        @Override
        protected Article.Price readMembers(ValueReader in) {
            BigDecimal amount = in.find(AMOUNT) ? in.decimal() : null;
            String currency = in.find(CURRENCY) ? in.string() : null;
            return new Article.Price(amount, currency);
        }
    }

    /** {@link Article.Text} as a nested document. */
    @NullUnmarked
    static final class TextCodec extends DocumentCodec<Article.Text> {
        static final TextCodec INSTANCE = new TextCodec();
        private static final AttributeName INITIAL = AttributeName.of("initial");
        private static final AttributeName SUBTITLE = AttributeName.of("subtitle");
        private static final AttributeName TITLE = AttributeName.of("title");
        private static final AttributeName WORDS = AttributeName.of("words");
        private static final Codec<Set<String>> WORDS_CODEC = Codecs.set(Codecs.STRING);

        @Override
        protected void writeMembers(Article.Text text, ValueWriter out) {
            out.name(INITIAL);
            Codecs.CHARACTER.write(text.initial(), out);
            if (text.subtitle() != null && text.subtitle().isPresent()) {
                out.name(SUBTITLE);
                out.string(text.subtitle().get());
            }
            if (text.title() != null) {
                out.name(TITLE);
                out.string(text.title());
            }
            if (text.words() != null && !text.words().isEmpty()) {
                out.name(WORDS);
                WORDS_CODEC.write(text.words(), out);
            }
        }

        @Override
        protected Article.Text readMembers(ValueReader in) {
            char initial = Codecs.CHARACTER.read(required(in, INITIAL));
            Optional<String> subtitle = in.find(SUBTITLE) ? Optional.of(in.string()) : Optional.empty();
            String title = in.find(TITLE) ? in.string() : null;
            Set<String> words = in.find(WORDS) ? WORDS_CODEC.read(in) : Set.of();
            return new Article.Text(title, subtitle, words, initial);
        }

        private static ValueReader required(ValueReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Article.Text", name.text());
            }
            return in;
        }
    }

    /** {@link Article.Tree} as a nested document. */
    @NullUnmarked
    static final class TreeCodec extends DocumentCodec<Article.Tree<Integer>> {
        static final TreeCodec INSTANCE = new TreeCodec();
        private static final AttributeName MORE = AttributeName.of("more");
        private static final AttributeName VALUE = AttributeName.of("value");
        private static final Codec<List<Integer>> MORE_CODEC = Codecs.list(Codecs.INTEGER);

        @Override
        protected void writeMembers(Article.Tree<Integer> tree, ValueWriter out) {
            if (tree.more() != null) {
                out.name(MORE);
                MORE_CODEC.write(tree.more(), out);
            }
            if (tree.value() != null) {
                out.name(VALUE);
                out.number(tree.value());
            }
        }

        @Override
        protected Article.Tree<Integer> readMembers(ValueReader in) {
            List<Integer> more = in.find(MORE) ? MORE_CODEC.read(in) : null;
            Integer value = in.find(VALUE) ? in.intNumber() : null;
            return new Article.Tree<Integer>(value, more);
        }
    }

    /** {@link Article.Optional_} as a nested document. */
    @NullUnmarked
    static final class Optional_Codec extends DocumentCodec<Article.Optional_> {
        static final Optional_Codec INSTANCE = new Optional_Codec();
        private static final AttributeName IN = AttributeName.of("in");
        private static final AttributeName INSTANCE_ = AttributeName.of("instance");
        private static final AttributeName OUT = AttributeName.of("out");

        @Override
        protected void writeMembers(Article.Optional_ optional_, ValueWriter out_) {
            out_.name(IN);
            out_.bool(optional_.in());
            if (optional_.instance() != null) {
                out_.name(INSTANCE_);
                out_.binary(optional_.instance());
            }
            out_.name(OUT);
            out_.number(optional_.out());
        }

        @Override
        protected Article.Optional_ readMembers(ValueReader in_) {
            boolean in = required(in_, IN).bool();
            byte[] instance = in_.find(INSTANCE_) ? in_.binary() : null;
            double out = required(in_, OUT).doubleNumber();
            return new Article.Optional_(in, out, instance);
        }

        private static ValueReader required(ValueReader in, AttributeName name) {
            if (!in.find(name)) {
                throw MappingException.absent("Article.Optional_", name.text());
            }
            return in;
        }
    }

    /** The repository of {@link Article} on a backend. */
    static final class Repository extends BaseRepository<Article, Key> implements ArticleRepository {
        Repository(RepositoryContext context) {
            super(context, TABLE, PRIMARY_KEY);
        }

        @Override
        public Optional<Article> findById(String id) {
            return find(new Key(id));
        }

        @Override
        public ArticleRepository.Query query() {
            return id -> find(new Key(id));
        }
    }
}
