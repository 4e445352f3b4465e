package io.keystave.sample.data;

import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.Order;
import java.util.List;

/** The customers of a trading company and their orders. */
public record CompanyData(List<Customer> customers, List<Order> orders) {
    public CompanyData {
        customers = List.copyOf(customers);
        orders = List.copyOf(orders);
    }

    /** The number of lines in all orders. */
    public int lineCount() {
        return orders.stream().mapToInt(order -> order.lines().size()).sum();
    }
}
