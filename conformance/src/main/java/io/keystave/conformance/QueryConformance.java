package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.keyCondition;
import static io.keystave.conformance.Expressions.projection;
import static io.keystave.conformance.Orders.BY_PLACE;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.Query;
import io.keystave.operation.QueryResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.Select;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with a Query that it accepts. */
public abstract class QueryConformance extends BackendConformance {

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    private static Query query(String condition, AttributeValue... values) {
        return Query.of(ORDERS, keyCondition(condition, values));
    }

    private static Query ofCustomer() {
        return query("customer = :0", s("c-1"));
    }

    private List<String> orders(Query query) {
        return orders(backend.query(query).items());
    }

    private static List<String> orders(List<Item> items) {
        return items.stream()
                .map(item -> requireNonNull(item.get("order")).asString())
                .toList();
    }

    private void putOrders(String... orders) {
        for (String order : orders) {
            put(ORDERS, key("c-1", order));
        }
    }

    /** Developer Guide, Key condition expressions. */
    @Nested
    class KeyConditions {
        @BeforeEach
        void putSome() {
            putOrders("b", "a", "ba", "c", "bb", "b\u0000", "\uD83D\uDE00", "\uFFFD");
            put(ORDERS, key("c-10", "x"), key("c-", "y"), key("c-1\u0000", "z"));
        }

        @Test
        void selectTheItemsOfOnePartitionInOrderOfUtf8() {
            assertThat(orders(ofCustomer()))
                    .containsExactly("a", "b", "b\u0000", "ba", "bb", "c", "\uFFFD", "\uD83D\uDE00");
        }

        @Test
        void selectByEveryOperator() {
            assertThat(orders(query("customer = :0 AND #order = :1", s("c-1"), s("b"))))
                    .containsExactly("b");
            assertThat(orders(query("customer = :0 AND #order < :1", s("c-1"), s("b"))))
                    .containsExactly("a");
            assertThat(orders(query("customer = :0 AND #order <= :1", s("c-1"), s("b"))))
                    .containsExactly("a", "b");
            assertThat(orders(query("customer = :0 AND #order > :1", s("c-1"), s("bb"))))
                    .containsExactly("c", "\uFFFD", "\uD83D\uDE00");
            assertThat(orders(query("customer = :0 AND #order >= :1", s("c-1"), s("bb"))))
                    .containsExactly("bb", "c", "\uFFFD", "\uD83D\uDE00");
            assertThat(orders(query("customer = :0 AND #order BETWEEN :1 AND :2", s("c-1"), s("b"), s("ba"))))
                    .containsExactly("b", "b\u0000", "ba");
            assertThat(orders(query("customer = :0 AND begins_with(#order, :1)", s("c-1"), s("b"))))
                    .containsExactly("b", "b\u0000", "ba", "bb");
        }

        @Test
        void mayComeInAnyOrder() {
            assertThat(orders(query(":1 >= #order AND customer = :0", s("c-1"), s("a"))))
                    .containsExactly("a");
        }

        @Test
        void readBackwards() {
            assertThat(orders(query("customer = :0 AND #order <= :1", s("c-1"), s("ba"))
                            .scanIndexForward(false)))
                    .containsExactly("ba", "b\u0000", "b", "a");
        }

        @Test
        void selectNothingInAnEmptyPartition() {
            QueryResult result = backend.query(query("customer = :0", s("nobody")));

            assertThat(result.items()).isEmpty();
            assertThat(result.count()).isZero();
            assertThat(result.scannedCount()).isZero();
            assertThat(result.lastEvaluatedKey()).isNull();
        }
    }

    @Nested
    class Pages {
        @BeforeEach
        void putSome() {
            for (int i = 1; i <= 5; i++) {
                put(ORDERS, order("c-1", "o-" + i, i % 2 == 0 ? "NEW" : "PAID", i));
            }
        }

        @Test
        void haveSoManyItemsAsTheLimitSaysBeforeTheFilter() {
            QueryResult page = backend.query(ofCustomer().limit(3).filter(condition("#status = :0", s("NEW"))));

            assertThat(page.items()).containsExactly(order("c-1", "o-2", "NEW", 2));
            assertThat(page.count()).isEqualTo(1);
            assertThat(page.scannedCount()).isEqualTo(3);
            assertThat(page.lastEvaluatedKey()).isEqualTo(key("c-1", "o-3"));
        }

        @Test
        void haveALastEvaluatedKeyEvenIfNothingFollows() {
            // Developer Guide, Paginating table query results
            assertThat(backend.query(ofCustomer().limit(5)).lastEvaluatedKey()).isEqualTo(key("c-1", "o-5"));
            assertThat(backend.query(ofCustomer().limit(6)).lastEvaluatedKey()).isNull();
        }

        @Test
        void joinToEverythingInBothDirections() {
            assertThat(allPages(ofCustomer().limit(2))).containsExactly("o-1", "o-2", "o-3", "o-4", "o-5");
            assertThat(allPages(ofCustomer().limit(2).scanIndexForward(false)))
                    .containsExactly("o-5", "o-4", "o-3", "o-2", "o-1");
        }

