package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;

import org.junit.jupiter.api.Test;

/** What can be wrong with an interface of access patterns. */
class PatternFindingsTest {

    private static final String ORDER = """
            @Table("orders")
            @SortKey(template = "{date}#{orderId}")
            @GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
            @GlobalIndex(name = "by_city", partitionKey = "city", sortKey = "total")
            @GlobalIndex(name = "by_city_and_date", partitionKey = "city", sortKey = "date")
            record Order(
                @PartitionKey String customer, LocalDate date, String orderId, Status status, String city,
                BigDecimal total, Set<String> tags, Optional<String> note) {
                enum Status { NEW, PAID }
            }
            record Slim(String orderId, BigDecimal total) {}
            """;

    private static void finds(String method, String text) {
        assertFindings(
                ORDER + "@AccessPatterns interface Orders { List<Order> findByCustomer(String customer);\n" + method
                        + "\n}",
                text);
    }

    private static void passes(String method) {
        assertPasses(ORDER + "@AccessPatterns interface Orders { List<Order> findByCustomer(String customer);\n"
                + method + "\n}");
    }

    @Test
    void patternsStandOnAnInterface() {
        assertFindings(
                ORDER
                        + "»@AccessPatterns abstract class Orders { abstract List<Order> findByCustomer(String customer); }",
                "[PatternsKind] @AccessPatterns stands on Orders, which is no interface that a class beside it could implement."
                        + " Declare an interface without type parameters that is not private.");
        assertPasses(ORDER + "@AccessPatterns interface Orders { List<Order> findByCustomer(String customer); }");
    }

    @Test
    void patternsAreOfOneEntity() {
        assertFindings(
                ORDER + "»@AccessPatterns interface Orders { long countByCustomer(String customer); }",
                "[PatternsEntity] No method of Orders returns an entity, so that it is not known whose access patterns these"
                        + " are. Name it: @AccessPatterns(Order.class).");
        assertPasses(
                ORDER + "@AccessPatterns(Order.class) interface Orders { long countByCustomer(String customer); }");
        assertFindings(
                ORDER + """
                @Table("shops") record Shop(@PartitionKey String id) {}
                »@AccessPatterns interface Orders {
                    List<Order> findByCustomer(String customer);
                    Optional<Shop> findById(String id);
                }
                """,
                "[PatternsEntity] Orders returns the entities Order and Shop. Write an interface for each.");
    }

    @Test
    void implementationNeedsItsName() {
        assertFindings(
                ORDER
                        + "class OrdersAccess {} @AccessPatterns »interface Orders { List<Order> findByCustomer(String c); }",
                "[NameClash] shop.OrdersAccess already exists, but the implementation of Orders is named so. Rename one of the"
                        + " two.");
    }

    @Test
    void namesBeginWithAVerb() {
        finds(
                "List<Order> »ordersOf(String customer);",
                "[PatternName] The name ordersOf begins neither with findBy nor with countBy, so that it names no key. Rename"
                        + " it, or give the method a body with default.");
        passes("default List<Order> ordersOf(String customer) { return findByCustomer(customer); }");
    }

    @Test
    void namesHaveKeyPartsForWords() {
        finds(
                "List<Order> »findByCustomerAndDaet(String customer, LocalDate date);",
                "[UnknownKeyPart] findByCustomerAndDaet has \"Daet\" at column 18, which Order does not declare. Did you mean"
                        + " \"Date\"?");
        finds(
                "List<Order> »findByShoeSize(int size);",
                "[UnknownKeyPart] findByShoeSize has \"ShoeSize\" at column 7, which Order does not declare. Components:"
                        + " customer, date, orderId, status, city, total, tags, note.");
        passes("List<Order> findByCustomerAndDate(String customer, LocalDate date);");
    }

    @Test
    void aKeyServesEachMethod() {
        finds(
                "List<Order> »findByTotal(BigDecimal total);",
                "[NoAccessPath] No key serves findByTotal. Paths: customer[, date[, orderId]]; by_status: status[, date];"
                        + " by_city: city[, total]; by_city_and_date: city[, date]. Add @GlobalIndex(name = \"by_total\","
                        + " partitionKey = \"total\"), or annotate @AllowScan.");
        passes("@AllowScan List<Order> findByTotal(BigDecimal total);");
        finds(
                "List<Order> »findAll();",
                "[NoAccessPath] findAll reads the whole table. Paths: customer[, date[, orderId]]; by_status: status[, date];"
                        + " by_city: city[, total]; by_city_and_date: city[, date]. Name the parts of one, or annotate"
                        + " @AllowScan.");
        passes("@AllowScan List<Order> findAll();");
    }

    @Test
    void partsComeInTheirOrder() {
        finds(
                "List<Order> »findByCustomerAndOrderId(String customer, String orderId);",
                "[KeyPartOrder] findByCustomerAndOrderId uses orderId without date, which precedes it in the key of the table."
                        + " Key: customer[, date[, orderId]].");
        passes("Optional<Order> findByCustomerAndDateAndOrderId(String customer, LocalDate date, String orderId);");
    }

