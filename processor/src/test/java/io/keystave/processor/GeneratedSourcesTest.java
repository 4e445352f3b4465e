package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private static void assertGolden(TestInfo test, String source) throws IOException {
        Compilation compilation = Findings.compile(new KeystaveProcessor(), ALL_WARNINGS, Findings.shop(source));
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
