package io.keystave.benchmark.typed;

import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An order of about 250 bytes, with one index that holds it whole. */
@Table("orders")
@SortKey(template = "{date}#{orderId}")
@GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date")
public record Order(
        @PartitionKey String customer,
        LocalDate date,
        String orderId,
        Status status,
        BigDecimal total,
        int quantity,
        String note) {

    /** How far it is. */
    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }

    /** The order of a number: twenty of each customer in May, twenty in June, all else by the number alone. */
    static Order of(int number) {
        int within = number % OrdersOfCustomer.ALL;
        return new Order(
                customer(number / OrdersOfCustomer.ALL),
                LocalDate.of(2026, within < OrdersOfCustomer.MONTH ? 5 : 6, 1 + within % OrdersOfCustomer.MONTH),
                "o-%08d".formatted(number),
                Status.values()[number % 3],
                BigDecimal.valueOf(1000L + number % 90_000, 2),
                1 + number % 9,
                "Leave it with the neighbours if nobody opens. ".repeat(3));
    }

    static String customer(int number) {
        return "customer-%07d".formatted(number);
    }

    /** How many orders a customer has. */
    static final class OrdersOfCustomer {
        static final int MONTH = 20;
        static final int ALL = 2 * MONTH;

        private OrdersOfCustomer() {}
    }
}
