package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;
import static io.keystave.processor.Findings.assertWarnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with the keys of a table. */
class KeyFindingsTest {

    @Test
    void tableHasPartitionKey() {
        assertFindings(
                """
                @Table("orders")
                public »record Order(String customer, List<String> tags, @SortKey String orderId, @Version long version) {}
                """,
                "[MissingPartitionKey] Order has no @PartitionKey. A table's items are spread by exactly one: mark it on"
                        + " one of the components that can be a key: customer.");
        assertFindings(
                """
                @Table("orders")
                »record Order(List<String> tags, boolean paid) {}
                """,
                "[MissingPartitionKey] Order has no @PartitionKey. A table's items are spread by exactly one: add a"
                        + " component of text or a number and mark it.");
        assertPasses("""
                @Table("orders")
                public record Order(@PartitionKey String customer, List<String> tags, @SortKey String orderId) {}
                """);
    }

    @Test
    void tableHasOnePartitionKey() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@PartitionKey String region) {}
                """,
                "[SeveralPartitionKeys] customer and region carry @PartitionKey, and a table has one. Keep one, or put"
                        + " their order into a template on Order: @PartitionKey(template = \"{customer}#{region}\").");
        assertFindings(
                """
                @Table("orders") @PartitionKey(template = "CUST#{customer}")
                record Order(»@PartitionKey String customer) {}
                """,
                "[SeveralPartitionKeys] Order has a partition key as a template and another on customer. Keep one of the"
                        + " two.");
        assertPasses("""
                @Table("orders") @PartitionKey(template = "{customer}#{region}")
                record Order(UUID customer, String region) {}
                """);
    }

    @Test
    void tableHasOneSortKey() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey LocalDate date, »@SortKey String orderId) {}
                """,
                "[SeveralSortKeys] date and orderId carry @SortKey, and a table has one. Keep one, or put their order"
                        + " into a template on Order: @SortKey(template = \"{date}#{orderId}\").");
        assertPasses("""
                @Table("orders") @SortKey(template = "{date}#{orderId}")
                record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<String>",
                "Set<String>",
                "Map<String, String>",
                "Line",
                "char",
                "Character",
                "Optional<Line>"
            })
    void keyPartHasKeyType(String type) {
        String required = type.replace("Optional<Line>", "Line");
        assertFindings(
                """
                @Table("orders") @GlobalIndex(name = "by_tags", partitionKey = »"tags")
                record Order(@PartitionKey String customer, %s tags) {}
                record Line(String sku, int quantity) {}
                """.formatted(type),
                ("[KeyType] Order.tags is part of the key of @GlobalIndex \"by_tags\", but %s is no key type. Choose a"
                                + " component that is text, a number, a date or an enum.")
                        .formatted(required));
    }

    @Test
    void binaryIsWholeKeyOrNone() {
        assertFindings(
                """
                @Table("orders") @PartitionKey(template = »"{hash}#{customer}")
                record Order(ByteBuffer hash, String customer) {}
                """,
                "[KeyType] Order.hash is part of the partition key, but ByteBuffer cannot be joined into text. Choose a"
                        + " component that is text, a number, a date or an enum.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey ByteBuffer hash, String customer) {}
                """);
    }

    @Test
    void booleanIsNoPartOfTemplate() {
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"{paid}#{orderId}")
                record Order(@PartitionKey String customer, boolean paid, String orderId) {}
                """,
                "[KeyType] Order.paid is part of the sort key, but boolean cannot be joined into text. Choose a component"
                        + " that is text, a number, a date or an enum.");
    }

    @Test
    void keyPartIsNamedUnlikeStepsOfQuery() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_limit", partitionKey = "customer", sortKey = {»"limit", »"readBudget"})
                record Order(@PartitionKey String customer, »@SortKey int page, int limit, long readBudget) {}
                """,
                "[KeyPartName] Order.limit is part of the key of @GlobalIndex \"by_limit\", but every query has a step"
                        + " limit(int) already. Rename the component; with @Attribute(\"limit\") it is stored as before.",
                "[KeyPartName] Order.readBudget is part of the key of @GlobalIndex \"by_limit\", but every query has a"
                        + " step readBudget(long) already. Rename the component; with @Attribute(\"readBudget\") it is"
                        + " stored as before.",
                "[KeyPartName] Order.page is part of the sort key, but every query has a step page(int) already. Rename"
                        + " the component; with @Attribute(\"page\") it is stored as before.");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "by_limit", partitionKey = "limit", sortKey = {"list", "count"})
                record Order(@PartitionKey int page, @SortKey String limit, String list, int count) {}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "OffsetDateTime, Instant",
        "ZonedDateTime, Instant",
        "OffsetTime, LocalTime",
        "MonthDay, String",
        "ZoneId, String",
        "Duration, 'long with a fixed unit, such as milliseconds'",
        "Period, 'int with a fixed unit, such as days'"
    })
    void sortKeyKeepsOrder(String type, String replacement) {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@SortKey %s at) {}
                """.formatted(type),
                "[KeyOrder] Order.at is part of the sort key, but %s has no order-preserving form. Use %s."
                        .formatted(type, replacement));
        assertFindings(
                """
                @Table("orders")
                record Order(»@PartitionKey %s at) {}
                """.formatted(type),
                ("[KeyType] Order.at is part of the partition key, but %s has no form in which equal values are always"
                                + " equal keys. Use %s.")
                        .formatted(type, replacement));
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey %s at) {}
                """.formatted(replacement.replaceAll(" .*", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "byte",
                "Short",
                "int",
                "Long",
                "BigInteger",
                "BigDecimal",
                "UUID",
                "Instant",
                "LocalDate",
                "LocalTime",
                "LocalDateTime",
                "Year",
                "YearMonth",
                "ByteBuffer",
                "Month"
            })
    void takesEveryTypeWithOrderPreservingForm(String type) {
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_part", partitionKey = "customer", sortKey = "part")
                record Order(@PartitionKey String customer, %s part) {}
                """.formatted(type));
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey %s part) {}
                """.formatted(type));
    }

    @Test
    void everyItemHasWholeKey() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@SortKey Optional<String> orderId) {}
                """,
                "[OptionalKeyPart] Order.orderId is Optional but part of the sort key, which no item may lack. Make it"
                        + " required; only index keys may be absent.");
        assertFindings(
                """
                @Table("orders") @PartitionKey(template = »"CUST#{customer}")
                record Order(@Nullable String customer) {}
                @interface Nullable {}
                """,
                "[OptionalKeyPart] Order.customer is nullable but part of the partition key, which no item may lack. Make"
                        + " it required; only index keys may be absent.");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_id", partitionKey = "orderId")
                record Order(@PartitionKey String customer, Optional<String> orderId) {}
                """);
    }

    @Test
    void booleanSpreadsNothing() {
        assertWarnings(
                """
                @Table("orders") @GlobalIndex(name = "by_paid", partitionKey = »"paid")
                record Order(»@PartitionKey boolean open, Boolean paid) {}
                """,
                "[BooleanKey] Order.paid is boolean and all there is to the partition key of @GlobalIndex \"by_paid\":"
                        + " that gives two partitions in all. Choose a component with many values.",
                "[BooleanKey] Order.open is boolean and all there is to the partition key of the table: that gives two"
                        + " partitions in all. Choose a component with many values.");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_paid", partitionKey = {"paid", "customer"})
                record Order(@PartitionKey String customer, boolean paid) {}
                """);
        assertPasses("""
                @Table("orders")
                record Order(@SuppressWarnings("BooleanKey") @PartitionKey boolean paid) {}
                """);
    }

    @Test
    void floatingPointMayMiss() {
        assertWarnings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@SortKey double weight) {}
                """,
                "[FloatingPointKey] Order.weight is double and part of the sort key: a value computed another way may"
                        + " differ in its last digit and miss the item. Prefer BigDecimal.");
        assertFindings(
                """
                @Table("orders") @SortKey(template = »"W#{weight}")
                record Order(@PartitionKey String customer, double weight) {}
                """,
                "[KeyOrder] Order.weight is part of the sort key, but double has no order-preserving form. Use"
                        + " BigDecimal.");
        assertPasses("""
                @Table("orders") @SortKey(template = "W#{weight}")
                record Order(@PartitionKey String customer, BigDecimal weight) {}
                """);
    }

    @Test
    void arrayComparesByIdentity() {
        assertWarnings(
                """
                @Table("orders")
                record Order(»@PartitionKey byte[] hash, byte[] payload) {}
                """,
                "[ArrayKey] Order.hash is byte[], which Order.equals compares by identity: two equal keys are unequal in"
                        + " Java. Prefer ByteBuffer.");
        assertPasses("""
                @SuppressWarnings("ArrayKey")
                @Table("orders")
                record Order(@PartitionKey byte[] hash, byte[] payload) {}
                """);
    }

    @Test
    void componentStandsOnceInKey() {
        assertFindings("""
                @Table("orders")
                record Order(@PartitionKey »@SortKey String id) {}
                """, "[SameKeyTwice] id stands twice in the key of Order. Take it out of one place.");
        assertFindings("""
                @Table("orders") @SortKey(template = »"{date}#{date}")
                record Order(@PartitionKey String customer, LocalDate date) {}
                """, "[SameKeyTwice] date stands twice in the key of Order. Take it out of one place.");
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date", sortKey = {"id", »"date"})
                @LocalIndex(name = "by_customer", sortKey = »"customer")
                record Order(@PartitionKey String customer, @SortKey String id, LocalDate date) {}
                """,
                "[SameKeyTwice] date stands twice in the key of @GlobalIndex \"by_date\". Take it out of one place.",
                "[SameKeyTwice] customer stands twice in the key of @LocalIndex \"by_customer\". Take it out of one"
                        + " place.");
        assertPasses("""
                @Table("orders") @SortKey(template = "PROFILE")
                record Order(@PartitionKey String id) {}
                """);
    }

    @Test
    void keyHoldsNothingThatUpdatesChange() {
        assertFindings(
                """
                @Table("orders") @SortKey(template = "{version}")
                record Order(@PartitionKey String customer, »@Version long version) {}
                """,
                "[KeyCannotChange] Order.version is part of the key and carries @Version, but a key cannot be changed by"
                        + " an update. Take it out of the key, or @Version off.");
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey »@ExpiresAt Instant expires) {}
                """,
                "[KeyCannotChange] Order.expires is part of the key and carries @ExpiresAt, but a key cannot be changed"
                        + " by an update. Take it out of the key, or @ExpiresAt off.");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_expiry", partitionKey = "customer", sortKey = "expires")
                record Order(@PartitionKey String customer, @ExpiresAt Instant expires) {}
                """);
    }
}
