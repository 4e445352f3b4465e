package io.keystave.sample.tour;

import io.keystave.Keystave;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.desk.Order_;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs each access pattern of the desk for one customer. */
public final class Tour {
    private static final BigDecimal LARGE = new BigDecimal("500");

    private final CustomerRepository customers;
    private final OrderRepository orders;
    private final Report report;

    /** What a tour leaves in the store, and the order in it that is its own. */
    public record Left(Contents contents, Order_.Key order) {}

    public Tour(Keystave db, Report report) {
        this.customers = CustomerRepository.on(db);
        this.orders = OrderRepository.on(db);
        this.report = report;
    }

    /** Who gave the oldest order in the store; empty if there is no order. */
    public Optional<String> customerOfOldestOrder() {
        return Stream.of(Order.Status.values())
                .flatMap(status -> orders.byStatus().status(status).first().stream())
                .min(Comparator.comparing(Order_.ByStatus::date))
                .map(Order_.ByStatus::customer);
    }

    /** Whether the customer has an order. */
    public boolean hasOrders(String customer) {
        return orders.query().customer(customer).first().isPresent();
    }

    /**
     * The whole tour up to closing the store; leaves one order of its own behind.
     *
     * @return what is in the store then
     */
    public Left run(String customer) {
        LocalDate today = dayOfNewestOrder();
        List<Order> known = orders.findByCustomer(customer);
        Order newest = known.get(known.size() - 1);
        // An earlier tour that was broken off may have left it.
        Order order = Writes.newOrder(customer, today.plusDays(1));
        orders.delete(Order_.Key.of(order)).attempt();

        ordersOf(customer, known.get(0).date(), newest);
        openOrders(today);
        customers(customer);
        report.chapter("Pages", "A page ends with a token, from which any process with the same secret reads on.");
        new Pages(orders, report).ofShippedOrders(customer);
        writes(order, today.plusDays(1));
        return new Left(Contents.of(customers, orders), Order_.Key.of(order));
    }

    private LocalDate dayOfNewestOrder() {
        return Stream.of(Order.Status.values())
                .flatMap(status -> orders.byStatus().status(status).descending().first().stream())
                .map(Order_.ByStatus::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void ordersOf(String customer, LocalDate first, Order newest) {
        report.chapter(
                "A customer's orders",
                "Partition key customer, sort key {date}#{orderId}: one item collection, in the order of time.");
        OrdersOfACustomer ofACustomer = new OrdersOfACustomer(orders, report);
        ofACustomer.byMonth(customer, YearMonth.from(first), YearMonth.from(newest.date()));
        ofACustomer.withItsLines(customer, newest.date(), newest.orderId());
        ofACustomer.above(LARGE, customer, first, newest.date());
        ofACustomer.latest(customer);
        ofACustomer.largest(customer);
    }

    private void openOrders(LocalDate today) {
        report.chapter(
                "Open orders", "Global index by_status: partition key status, sort key date; it includes the total.");
        OpenOrders openOrders = new OpenOrders(orders, report);
        openOrders.olderThan(today.minusDays(7));
        openOrders.whole(today.minusDays(7), LARGE);
        openOrders.planned();
    }

    private void customers(String customer) {
        report.chapter("Customers", "A table of its own, and global index by_country, which holds whole customers.");
        CustomersOfACountry ofACountry = new CustomersOfACountry(customers, report);
        ofACountry.one(customer).flatMap(it -> it.country()).ifPresent(ofACountry::inCountry);
    }

    private void writes(Order order, LocalDate today) {
        report.chapter(
                "Writes", "Each write is one atomic step with its index entries, under a condition if it has one.");
        Writes writes = new Writes(orders, report);
        writes.take(order);
        writes.ship(Order_.Key.of(order), today);
        writes.changeAtOnce(Order_.Key.of(order));
    }

    /** Shows in a store that was opened again that all is there, and removes the tour's own order. */
    public void afterReopening(Left left) {
        report.chapter("Opened again", "The store was closed and opened; what follows comes from its file.");
        Writes writes = new Writes(orders, report);
        Order order = writes.find(left.order());
        Contents now = report.call(
                "orders.scan().list()",
                "and the same of customers: the only reads of this tour that no key serves",
                () -> Contents.of(customers, orders));
        if (!now.equals(left.contents())) {
            throw new IllegalStateException("The store held " + left.contents() + "; opened again, " + now + ".");
        }
        report.good("all is still there: " + now);
        writes.remove(order);
    }
}