    @Test
    void rangesComeLast() {
        finds(
                "List<Order> »findByCustomerAndDatePrefixAndOrderId(String customer, YearMonth month, String orderId);",
                "[RangeNotLast] findByCustomerAndDatePrefixAndOrderId asks for a range of date and for more after it. Only the"
                        + " last part may be a range.");
        finds(
                "List<Order> »findByCustomerPrefix(String customer);",
                "[RangeNotLast] findByCustomerPrefix asks for a range of customer, which is part of the partition key of the"
                        + " table. Give its value.");
        passes("List<Order> findByCustomerAndDatePrefix(String customer, YearMonth month);");
    }

    @Test
    void prefixesAreOfTextAndTime() {
        finds(
                "List<Order> »findByCityAndTotalPrefix(String city, BigDecimal total);",
                "[PrefixType] total is BigDecimal, of which there is no prefix here. Ask for TotalBetween, or for the whole"
                        + " value.");
        passes("List<Order> findByCityAndTotalBetween(String city, BigDecimal low, BigDecimal high);");
    }

    @Test
    void oneIndexServesAMethod() {
        finds(
                "List<Order> »findByCity(String city);",
                "[AmbiguousPath] findByCity is served by by_city and by by_city_and_date. Name one: @Use(\"by_city\").");
        passes("@Use(\"by_city\") List<Order> findByCity(String city);");
        finds(
                "@Use(»\"by_town\") List<Order> findByCity(String city);",
                "[UnknownIndex] Order has no index \"by_town\". Indexes: by_status, by_city, by_city_and_date.");
    }

    @Test
    void parametersHaveTheTypesOfTheirParts() {
        finds(
                "List<Order> findByCustomerAndDate(String customer, String »date);",
                "[ParameterType] Parameter 2 of findByCustomerAndDate is String, but date needs LocalDate. Change its type.");
        finds(
                "List<Order> findByCustomerAndDatePrefix(String customer, String »month);",
                "[ParameterType] Parameter 2 of findByCustomerAndDatePrefix is String, but datePrefix needs Year or YearMonth."
                        + " Change its type.");
        passes("List<Order> findByCustomerAndDate(String customer, LocalDate date);");
    }

    @Test
    void eachPartHasItsParameter() {
        finds(
                "List<Order> »findByCustomerAndDate(String customer);",
                "[ParameterCount] findByCustomerAndDate has no parameter for date. Add one: LocalDate.");
        finds(
                "List<Order> findByCustomerAndDate(String customer, LocalDate date, String »city);",
                "[ParameterCount] Nothing uses parameter city of findByCustomerAndDate. Name a key part for it, filter with"
                        + " @Where, or remove it.");
        finds(
                "List<Order> »findByCustomer(String customer, io.keystave.query.PageToken from);",
                "[ParameterCount] findByCustomer takes a page token and gives no page. Return a Page.");
        passes(
                "io.keystave.query.Page<Order> findByCustomer(String customer, int size, io.keystave.query.PageToken from);");
    }

    @Test
    void globalIndexesAreNotConsistent() {
        finds(
                "»@Consistent List<Order_.ByStatus> findByStatus(Order.Status status);",
                "[ConsistentIndex] by_status is a global index, which cannot be read consistently. Remove @Consistent, or find"
                        + " by the table's key.");
        passes("@Consistent List<Order> findByCustomerAndDate(String customer, LocalDate date);");
    }

    @Test
    void resultsComeInSortKeyOrder() {
        finds(
                "List<Order> »findByCustomerOrderByTotal(String customer);",
                "[ResultOrder] findByCustomerOrderByTotal asks for an order, but results come in the order of date, orderId"
                        + " only. End the name in Descending for the reverse, or sort the list.");
        passes("List<Order> findByCustomerDescending(String customer);");
    }

    @Test
    void returnTypesFitWhatIsFound() {
        finds(
                "List<Order> »findByCustomerAndDateAndOrderId(String customer, LocalDate date, String orderId);",
                "[ReturnType] findByCustomerAndDateAndOrderId returns List<Order>, but a full key gives at most one item, an"
                        + " Optional<Order>.");
        finds(
                "int »countByCustomer(String customer);",
                "[ReturnType] countByCustomer returns int, but a count is a long.");
        finds(
                "Set<Order> »findByCustomerAndDate(String customer, LocalDate date);",
                "[ReturnType] findByCustomerAndDate returns Set<Order>, but results are a List, Page, Stream or Optional of"
                        + " Order.");
        finds(
                "List<Order> »findByStatus(Order.Status status);",
                "[ReturnType] findByStatus returns List<Order>, but by_status does not hold whole items; return Order_.ByStatus,"
                        + " or a record of what it holds.");
        passes("List<Order_.ByStatus> findByStatus(Order.Status status);");
        passes("long countByCustomer(String customer);");
    }

