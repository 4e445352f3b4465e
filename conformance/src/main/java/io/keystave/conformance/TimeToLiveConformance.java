package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.number;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static io.keystave.conformance.Orders.text;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.DescribeTimeToLiveResult;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.Scan;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TimeToLiveStatus;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with UpdateTimeToLive and DescribeTimeToLive, and with items that expire. */
public abstract class TimeToLiveConformance extends BackendConformance {
    private void update(boolean enabled, String attribute) {
        backend.updateTimeToLive(new UpdateTimeToLive(ORDERS, new TimeToLiveSpecification(enabled, attribute)));
    }

    private DescribeTimeToLiveResult describe() {
        return backend.describeTimeToLive(new DescribeTimeToLive(ORDERS));
    }

    private void assertRefuses(boolean enabled, String attribute, String message) {
        assertFails(() -> update(enabled, attribute), ValidationException.class, message);
    }

    @Nested
    class Settings {
        @Test
        void areOffInANewTable() {
            create(Orders.table());

            assertThat(describe()).isEqualTo(new DescribeTimeToLiveResult(TimeToLiveStatus.DISABLED, null));
        }

        @Test
        void areTurnedOnAndOff() {
            create(Orders.table());

            update(true, "expires");
            DescribeTimeToLiveResult on = describe();
            update(false, "expires");

            assertThat(on).isEqualTo(new DescribeTimeToLiveResult(TimeToLiveStatus.ENABLED, "expires"));
            assertThat(describe()).isEqualTo(new DescribeTimeToLiveResult(TimeToLiveStatus.DISABLED, null));
        }

        @Test
        void rejectChangesOfNothing() {
            create(Orders.table());

            // API reference, UpdateTimeToLive
            assertRefuses(false, "expires", "TimeToLive is already disabled");
            update(true, "expires");
            assertRefuses(true, "expires", "TimeToLive is already enabled");
            assertRefuses(
                    true,
                    "ends",
                    "TimeToLive is active on a different AttributeName: current AttributeName is expires");
        }

        @Test
        void rejectNamesOutOfRange() {
            assertRefuses(
                    true,
                    "",
                    "1 validation error detected: Value '' at 'timeToLiveSpecification.attributeName' failed to satisfy"
                            + " constraint: Member must have length greater than or equal to 1");
        }

        @Test
        void areThoseOfATableThatExists() {
            assertFails(
                    () -> update(true, "expires"),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Table: orders not found");
            assertFails(
                    () -> describe(),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Table: orders not found");
        }
    }

    @Nested
    class Expiry {
        private final long now = Instant.now().getEpochSecond();

        private Item expiring(String order, AttributeValue when) {
            return order("c-1", order, "NEW", 1).with("expires", when);
        }

        private List<String> orders(Scan scan) {
            return backend.scan(scan).items().stream()
                    .map(item -> requireNonNull(item.get("order")).asString())
                    .sorted()
                    .toList();
        }

        @Test
        void deletesWhatHasExpiredFromTableAndIndexes() {
            create(Orders.indexed());
            put(
                    ORDERS,
                    expiring("o-1", n(now - 1000)),
                    expiring("o-2", AttributeValue.ofNumber(now - 1000 + ".5")),
                    expiring("o-3", n(now + 100_000)),
                    order("c-1", "o-4", "NEW", 1));

            update(true, "expires");
            deleteExpired();

            assertThat(orders(Scan.of(ORDERS))).containsExactly("o-3", "o-4");
            assertThat(orders(Scan.of(ORDERS).indexName(BY_STATUS))).containsExactly("o-3", "o-4");
        }

        @Test
        void leavesWhatIsNoRecentTime() {
            create(Orders.table());
            put(
                    ORDERS,
                    expiring("o-1", s(Long.toString(now - 1000))),
                    expiring("o-2", AttributeValue.ofList(List.of(n(now - 1000)))),
                    // Developer Guide, Time to Live: more than five years ago
                    expiring("o-3", n(now - 6 * 365 * 86_400L)),
                    expiring("o-4", n(0)),
                    expiring("o-5", AttributeValue.ofNumber("-1e120")));

            update(true, "expires");
            deleteExpired();

            assertThat(orders(Scan.of(ORDERS))).containsExactly("o-1", "o-2", "o-3", "o-4", "o-5");
        }

        @Test
        void leavesEverythingWhereItIsOff() {
            create(Orders.table());
            put(ORDERS, expiring("o-1", n(now - 1000)));
            update(true, "expires");
            update(false, "expires");

            deleteExpired();

            assertThat(get(ORDERS, key("c-1", "o-1"))).isNotNull();
        }

        @Test
        void goesByAKeyAttributeToo() {
            create(CreateTable.of(
                    ORDERS,
                    List.of(text("customer"), number("expires")),
                    List.of(KeySchemaElement.partitionKey("customer"), KeySchemaElement.sortKey("expires"))));
            put(
                    ORDERS,
                    Item.of("customer", s("c-1"), "expires", n(now - 1000)),
                    Item.of("customer", s("c-1"), "expires", n(now + 100_000)));

            update(true, "expires");
            deleteExpired();

            assertThat(backend.scan(Scan.of(ORDERS)).items())
                    .containsExactly(Item.of("customer", s("c-1"), "expires", n(now + 100_000)));
        }
    }
}
