package io.keystave.sample.tour;

import io.keystave.query.Applied;
import io.keystave.query.Outcome;
import io.keystave.query.Rejected;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The life of one order: taken, shipped, changed by two people at once, and removed. */
final class Writes {
    private final OrderRepository orders;
    private final Report report;

    Writes(OrderRepository orders, Report report) {
        this.orders = orders;
        this.report = report;
    }

    /** An order that no data set has. */
    static Order newOrder(String customer, LocalDate date) {
        return Order.taken(
                customer,
                date,
                "desk-1",
                date.plusDays(14),
                Optional.empty(),
                "Federal Shipping",
                new BigDecimal("12.50"),
                new Order.Address("Corner Shop", "Reims", "France"),
                List.of(
                        new Order.Line("Alpine Tea", "Beverages", new BigDecimal("4.99"), 3, BigDecimal.ZERO),
                        new Order.Line(
                                "Nordic Herring", "Seafood", new BigDecimal("9.35"), 12, new BigDecimal("0.15"))));
    }

    /** An insert wins only if the key is new. */
    void take(Order order) {
        String given = "order " + order.orderId() + " of " + order.customer() + " on " + order.date();
        told(report.call(
                "orders.insert(order).attempt()",
                given,
                () -> orders.insert(order).attempt()));
        told(report.call(
                "orders.insert(order).attempt()",
                given,
                () -> orders.insert(order).attempt()));
    }

    /** An update under a condition: the first one ships the order, the second finds it shipped. */
    void ship(Order_.Key key, LocalDate today) {
        for (int i = 0; i < 2; i++) {
            told(report.call(
                    "orders.update(key).set(Order_.status, Order.Status.SHIPPED).set(Order_.shippedOn, today)"
                            + ".when(Order_.status.eq(Order.Status.OPEN)).attempt()",
                    given(key) + "; today " + today,
                    () -> orders.update(key)
                            .set(Order_.status, Order.Status.SHIPPED)
                            .set(Order_.shippedOn, today)
                            .when(Order_.status.eq(Order.Status.OPEN))
                            .attempt()));
        }
    }

    /** Two clerks have read the same version; who writes second is told, and overwrites nothing. */
    void changeAtOnce(Order_.Key key) {
        Order readByAnn = orders.findConsistent(key).orElseThrow();
        Order readByBen = orders.findConsistent(key).orElseThrow();
        Order byAnn = readByAnn.withShipper("Speedy Express");
        Order byBen = readByBen.withShipper("United Package");
        told(report.call(
                "orders.put(byAnn).attempt()",
                "the order as Ann read it, version " + byAnn.version() + ", with another shipper",
                () -> orders.put(byAnn).attempt()));
        told(report.call(
                "orders.put(byBen).attempt()",
                "the order as Ben read it, version " + byBen.version() + ", with yet another shipper",
                () -> orders.put(byBen).attempt()));
    }

    /** The order as it is stored now. */
    Order find(Order_.Key key) {
        Order order = report.call("orders.findConsistent(key)", given(key), () -> orders.findConsistent(key))
                .orElseThrow();
        report.good("found: " + state(order));
        return order;
    }

    /** A delete that spares an order which somebody has changed since. */
    void remove(Order order) {
        told(report.call(
                "orders.delete(Order_.Key.of(order)).when(Order_.version.eq(order.version())).attempt()",
                "order " + order.orderId() + ", version " + order.version(),
                () -> orders.delete(Order_.Key.of(order))
                        .when(Order_.version.eq(order.version()))
                        .attempt()));
    }

    private void told(Outcome<Order> outcome) {
        if (outcome instanceof Applied<Order> applied) {
            report.good("applied: " + applied.entity().map(Writes::state).orElse("there was none"));
        } else if (outcome instanceof Rejected<Order> rejected) {
            report.refused("rejected, nothing changed; stored is: "
                    + rejected.current().map(Writes::state).orElse("nothing"));
        }
    }

    private static String given(Order_.Key key) {
        return "key " + key.customer() + ", " + key.date() + ", " + key.orderId();
    }

    private static String state(Order order) {
        return order.status() + order.shippedOn().map(day -> " on " + day).orElse("") + ", by " + order.shipper()
                + ", version " + order.version();
    }
}
