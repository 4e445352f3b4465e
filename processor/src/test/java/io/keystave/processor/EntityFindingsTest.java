package io.keystave.processor;

import static io.keystave.processor.Findings.assertFindings;
import static io.keystave.processor.Findings.assertPasses;

import org.junit.jupiter.api.Test;

/** What can be wrong with the entity itself and the names around it. */
class EntityFindingsTest {

    @Test
    void entityIsRecord() {
        assertFindings(
                """
                @Table("orders")
                »class Order { @PartitionKey String customer; }
                """,
                "[EntityKind] Order is a class. An entity is a record, a class whose constructor takes its attributes, or a sealed"
                        + " interface over records: make it a record, with a component for each attribute.");
        assertFindings(
                """
                @Table("shop") @PartitionKey(template = "CUST#{customer}")
                »interface ShopItem { String customer(); }
                @SortKey(template = "PROFILE") record Profile(String customer) implements ShopItem {}
                """,
                "[EntityKind] ShopItem is an interface. An entity is a record, a class whose constructor takes its attributes, or a sealed"
                        + " interface over records: make it a record, with a component for each attribute.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer) {}
                """);
    }

    @Test
    void entityIsVisibleInItsPackage() {
        assertFindings(
                """
                class Shop {
                    private static class Records {
                        @Table("orders")
                        »record Order(@PartitionKey String customer) {}
                    }
                }
                """,
                "[EntityShape] Records is private, and code generated into its package must see it. Take \"private\""
                        + " away.");
        assertPasses("""
                class Shop {
                    static class Records {
                        @Table("orders")
                        record Order(@PartitionKey String customer) {}
                    }
                }
                """);
    }

    @Test
    void entityHasNoTypeParameters() {
        assertFindings(
                """
                @Table("orders")
                »record Order<T>(@PartitionKey String customer, T payload) {}
                """,
                "[EntityShape] Order has type parameters. Each attribute needs a concrete type: write a record without"
                        + " them.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, Box<String> payload) {}
                record Box<T>(T content) {}
                """);
    }

    @Test
    void tableHasLawfulName() {
        assertFindings(
                """
                @Table(»"my orders")
                record Order(@PartitionKey String customer) {}
                """,
                "[TableName] The table name \"my orders\" has the character ' '. A name has 3 to 255 characters from a-z"
                        + " A-Z 0-9 _ . -.");
        assertFindings(
                """
                @Table(»"or")
                record Order(@PartitionKey String customer) {}
                """,
                "[TableName] The table name \"or\" has 2 characters. A name has 3 to 255 characters from a-z A-Z 0-9 _ ."
                        + " -.");
        assertPasses("""
                @Table("my-Orders_2.x")
                record Order(@PartitionKey String customer) {}
                """);
    }

    @Test
    void generatedTypesHaveJavaNames() {
        assertFindings(
                """
                @Table(value = "orders", repository = »"Order Store")
                record Order(@PartitionKey String customer) {}
                """,
                "[GeneratedName] \"Order Store\" cannot name a class. Write a simple Java name: @Table(repository ="
                        + " \"OrdersRepository\").");
        assertFindings(
                """
                @Table(value = "orders", metamodel = »"shop.Fields")
                record Order(@PartitionKey String customer) {}
                """,
                "[GeneratedName] \"shop.Fields\" cannot name a class. Write a simple Java name: @Table(metamodel ="
                        + " \"OrderAttributes\").");
        assertPasses("""
                @Table(value = "orders", repository = "OrderStore", metamodel = "OrderFields")
                record Order(@PartitionKey String customer) {}
                """);
    }

    @Test
    void generatedTypeLeavesTypesOfTheSourceAlone() {
        assertFindings(
                """
                @Table("orders")
                »record Order(@PartitionKey String customer) {}
                class OrderRepository {}
                """,
                "[NameClash] shop.OrderRepository already exists. Give the generated repository another name:"
                        + " @Table(repository = \"OrdersRepository\").");
        assertPasses("""
                @Table(value = "orders", repository = "OrdersRepository")
                record Order(@PartitionKey String customer) {}
                class OrderRepository {}
                """);
    }

