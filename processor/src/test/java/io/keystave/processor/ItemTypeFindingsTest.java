package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;

import org.junit.jupiter.api.Test;

/** Findings on sealed interfaces, whose records share a table. */
class ItemTypeFindingsTest {

    private static final String INTERFACE = """
            @Table("shop")
            @PartitionKey(template = "CUST#{customer}")
            sealed interface ShopItem permits Profile, Invoice { String customer(); }
            """;

    @Test
    void itemTypeIsRecord() {
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                non-sealed »interface Invoice extends ShopItem {}
                """,
                "[ItemTypeShape] Invoice is an interface, but each type that ShopItem permits is a record. Make it one.");
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                @Table("invoices") »record Invoice(@PartitionKey String customer) implements ShopItem {}
                """,
                "[ItemTypeShape] Invoice carries @Table, and so does ShopItem, which permits it. Remove one of the two.");
        assertPasses(INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "INVOICE") record Invoice(String customer) implements ShopItem {}
                """);
    }

    @Test
    void itemTypesHaveOneKey() {
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                »@PartitionKey(template = "INV#{customer}")
                @SortKey(template = "INVOICE") record Invoice(String customer) implements ShopItem {}
                """,
                "[ItemTypeKey] Invoice has the partition key \"INV#{customer}\" in attribute \"pk\", but the table of"
                        + " ShopItem has \"CUST#{customer}\" in attribute \"pk\". Remove it: the one of ShopItem holds for"
                        + " every type.");
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                »@SortKey(template = "INVOICE", attribute = "range") record Invoice(String customer) implements ShopItem {}
                """,
                "[ItemTypeKey] Invoice stores its sort key as text in attribute \"range\", but the table of ShopItem has text"
                        + " in \"sk\". Use the same attribute and a template, or declare the sort key in ShopItem.");
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                »record Invoice(String customer) implements ShopItem {}
                """,
                "[ItemTypeKey] Invoice has no sort key, but the table of ShopItem has one in attribute \"sk\". Add"
                        + " @SortKey(template = \"INVOICE\"), for instance.");
        assertPasses(INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "INV#{number}") record Invoice(String customer, int number) implements ShopItem {}
                """);
    }

    @Test
    void itemTypesAreToldApart() {
        assertFindings(
                INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "{number}") »record Invoice(String customer, int number) implements ShopItem {}
                """,
                "[ItemTypeUnknown] Nothing tells the items of Invoice from the other types of ShopItem. Begin its sort key"
                        + " with a literal, for instance @SortKey(template = \"INVOICE#{…}\"), or put"
                        + " @ItemType(attribute = \"type\") on ShopItem.");
        assertPasses("@ItemType(attribute = \"type\") " + INTERFACE + """
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "{number}") record Invoice(String customer, int number) implements ShopItem {}
                """);
    }

    @Test
    void textsOfItemTypesDoNotOverlap() {
        assertFindings(
                INTERFACE + """
                @SortKey(template = "INV{number}") record Profile(String customer, int number) implements ShopItem {}
                @SortKey(template = »"INVITE{number}") record Invoice(String customer, int number) implements ShopItem {}
                """,
                "[ItemTypeOverlap] Invoice is known by \"INVITE\" and Profile by \"INV\" in attribute \"sk\", and one begins"
                        + " with the other. Choose texts of which none begins another.");
        assertFindings(
                "@ItemType(attribute = \"type\") " + INTERFACE + """
                @SortKey(template = "A") @ItemType("x") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "A") @ItemType(»"x") record Invoice(String customer) implements ShopItem {}
                """,
                "[ItemTypeOverlap] Invoice and Profile are both known by \"x\" in attribute \"type\". Choose another text for"
                        + " one.");
        assertPasses(INTERFACE + """
                @SortKey(template = "INV#{number}") record Profile(String customer, int number) implements ShopItem {}
                @SortKey(template = "INVITE#{number}") record Invoice(String customer, int number) implements ShopItem {}
                """);
    }

    @Test
    void attributeHasOneTypeInAllItemTypes() {
        assertFindings(
                INTERFACE + """
                @SortKey(template = "A") record Profile(String customer, String total) implements ShopItem {}
                @SortKey(template = "B") record Invoice(String customer, BigDecimal »total) implements ShopItem {}
                """,
                "[ItemTypeAttribute] Invoice.total is BigDecimal, but Profile.total, stored under the same name, is String."
                        + " Give both one type, or one of them another name: @Attribute(\"…\").");
        assertFindings(
                "@ItemType(attribute = \"type\") " + INTERFACE + """
                @SortKey(template = "A") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "B") record Invoice(String customer, String »type) implements ShopItem {}
                """,
                "[ItemTypeAttribute] Invoice.type is stored as \"type\", which tells the types of ShopItem apart. Give it"
                        + " another name: @Attribute(\"…\").");
        assertPasses(INTERFACE + """
                @SortKey(template = "A") record Profile(String customer, String total) implements ShopItem {}
                @SortKey(template = "B")
                record Invoice(String customer, @Attribute("amount") BigDecimal total) implements ShopItem {}
                """);
    }

    @Test
    void indexOfItemTypesIsTheSame() {
        assertFindings(
                INTERFACE + """
                @GlobalIndex(name = "by_day", partitionKey = "day")
                @SortKey(template = "A") record Profile(String customer, LocalDate day) implements ShopItem {}
                @GlobalIndex(name = »"by_day", partitionKey = "paid")
                @SortKey(template = "B") record Invoice(String customer, LocalDate paid) implements ShopItem {}
                """,
                "[DuplicateIndexName] The index \"by_day\" of Invoice has other keys, or holds something else, than the one of"
                        + " another type of ShopItem. Rename it, or declare it once on ShopItem.");
        assertPasses(INTERFACE + """
                @GlobalIndex(name = "by_day", partitionKey = "day")
                @SortKey(template = "A") record Profile(String customer, LocalDate day) implements ShopItem {}
                @GlobalIndex(name = "by_day", partitionKey = "day")
                @SortKey(template = "B") record Invoice(String customer, LocalDate day) implements ShopItem {}
                """);
    }

    @Test
    void mistakeOfInterfaceIsReportedOnce() {
        assertFindings(
                """
                @Table("shop")
                @PartitionKey(template = »"CUST#{custmer}")
                sealed interface ShopItem permits Profile, Invoice { String customer(); }
                @SortKey(template = "A") record Profile(String customer) implements ShopItem {}
                @SortKey(template = "B") record Invoice(String customer) implements ShopItem {}
                """,
                "[UnknownTemplatePart] The template names {custmer}, which ShopItem does not declare. Did you mean {customer}? Components: customer, sk.");
    }
}
