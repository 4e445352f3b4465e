package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;
import static io.keystave.processor.Findings.assertWarnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with keys that are composed by a template. */
class TemplateFindingsTest {

    @Test
    void templateNamesComponents() {
        assertFindings(
                """
                @Table("orders")
                @SortKey(template = »"{dat}#{orderId}")
                record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
                """,
                "[UnknownTemplatePart] The template names {dat}, which Order does not declare. Did you mean {date}?"
                        + " Components: customer, date, orderId.");
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{placed}")
                record Order(@PartitionKey String customer, LocalDate date) {}
                """,
                "[UnknownTemplatePart] The template names {placed}, which Order does not declare. Components: customer,"
                        + " date.");
        assertPasses("""
                @Table("orders") @SortKey(template = "{date}#{orderId}")
                record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "{date}#{orderId, '''}'' is missing after \"{orderId\"', 16",
        "{date#{orderId}, '''}'' is missing after \"{date#\"', 7",
        "date}#{orderId}, '''{'' is missing before this ''}''', 5",
        "{}#{orderId}, a component's name is missing between the braces, 2"
    })
    void templateCanBeRead(String template, String problem, int column) {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"%s")
                record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
                """.formatted(template),
                "[TemplateSyntax] The template cannot be read: %s at column %d.\n  %s\n  %s^"
                        .formatted(problem, column, template, " ".repeat(column - 1)));
    }

    @Test
    void keyOnTypeHasTemplate() {
        assertFindings(
                """
                @Table("orders") »@SortKey
                record Order(@PartitionKey String customer, String orderId) {}
                """,
                "[MissingTemplate] @SortKey on Order says nothing about its parts. Write a template, such as"
                        + " @SortKey(template = \"{customer}\"), or put it on a component.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey String orderId) {}
                """);
    }

    @Test
    void keyOnComponentHasNoTemplate() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey(template = »"CUST#{customer}") String customer) {}
                """,
                "[TemplateOnComponent] \"template\" has no meaning on a component, which is the whole partition key. Move"
                        + " @PartitionKey to Order, or remove \"template\".");
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey(attribute = »"pk") String customer) {}
                """,
                "[TemplateOnComponent] \"attribute\" has no meaning on a component, which is the whole partition key."
                        + " Move @PartitionKey to Order, or remove \"attribute\".");
        assertPasses("""
                @Table("orders") @PartitionKey(template = "CUST#{customer}")
                record Order(String customer) {}
                """);
    }

    @Test
    void freeTextStandsLast() {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{name}#{date}")
                record Order(@PartitionKey String customer, String name, LocalDate date) {}
                """,
                "[AmbiguousTemplate] Order.name is free text and is followed by \"#\", which it may contain. Put it last,"
                        + " or give it a type of known form: a number, a date, a UUID or an enum.");
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{name}{date}")
                record Order(@PartitionKey String customer, String name, LocalDate date) {}
                """,
                "[AmbiguousTemplate] Order.name is free text and is followed by {date} with nothing between. Put it last,"
                        + " or give it a type of known form: a number, a date, a UUID or an enum.");
        assertPasses("""
                @Table("orders") @SortKey(template = "{date}#{name}")
                record Order(@PartitionKey String customer, String name, LocalDate date) {}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "byte",
                "Short",
                "int",
                "long",
                "BigInteger",
                "BigDecimal",
                "UUID",
                "Instant",
                "LocalDate",
                "LocalTime",
                "LocalDateTime",
                "Year",
                "YearMonth",
                "Month"
            })
    void partOfKnownFormStandsAnywhere(String type) {
        assertPasses("""
                @Table("orders") @SortKey(template = "ORDER#{part}#{orderId}")
                record Order(@PartitionKey String customer, %s part, String orderId) {}
                """.formatted(type));
    }

    @ParameterizedTest
    @CsvSource({"LocalDate, -", "Instant, :", "Instant, T", "int, -", "UUID, a", "BigDecimal, !", "Year, 0"})
    void delimiterIsNoPartOfText(String type, String delimiter) {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{part}%2$s{orderId}")
                record Order(@PartitionKey String customer, %1$s part, String orderId) {}
                """.formatted(type, delimiter),
                ("[AmbiguousTemplate] Order.part is followed by \"%s\", and its own text has '%s' as well. Put another"
                                + " delimiter between, such as \"#\".")
                        .formatted(delimiter, delimiter));
    }

    @Test
    void partsAreSeparated() {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{date}{orderId}")
                record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
                """,
                "[AmbiguousTemplate] Order.date is followed by {orderId} with nothing between. Put another delimiter"
                        + " between, such as \"#\".");
    }

    @Test
    void constantsAreToldApartFromWhatFollows() {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{status}_{orderId}")
                record Order(@PartitionKey String customer, Status status, String orderId) {}
                enum Status { NEW, IN_TRANSIT }
                """,
                "[AmbiguousTemplate] Order.status is followed by \"_\", and the constant IN_TRANSIT has '_' as well. Put"
                        + " another delimiter between, such as \"#\".");
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{status}|{orderId}")
                record Order(@PartitionKey String customer, Status status, String orderId) {}
                enum Status { PAID, PAID_LATE }
                """,
                "[AmbiguousTemplate] Order.status has the constants PAID and PAID_LATE, which sort wrongly when \"|\""
                        + " follows. Put another delimiter between, such as \"#\".");
        assertPasses("""
                @Table("orders") @SortKey(template = "{status}#{orderId}")
                record Order(@PartitionKey String customer, Status status, String orderId) {}
                enum Status { PAID, PAID_LATE, IN_TRANSIT }
                """);
        assertPasses("""
                @Table("orders") @SortKey(template = "{status}|{orderId}")
                record Order(@PartitionKey String customer, Status status, String orderId) {}
                enum Status { PAID, SHIPPED }
                """);
    }

    @Test
    void partitionKeyDiffersBetweenItems() {
        assertWarnings(
                """
                @Table("orders") @PartitionKey(template = »"ORDERS")
                record Order(@SortKey String orderId) {}
                """,
                "[SinglePartition] Each Order would have the partition key \"ORDERS\", and a single partition takes 3,000"
                        + " reads and 1,000 writes a second at most. Add a component to the template.");
        assertPasses("""
                @Table("orders") @PartitionKey(template = "ORDERS#{year}")
                record Order(Year year, @SortKey String orderId) {}
                """);
        assertPasses("""
                @SuppressWarnings("SinglePartition")
                @Table("orders") @PartitionKey(template = "ORDERS")
                record Order(@SortKey String orderId) {}
                """);
    }

    @Test
    void composedKeyHasAttributeOfItsOwn() {
        assertFindings(
                """
                @Table("orders") »@SortKey(template = "{date}#{sk}")
                record Order(@PartitionKey String customer, LocalDate date, String sk) {}
                """,
                "[KeyAttributeClash] The composed sort key is stored as \"sk\", and so is the component sk. Name another"
                        + " attribute: @SortKey(attribute = \"…\").");
        assertFindings(
                """
                @Table("orders")
                @PartitionKey(template = "C#{customer}", attribute = "key")
                @SortKey(template = "{date}", attribute = »"key")
                record Order(String customer, LocalDate date) {}
                """,
                "[KeyAttributeClash] The composed sort key is stored as \"key\", and so is the composed partition key."
                        + " Name another attribute: @SortKey(attribute = \"…\").");
        assertPasses("""
                @Table("orders") @SortKey(template = "{date}#{sk}", attribute = "sort")
                record Order(@PartitionKey String customer, LocalDate date, String sk) {}
                """);
    }
}
