package io.keystave.conformance.typed;

import io.keystave.annotation.AccessPatterns;
import io.keystave.annotation.AllowScan;
import io.keystave.annotation.Consistent;
import io.keystave.annotation.Use;
import io.keystave.annotation.Where;
import io.keystave.query.Page;
import io.keystave.query.PageToken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Access patterns of orders. */
@AccessPatterns
interface OrderPatterns {

    Page<Order> findByCustomerAndDatePrefix(String customer, YearMonth month, int size, @Nullable PageToken from);

    @Where("total > :floor and status in (:states)")
    List<Summary> findByCustomer(String customer, BigDecimal floor, Set<Order.Status> states);

    @Where("(total < :low or total > :high) and not exists(shipper) and contains(tags, :tag)")
    Stream<Order> findByCustomerDescending(String customer, BigDecimal low, BigDecimal high, String tag);

    @Consistent
    Optional<Summary> findByCustomerAndDateAndOrderId(String customer, LocalDate date, String orderId);

    List<Order> findByCustomerAndDateBetween(String customer, LocalDate first, LocalDate last);

    @Use("by_total")
    Optional<Order> findByCustomerAndTotalAtLeast(String customer, BigDecimal total);

    @Where("customer = :customer")
    List<Order_.ByStatus> findByStatus(Order.Status status, String customer, int most);

    List<Place> findByStatusAndDateAfterDescending(Order.Status status, LocalDate date);

    long countByStatus(Order.Status status);

    @AllowScan
    List<Order> findByOrderId(String orderId);

    @AllowScan
    long countAll();

    default boolean isKnown(String customer) {
        return !findByCustomer(customer, BigDecimal.valueOf(-1), Set.of(Order.Status.values()))
                .isEmpty();
    }

    /** A few attributes of an order. */
    record Summary(String orderId, BigDecimal total, long version, Optional<LocalDate> shippedOn, Set<String> tags) {}

    /** What the index by status tells of an order. */
    record Place(String customer, LocalDate date) {}
}
