package io.keystave.conformance.typed;

import io.keystave.annotation.ExpiresAt;
import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.LocalIndex;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Project;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.Table;
import io.keystave.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order with its lines. */
@Table(value = "orders", stream = true)
@SortKey(template = "{date}#{orderId}")
@GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
@GlobalIndex(
        name = "by_shipper",
        partitionKey = {"shipper", "status"},
        sortKey = {"date", "total"},
        project = Project.INCLUDE,
        include = "labels")
@LocalIndex(name = "by_total", sortKey = "total")
public record Order(
        @PartitionKey String customer,
        LocalDate date,
        String orderId,
        Status status,
        BigDecimal total,
        List<Line> lines,
        Map<String, String> labels,
        Set<String> tags,
        @Nullable String shipper,
        Optional<LocalDate> shippedOn,
        @Version long version,
        @ExpiresAt @Nullable Instant expires) {

    /** Where an order stands. */
    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }

    /** One product of an order. */
    public record Line(String product, BigDecimal unitPrice, int quantity) {}
}