    @Test
    void entitiesOfOneNameInOnePackageGetDifferentTypes() {
        assertFindings(
                """
                class Shop {
                    @Table("orders")
                    record Order(@PartitionKey String customer) {}
                }
                class Archive {
                    @Table(value = "old_orders", repository = "OldOrders")
                    »record Order(@PartitionKey String customer) {}
                }
                """,
                "[NameClash] shop.Order_ already exists. Give the generated metamodel another name: @Table(metamodel ="
                        + " \"OrderAttributes\").");
        assertPasses("""
                class Shop {
                    @Table("orders")
                    record Order(@PartitionKey String customer) {}
                }
                class Archive {
                    @Table(value = "old_orders", repository = "OldOrders", metamodel = "OldOrder_")
                    record Order(@PartitionKey String customer) {}
                }
                """);
    }

    @Test
    void metamodelAndRepositoryDiffer() {
        assertFindings(
                """
                @Table(value = "orders", metamodel = "Orders", repository = »"Orders")
                record Order(@PartitionKey String customer) {}
                """,
                "[NameClash] shop.Orders already exists. Give the generated repository another name: @Table(repository ="
                        + " \"OrdersRepository\").");
    }

    @Test
    void annotationStandsOnAnEntity() {
        assertFindings(
                """
                @Table("orders")
                record Order(@PartitionKey String customer, List<Line> lines) {}
                record Line(String sku, »@Version long version) {}
                """,
                "[MisplacedAnnotation] @Version has no effect in Line, which carries no @Table. Put it on the entity, or"
                        + " remove it.");
        assertFindings(
                """
                »@SortKey(template = "{sku}")
                record Line(String sku) {}
                class Basket { »@Attribute("line_count") int lines; }
                """,
                "[MisplacedAnnotation] @SortKey has no effect in Line, which carries no @Table. Put it on the entity, or"
                        + " remove it.",
                "[MisplacedAnnotation] @Attribute has no effect in Basket, which is no record. Remove it.");
        assertPasses("""
                @Table("orders")
                record Order(@PartitionKey String customer, @Version long version, List<Line> lines) {}
                record Line(@Attribute("stock_keeping_unit") String sku) {}
                """);
    }

    @Test
    void annotationOnAccessorCounts() {
        assertPasses("""
                @Table("orders")
                record Order(String customer) {
                    @PartitionKey public String customer() { return customer; }
                }
                """);
    }

    @Test
    void classHasOneConstructorForItsAttributes() {
        assertFindings(
                """
                @Table("orders")
                »class Order {
                    @PartitionKey final String customer;
                    Order(String customer) { this.customer = customer; }
                    Order(String customer, int more) { this(customer + more); }
                }
                """,
                "[SeveralConstructors] Order has 2 constructors that may be meant. Mark the one that takes its attributes:"
                        + " @Creator.");
        assertPasses("""
                @Table("orders")
                class Order {
                    @PartitionKey final String customer;
                    @Creator Order(String customer) { this.customer = customer; }
                    Order(String customer, int more) { this(customer + more); }
                }
                """);
    }

    @Test
    void classGivesItsAttributesBack() {
        assertFindings(
                """
                @Table("orders")
                class Order {
                    @PartitionKey private final String customer;
                    Order(String »customer) { this.customer = customer; }
                }
                """,
                "[MissingAccessor] Nothing gives Order.customer back: there is no method customer() or getCustomer(), and no"
                        + " field customer, that is not private. Add one.");
        assertPasses("""
                @Table("orders")
                class Order {
                    @PartitionKey private final String customer;
                    Order(String customer) { this.customer = customer; }
                    String getCustomer() { return customer; }
                }
                """);
    }

    @Test
    void classCanBeMade() {
        assertFindings(
                """
                class Shop {
                    @Table("orders")
                    »class Order {
                        @PartitionKey final String customer;
                        Order(String customer) { this.customer = customer; }
                    }
                }
                """,
                "[EntityShape] Order is abstract or needs an object around it, and generated code must make one. Make it a"
                        + " static class that can be made, or a record.");
        assertPasses("""
                class Shop {
                    @Table("orders")
                    static class Order {
                        @PartitionKey final String customer;
                        Order(String customer) { this.customer = customer; }
                    }
                }
                """);
    }
}
