package io.keystave.sample.tour;

import static io.keystave.sample.terminal.TextTable.number;
import static io.keystave.sample.terminal.TextTable.text;

import io.keystave.query.Page;
import io.keystave.query.PageToken;
import io.keystave.query.PageTokenException;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import io.keystave.sample.terminal.Money;
import io.keystave.sample.terminal.TextTable;

/** Reading on where a page ended, with a token that may have travelled through a URL. */
final class Pages {
    private static final int SIZE = 4;
    private static final int SHOWN_OF_TOKEN = 24;

    private final OrderRepository orders;
    private final Report report;

    Pages(OrderRepository orders, Report report) {
        this.orders = orders;
        this.report = report;
    }

    /** The latest shipped orders, page by page. */
    void ofShippedOrders(String customer) {
        Page<Order_.ByStatus> first = report.call(
                "orders.byStatus().status(Order.Status.SHIPPED).descending().page(SIZE)",
                "SIZE " + SIZE,
                () -> orders.byStatus()
                        .status(Order.Status.SHIPPED)
                        .descending()
                        .page(SIZE));
        report.table(table(first));
        if (first.next().isEmpty()) {
            return;
        }
        String token = first.next().orElseThrow().value();
        String shown = token.substring(0, Math.min(SHOWN_OF_TOKEN, token.length())) + "…";
        report.note("next page: " + shown + " (" + token.length() + " characters, signed)");

        Page<Order_.ByStatus> second = report.call(
                "orders.byStatus().status(Order.Status.SHIPPED).descending().page(SIZE, PageToken.parse(token))",
                "token " + shown,
                () -> orders.byStatus()
                        .status(Order.Status.SHIPPED)
                        .descending()
                        .page(SIZE, PageToken.parse(token)));
        report.table(table(second));

        refused(customer, token, shown);
    }

    private static TextTable table(Page<Order_.ByStatus> page) {
        TextTable table = TextTable.of(text("order"), text("customer"), text("date"), number("total"));
        for (Order_.ByStatus row : page) {
            table.row(row.orderId(), row.customer(), row.date(), Money.format(row.total()));
        }
        return table;
    }

    private void refused(String customer, String token, String shown) {
        report.refusal(
                "orders.query().customer(customer).page(SIZE, PageToken.parse(token))",
                "customer " + customer + ", token " + shown,
                PageTokenException.class,
                () -> orders.query().customer(customer).page(SIZE, PageToken.parse(token)));
    }
}
