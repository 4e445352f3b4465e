package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.b;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.number;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static io.keystave.conformance.Orders.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GetItem;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.PutItem;
import io.keystave.operation.Query;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WriteRequest;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is asked of keys of tables and indexes, whatever the operation, and what is judged before what. */
public abstract class KeysConformance extends BackendConformance {
    private static final Item KEY = key("c-1", "o-1");
    private static final String NOT_VALID = "One or more parameter values are not valid. ";

    private void assertRefused(PutItem request, String message) {
        assertFails(() -> backend.putItem(request), ValidationException.class, message);
    }

    private void assertRefused(UpdateItem request, String message) {
        assertFails(() -> backend.updateItem(request), ValidationException.class, message);
    }

    /** Developer Guide, Supported data types and naming rules, Binary. */
    @Nested
    class BinaryKeys {
        private static final String FILES = "files";

        private static CreateTable files() {
            return CreateTable.of(
                            FILES,
                            List.of(
                                    new AttributeDefinition("hash", AttributeType.B),
                                    new AttributeDefinition("owner", AttributeType.B)),
                            List.of(KeySchemaElement.partitionKey("hash")))
                    .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex(
                            "by_owner", List.of(KeySchemaElement.partitionKey("owner")), Projection.ALL)));
        }

        @Test
        void areNotEmpty() {
            create(files());

            assertRefused(
                    PutItem.of(FILES, Item.of("hash", b())),
                    NOT_VALID
                            + "The AttributeValue for a key attribute cannot contain an empty binary value. Key: hash");
            assertRefused(
                    PutItem.of(FILES, Item.of("hash", b(1), "owner", b())),
                    NOT_VALID + "A value specified for a secondary index key is not supported. The AttributeValue for a"
                            + " key attribute cannot contain an empty binary value. IndexName: by_owner, IndexKey: owner");
            assertRefused(
                    UpdateItem.of(FILES, Item.of("hash", b(1))).update(update("SET #owner = :0", b())),
                    NOT_VALID + "The update expression attempted to update a secondary index key to a value that is not"
                            + " supported. The AttributeValue for a key attribute cannot contain an empty binary value.");
        }
    }

    /** Developer Guide, Naming rules and data types, Number. */
    @Nested
    class NumericKeys {
        @Test
        void areOneKeyHoweverTheyAreSpelled() {
            create(CreateTable.of("years", List.of(number("year")), List.of(KeySchemaElement.partitionKey("year"))));
            Item one = Item.of("year", AttributeValue.ofNumber("1"));
            Item other = Item.of("year", AttributeValue.ofNumber("1.00"));

            put("years", one.with("note", s("x")));

            assertThat(get("years", other)).isEqualTo(one.with("note", s("x")));
            assertFails(
                    () -> backend.batchGetItem(BatchGetItem.of("years", List.of(one, other))),
                    ValidationException.class,
                    "Provided list of item keys contains duplicates");
            assertFails(
                    () -> backend.batchWriteItem(
                            BatchWriteItem.of("years", List.of(WriteRequest.put(one), WriteRequest.delete(other)))),
                    ValidationException.class,
                    "Provided list of item keys contains duplicates");
        }
    }

    /** Developer Guide, Quotas, Secondary indexes and keys. */
    @Nested
    class IndexKeys {
        private CreateTable table() {
            return CreateTable.of(
                            ORDERS,
                            List.of(text("customer"), text("order"), text("place"), text("status")),
                            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("order")))
                    .localSecondaryIndexes(List.of(new LocalSecondaryIndex(
                            "by_place_of_customer",
                            List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("place")),
                            Projection.KEYS_ONLY)))
                    .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex(
                            Orders.BY_STATUS, List.of(KeySchemaElement.partitionKey("status")), Projection.ALL)));
        }

        @Test
        void haveTheirOwnLimitOf1024Bytes() {
            create(table());
            Item item = key("c-1", "o".repeat(1024)).with("place", s("p".repeat(1024)));

            put(ORDERS, item);

            assertThat(backend.query(Query.of(
                                            ORDERS,
                                            Expressions.keyCondition("customer = :0 AND place > :1", s("c-1"), s("p")))
                                    .indexName("by_place_of_customer"))
                            .items())
                    .containsExactly(item);
        }

        @Test
        void areNotTooLong() {
            create(table());

            assertRefused(
                    PutItem.of(ORDERS, KEY.with("status", s("x".repeat(2049)))),
                    "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit"
                            + " of2048 bytes");
            assertRefused(
                    PutItem.of(ORDERS, KEY.with("place", s("x".repeat(1025)))),
                    "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size"
                            + " limit of 1024 bytes");
            put(ORDERS, KEY.with("status", s("x".repeat(2048))).with("place", s("x".repeat(1024))));
        }

        /** An index that was added later leaves such an item out. */
        @Test
        void areNotJudgedWhereAnUpdateDoesNotTouchThem() {
            create(Orders.table());
            put(ORDERS, KEY.with("status", n(5)));
            backend.updateTable(UpdateTable.of(ORDERS)
                    .createIndex(
                            new GlobalSecondaryIndex(
                                    "by_status_later",
                                    List.of(KeySchemaElement.partitionKey("status")),
                                    Projection.ALL),
                            List.of(text("status"))));

            backend.updateItem(UpdateItem.of(ORDERS, KEY).update(update("SET note = :0", s("x"))));

            assertThat(get(ORDERS, KEY)).isEqualTo(KEY.with("status", n(5)).with("note", s("x")));
            assertRefused(
                    UpdateItem.of(ORDERS, KEY).update(update("SET #status = #status + :0", n(1))),
                    "The update expression attempted to update the secondary index key to unsupported type");
        }
    }

    @Nested
    class Batches {
        @Test
        void sayOfAPutWhatOthersSayOfAKey() {
            create(Orders.indexed());
            String message = "The provided key element does not match the schema";

            for (Item item : List.of(Item.of("customer", s("c-1")), Item.of("customer", s("c-1"), "order", n(1)))) {
                assertFails(
                        () -> backend.batchWriteItem(BatchWriteItem.of(
                                ORDERS, List.of(WriteRequest.put(key("c-9", "o-9")), WriteRequest.put(item)))),
                        ValidationException.class,
                        message);
            }

            assertThat(get(ORDERS, key("c-9", "o-9"))).isNull();
            assertFails(
                    () -> backend.batchWriteItem(BatchWriteItem.of(ORDERS, List.of(WriteRequest.put(key("c-1", ""))))),
                    ValidationException.class,
                    NOT_VALID
                            + "The AttributeValue for a key attribute cannot contain an empty string value. Key: order");
        }
    }

    /** Each request has the fault that is told, and others that are looked for later. */
    @Nested
    class Faults {
        @Test
        void ofAPutAreToldInTheServicesOrder() {
            create(Orders.indexed());
            Item large = orderOfBytes("c-1", "o-1", 409_601);
            Item withoutKey = Item.of("customer", s("c-1"), "status", n(1));

            assertRefused(
                    PutItem.of("nothing", large).returnValues(ReturnValues.ALL_NEW),
                    "ReturnValues can only be ALL_OLD or NONE");
            assertRefused(PutItem.of("nothing", large), "Item size has exceeded the maximum allowed size");
            assertFails(
                    () -> backend.putItem(PutItem.of("nothing", withoutKey)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertRefused(
                    PutItem.of(ORDERS, withoutKey),
                    "One or more parameter values were invalid: Missing the key order in the item");
            assertRefused(
                    PutItem.of(ORDERS, KEY.with("status", n(1))).condition(condition("attribute_exists(customer)")),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                            + " IndexName: by_status");
        }

        @Test
        void ofAnUpdateAreToldInTheServicesOrder() {
            create(Orders.indexed());

            assertRefused(
                    UpdateItem.of(ORDERS, Item.of("customer", s("c-1"))).update(update("SET #order = :0", n(1))),
                    "The provided key element does not match the schema");
            assertRefused(
                    UpdateItem.of(ORDERS, KEY).update(update("SET #status = :0, #order = :0", n(1))),
                    "One or more parameter values were invalid: Cannot update attribute order. This attribute is part of"
                            + " the key");
            UpdateItem onMissing = UpdateItem.of(ORDERS, KEY).condition(condition("attribute_exists(customer)"));
            assertRefused(
                    onMissing.update(update("SET #status = :0, x = nothing", n(1))),
                    "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                            + " IndexName: by_status");
            assertFails(
                    () -> backend.updateItem(onMissing.update(update("SET x = nothing"))),
                    ConditionalCheckFailedException.class,
                    "The conditional request failed");
            put(ORDERS, KEY.with("x", n(1)));
            assertRefused(
                    UpdateItem.of(ORDERS, KEY).update(update("SET #status = x, note = :0", s("x".repeat(409_600)))),
                    "The update expression attempted to update the secondary index key to unsupported type");
        }

        @Test
        void ofAReadAreToldInTheServicesOrder() {
            create(Orders.indexed());

            assertFails(
                    () -> backend.getItem(GetItem.of(ORDERS, Item.of("customer", s("c-1")))
                            .projection(Expressions.projection("customer.x"))),
                    ValidationException.class,
                    "The provided key element does not match the schema");
        }
    }
}
