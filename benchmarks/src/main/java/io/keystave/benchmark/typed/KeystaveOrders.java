package io.keystave.benchmark.typed;

import io.keystave.Keystave;
import io.keystave.query.Applied;
import io.keystave.storage.Durability;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Through the generated repository. */
final class KeystaveOrders implements Orders {
    private final Keystave db;
    private final OrderRepository orders;

    KeystaveOrders(Path folder) {
        db = Keystave.builder()
                .path(folder.resolve("orders.db"))
                .durability(Durability.BUFFERED)
                .open();
        orders = OrderRepository.on(db);
        db.schema().createMissing();
    }

    @Override
    public @Nullable Order get(String customer, LocalDate date, String orderId) {
        return orders.findByCustomerAndDateAndOrderId(customer, date, orderId).orElse(null);
    }

    @Override
    public List<Order> month(String customer, YearMonth month) {
        return orders.findByCustomerAndDatePrefix(customer, month);
    }

    @Override
    public void put(Order order) {
        orders.put(order).execute();
    }

    @Override
    public boolean changeQuantity(Order order, int quantity) {
        return orders.update(Order_.Key.of(order))
                        .set(Order_.quantity, quantity)
                        .when(Order_.quantity.ne(quantity))
                        .attempt()
                instanceof Applied;
    }

    @Override
    public void close() {
        db.close();
    }
}