        private List<String> allPages(Query query) {
            List<String> orders = new ArrayList<>();
            @Nullable Item start = null;
            do {
                QueryResult page = backend.query(query.exclusiveStartKey(start));
                orders.addAll(orders(page.items()));
                start = page.lastEvaluatedKey();
            } while (start != null);
            return orders;
        }

        @Test
        void goOnFromAKeyThatIsNotThere() {
            assertThat(orders(ofCustomer().exclusiveStartKey(key("c-1", "o-35"))))
                    .containsExactly("o-4", "o-5");
            assertThat(orders(ofCustomer().exclusiveStartKey(key("c-1", "o-35")).scanIndexForward(false)))
                    .containsExactly("o-3", "o-2", "o-1");
        }

        @Test
        void joinToEverythingWhereIndexKeysAreEqual() {
            // Developer Guide, Global secondary indexes: key values of an index need not be unique
            for (int i = 1; i <= 5; i++) {
                put(ORDERS, order("c-" + i, "o-" + i, "SAME", 7));
            }

            assertThat(allPages(query("#status = :0", s("SAME"))
                            .indexName(BY_STATUS)
                            .limit(1)))
                    .containsExactlyInAnyOrder("o-1", "o-2", "o-3", "o-4", "o-5");
        }

        @Test
        void endWithTheItemThatCrossesOneMegabyte() {
            // API reference, Query: 1 MB of data, before the filter
            for (int i = 1; i <= 4; i++) {
                put(ORDERS, orderOfBytes("c-2", "o-" + i, 400_000));
            }

            QueryResult page = backend.query(query("customer = :0", s("c-2")).select(Select.COUNT));

            assertThat(page.scannedCount()).isEqualTo(3);
            assertThat(page.lastEvaluatedKey()).isEqualTo(key("c-2", "o-3"));
        }

        @Test
        void ofATableWithoutSortKeyEndWithTheOneItem() {
            create(Orders.customers());
            put("customers", Item.of("customer", s("c-1")));

            QueryResult page = backend.query(Query.of("customers", keyCondition("customer = :0", s("c-1")))
                    .limit(1));

            assertThat(page.items()).hasSize(1);
            assertThat(page.lastEvaluatedKey()).isNull();
        }
    }

    @Nested
    class Attributes {
        private final Item order =
                order("c-1", "o-1", "NEW", 5).with("note", s("x")).with("more", n(1));

        @BeforeEach
        void putOne() {
            put(ORDERS, order);
        }

        @Test
        void areAllOfATableByDefault() {
            assertThat(backend.query(ofCustomer()).items()).containsExactly(order);
            assertThat(backend.query(ofCustomer().select(Select.ALL_ATTRIBUTES)).items())
                    .containsExactly(order);
        }

        @Test
        void areThoseProjectedIntoAnIndexByDefault() {
            Item projected = order("c-1", "o-1", "NEW", 5);

            assertThat(backend.query(query("#status = :0", s("NEW")).indexName(BY_STATUS))
                            .items())
                    .containsExactly(projected);
            assertThat(backend.query(ofCustomer().indexName(BY_TOTAL)).items()).containsExactly(projected);
            assertThat(backend.query(ofCustomer().indexName(BY_TOTAL).select(Select.ALL_PROJECTED_ATTRIBUTES))
                            .items())
                    .containsExactly(projected);
        }

        @Test
        void areFetchedFromTheTableForALocalIndex() {
            // Developer Guide, Local secondary indexes, Attribute projections
            assertThat(backend.query(ofCustomer().indexName(BY_TOTAL).select(Select.ALL_ATTRIBUTES))
                            .items())
                    .containsExactly(order);
            assertThat(backend.query(ofCustomer().indexName(BY_TOTAL).projection(projection("note, #total")))
                            .items())
                    .containsExactly(Item.of("note", s("x"), "total", n(5)));
        }

        @Test
        void areThoseOfTheProjectionExpression() {
            assertThat(backend.query(ofCustomer().projection(projection("note, nothing")))
                            .items())
                    .containsExactly(Item.of("note", s("x")));
            assertThat(backend.query(ofCustomer()
                                    .projection(projection("note"))
                                    .filter(condition("#more = :0", n(1)))
                                    .select(Select.SPECIFIC_ATTRIBUTES))
                            .items())
                    .containsExactly(Item.of("note", s("x")));
        }

        @Test
        void areNoneIfOnlyCounted() {
            QueryResult counted = backend.query(ofCustomer().select(Select.COUNT));

            assertThat(counted.items()).isEmpty();
            assertThat(counted.count()).isEqualTo(1);
        }

