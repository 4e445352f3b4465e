package io.keystave.sample.desk;

import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.LocalIndex;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Project;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.Table;
import io.keystave.annotation.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order of a customer, with its lines nested in it.
 *
 * @param total the sum of its lines, rounded once, half up, to cents
 */
@Table("orders")
@SortKey(template = "{date}#{orderId}")
@LocalIndex(name = "by_total", sortKey = "total", project = Project.KEYS_ONLY)
@GlobalIndex(
        name = "by_status",
        partitionKey = "status",
        sortKey = "date",
        project = Project.INCLUDE,
        include = {"requiredOn", "total"})
public record Order(
        @PartitionKey String customer,
        LocalDate date,
        String orderId,
        Status status,
        LocalDate requiredOn,
        Optional<LocalDate> shippedOn,
        String shipper,
        BigDecimal freight,
        Address shipTo,
        List<Line> lines,
        BigDecimal total,
        @Version long version) {

    /** Where an order stands. */
    public enum Status {
        OPEN,
        SHIPPED
    }

    /** Where an order goes. */
    public record Address(String name, String city, String country) {}

    /**
     * One product of an order.
     *
     * @param discount the part of the price that is waived, from 0 to 1
     */
    public record Line(String product, String category, BigDecimal unitPrice, int quantity, BigDecimal discount) {
        /** Numbers lose the zeros at their end in the store; here they have two decimals again. */
        public Line {
            unitPrice = unitPrice.setScale(2);
            discount = discount.setScale(2);
        }

        /** Price × quantity less the discount, not rounded. */
        public BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.ONE.subtract(discount));
        }
    }

    /** Money has two decimals, whatever the store makes of the zeros at its end. */
    public Order {
        freight = freight.setScale(2);
        total = total.setScale(2);
        lines = List.copyOf(lines);
    }

    /** A new order as the desk takes it: its status and total follow from the rest. */
    public static Order taken(
            String customer,
            LocalDate date,
            String orderId,
            LocalDate requiredOn,
            Optional<LocalDate> shippedOn,
            String shipper,
            BigDecimal freight,
            Address shipTo,
            List<Line> lines) {
        Status status = shippedOn.isPresent() ? Status.SHIPPED : Status.OPEN;
        return new Order(
                customer,
                date,
                orderId,
                status,
                requiredOn,
                shippedOn,
                shipper,
                freight,
                shipTo,
                lines,
                totalOf(lines),
                0);
    }

    /** The same order with another shipper. */
    public Order withShipper(String other) {
        return new Order(
                customer, date, orderId, status, requiredOn, shippedOn, other, freight, shipTo, lines, total, version);
    }

    private static BigDecimal totalOf(List<Line> lines) {
        return lines.stream()
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
