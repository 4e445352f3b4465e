package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;
import static io.keystave.processor.Findings.assertWarnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with how components are stored. */
class MappingFindingsTest {

    @Test
    void everyTypeHasStoredForm() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, List<Line> lines, Map<String, Set<Thread>> »work) {
                    record Line(String sku, Object »meta) {}
                }
                """,
                "[UnsupportedType] Order.work{}[] is Thread, which has no stored form. Use text, a number, a date, an enum,"
                        + " a record, or a List, Set or Map of these.",
                "[UnsupportedType] Order.lines[].meta is Object, which has no stored form. Use text, a number, a date, an"
                        + " enum, a record, or a List, Set or Map of these.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ArrayList<String>|Declare List.|List<String>",
                "Collection<String>|Declare List.|List<String>",
                "SortedMap<String, String>|Declare Map.|Map<String, String>",
                "TreeSet<String>|Declare Set.|Set<String>",
                "Date|Use java.time.Instant.|Instant",
                "OptionalInt|Use Optional<Integer>.|Optional<Integer>",
                "int[]|Declare a List; of arrays only byte[] is stored.|List<Integer>"
            })
    void proposesTypeWithStoredForm(String type, String proposal, String replacement) {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, %s »extra) {}
                """.formatted(type),
                "[UnsupportedType] Order.extra is %s, which has no stored form. %s".formatted(type, proposal));
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, %s extra) {}
                """.formatted(replacement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String",
                "char",
                "Character",
                "boolean",
                "byte",
                "short",
                "int",
                "long",
                "float",
                "double",
                "Double",
                "BigDecimal",
                "BigInteger",
                "UUID",
                "byte[]",
                "ByteBuffer",
                "Month",
                "Instant",
                "LocalDate",
                "LocalTime",
                "LocalDateTime",
                "OffsetDateTime",
                "OffsetTime",
                "ZonedDateTime",
                "Year",
                "YearMonth",
                "MonthDay",
                "Duration",
                "Period",
                "ZoneId",
                "ZoneOffset",
                "Optional<List<String>>",
                "Set<ByteBuffer>",
                "Map<UUID, Map<LocalDate, List<Line>>>",
                "Line",
                "Box<Box<Line>>"
            })
    void storesEveryUsualType(String type) {
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, %s extra) {}
                record Line(String sku, Optional<Integer> quantity) {}
                record Box<T>(T content, List<T> more) {}
                """.formatted(type));
    }

    @Test
    void typeParameterOfNestedRecordIsReplaced() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Box<Thread> box) {
                    record Box<T>(T »content) {}
                }
                """,
                "[UnsupportedType] Order.box.content is Thread, which has no stored form. Use text, a number, a date, an"
                        + " enum, a record, or a List, Set or Map of these.");
    }

    @Test
    void elementIsNotOptional() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, List<Optional<String>> »tags) {}
                """,
                "[UnsupportedType] Order.tags[] is Optional<String> inside another type. Only a component itself can be"
                        + " absent: leave absent elements out.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Optional<List<String>> tags) {}
                """);
    }

    @Test
    void keyOfMapHasText() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Map<byte[], String> »labels) {}
                """,
                "[UnsupportedType] Order.labels is Map<byte[], String>, and the key of a map must have a text. Use String,"
                        + " a number, a date, a UUID or an enum.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Map<Integer, String> labels) {}
                """);
    }

    @Test
    void typeIsNamedInFull() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, List »lines, Map<String, List<? extends Number>> »counts) {}
                """,
                "[RawType] Order.lines is the raw type List. Say what it holds: List<…>.",
                "[RawType] Order.counts{}[] is the wildcard ? extends Number. Name one type.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, List<String> lines, Map<String, List<Long>> counts) {}
                """);
    }

    @Test
    void typeIsVisibleInPackage() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Status »status, List<Line> »lines) {
                    private enum Status { NEW }
                    private record Line(String sku) {}
                }
                """,
                "[InaccessibleType] Order.status is Status, and Status is private. Code generated into the package of Order"
                        + " must see it: take \"private\" away.",
                "[InaccessibleType] Order.lines[] is Line, and Line is private. Code generated into the package of Order"
                        + " must see it: take \"private\" away.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Status status, List<Line> lines) {
                    enum Status { NEW }
                    record Line(String sku) {}
                }
                """);
    }

    @Test
    void attributeHasNameOfItsOwn() {
        assertFindings(
                """
                @Table(value = "orders", naming = Naming.SNAKE_CASE)
                record Order(@PartitionKey String customer, String orderId, String »order_id, Line line) {}
                record Line(String sku, @Attribute(»"sku") String unit) {}
                """,
                "[SameAttributeName] orderId and order_id of Order are both stored as \"order_id\". Give one another name:"
                        + " @Attribute(\"…\").",
                "[SameAttributeName] sku and unit of Line are both stored as \"sku\". Give one another name:"
                        + " @Attribute(\"…\").");
        assertPasses("""
                @Table(value = "orders", naming = Naming.KEBAB_CASE)
                record Order(@PartitionKey String customer, String orderId, String order_id, Line line) {}
                record Line(String sku, @Attribute("unit") String unit) {}
                """);
    }

    @Test
    void attributeNameIsLawful() {
        String longest = "n".repeat(255);
        assertFindings(
                """
                @Table("orders") @SortKey(template = "{orderId}", attribute = »"%1$sm")
                record Order(
                    @PartitionKey @Attribute(»"%1$sn") String customer,
                    String orderId,
                    @Attribute(»"") String status,
                    @Attribute(»"%1$so") @ExpiresAt Instant expires) {}
                """.formatted(longest),
                "[AttributeName] The name under which the sort key is stored has 256 bytes; in a key, an index or a time to"
                        + " live it has 1 to 255.",
                "[AttributeName] The name under which Order.customer is stored has 256 bytes; in a key, an index or a time"
                        + " to live it has 1 to 255.",
                "[AttributeName] Order.status is stored under an empty name. Write a name, or remove @Attribute.",
                "[AttributeName] The name under which Order.expires is stored has 256 bytes; in a key, an index or a time"
                        + " to live it has 1 to 255.");
        assertPasses("""
                @Table("orders") @SortKey(template = "{orderId}")
                record Order(@PartitionKey @Attribute("%1$s") String customer, String orderId, @Attribute("%1$so") int n) {}
                """.formatted(longest));
    }

    @Test
    void documentsAreThirtyTwoLevelsDeep() {
        assertWarnings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Category »category) {}
                record Category(String name, List<Category> children) {}
                """,
                "[DocumentDepth] Order.category holds Category, which contains itself, and an attribute has at most 32"
                        + " levels. A deeper value is refused when it is written.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @SuppressWarnings("DocumentDepth") Category category) {}
                record Category(String name, List<Category> children) {}
                """);
        assertWarnings(
                nested(32, "»"),
                "[DocumentDepth] Order.deep has 33 levels, and an attribute has at most 32. A deeper value is refused when"
                        + " it is written.");
        assertPasses(nested(31, ""));
    }

    private static String nested(int lists, String mark) {
        return """
                @Table("orders")
                record Order(@PartitionKey String customer, %sString%s %sdeep) {}
                """.formatted("List<".repeat(lists), ">".repeat(lists), mark);
    }

    @Test
    void setHoldsScalars() {
        assertWarnings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Set<Boolean> »flags, Map<String, Set<Line>> »lines) {}
                record Line(String sku, int quantity) {}
                """,
                "[SetElement] Order.flags is Set<Boolean>, but sets hold only texts, numbers or binaries: it is stored as a"
                        + " list, in no order. Declare a List.",
                "[SetElement] Order.lines{} is Set<Line>, but sets hold only texts, numbers or binaries: it is stored as a"
                        + " list, in no order. Declare a List.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Set<LocalDate> days, Set<Integer> sizes, List<Boolean> flags) {}
                """);
    }

    @Test
    void versionIsCounted() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@Version String version) {}
                """,
                "[VersionType] Order.version is String, and a version is counted up. Use long, int, Long or Integer.");
        assertFindings("""
                @Table("orders")
                record Order(@PartitionKey String customer, @Version long version, »@Version int revision) {}
                """, "[SeveralVersions] version and revision carry @Version, and an entity has one. Keep one.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @Version Integer version) {}
                """);
    }

    @Test
    void expiryIsMoment() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@ExpiresAt LocalDate expires) {}
                """,
                "[ExpiresAtType] Order.expires is LocalDate, and time to live needs a moment. Use Instant, or long with"
                        + " seconds since 1970.");
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @ExpiresAt long expires, »@ExpiresAt Instant removed) {}
                """, "[SeveralExpiresAt] expires and removed carry @ExpiresAt, and an entity has one. Keep one.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @ExpiresAt Optional<Instant> expires) {}
                """);
    }

    @Test
    void timestampIsTime() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@CreatedAt String createdAt, »@UpdatedAt long updatedAt) {}
                """,
                "[TimestampType] Order.createdAt is String, and @CreatedAt needs a date or a time. Use Instant.",
                "[TimestampType] Order.updatedAt is long, and @UpdatedAt needs a date or a time. Use Instant.");
        assertPasses("""
                @Table("orders")
                record Order(
                    @PartitionKey String customer, @CreatedAt LocalDate createdAt, @UpdatedAt ZonedDateTime updatedAt) {}
                """);
    }

    @Test
    void counterIsWholeNumber() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, »@Counter double visits) {}
                """,
                "[CounterType] Order.visits is double, and a counter is added to. Use long, int, Long or Integer.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @Counter(delta = 2) int visits, @Counter Long changes) {}
                """);
    }

    @Test
    void madeUpKeyIsText() {
        assertFindings(
                """
                @Table("orders")
                record Order(»@GeneratedKey @PartitionKey long id) {}
                """,
                "[GeneratedKeyType] Order.id is long, and only a UUID or a String is made up. Use one of them, or take"
                        + " @GeneratedKey off.");
        assertPasses("""
                @Table("orders")
                record Order(@GeneratedKey @PartitionKey UUID id, @GeneratedKey @SortKey String number) {}
                """);
    }

    @Test
    void updateTimeIsNoKey() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey »@UpdatedAt Instant updatedAt) {}
                """,
                "[KeyCannotChange] Order.updatedAt is part of the key and carries @UpdatedAt, but a key cannot be changed by"
                        + " an update. Take it out of the key, or @UpdatedAt off.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @SortKey @CreatedAt Instant createdAt) {}
                """);
    }

    /** A type without a stored form, and a converter for it. */
    private static final String CENTS = """
            final class Money {
                final long cents;
                Money(long cents) { this.cents = cents; }
            }
            class Cents implements io.keystave.mapper.ValueConverter<Money, Long> {
                public Long toStored(Money money) { return money.cents; }
                public Money fromStored(Long cents) { return new Money(cents); }
            }
            """;

    @Test
    void converterFitsItsType() {
        assertFindings(
                """
                @Table("orders")
                record Order(
                    @PartitionKey String customer,
                    @Converter(Cents.class) BigDecimal »total,
                    List<@Converter(Cents.class) String> »parts,
                    @Converter(Thread.class) Thread »thread) {}
                """ + CENTS,
                "[ConverterType] Order.total is BigDecimal, but Cents converts Money. Name a converter of BigDecimal.",
                "[ConverterType] Order.parts[] is String, but Cents converts Money. Name a converter of String.",
                "[UnsupportedType] Order.thread is Thread, and its @Converter names a class that implements no"
                        + " ValueConverter<Thread, …>. Let it.");
        assertPasses("""
                @Table("orders")
                record Order(
                    @PartitionKey String customer,
                    @Converter(Cents.class) Money total,
                    Map<String, List<@Converter(Cents.class) Money>> parts,
                    @Converter(Cents.class) Optional<Money> discount) {}
                """ + CENTS);
    }

    @Test
    void converterCanBeMade() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @Converter(value = Cents.class, arguments = "EUR") Money »total) {}
                """ + CENTS,
                "[ConverterShape] Order.total has the converter Cents, which has no constructor with 1 texts. Write one, or"
                        + " supply the converter: supplied = true.");
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, @Converter(value = Cents.class) Money »total) {}
                """ + CENTS.replace("class Cents", "abstract class Cents"),
                "[ConverterShape] Order.total has the converter Cents, which is abstract or needs an object around it. Make it"
                        + " a static class, or supply it: supplied = true.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @Converter(value = Cents.class, supplied = true) Money total) {}
                """ + CENTS.replace("class Cents", "abstract class Cents"));
    }

    @Test
    void recordAroundScalarIsKey() {
        assertPasses("""
                @Table("orders") @SortKey(template = "{day}#{number}")
                record Order(@PartitionKey CustomerId customer, Day day, Number number, Map<Number, CustomerId> others) {
                    record CustomerId(String value) {}
                    record Day(LocalDate day) {}
                    record Number(int number) {}
                }
                """);
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey CustomerId customer, »@SortKey Size size) {
                    record CustomerId(String value) {}
                    record Size(Duration length) {}
                }
                """,
                "[KeyOrder] Order.size is part of the sort key, but Size has no order-preserving form. Use long with a fixed"
                        + " unit, such as milliseconds.");
    }

    @Test
    void defaultIsValueOfItsType() {
        assertFindings(
                """
                @Table("orders")
                record Order(
                    @PartitionKey String customer,
                    @Default(»"high") int priority,
                    @Default(»"OPEN") Status status,
                    @Default(»"") List<String> tags) {
                    enum Status { NEW }
                }
                """,
                "[DefaultValue] priority is int, and \"high\" is no text for one. Write a value of that type; lists, sets,"
                        + " maps and documents have no default.",
                "[DefaultValue] status is Status, and \"OPEN\" is no text for one. Write a value of that type; lists, sets,"
                        + " maps and documents have no default.",
                "[DefaultValue] tags is List<String>, and \"\" is no text for one. Write a value of that type; lists, sets,"
                        + " maps and documents have no default.");
        assertPasses("""
                @Table("orders")
                record Order(
                    @PartitionKey String customer,
                    @Default("1") int priority,
                    @Default("NEW") Status status,
                    @Default("2026-05-03") LocalDate day,
                    @Default("false") boolean paid,
                    @Default("-") String note) {
                    enum Status { NEW }
                }
                """);
    }

    @Test
    void formerNameIsNotInUse() {
        assertFindings(
                """
                @Table("orders")
                record Order(
                    @PartitionKey @FormerName(»"client") String customer, int sum, @FormerName(»"sum") int total) {}
                """,
                "[FormerName] customer is part of a key, and items are found by its name alone. Keep the name with"
                        + " @Attribute(\"client\"), or write the items anew.",
                "[FormerName] total was stored as \"sum\", and sum is stored so now. Give one another name.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, int amount, @FormerName("sum") int total) {}
                """);
    }

    @Test
    void constantHasStoredNameOfItsOwn() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, Status »status) {
                    enum Status { NEW, @StoredName("NEW") OPEN }
                }
                """,
                "[StoredName] Order.status is Status, whose constant OPEN is stored as \"NEW\", which is empty or the text of"
                        + " another constant. Choose another: @StoredName(\"…\").");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Status status) {
                    enum Status { NEW, @StoredName("O") OPEN }
                }
                """);
    }
}
