package io.keystave.benchmark.typed;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program does with orders, in the way that one library offers. */
interface Orders extends AutoCloseable {
    /** The libraries by name. Nothing that they write is waited for. */
    static Orders open(String library, Path folder) throws Exception {
        return switch (library) {
            case "keystave" -> new KeystaveOrders(folder);
            case "maps" -> new MapOrders(folder);
            case "jdbc" -> new JdbcOrders(folder);
            case "hibernate" -> new HibernateOrders(folder);
            default -> throw new IllegalArgumentException(library);
        };
    }

    @Nullable
    Order get(String customer, LocalDate date, String orderId);

    List<Order> month(String customer, YearMonth month);

    void put(Order order);

    /** Sets the quantity if the order is there and has another. Returns whether it did. */
    boolean changeQuantity(Order order, int quantity);

    @Override
    void close() throws SQLException;
}
