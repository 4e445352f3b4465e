package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.NEW;
import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.FIRST_DAY;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Keystave;
import io.keystave.query.Page;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user's interface of access patterns, on the engine. */
class AccessPatternsTest {
    private static final int ORDERS = 60;

    private final Keystave db = Keystave.inMemory();
    private final OrderRepository orders = OrderRepository.on(db);
    private final OrderPatterns patterns = OrderPatternsAccess.on(db);

    @BeforeEach
    void fill() {
        db.schema().createMissing();
        db.writeAll(IntStream.range(0, ORDERS)
                .mapToObj(n -> orders.overwrite(order("c-1", n)))
                .toList());
        orders.insert(order("c-2", 1)).execute();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void readsPages() {
        YearMonth august = YearMonth.of(1996, 8);

        Page<Order> first = patterns.findByCustomerAndDatePrefix("c-1", august, 20, null);
        Page<Order> second = patterns.findByCustomerAndDatePrefix(
                "c-1", august, 20, first.next().orElseThrow());

        assertThat(first).hasSize(20).allMatch(it -> it.date().getMonthValue() == 8);
        assertThat(second).hasSize(11);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void filtersAndProjectsIntoARecord() {
        List<OrderPatterns.Summary> found =
                patterns.findByCustomer("c-1", BigDecimal.valueOf(50), Set.of(PAID, SHIPPED));

        assertThat(found)
                .map(OrderPatterns.Summary::orderId)
                .containsExactly("o-52", "o-53", "o-55", "o-56", "o-58", "o-59");
        assertThat(found.get(0))
                .isEqualTo(new OrderPatterns.Summary(
                        "o-52", BigDecimal.valueOf(52), 1, Optional.empty(), Set.of("a", "b")));
        assertThat(patterns.isKnown("c-1")).isTrue();
        assertThat(patterns.isKnown("c-3")).isFalse();
    }

    @Test
    void joinsConditionsAsTheTextSays() {
        assertThat(patterns.findByCustomerDescending("c-1", BigDecimal.valueOf(3), BigDecimal.valueOf(56), "b"))
                .map(Order::orderId)
                .containsExactly("o-59", "o-57", "o-1");
        assertThat(patterns.findByCustomerDescending("c-1", BigDecimal.valueOf(3), BigDecimal.valueOf(56), "x"))
                .isEmpty();
    }

    @Test
    void readsOneByItsFullKey() {
        assertThat(patterns.findByCustomerAndDateAndOrderId("c-1", FIRST_DAY.plusDays(7), "o-7"))
                .map(OrderPatterns.Summary::total)
                .hasValue(BigDecimal.valueOf(7));
        assertThat(patterns.findByCustomerAndDateAndOrderId("c-1", FIRST_DAY, "o-7"))
                .isEmpty();
    }

    @Test
    void takesRangesAndNamedIndexes() {
        assertThat(patterns.findByCustomerAndDateBetween("c-1", FIRST_DAY.plusDays(3), FIRST_DAY.plusDays(5)))
                .map(Order::orderId)
                .containsExactly("o-3", "o-4", "o-5");
        assertThat(patterns.findByCustomerAndTotalAtLeast("c-1", BigDecimal.valueOf(42)))
                .map(Order::orderId)
                .hasValue("o-42");
    }

    @Test
    void readsIndexRows() {
        assertThat(patterns.findByStatus(PAID, "c-2", 5))
                .containsExactly(new Order_.ByStatus(PAID, FIRST_DAY.plusDays(1), "c-2", "o-1"));
        assertThat(patterns.findByStatus(PAID, "c-1", 5)).hasSize(5);
        assertThat(patterns.findByStatusAndDateAfterDescending(NEW, FIRST_DAY.plusDays(54)))
                .containsExactly(new OrderPatterns.Place("c-1", FIRST_DAY.plusDays(57)));
        assertThat(patterns.countByStatus(PAID)).isEqualTo(21);
    }

    @Test
    void scansOnlyWhereThatIsAllowed() {
        assertThat(patterns.findByOrderId("o-1")).map(Order::customer).containsExactlyInAnyOrder("c-1", "c-2");
        assertThat(patterns.countAll()).isEqualTo(ORDERS + 1);
    }
}
