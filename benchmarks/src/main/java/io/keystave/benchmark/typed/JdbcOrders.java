package io.keystave.benchmark.typed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By hand over JDBC on embedded H2 with its defaults, each statement prepared once. For one thread. */
final class JdbcOrders implements Orders {
    static final String TABLE = "create table if not exists orders ("
            + "customer varchar(40), date date, order_id varchar(20), status varchar(10), total decimal(12, 2),"
            + " quantity int, note varchar(400), primary key (customer, date, order_id))";
    private static final String COLUMNS = "customer, date, order_id, status, total, quantity, note";

    private final Connection connection;
    private final PreparedStatement get;
    private final PreparedStatement month;
    private final PreparedStatement put;
    private final PreparedStatement change;

    JdbcOrders(Path folder) throws SQLException {
        connection = DriverManager.getConnection(url(folder));
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute("create index if not exists by_status on orders (status, date)");
        }
        String select = "select " + COLUMNS + " from orders where customer = ? and ";
        get = connection.prepareStatement(select + "date = ? and order_id = ?");
        month = connection.prepareStatement(select + "date between ? and ? order by date, order_id");
        put = connection.prepareStatement("merge into orders (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)");
        change = connection.prepareStatement(
                "update orders set quantity = ? where customer = ? and date = ? and order_id = ? and quantity <> ?");
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("sql");
    }

    @Override
    public @Nullable Order get(String customer, LocalDate date, String orderId) {
        try {
            get.setString(1, customer);
            get.setObject(2, date);
            get.setString(3, orderId);
            try (ResultSet rows = get.executeQuery()) {
                return rows.next() ? order(rows) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                Order.Status.valueOf(row.getString(4)),
                row.getBigDecimal(5),
                row.getInt(6),
                row.getString(7));
    }

    @Override
    public List<Order> month(String customer, YearMonth of) {
        try {
            month.setString(1, customer);
            month.setObject(2, of.atDay(1));
            month.setObject(3, of.atEndOfMonth());
            List<Order> found = new ArrayList<>();
            try (ResultSet rows = month.executeQuery()) {
                while (rows.next()) {
                    found.add(order(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void put(Order order) {
        try {
            put.setString(1, order.customer());
            put.setObject(2, order.date());
            put.setString(3, order.orderId());
            put.setString(4, order.status().name());
            put.setBigDecimal(5, order.total());
            put.setInt(6, order.quantity());
            put.setString(7, order.note());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean changeQuantity(Order order, int quantity) {
        try {
            change.setInt(1, quantity);
            change.setString(2, order.customer());
            change.setObject(3, order.date());
            change.setString(4, order.orderId());
            change.setInt(5, quantity);
            return change.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
