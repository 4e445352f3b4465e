package io.keystave.sample.tour;

import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.terminal.Money;
import java.math.BigDecimal;
import java.util.List;

/** Everything in the store, summed up. The one read in the tour that no key serves. */
public record Contents(int customers, int orders, int lines, BigDecimal total) {

    /** Scans both tables, and pays for every item in them. */
    static Contents of(CustomerRepository customers, OrderRepository orders) {
        List<Customer> allCustomers = customers.scan().list();
        List<Order> allOrders = orders.scan().list();
        return new Contents(
                allCustomers.size(),
                allOrders.size(),
                allOrders.stream().mapToInt(order -> order.lines().size()).sum(),
                allOrders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Override
    public String toString() {
        return "%,d customers, %,d orders, %,d lines, %s in all"
                .formatted(customers, orders, lines, Money.format(total));
    }
}
