package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;
import static io.keystave.processor.Findings.assertWarnings;
import static java.util.stream.Collectors.joining;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be wrong with secondary indexes. */
class IndexFindingsTest {

    private static final String ORDER = """
            record Order(
                @PartitionKey String customer, @SortKey String orderId, String status, LocalDate date, BigDecimal total) {}
            """;

    @Test
    void indexNamesComponents() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_status", partitionKey = »"stauts", sortKey = {"date", »"rank"})
                """ + ORDER,
                "[UnknownAttribute] @GlobalIndex \"by_status\" has \"stauts\" in its key, which Order does not declare."
                        + " Did you mean \"status\"?",
                "[UnknownAttribute] @GlobalIndex \"by_status\" has \"rank\" in its key, which Order does not declare."
                        + " Components: customer, orderId, status, date, total.");
        assertFindings(
                """
                @Table("orders")
                @LocalIndex(name = "by_date", sortKey = "date", project = Project.INCLUDE, include = {"total", »"Status_"})
                """ + ORDER,
                "[UnknownAttribute] @LocalIndex \"by_date\" includes \"Status_\", which Order does not declare. Did you"
                        + " mean \"status\"?");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "by_status", partitionKey = "status", sortKey = {"date", "total"})
                @LocalIndex(name = "by_date", sortKey = "date", project = Project.INCLUDE, include = {"total", "status"})
                """ + ORDER);
    }

    @Test
    void eachOfRepeatedIndexesHasItsPlace() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_status", partitionKey = "status")
                @io.keystave.annotation.GlobalIndex(name = »"by status", partitionKey = {"date", »"nothing"})
                @LocalIndex(name = "by_date", sortKey = "date")
                @LocalIndex(name = "by_total",
                    partitionKey = »"status",
                    sortKey = "total")
                »@GlobalIndex(name = "all", partitionKey = "status")
                """ + ORDER,
                "[IndexName] The index name \"by status\" has the character ' '. A name has 3 to 255 characters from a-z"
                        + " A-Z 0-9 _ . -.",
                "[UnknownAttribute] @GlobalIndex \"by status\" has \"nothing\" in its key, which Order does not declare."
                        + " Components: customer, orderId, status, date, total.",
                "[LocalIndexPartitionKey] @LocalIndex \"by_total\" has the partition key status, but a local index shares"
                        + " the table's, which is customer. Leave partitionKey out, or make it a @GlobalIndex.",
                "[RedundantIndex] @GlobalIndex \"all\" has the same key as @GlobalIndex \"by_status\", and each write pays"
                        + " for both. Remove it.");
    }

    @Test
    void indexNameNamesMethod() {
        assertFindings(
                """
                @Table("orders") @GlobalIndex(name = »"2nd", partitionKey = "status")
                """ + ORDER,
                "[IndexName] The index name \"2nd\" cannot name its query method, because \"2nd\" is no Java name. Choose"
                        + " another, for instance \"by_2nd\".");
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = »"Scan", partitionKey = "status")
                @GlobalIndex(name = »"key", partitionKey = "date")
                """ + ORDER,
                "[IndexName] The index name \"Scan\" cannot name its query method, because each repository has a method"
                        + " scan(). Choose another, for instance \"by_Scan\".",
                "[IndexName] The index name \"key\" cannot name its query method, because its rows would be named as the"
                        + " primary key, Key. Choose another, for instance \"by_key\".");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_2nd.x-Y", partitionKey = "status")
                """ + ORDER);
    }

    @Test
    void indexHasNameOfItsOwn() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date")
                @LocalIndex(name = »"by_date", sortKey = "date")
                """ + ORDER,
                "[DuplicateIndexName] Two indexes of Order are named \"by_date\". Name this one after its own key.");
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date")
                @LocalIndex(name = »"ByDate", sortKey = "date")
                """ + ORDER,
                "[DuplicateIndexName] The indexes \"by_date\" and \"ByDate\" of Order would both be queried by byDate()."
                        + " Rename one.");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date")
                @LocalIndex(name = "local_by_date", sortKey = "date")
                """ + ORDER);
    }

    @Test
    void globalIndexHasOneToFourParts() {
        assertFindings(
                """
                @Table("orders") @GlobalIndex(name = "by_all", partitionKey = »{}, sortKey = »{"a", "b", "c", "d", "e"})
                record Order(@PartitionKey String customer, int a, int b, int c, int d, int e) {}
                """,
                "[IndexKeyParts] @GlobalIndex \"by_all\" has no partition key. Name one to four components.",
                "[IndexKeyParts] @GlobalIndex \"by_all\" has 5 sort key parts; 4 is the most. Drop some.");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "by_all", partitionKey = {"a", "b", "c", "d"}, sortKey = {"e", "f", "g", "customer"})
                record Order(@PartitionKey String customer, int a, int b, int c, int d, int e, int f, int g) {}
                """);
    }

    @Test
    void localIndexHasOnePart() {
        assertFindings(
                """
                @Table("orders") @LocalIndex(name = "by_date", sortKey = »{"date", "total"})
                """ + ORDER,
                "[LocalIndexKeyParts] @LocalIndex \"by_date\" has 2 sort key parts, and a local index takes exactly one"
                        + " attribute. Keep one, or make it a @GlobalIndex, which takes up to four.");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_date", partitionKey = "customer", sortKey = {"date", "total"})
                """ + ORDER);
    }

    @Test
    void localIndexSharesPartitionKey() {
        assertFindings(
                """
                @Table("orders") @PartitionKey(template = "C#{customer}")
                @LocalIndex(name = "by_date", partitionKey = »"customer", sortKey = "date")
                record Order(String customer, @SortKey String orderId, LocalDate date) {}
                """,
                "[LocalIndexPartitionKey] @LocalIndex \"by_date\" has the partition key customer, but a local index shares"
                        + " the table's, which is pk. Leave partitionKey out, or make it a @GlobalIndex.");
        assertPasses("""
                @Table("orders") @LocalIndex(name = "by_date", partitionKey = "customer", sortKey = "date")
                """ + ORDER);
    }

    @Test
    void localIndexNeedsTableWithSortKey() {
        assertFindings(
                """
                @Table("orders") »@LocalIndex(name = "by_date", sortKey = "date")
                record Order(@PartitionKey String customer, LocalDate date) {}
                """,
                "[LocalIndexWithoutSortKey] @LocalIndex \"by_date\" needs a table with a sort key, and Order has none. Add"
                        + " @SortKey, or make it a @GlobalIndex.");
        assertPasses("""
                @Table("orders") @GlobalIndex(name = "by_date", partitionKey = "customer", sortKey = "date")
                record Order(@PartitionKey String customer, LocalDate date) {}
                """);
    }

    @Test
    void tableHasFiveLocalIndexes() {
        assertFindings(
                withIndexes(6, "@LocalIndex(name = \"by_a%1$d\", sortKey = \"a%1$d\")"),
                "[TooManyLocalIndexes] Order has 6 local indexes; 5 is the most. Make the others @GlobalIndex.");
        assertPasses(withIndexes(5, "@LocalIndex(name = \"by_a%1$d\", sortKey = \"a%1$d\")"));
    }

    @Test
    void tableHasTwentyGlobalIndexes() {
        assertWarnings(
                withIndexes(21, "@GlobalIndex(name = \"by_a%1$d\", partitionKey = \"a%1$d\")"),
                "[ManyGlobalIndexes] Order has 21 global indexes, and an account's default quota is 20 a table. Drop some,"
                        + " or ask for a higher quota.");
        assertPasses(withIndexes(20, "@GlobalIndex(name = \"by_a%1$d\", partitionKey = \"a%1$d\")"));
    }

    /** The mark is at the first index beyond the limit. */
    private static String withIndexes(int count, String index) {
        return IntStream.range(0, count)
                        .mapToObj(i -> ((i == 5 && count == 6) || i == 20 ? "»" : "") + index.formatted(i) + "\n")
                        .collect(joining("", "@Table(\"orders\")\n", ""))
                + IntStream.range(0, count)
                        .mapToObj("int a%d"::formatted)
                        .collect(joining(", ", "record Order(@PartitionKey String customer, @SortKey int b, ", ") {}"));
    }

    @Test
    void includeGoesWithItsProjection() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date", project = Project.KEYS_ONLY, include = »"total")
                """ + ORDER,
                "[UnusedInclude] @GlobalIndex \"by_date\" names attributes to include but projects KEYS_ONLY. Set project"
                        + " = Project.INCLUDE, or remove include.");
        assertFindings(
                """
                @Table("orders") @GlobalIndex(name = "by_date", partitionKey = "date", project = Project».INCLUDE)
                """ + ORDER,
                "[MissingInclude] @GlobalIndex \"by_date\" projects INCLUDE but includes nothing. Name components in"
                        + " include, or project KEYS_ONLY.");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date", project = Project.INCLUDE, include = "total")
                """ + ORDER);
    }

    @Test
    void includeNamesNothingThatIsThereAnyway() {
        assertFindings(
                """
                @Table("orders")
                @GlobalIndex(name = "by_date", partitionKey = "date", project = Project.INCLUDE,
                    include = {»"orderId", »"date", "total", »"total"})
                """ + ORDER,
                "[RedundantInclude] @GlobalIndex \"by_date\" includes orderId, which is a key and always there. Remove"
                        + " it.",
                "[RedundantInclude] @GlobalIndex \"by_date\" includes date, which is a key and always there. Remove it.",
                "[RedundantInclude] @GlobalIndex \"by_date\" includes total twice. Remove one.");
    }

    @Test
    void indexIncludesTwentyAttributes() {
        assertFindings(
                including(21),
                "[TooManyIncludes] @GlobalIndex \"by_b\" includes 21 attributes; 20 is the most. Drop some, or project"
                        + " ALL.");
        assertPasses(including(20).replace("»", ""));
    }

    private static String including(int count) {
        String names = IntStream.range(0, count).mapToObj("\"a%d\""::formatted).collect(joining(", "));
        return """
                @Table("orders")
                @GlobalIndex(name = "by_b", partitionKey = "b", project = Project.INCLUDE, include = »{%s})
                record Order(@PartitionKey String customer, int b, %s) {}
                """.formatted(names, names.replace("\"a", "int a").replace("\"", ""));
    }

    @Test
    void tableIncludesHundredAttributes() {
        assertFindings(
                includingInSix("a0, a1", "»"),
                "[TooManyIncludes] The indexes of Order include 102 attributes together; 100 is the most. Project ALL in"
                        + " some.");
        assertPasses(includingInSix("", "").replace(", include = {})", ")").replace("INCLUDE)", "KEYS_ONLY)"));
    }

    private static String includingInSix(String sixth, String mark) {
        String twenty = IntStream.range(0, 20).mapToObj("\"a%d\""::formatted).collect(joining(", "));
        String sixthNames = sixth.replaceAll("(\\w+)", "\"$1\"");
        return "@Table(\"orders\")\n"
                + IntStream.range(0, 6)
                        .mapToObj(i -> ("@GlobalIndex(name = \"by_b%d\", partitionKey = \"b%d\", project ="
                                        + " Project.INCLUDE, include = {%s})\n")
                                .formatted(i, i, i < 5 ? twenty : sixthNames))
                        .collect(joining())
                + mark
                + "record Order(@PartitionKey String customer, int b0, int b1, int b2, int b3, int b4, int b5, "
                + twenty.replace("\"a", "int a").replace("\"", "")
                + ") {}";
    }

    @Test
    void indexDiffersFromTable() {
        assertWarnings(
                """
                @Table("orders")
                »@GlobalIndex(name = "again", partitionKey = "customer", sortKey = "orderId")
                """ + ORDER,
                "[RedundantIndex] @GlobalIndex \"again\" has the same key as the table, and each write pays for both."
                        + " Remove it.");
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "again", partitionKey = "orderId", sortKey = "customer")
                """ + ORDER);
        assertPasses("""
                @Table("orders")
                @GlobalIndex(name = "slim", partitionKey = "status", project = Project.KEYS_ONLY)
                @GlobalIndex(name = "whole", partitionKey = "status")
                """ + ORDER);
    }
}
