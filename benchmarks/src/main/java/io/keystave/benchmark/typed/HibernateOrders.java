package io.keystave.benchmark.typed;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Through Hibernate on embedded H2, one session and transaction for each call, no second-level cache. */
final class HibernateOrders implements Orders {
    private final SessionFactory sessions;

    HibernateOrders(Path folder) {
        sessions = new Configuration()
                .addAnnotatedClass(OrderRow.class)
                .setProperty("hibernate.connection.url", JdbcOrders.url(folder))
                .setProperty("hibernate.hbm2ddl.auto", "update")
                .buildSessionFactory();
    }

    @Override
    public @Nullable Order get(String customer, LocalDate date, String orderId) {
        try (Session session = sessions.openSession()) {
            OrderRow row = session.get(OrderRow.class, new OrderId(customer, date, orderId));
            return row == null ? null : row.toOrder();
        }
    }

    @Override
    public List<Order> month(String customer, YearMonth month) {
        try (Session session = sessions.openSession()) {
            return session
                    .createSelectionQuery(
                            "from OrderRow where id.customer = ?1 and id.date between ?2 and ?3 order by id.date, id.orderId",
                            OrderRow.class)
                    .setParameter(1, customer)
                    .setParameter(2, month.atDay(1))
                    .setParameter(3, month.atEndOfMonth())
                    .list()
                    .stream()
                    .map(OrderRow::toOrder)
                    .toList();
        }
    }

    @Override
    public void put(Order order) {
        sessions.inTransaction(session -> session.merge(OrderRow.of(order)));
    }

    @Override
    public boolean changeQuantity(Order order, int quantity) {
        return sessions.fromTransaction(session -> {
            OrderRow row = session.get(OrderRow.class, OrderId.of(order));
            if (row == null || row.quantity == quantity) {
                return false;
            }
            row.quantity = quantity;
            return true;
        });
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** The key of a row. */
    @Embeddable
    @NullUnmarked
    static class OrderId implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(length = 40)
        String customer;

        @Column(name = "date")
        LocalDate date;

        @Column(name = "order_id", length = 20)
        String orderId;

        OrderId() {}

        OrderId(String customer, LocalDate date, String orderId) {
            this.customer = customer;
            this.date = date;
            this.orderId = orderId;
        }

        static OrderId of(Order order) {
            return new OrderId(order.customer(), order.date(), order.orderId());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OrderId that
                    && customer.equals(that.customer)
                    && date.equals(that.date)
                    && orderId.equals(that.orderId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(customer, date, orderId);
        }
    }

    /** A row of the table. */
    @Entity(name = "OrderRow")
    @Table(name = "orders")
    @NullUnmarked
    static class OrderRow {
        @EmbeddedId
        OrderId id;

        @Enumerated(EnumType.STRING)
        @Column(length = 10)
        Order.Status status;

        @Column(precision = 12, scale = 2)
        BigDecimal total;

        int quantity;

        @Column(length = 400)
        String note;

        OrderRow() {}

        static OrderRow of(Order order) {
            OrderRow row = new OrderRow();
            row.id = OrderId.of(order);
            row.status = order.status();
            row.total = order.total();
            row.quantity = order.quantity();
            row.note = order.note();
            return row;
        }

        Order toOrder() {
            return new Order(id.customer, id.date, id.orderId, status, total, quantity, note);
        }
    }
}
