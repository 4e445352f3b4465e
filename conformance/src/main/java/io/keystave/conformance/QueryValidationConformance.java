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
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.Query;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.Select;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which queries every backend refuses, and with what text. */
public abstract class QueryValidationConformance extends BackendConformance {

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

    private static Query byStatus() {
        return query("#status = :0", s("NEW")).indexName(BY_STATUS);
    }

    private void assertRefused(Query query, String message) {
        assertFails(() -> backend.query(query), ValidationException.class, message);
    }

    /** API reference, Query. */
    @Nested
    class Parameters {
        @Test
        void rejectsLimitOfZero() {
            assertRefused(
                    ofCustomer().limit(0),
                    "1 validation error detected: Value at 'Limit' failed to satisfy constraint: Member must have value"
                            + " greater than or equal to 1");
        }

        @Test
        void rejectsUnknownTableAndIndex() {
            assertFails(
                    () -> backend.query(Query.of("nothing", keyCondition("customer = :0", s("c-1")))),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertRefused(ofCustomer().indexName("nothing"), "The table does not have the specified index: nothing");
        }

        @Test
        void rejectsConsistentReadsOfGlobalIndexes() {
            assertRefused(
                    byStatus().consistentRead(true), "Consistent reads are not supported on global secondary indexes");
            backend.query(ofCustomer().indexName(BY_TOTAL).consistentRead(true));
        }

        @Test
        void rejectsSelectsThatDoNotGoWithTheRest() {
            assertRefused(
                    ofCustomer().select(Select.ALL_PROJECTED_ATTRIBUTES),
                    "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
            assertRefused(
                    ofCustomer().select(Select.SPECIFIC_ATTRIBUTES),
                    "1 validation error detected: Must specify the AttributesToGet or ProjectionExpression when choosing"
                            + " to get SPECIFIC_ATTRIBUTES");
            assertRefused(
                    ofCustomer().projection(projection("note")).select(Select.ALL_ATTRIBUTES),
                    "Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES");
            assertRefused(
                    ofCustomer().projection(projection("note")).select(Select.COUNT),
                    "Cannot specify the ProjectionExpression when choosing to get only the Count");
        }

        @Test
        void rejectsAttributesThatAGlobalIndexLacks() {
            assertRefused(
                    byStatus().select(Select.ALL_ATTRIBUTES),
                    "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global"
                            + " secondary index by_status because its projection type is not ALL");
            assertRefused(
                    byStatus().projection(projection("customer, note")),
                    "One or more parameter values were invalid: Global secondary index by_status does not project [note]");
        }
    }

    /** Developer Guide, Key condition expressions. */
    @Nested
    class KeyConditions {
        @Test
        void needThePartitionKey() {
            assertRefused(query("#order = :0", s("o-1")), "Query condition missed key schema element: customer");
        }

        @Test
        void takeNoOtherAttribute() {
            assertRefused(
                    query("customer = :0 AND #total = :1", s("c-1"), n(1)),
                    "Query condition missed key schema element: order");
        }

        @Test
        void needEqualityOfThePartitionKey() {
            assertRefused(query("customer > :0", s("c-1")), "Query key condition not supported");
        }

        @Test
        void needValuesOfTheSchemasType() {
            assertRefused(
                    query("customer = :0", n(1)),
                    "One or more parameter values were invalid: Condition parameter type does not match schema type");
        }

        @Test
        void ofMultiAttributeKeysNeedAllOfThePartitionKey() {
            assertThatThrownBy(
                            () -> backend.query(query("country = :0", s("DE")).indexName(BY_PLACE)))
                    .isInstanceOf(ValidationException.class);
        }

        @Test
        void ofMultiAttributeKeysLeaveNoGap() {
            assertThatThrownBy(() ->
                            backend.query(query("country = :0 AND city = :1 AND street = :2", s("DE"), s("Ulm"), s("a"))
                                    .indexName(BY_PLACE)))
                    .isInstanceOf(ValidationException.class);
        }
    }

    /** Developer Guide, Filter expressions for the Query operation. */
    @Nested
    class Filters {
        @Test
        void mentionNoKeyAttributeOfWhatIsQueried() {
            assertRefused(
                    ofCustomer().filter(condition("#order = :0", s("o-1"))),
                    "Filter Expression can only contain non-primary key attributes: Primary key attribute: order");
            assertRefused(
                    byStatus().filter(condition("note = #total")),
                    "Filter Expression can only contain non-primary key attributes: Primary key attribute: total");
            backend.query(byStatus().filter(condition("#order = :0", s("o-1"))));
        }

        @Test
        void leadIntoNoKeyAttribute() {
            assertRefused(
                    byStatus().filter(condition("customer.x = :0", s("o-1"))),
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key:"
                            + " customer");
        }
    }

    /** Developer Guide, Paginating table query results. */
    @Nested
    class StartKeys {
        private static final String INVALID = "The provided starting key is invalid";

        @Test
        void haveExactlyTheKeyAttributes() {
            assertRefused(ofCustomer().exclusiveStartKey(Item.of("customer", s("c-1"))), INVALID);
            assertRefused(ofCustomer().exclusiveStartKey(key("c-1", "o-1").with("x", n(1))), INVALID);
            assertRefused(byStatus().exclusiveStartKey(key("c-1", "o-1")), INVALID);
        }

        @Test
        void haveTheSchemasTypes() {
            String mismatch = "The provided key element does not match the schema";

            assertRefused(ofCustomer().exclusiveStartKey(Item.of("customer", s("c-1"), "order", n(1))), mismatch);
            assertRefused(
                    byStatus()
                            .exclusiveStartKey(
                                    key("c-1", "o-1").with("status", n(1)).with("total", n(1))),
                    mismatch);
            assertRefused(
                    byStatus()
                            .exclusiveStartKey(Item.of("customer", n(1), "order", s("o-1"))
                                    .with("status", s("NEW"))
                                    .with("total", n(1))),
                    INVALID + ": " + mismatch);
        }

        @Test
        void lieWithinTheConditions() {
            assertRefused(
                    ofCustomer().exclusiveStartKey(key("c-2", "o-1")),
                    "The provided starting key is outside query boundaries based on provided conditions");
            assertRefused(
                    query("customer = :0 AND #order > :1", s("c-1"), s("o-5")).exclusiveStartKey(key("c-1", "o-5")),
                    "The provided starting key does not match the range key predicate");
            assertRefused(
                    query("customer = :0 AND #order > :1", s("c-1"), s("o-5")).exclusiveStartKey(key("c-2", "o-6")),
                    "The query can return at most one row and cannot be restarted");
        }

        @Test
        void areRefusedWhereThePartitionKeyIsTheWholeKey() {
            create(Orders.customers());

            assertRefused(
                    Query.of("customers", keyCondition("customer = :0", s("c-1")))
                            .exclusiveStartKey(Item.of("customer", s("c-1"))),
                    "The provided exclusive start key is invalid: ExclusiveStartKey: {customer=AttributeValue: {S:c-1}}");
        }
    }
}