        @Test
        void thatAGlobalIndexLacksAreMissingForItsFilter() {
            assertThat(backend.query(query("#status = :0", s("NEW"))
                                    .indexName(BY_STATUS)
                                    .filter(condition("attribute_not_exists(note) AND customer = :0", s("c-1"))))
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Indexes {
        private Item at(String order, String country, String city, long year, String street) {
            return key("c-1", order)
                    .with("country", s(country))
                    .with("city", s(city))
                    .with("year", n(year))
                    .with("street", s(street));
        }

        @Test
        void orderNumbersByValue() {
            int i = 0;
            for (String total : List.of("10", "9", "-1", "0", "-10.5", "0.001", "1e20", "-1e-5")) {
                put(ORDERS, key("c-1", "o-" + i++).with("total", AttributeValue.ofNumber(total)));
            }

            List<String> totals = new ArrayList<>();
            backend.query(ofCustomer().indexName(BY_TOTAL))
                    .items()
                    .forEach(
                            item -> totals.add(requireNonNull(item.get("total")).asNumberText()));

            assertThat(totals)
                    .containsExactly("-10.5", "-1", "-0.00001", "0", "0.001", "9", "10", "100000000000000000000");
        }

        /** Developer Guide, Multi-attribute keys pattern. */
        @Test
        void ofSeveralAttributesCompareThemOneByOne() {
            put(
                    ORDERS,
                    at("o-1", "DE", "Ulm", 9, "b"),
                    at("o-2", "DE", "Ulm", 10, "a"),
                    at("o-3", "DE", "Ulm", 10, "ab"),
                    at("o-4", "DE", "Bonn", 9, "a"),
                    at("o-5", "DEU", "lm", 9, "a"));
            String place = "country = :0 AND city = :1";

            assertThat(orders(query(place, s("DE"), s("Ulm")).indexName(BY_PLACE)))
                    .containsExactly("o-1", "o-2", "o-3");
            assertThat(orders(query(place + " AND #year = :2", s("DE"), s("Ulm"), n(10))
                            .indexName(BY_PLACE)))
                    .containsExactly("o-2", "o-3");
            assertThat(orders(query(place + " AND #year < :2", s("DE"), s("Ulm"), n(10))
                            .indexName(BY_PLACE)))
                    .containsExactly("o-1");
            assertThat(orders(query(
                                    place + " AND #year = :2 AND begins_with(street, :3)",
                                    s("DE"),
                                    s("Ulm"),
                                    n(10),
                                    s("ab"))
                            .indexName(BY_PLACE)))
                    .containsExactly("o-3");
        }

        @Test
        void haveLastEvaluatedKeysOfIndexAndTable() {
            put(ORDERS, at("o-1", "DE", "Ulm", 9, "b"), order("c-1", "o-2", "NEW", 5));

            assertThat(backend.query(query("country = :0 AND city = :1", s("DE"), s("Ulm"))
                                    .indexName(BY_PLACE)
                                    .limit(1))
                            .lastEvaluatedKey())
                    .isEqualTo(at("o-1", "DE", "Ulm", 9, "b"));
            assertThat(backend.query(ofCustomer().indexName(BY_TOTAL).limit(1)).lastEvaluatedKey())
                    .isEqualTo(key("c-1", "o-2").with("total", n(5)));
        }
    }

    /** Developer Guide, DynamoDB read and write operations, Capacity unit consumption. */
    @Nested
    class CapacityUnits {
        private @Nullable ConsumedCapacity consumed(Query query) {
            return backend.query(query.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                    .consumedCapacity();
        }

        @Test
        void countTheBytesOfAllItemsTogether() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 2000), orderOfBytes("c-1", "o-2", 2097));

            assertThat(consumed(ofCustomer().select(Select.COUNT)))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 1, new Capacity(1), Map.of(), Map.of()));
            assertThat(consumed(ofCustomer().consistentRead(true).filter(condition("attribute_exists(nothing)"))))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 2, new Capacity(2), Map.of(), Map.of()));
            assertThat(consumed(ofCustomer().limit(1)))
                    .isEqualTo(new ConsumedCapacity(ORDERS, 0.5, new Capacity(0.5), Map.of(), Map.of()));
        }

        @Test
        void areThoseOfTheLeastReadIfThereIsNothing() {
            assertThat(backend.query(ofCustomer().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                            .consumedCapacity())
                    .isEqualTo(ConsumedCapacity.total(ORDERS, 0.5));
        }

        @Test
        void areSpentByTheIndexOnWhatItHolds() {
            put(
                    ORDERS,
                    orderOfBytes("c-1", "o-1", 9000).with("status", s("NEW")).with("total", n(5)));

            assertThat(consumed(query("#status = :0", s("NEW")).indexName(BY_STATUS)))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS, 0.5, new Capacity(0), Map.of(BY_STATUS, new Capacity(0.5)), Map.of()));
        }

        @Test
        void areSpentByTheTableOnEachItemThatIsFetched() {
            put(ORDERS, orderOfBytes("c-1", "o-1", 9000).with("total", n(5)), order("c-1", "o-2", "NEW", 6));

            assertThat(consumed(ofCustomer().indexName(BY_TOTAL).select(Select.ALL_ATTRIBUTES)))
                    .isEqualTo(new ConsumedCapacity(
                            ORDERS, 2.5, new Capacity(2), Map.of(), Map.of(BY_TOTAL, new Capacity(0.5))));
        }
    }
}
