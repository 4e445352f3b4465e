package io.keystave.sample.data;

import io.keystave.query.Applied;
import io.keystave.query.Write;
import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import java.util.function.Consumer;

/** Puts a company's data into the store. What is there already stays as it is, so that a load may be run again. */
public final class Loader {
    private final CustomerRepository customers;
    private final OrderRepository orders;

    /** What a load has added. */
    public record Loaded(int customers, int orders) {}

    public Loader(CustomerRepository customers, OrderRepository orders) {
        this.customers = customers;
        this.orders = orders;
    }

    /** Loads everything, and tells of each order once it is safely stored. */
    public Loaded load(CompanyData data, Consumer<Order> stored) {
        int newCustomers = 0;
        for (Customer customer : data.customers()) {
            newCustomers += added(customers.insert(customer));
        }
        int newOrders = 0;
        for (Order order : data.orders()) {
            newOrders += added(orders.insert(order));
            stored.accept(order);
        }
        return new Loaded(newCustomers, newOrders);
    }

    private static int added(Write<?> insert) {
        return insert.attempt() instanceof Applied<?> ? 1 : 0;
    }
}
