package io.keystave.sample.tour;

import static io.keystave.sample.terminal.TextTable.number;
import static io.keystave.sample.terminal.TextTable.text;

import io.keystave.query.Plan;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import io.keystave.sample.terminal.Money;
import io.keystave.sample.terminal.TextTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the desk still has to ship, over all customers: the global index by status and date serves it. */
final class OpenOrders {
    private final OrderRepository orders;
    private final Report report;

    OpenOrders(OrderRepository orders, Report report) {
        this.orders = orders;
        this.report = report;
    }

    /** Rows of the index: its keys and what it includes, typed. */
    void olderThan(LocalDate day) {
        List<Order_.ByStatus> rows = report.call(
                "orders.byStatus().status(Order.Status.OPEN).dateBefore(day).list()",
                "day " + day,
                () -> orders.byStatus()
                        .status(Order.Status.OPEN)
                        .dateBefore(day)
                        .list());
        TextTable table =
                TextTable.of(text("order"), text("customer"), text("date"), text("required"), number("total"));
        rows.forEach(row ->
                table.row(row.orderId(), row.customer(), row.date(), row.requiredOn(), Money.format(row.total())));
        report.table(table);
        report.note("The index has no lines and no address; a row does not even have a method for them.");
    }

    /** Whole orders behind the rows. */
    void whole(LocalDate day, BigDecimal floor) {
        List<Order> found = report.call(
                "orders.byStatus().status(Order.Status.OPEN).dateBefore(day).filter(Order_.ByStatus_.total.gt(floor)).hydrate().list()",
                "day " + day + ", floor " + Money.format(floor),
                () -> orders.byStatus()
                        .status(Order.Status.OPEN)
                        .dateBefore(day)
                        .filter(Order_.ByStatus_.total.gt(floor))
                        .hydrate()
                        .list());
        TextTable table = TextTable.of(text("order"), text("ship to"), text("first product"), number("lines"));
        found.forEach(order -> table.row(
                order.orderId(),
                order.shipTo().name() + ", " + order.shipTo().city(),
                order.lines().get(0).product(),
                order.lines().size()));
        report.table(table);
    }

    /** What a query would do, without doing it. */
    void planned() {
        Plan plan = report.call(
                "orders.byStatus().status(Order.Status.SHIPPED).explain()",
                "",
                () -> orders.byStatus().status(Order.Status.SHIPPED).explain());
        report.note(plan.toString());
    }
}
