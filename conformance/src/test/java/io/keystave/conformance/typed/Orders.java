package io.keystave.conformance.typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders for tests. */
final class Orders {
    static final LocalDate FIRST_DAY = LocalDate.of(1996, 7, 4);

    private static final List<Order.Status> STATUSES =
            List.of(Order.Status.NEW, Order.Status.PAID, Order.Status.SHIPPED);

    private Orders() {}

    /** Order number {@code n} of a customer: one a day, its status in turn, its total {@code n}. */
    static Order order(String customer, int n) {
        return new Order(
                customer,
                FIRST_DAY.plusDays(n),
                "o-" + n,
                STATUSES.get(n % STATUSES.size()),
                BigDecimal.valueOf(n),
                List.of(new Order.Line("tea", BigDecimal.ONE, n)),
                Map.of("channel", "web"),
                Set.of("a", "b"),
                n % 2 == 0 ? "ship-co" : null,
                Optional.empty(),
                0,
                null);
    }

    static Order_.Key key(String customer, int n) {
        return new Order_.Key(customer, FIRST_DAY.plusDays(n), "o-" + n);
    }
}
