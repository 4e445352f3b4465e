package io.keystave.sample.quickstart;

import static io.keystave.sample.quickstart.Order.Status.PAID;
import static io.keystave.sample.quickstart.Order.Status.SHIPPED;

import io.keystave.Keystave;
import io.keystave.query.Rejected;
import io.keystave.query.UpdateWrite;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

public final class Quickstart {
    public static void main(String[] args) {
        try (Keystave db = Keystave.embedded(Path.of(args[0]))) {
            OrderRepository orders = OrderRepository.on(db); // generated from the record
            db.schema().createMissing();

            LocalDate day = LocalDate.of(2026, 5, 3);
            Order order =
                    new Order("ann", day, "o-1", PAID, new BigDecimal("42.50"), List.of(new Order.Line("Tea", 2)), 0);
            orders.insert(order).execute(); // refused if the key exists

            // A finder for each lawful prefix of the key; a month is a typed prefix of a date.
            List<Order> may = orders.findByCustomerAndDatePrefix("ann", YearMonth.of(2026, 5));
            System.out.println(may);

            // The index holds keys only, and so do its rows.
            List<Order_.ByStatus> paid =
                    orders.byStatus().status(PAID).dateAtMost(day).list();
            System.out.println(paid);

            // A write may be kept and run again: the second time its condition does not hold.
            UpdateWrite<Order> ship = orders.update(Order_.Key.of(order))
                    .set(Order_.status, SHIPPED)
                    .when(Order_.status.eq(PAID));
            ship.execute();
            if (ship.attempt() instanceof Rejected<Order> rejected) {
                System.out.println("not shipped again: " + rejected.current().map(Order::status));
            }
        }
    }

    private Quickstart() {}
}
