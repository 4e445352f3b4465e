package io.keystave.sample.data;

import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a company's data from three CSV files in a folder, and checks all of it before it hands out any. */
public final class CsvFolder {
    private static final List<String> CUSTOMER_COLUMNS =
            List.of("customer", "company", "contact", "title", "city", "country", "phone");
    private static final List<String> ORDER_COLUMNS = List.of(
            "order_id",
            "customer",
            "order_date",
            "required_date",
            "shipped_date",
            "shipper",
            "freight",
            "ship_name",
            "ship_city",
            "ship_country");
    private static final List<String> LINE_COLUMNS =
            List.of("order_id", "product", "category", "unit_price", "quantity", "discount");

    /** So that no order comes near the 400 KB that an item may have. */
    private static final int MAX_LINES = 200;

    private final Path folder;

    private CsvFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The data in a folder.
     *
     * @throws DataException if a file is missing, or a line of one makes no sense
     */
    public static CompanyData read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DataException("Cannot read data from \"" + folder + "\": there is no such folder.");
        }
        return new CsvFolder(folder).read();
    }

    private CompanyData read() {
        Map<String, Customer> customers = customers();
        List<CsvRow> orderRows = CsvFile.read(folder.resolve("northwind-orders.csv"), ORDER_COLUMNS);
        if (orderRows.isEmpty()) {
            throw new DataException("northwind-orders.csv:1: no order follows the header.");
        }
        Map<String, List<Order.Line>> lines = lines(orderIds(orderRows));
        List<Order> orders = new ArrayList<>();
        for (CsvRow row : orderRows) {
            orders.add(order(row, customers, lines));
        }
        return new CompanyData(List.copyOf(customers.values()), orders);
    }

    private Map<String, Customer> customers() {
        Map<String, Customer> customers = new LinkedHashMap<>();
        for (CsvRow row : CsvFile.read(folder.resolve("northwind-customers.csv"), CUSTOMER_COLUMNS)) {
            Customer customer = new Customer(
                    row.text("customer"),
                    row.text("company"),
                    row.text("contact"),
                    row.text("title"),
                    row.optionalText("city"),
                    row.optionalText("country"),
                    row.optionalText("phone"));
            if (customers.putIfAbsent(customer.customer(), customer) != null) {
                throw row.error("customer", "is in the file twice");
            }
        }
        return customers;
    }

    private static Set<String> orderIds(List<CsvRow> orderRows) {
        Set<String> ids = new HashSet<>();
        for (CsvRow row : orderRows) {
            if (!ids.add(row.text("order_id"))) {
                throw row.error("order_id", "is in the file twice");
            }
        }
        return ids;
    }

    private Map<String, List<Order.Line>> lines(Set<String> orderIds) {
        Map<String, List<Order.Line>> lines = new HashMap<>();
        for (CsvRow row : CsvFile.read(folder.resolve("northwind-order-lines.csv"), LINE_COLUMNS)) {
            String orderId = row.text("order_id");
            if (!orderIds.contains(orderId)) {
                throw row.error(
                        "order_id", "is " + CsvRow.quote(orderId) + ", and no such order is in the orders file");
            }
            Order.Line line = new Order.Line(
                    row.text("product"),
                    row.text("category"),
                    row.money("unit_price"),
                    row.count("quantity"),
                    row.part("discount"));
            List<Order.Line> ofOrder = lines.computeIfAbsent(orderId, id -> new ArrayList<>());
            ofOrder.add(line);
            if (ofOrder.size() > MAX_LINES) {
                throw row.error("order_id", "has more than " + MAX_LINES + " lines");
            }
        }
        return lines;
    }

    private static Order order(CsvRow row, Map<String, Customer> customers, Map<String, List<Order.Line>> lines) {
        String customer = row.text("customer");
        if (!customers.containsKey(customer)) {
            throw row.error(
                    "customer", "is " + CsvRow.quote(customer) + ", and no such customer is in the customers file");
        }
        List<Order.Line> ofOrder = lines.get(row.text("order_id"));
        if (ofOrder == null) {
            throw row.error("order_id", "has no line in the lines file");
        }
        return Order.taken(
                customer,
                row.date("order_date"),
                row.text("order_id"),
                row.date("required_date"),
                row.optionalDate("shipped_date"),
                row.text("shipper"),
                row.money("freight"),
                new Order.Address(row.text("ship_name"), row.text("ship_city"), row.text("ship_country")),
                ofOrder);
    }
}
