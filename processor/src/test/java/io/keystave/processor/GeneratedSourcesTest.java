package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The generated code, word for word, compiled with every warning of the compiler as an error. */
class GeneratedSourcesTest {

    private static final List<String> ALL_WARNINGS = List.of("-Xlint:all,-processing,-classfile,-options", "-Werror");

    /** The domain of all examples: a composed sort key, an index of keys, nested records, an enum, a version. */
    static final String ORDER = """
            @Table("orders")
            @SortKey(template = "{date}#{orderId}")
            @GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
            public record Order(
                    @PartitionKey String customer,
                    LocalDate date,
                    String orderId,
                    Status status,
                    BigDecimal total,
                    List<Line> lines,
                    Map<String, String> labels,
                    Optional<LocalDate> shippedOn,
                    @Version long version) {
                public enum Status { NEW, PAID, SHIPPED }
                public record Line(String product, BigDecimal unitPrice, int quantity) {}
            }
            """;

    @Test
    void order(TestInfo test) throws IOException {
        assertGolden(test, ORDER);
    }

    @Test
    void tableWithoutSortKey(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table(value = "customers", naming = Naming.SNAKE_CASE, stream = true)
                record Customer(
                        @PartitionKey @Attribute("id") UUID customerId,
                        String fullName,
                        boolean active,
                        Set<String> emailAddresses,
                        @ExpiresAt Instant expires) {}
                """);
    }

    @Test
    void composedPartitionKeyAndLiteralSortKey(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("shop")
                @PartitionKey(template = "CUST#{region}#{customer}", attribute = "key")
                @SortKey(template = "PROFILE")
                public record Profile(int region, String customer, @Version Integer version) {}
                """);
    }

    @Test
    void indexesOfEveryKind(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("invoices")
                @GlobalIndex(name = "by_month", partitionKey = {"shop", "month"}, sortKey = {"amount", "number"})
                @GlobalIndex(
                    name = "by_due", partitionKey = "due",
                    project = Project.INCLUDE, include = {"amount", "notes", "tags"})
                @LocalIndex(name = "by_amount", sortKey = "amount")
                @LocalIndex(name = "by_paid", sortKey = "paid", project = Project.KEYS_ONLY)
                public record Invoice(
                        @PartitionKey String shop,
                        @SortKey long number,
                        YearMonth month,
                        BigDecimal amount,
                        Optional<LocalDate> due,
                        Optional<Instant> paid,
                        Optional<String> notes,
                        Set<Integer> tags) {}
                """);
    }

    @Test
    void nestedDocuments(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("articles")
                public record Article(
                        @PartitionKey String id,
                        Price price,
                        Map<Locale, Text> texts,
                        Tree<Integer> sizes,
                        List<List<Optional_>> gaps) {
                    public enum Locale { DE, EN }
                    public record Price(BigDecimal amount, @Attribute("cur") String currency) {}
                    public record Text(String title, Optional<String> subtitle, Set<String> words, char initial) {}
                    @SuppressWarnings("DocumentDepth")
                    public record Tree<T>(T value, List<T> more) {}
                    public record Optional_(boolean in, double out, byte[] instance) {}
                }
                """);
    }

    @Test
    void componentsWithTheNamesOfVariables(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("names")
                @SortKey(template = "{path}#{repository}")
                @GlobalIndex(name = "table", partitionKey = "in", sortKey = "first", project = Project.KEYS_ONLY)
                record Names(
                        @PartitionKey String key,
                        Year path,
                        String repository,
                        LocalDate in,
                        LocalDate first,
                        String last,
                        String year,
                        String out,
                        String names,
                        int TABLE) {}
                """);
    }

    @Test
    void whatWritesAddOnTheirOwn(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("visits")
                public record Visit(
                        @PartitionKey String customer,
                        @SortKey @GeneratedKey String id,
                        @CreatedAt Instant createdAt,
                        @UpdatedAt Instant updatedAt,
                        @Counter(delta = 5) int changes,
                        @Version long version) {}
                """);
    }

    @Test
    void convertedTypes(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("accounts")
                @SortKey(template = "{opened}#{number}")
                public record Account(
                        @PartitionKey CustomerId customer,
                        Day opened,
                        @Converter(value = Code.class, arguments = {"A", "-"}) Integer number,
                        @Converter(value = Code.class, supplied = true) Optional<Integer> parent,
                        Map<CustomerId, List<@Converter(value = Code.class, arguments = {"B", "/"}) Integer>> shares,
                        Set<CustomerId> owners) {
                    public record CustomerId(String value) {}
                    public record Day(LocalDate date) {}
                    public static final class Code implements io.keystave.mapper.ValueConverter<Integer, String> {
                        private final String prefix;
                        Code(String letter, String delimiter) { prefix = letter + delimiter; }
                        @Override public String toStored(Integer value) { return prefix + value; }
                        @Override public Integer fromStored(String text) {
                            return Integer.valueOf(text.substring(prefix.length()));
                        }
                    }
                }
                """);
    }

    @Test
    void whatWasStoredBefore(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("parcels")
                public record Parcel(
                        @PartitionKey String id,
                        @Default("NEW") State state,
                        @FormerName("mass") int weight,
                        @FormerName("label") @Default("none") String note,
                        @Default("2026-05-03") Optional<LocalDate> due,
                        List<Part> parts) {
                    public enum State { NEW, @StoredName("SENT") SHIPPED }
                    public record Part(@FormerName("sku") String article, @Default("1") int quantity,
                            @FormerName("n") long number) {}
                }
                """);
    }

    @Test
    void immutableClass(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("orders")
                @SortKey(template = "{date}")
                public final class Order {
                    @PartitionKey private final String customer;
                    private final LocalDate date;
                    private final boolean paid;
                    private final long version;
                    final List<String> lines;

                    public Order(String customer) { this(customer, LocalDate.of(2026, 5, 3), false, 0, List.of()); }

                    @Creator
                    Order(String customer, LocalDate date, boolean paid, long version, List<String> lines) {
                        this.customer = customer;
                        this.date = date;
                        this.paid = paid;
                        this.version = version;
                        this.lines = lines;
                    }

                    public String customer() { return customer; }
                    public LocalDate getDate() { return date; }
                    public boolean isPaid() { return paid; }
                    @Version public long getVersion() { return version; }
                }
                """);
    }

    /** One table with two item types, told apart by the literals of their sort keys. */
    static final List<String> SHOP_ITEM = List.of("""
            @Table("shop")
            @PartitionKey(template = "CUST#{customer}")
            public sealed interface ShopItem permits Profile, Invoice {
                String customer();
            }
            """, """
            @SortKey(template = "PROFILE")
            record Profile(String customer, String email) implements ShopItem {}
            """, """
            @SortKey(template = "INV#{issued}#{number}")
            @GlobalIndex(name = "by_day", partitionKey = "issued", sortKey = "total", project = Project.KEYS_ONLY)
            record Invoice(String customer, LocalDate issued, String number, BigDecimal total) implements ShopItem {}
            """);

    @Test
    void sealedInterface(TestInfo test) throws IOException {
        assertGolden(test, SHOP_ITEM.toArray(String[]::new));
    }

    @Test
    void itemTypesByAttribute(TestInfo test) throws IOException {
        assertGolden(test, """
                @Table("shop")
                @ItemType(attribute = "kind")
                @GlobalIndex(name = "by_date", partitionKey = "date", project = Project.KEYS_ONLY)
                public sealed interface Entry permits Sale, Refund {
                    @PartitionKey String shop();
                    @SortKey long number();
                    LocalDate date();
                }
                """, """
                @ItemType("S")
                record Sale(String shop, long number, LocalDate date, String article) implements Entry {}
                """, """
                record Refund(String shop, long number, LocalDate date, @Version long version) implements Entry {}
                """);
    }

    private static void assertGolden(TestInfo test, String... sources) throws IOException {
        String[] files = Stream.of(sources).map(Findings::shop).toArray(String[]::new);
        Compilation compilation = Findings.compile(new KeystaveProcessor(), ALL_WARNINGS, files);
        assertThat(compilation.diagnostics()).isEmpty();
        GoldenFiles.assertMatches(compilation, test);
    }

    @Test
    void sameSourceGivesSameBytes() throws IOException {
        assertThat(texts(ORDER)).isEqualTo(texts(ORDER)).hasSize(2);
    }

    private static List<String> texts(String source) throws IOException {
        Compilation compilation = Findings.compile(Findings.shop(source));
        List<String> texts = new ArrayList<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            texts.add(GoldenFiles.text(file));
        }
        return texts;
    }

    @Test
    void noLineIsLongerThanThoseOfTheSources() throws IOException {
        for (String text : texts(EveryType.SOURCE)) {
            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        }
    }

    @Test
    void everyTypeCompilesWithoutWarnings() {
        Compilation compilation =
                Findings.compile(new KeystaveProcessor(), ALL_WARNINGS, Findings.shop(EveryType.SOURCE));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void deprecatedEntityGivesNoWarningsOfItsOwn() {
        Compilation compilation = Findings.compile(new KeystaveProcessor(), ALL_WARNINGS, Findings.shop("""
                        @Table("orders") @Deprecated
                        record Order(@PartitionKey String customer, @Deprecated(forRemoval = true) String old) {}
                        """));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void entityWithoutPackageHasItsTypesThere() {
        Compilation compilation = Findings.compile(
                new KeystaveProcessor(),
                ALL_WARNINGS,
                "import io.keystave.annotation.*;\n@Table(\"orders\")\nrecord Order(@PartitionKey String customer) {}\n");

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("OrderRepository")).isPresent();
    }

    @Test
    void suffixesComeFromOptions() {
        Compilation compilation = Findings.compile(
                new KeystaveProcessor(),
                List.of("-Akeystave.metamodelSuffix=Attributes", "-Akeystave.repositorySuffix=Store"),
                Findings.shop(ORDER));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.generatedSourceFile("shop.OrderAttributes")).isPresent();
        assertThat(compilation.generatedSourceFile("shop.OrderStore")).isPresent();
    }
}
