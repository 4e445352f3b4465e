package io.keystave.sample.tour;

import static io.keystave.sample.terminal.TextTable.number;
import static io.keystave.sample.terminal.TextTable.text;

import io.keystave.query.Projected;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import io.keystave.sample.terminal.Money;
import io.keystave.sample.terminal.TextTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one customer has ordered: the table's primary key serves it. */
final class OrdersOfACustomer {
    private final OrderRepository orders;
    private final Report report;

    OrdersOfACustomer(OrderRepository orders, Report report) {
        this.orders = orders;
        this.report = report;
    }

    /** Each order in the month in which it came. */
    void byMonth(String customer, YearMonth first, YearMonth last) {
        Map<YearMonth, List<Order>> months = report.call(
                "orders.findByCustomerAndDatePrefix(customer, month)",
                "customer " + customer + ", each month from " + first + " to " + last,
                () -> {
                    Map<YearMonth, List<Order>> found = new TreeMap<>();
                    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                        found.put(month, orders.findByCustomerAndDatePrefix(customer, month));
                    }
                    return found;
                });
        TextTable table = TextTable.of(
                text("month"),
                text("order"),
                text("date"),
                text("status"),
                number("lines"),
                number("total"),
                number("of month"));
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<YearMonth, List<Order>> month : months.entrySet()) {
            BigDecimal ofMonth = BigDecimal.ZERO;
            for (Iterator<Order> rest = month.getValue().iterator(); rest.hasNext(); ) {
                Order order = rest.next();
                ofMonth = ofMonth.add(order.total());
                table.row(
                        month.getKey(),
                        order.orderId(),
                        order.date(),
                        order.status(),
                        order.lines().size(),
                        Money.format(order.total()),
                        rest.hasNext() ? "" : Money.format(ofMonth));
            }
            sum = sum.add(ofMonth);
        }
        report.table(table.sum("total", "", "", "", "", "", Money.format(sum)));
    }

    /** One order, by its whole key. */
    void withItsLines(String customer, LocalDate date, String orderId) {
        Optional<Order> found = report.call(
                "orders.findByCustomerAndDateAndOrderId(customer, date, orderId)",
                "customer " + customer + ", date " + date + ", orderId " + orderId,
                () -> orders.findByCustomerAndDateAndOrderId(customer, date, orderId));
        TextTable table = TextTable.of(
                text("product"),
                text("category"),
                number("price"),
                number("quantity"),
                number("discount"),
                number("amount"));
        for (Order.Line line : found.orElseThrow().lines()) {
            table.row(
                    line.product(),
                    line.category(),
                    Money.format(line.unitPrice()),
                    line.quantity(),
                    line.discount().movePointRight(2) + " %",
                    Money.format(line.amount()));
        }
        report.table(table.sum(
                "total", "", "", "", "", Money.format(found.orElseThrow().total())));
    }

    /** A range of days, and a filter on what it finds. */
    void above(BigDecimal floor, String customer, LocalDate first, LocalDate last) {
        List<Order> large = report.call(
                "orders.query().customer(customer).dateBetween(first, last).filter(Order_.total.gt(floor)).list()",
                "customer " + customer + ", first " + first + ", last " + last + ", floor " + Money.format(floor),
                () -> orders.query()
                        .customer(customer)
                        .dateBetween(first, last)
                        .filter(Order_.total.gt(floor))
                        .list());
        TextTable table = TextTable.of(text("order"), text("date"), text("ship to"), number("total"));
        large.forEach(order -> table.row(
                order.orderId(),
                order.date(),
                order.shipTo().city() + ", " + order.shipTo().country(),
                Money.format(order.total())));
        report.table(table);
        report.note("A filter drops what was read and paid for: the key condition decides the cost.");
    }

    /** The newest orders, and of them only what a list needs. */
    void latest(String customer) {
        List<Projected<Order>> latest = report.call(
                "orders.query().customer(customer).descending().limit(3).project(List.of(Order_.orderId, Order_.total)).list()",
                "customer " + customer,
                () -> orders.query()
                        .customer(customer)
                        .descending()
                        .limit(3)
                        .project(List.of(Order_.orderId, Order_.total))
                        .list());
        TextTable table = TextTable.of(text("order"), number("total"));
        latest.forEach(order -> table.row(
                order.get(Order_.orderId).orElseThrow(),
                Money.format(order.get(Order_.total).orElseThrow())));
        report.table(table);
    }

    /** The largest orders: the same partition in another order, from the local index. */
    void largest(String customer) {
        List<Order_.ByTotal> largest = report.call(
                "orders.byTotal().customer(customer).descending().limit(3).list()",
                "customer " + customer,
                () -> orders.byTotal().customer(customer).descending().limit(3).list());
        TextTable table = TextTable.of(text("order"), text("date"), number("total"));
        largest.forEach(row -> table.row(row.orderId(), row.date(), Money.format(row.total())));
        report.table(table);
    }
}