    @Test
    void projectionsHaveComponentsOfWhatIsRead() {
        finds(
                "List<Slim> »findByStatus(Order.Status status);",
                "[UnprojectedComponent] Slim has the component total, which by_status does not hold. Include it in the index,"
                        + " or drop it.");
        passes("List<Slim> findByCustomerAndDate(String customer, LocalDate date);");
        finds(
                "record Odd(String colour) {} List<Odd> »findByCustomerAndDate(String customer, LocalDate date);",
                "[UnprojectedComponent] Odd has the component colour, which Order does not declare. Components: customer, date,"
                        + " orderId, status, city, total, tags, note.");
        finds(
                "record Odd(double total) {} List<Odd> »findByCustomerAndDate(String customer, LocalDate date);",
                "[ComponentType] Odd.total is double, but Order.total is BigDecimal. Give both the same type.");
        passes("record Odd(BigDecimal total) {} List<Odd> findByCustomerAndDate(String customer, LocalDate date);");
    }

    @Test
    void whereIsReadToTheColumn() {
        finds(
                "@Where(»\"total >\") List<Order> findByCustomer(String customer, BigDecimal floor);",
                "[WhereSyntax] @Where cannot be read: expected a parameter, as in :name and found the end at column 8.");
        finds(
                "@Where(»\"total > :floor && status = :s\") List<Order> findByCustomer(String customer, BigDecimal floor);",
                "[WhereSyntax] @Where cannot be read: expected and, or, or the end and found \"&\" at column 16.");
        finds(
                "@Where(»\"toatl > :floor\") List<Order> findByCustomer(String customer, BigDecimal floor);",
                "[WhereComponent] @Where has \"toatl\" at column 1, which Order does not declare. Did you mean \"total\"?");
        passes("@Where(\"total > :floor\") List<Order> findByCustomer(String customer, BigDecimal floor);");
    }

    @Test
    void filtersNameWhatIsThereAndNoKey() {
        finds(
                "@Where(»\"customer = :other\") List<Order> findByCustomer(String customer, String other);",
                "[KeyInFilter] @Where filters by customer at column 1, which is part of the key of the table. Put it into the"
                        + " name of the method.");
        finds(
                "@Where(»\"total > :floor\") List<Order_.ByStatus> findByStatus(Order.Status status, BigDecimal floor);",
                "[UnprojectedFilter] @Where filters by total at column 1, which by_status does not hold. Include it in the"
                        + " index, or filter what is found.");
        passes("@Where(\"customer = :other\") List<Order_.ByStatus> findByStatus(Order.Status status, String other);");
    }

    @Test
    void operandsHaveTheTypesOfTheirComponents() {
        finds(
                "@Where(\"total > :floor\") List<Order> findByCustomer(String customer, String »floor);",
                "[OperandType] Parameter floor is String, but @Where compares it at column 9 with total, which needs BigDecimal."
                        + " Change its type.");
        finds(
                "@Where(\"status in (:s)\") List<Order> findByCustomer(String customer, Set<String> »s);",
                "[OperandType] Parameter s is Set<String>, but @Where compares it at column 12 with status, which needs"
                        + " Set<Status>. Change its type.");
        finds(
                "@Where(»\"status > :s\") List<Order> findByCustomer(String customer, Order.Status s);",
                "[OperandType] @Where asks of status at column 1 what its type Status does not have. Compare it with = or <>.");
        passes("@Where(\"status in (:s) and total > :t\") List<Order> findByCustomer(String c, Set<Order.Status> s,"
                + " BigDecimal t);");
    }

    @Test
    void whereAndParametersNameEachOther() {
        finds(
                "@Where(»\"total > :floor\") List<Order> findByCustomerAndDate(String customer, LocalDate date);",
                "[WhereParameter] @Where has :floor at column 9, but findByCustomerAndDate has no such parameter behind those"
                        + " of the key. Add it: BigDecimal floor.");
        finds(
                "@Where(\"total > :floor\") List<Order> findByCustomer(String customer, BigDecimal floor, String »city);",
                "[WhereParameter] Nothing uses parameter city of findByCustomer. Write :city in @Where, or remove it.");
        passes(
                "@Where(\"total > :floor and city = :city\") List<Order> findByCustomer(String customer, BigDecimal floor,"
                        + " String city);");
    }

    @Test
    void aBrokenEntityIsOneMistake() {
        assertFindings(
                """
                @Table("orders") record Order(»@PartitionKey List<String> customer, String city) {}
                @AccessPatterns interface Orders { List<Order> findByCity(String city); }
                """,
                "[KeyType] Order.customer is part of the partition key, but List<String> is no key type. Choose a component that is"
                        + " text, a number, a date or an enum.");
    }
}
