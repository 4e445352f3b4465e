package io.keystave.sample.tour;

import static io.keystave.sample.terminal.TextTable.text;

import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.terminal.TextTable;
import java.util.List;
import java.util.Optional;

/** Who is where: a second entity, with a global index that holds whole items. */
final class CustomersOfACountry {
    private final CustomerRepository customers;
    private final Report report;

    CustomersOfACountry(CustomerRepository customers, Report report) {
        this.customers = customers;
        this.report = report;
    }

    /** One customer by its key. */
    Optional<Customer> one(String customer) {
        Optional<Customer> found = report.call(
                "customers.findByCustomer(customer)", "customer " + customer, () -> customers.findByCustomer(customer));
        found.ifPresent(it -> report.note(it.company() + ", " + it.contact() + " (" + it.title() + ")"));
        return found;
    }

    /** Its neighbours. */
    void inCountry(String country) {
        List<Customer> found = report.call(
                "customers.findByCountry(country)", "country " + country, () -> customers.findByCountry(country));
        TextTable table = TextTable.of(text("customer"), text("company"), text("contact"), text("city"));
        found.forEach(customer -> table.row(
                customer.customer(),
                customer.company(),
                customer.contact(),
                customer.city().orElse("")));
        report.table(table);
        report.note("The index is sparse: a customer without a country is not in it.");
    }
}
