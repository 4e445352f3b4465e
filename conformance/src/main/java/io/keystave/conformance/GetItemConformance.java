package io.keystave.conformance;

import static io.keystave.conformance.Expressions.projection;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GetItem;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with GetItem. */
public abstract class GetItemConformance extends BackendConformance {

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    @Nested
    class Validation {
        private void assertRefused(Item key, String message) {
            assertFails(() -> backend.getItem(GetItem.of(ORDERS, key)), ValidationException.class, message);
        }

        @Test
        void rejectsUnknownTable() {
            assertFails(
                    () -> backend.getItem(GetItem.of("nothing", Item.EMPTY)),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
        }

        @Test
        void rejectsKeysThatDoNotMatchTheSchema() {
            // API reference, GetItem, Key: all of the attributes of the primary key
            String message = "The provided key element does not match the schema";

            assertRefused(Item.EMPTY, message);
            assertRefused(Item.of("customer", s("c-1")), message);
            assertRefused(key("c-1", "o-1").with("total", n(1)), message);
            assertRefused(Item.of("customer", s("c-1"), "total", n(1)), message);
            assertRefused(Item.of("customer", s("c-1"), "order", n(1)), message);
        }

        @Test
        void rejectsEmptyKeyAttributes() {
            assertRefused(
                    key("", "o-1"),
                    "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                            + " empty string value. Key: customer");
        }

        @Test
        void rejectsKeysThatAreTooLong() {
            // Developer Guide, Quotas, Partition key and Sort key
            assertRefused(
                    key("c".repeat(2049), "o-1"),
                    "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit"
                            + " of2048 bytes");
            assertRefused(
                    key("c-1", "o".repeat(1025)),
                    "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size"
                            + " limit of 1024 bytes");
        }

        @Test
        void rejectsPathsIntoKeys() {
            assertFails(
                    () -> backend.getItem(GetItem.of(ORDERS, key("c-1", "o-1")).projection(projection("customer.x"))),
                    ValidationException.class,
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key:"
                            + " customer");
            assertFails(
                    () -> backend.getItem(GetItem.of(ORDERS, key("c-1", "o-1")).projection(projection("#status[0]"))),
                    ValidationException.class,
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey:"
                            + " status");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void givesTheItem() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5), order("c-1", "o-2", "NEW", 6));

            assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "NEW", 5));
        }

        @Test
        void givesNothingIfThereIsNoItem() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertThat(get(ORDERS, key("c-1", "o-"))).isNull();
            assertThat(get(ORDERS, key("c-1", "o-10"))).isNull();
            assertThat(get(ORDERS, key("c-2", "o-1"))).isNull();
        }

        @Test
        void givesOnlyWhatIsProjected() {
            put(
                    ORDERS,
                    order("c-1", "o-1", "NEW", 5)
                            .with("lines", AttributeValue.ofList(s("a"), s("b"), s("c")))
                            .with("address", AttributeValue.ofMap(Map.of("city", s("Ulm"), "zip", s("89073")))));

            Item item = backend.getItem(GetItem.of(ORDERS, key("c-1", "o-1"))
                            .projection(projection("#lines[2], #lines[0], address.city, nothing")))
                    .item();

            assertThat(item)
                    .isEqualTo(Item.of(
                            "lines",
                            AttributeValue.ofList(s("a"), s("c")),
                            "address",
                            AttributeValue.ofMap(Map.of("city", s("Ulm")))));
        }

        @Test
        void givesAnItemWithoutAttributesIfNothingProjectedIsThere() {
            put(ORDERS, order("c-1", "o-1", "NEW", 5));

            assertThat(backend.getItem(GetItem.of(ORDERS, key("c-1", "o-1")).projection(projection("nothing")))
                            .item())
                    .isEqualTo(Item.EMPTY);
        }

        @Test
        void knowsANumberByItsValue() {
            create(CreateTable.of(
                    "numbers",
                    List.of(new AttributeDefinition("id", AttributeType.N)),
                    List.of(KeySchemaElement.partitionKey("id"))));
            put("numbers", Item.of("id", AttributeValue.ofNumber("1.0"), "x", s("one")));

            assertThat(get("numbers", Item.of("id", AttributeValue.ofNumber("100e-2"))))
                    .isEqualTo(Item.of("id", n(1), "x", s("one")));
        }

        @Test
        void keepsBinaryKeysApartThatDifferInZeros() {
            create(CreateTable.of(
                    "binaries",
                    List.of(
                            new AttributeDefinition("id", AttributeType.B),
                            new AttributeDefinition("part", AttributeType.B)),
                    List.of(KeySchemaElement.partitionKey("id"), KeySchemaElement.sortKey("part"))));
            Item one = Item.of("id", Orders.b(0, 1), "part", Orders.b(1, 0, 0));
            Item two = Item.of("id", Orders.b(0), "part", Orders.b(1, 1, 0, 0));
            put("binaries", one.with("x", n(1)), two.with("x", n(2)));

            assertThat(get("binaries", one)).isEqualTo(one.with("x", n(1)));
            assertThat(get("binaries", two)).isEqualTo(two.with("x", n(2)));
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private @Nullable ConsumedCapacity consumed(String order, boolean consistent, ReturnConsumedCapacity detail) {
            return backend.getItem(GetItem.of(ORDERS, key("c-1", order))
                            .consistentRead(consistent)
                            .projection(projection("customer"))
                            .returnConsumedCapacity(detail))
                    .consumedCapacity();
        }

        @Test
        void costsHalfAUnitForEachFourKilobytesBegunAndTwiceThatIfConsistent() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 4096), orderOfBytes("c-1", "o-2", 4097));

            assertThat(consumed("o-1", false, ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 0.5));
            assertThat(consumed("o-2", false, ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 1));
            assertThat(consumed("o-2", true, ReturnConsumedCapacity.TOTAL))
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 2));
        }

        @Test
        void costsAsMuchAsTheLeastItemIfThereIsNone() {
            assertThat(consumed("nothing", true, ReturnConsumedCapacity.INDEXES))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
            assertThat(consumed("nothing", true, ReturnConsumedCapacity.NONE)).isNull();
        }
    }
}
