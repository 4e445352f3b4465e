package io.keystave.conformance;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;

/** The domain of the suite: customers and their orders. */
public final class Orders {
    /** A table with partition key {@code customer} and sort key {@code order}, both text, without indexes. */
    public static final String ORDERS = "orders";

    /** Global index of {@link #indexed}: partition key {@code status}, sort key {@code total}, keys only. */
    public static final String BY_STATUS = "by_status";

    /** Local index of {@link #indexed}: sort key {@code total}, which is a number; includes {@code status}. */
    public static final String BY_TOTAL = "by_total";

    /** Global index of {@link #indexed}: partition key {@code country, city}, sort key {@code year, street}; all. */
    public static final String BY_PLACE = "by_place";

    private Orders() {}

    public static CreateTable table() {
        return CreateTable.of(
                ORDERS,
                List.of(text("customer"), text("order")),
                List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("order")));
    }

    /** A table with a partition key alone: {@code customer}. */
    public static CreateTable customers() {
        return CreateTable.of(
                "customers", List.of(text("customer")), List.of(KeySchemaElement.partitionKey("customer")));
    }

    /** The orders with two global indexes and a local one. */
    public static CreateTable indexed() {
        return withGlobalIndexes().localSecondaryIndexes(List.of(byTotal()));
    }

    /** The orders with two global indexes. */
    public static CreateTable withGlobalIndexes() {
        return CreateTable.of(
                        ORDERS,
                        List.of(
                                text("customer"),
                                text("order"),
                                text("status"),
                                number("total"),
                                text("country"),
                                text("city"),
                                number("year"),
                                text("street")),
                        List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("order")))
                .globalSecondaryIndexes(List.of(byStatus(), byPlace()));
    }

    public static GlobalSecondaryIndex byStatus() {
        return new GlobalSecondaryIndex(
                BY_STATUS,
                List.of(KeySchemaElement.partitionKey("status"), KeySchemaElement.sortKey("total")),
                Projection.KEYS_ONLY);
    }

    public static GlobalSecondaryIndex byPlace() {
        return new GlobalSecondaryIndex(
                BY_PLACE,
                List.of(
                        KeySchemaElement.partitionKey("country"),
                        KeySchemaElement.partitionKey("city"),
                        KeySchemaElement.sortKey("year"),
                        KeySchemaElement.sortKey("street")),
                Projection.ALL);
    }

    public static LocalSecondaryIndex byTotal() {
        return new LocalSecondaryIndex(
                BY_TOTAL,
                List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("total")),
                Projection.include(List.of("status")));
    }

    public static AttributeDefinition text(String name) {
        return new AttributeDefinition(name, AttributeType.S);
    }

    public static AttributeDefinition number(String name) {
        return new AttributeDefinition(name, AttributeType.N);
    }

    /** The key of an order. */
    public static Item key(String customer, String order) {
        return Item.of("customer", s(customer), "order", s(order));
    }

    /** An order that is in all indexes but the one by place. */
    public static Item order(String customer, String order, String status, long total) {
        return key(customer, order).with("status", s(status)).with("total", n(total));
    }

    /** An order whose attribute {@code note} makes it so many bytes large by the service's formula. */
    public static Item orderOfBytes(String customer, String order, int bytes) {
        Item item = key(customer, order).with("note", s(""));
        return item.with("note", s("x".repeat(bytes - item.sizeInBytes())));
    }

    public static AttributeValue s(String text) {
        return AttributeValue.ofString(text);
    }

    public static AttributeValue n(long number) {
        return AttributeValue.ofNumber(number);
    }

    public static AttributeValue b(int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return AttributeValue.ofBinary(value);
    }
}
