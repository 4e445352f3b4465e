package io.keystave.conformance.typed.listing;

import io.keystave.annotation.CreatedAt;
import io.keystave.annotation.ExpiresAt;
import io.keystave.annotation.GlobalIndex;
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
import org.jspecify.annotations.Nullable;

/** An order. */
@Table("orders")
@SortKey(template = "{date}#{orderId}") // composite sort key; its parts stay typed properties
@GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
public record Order(
        @PartitionKey String customer,
        LocalDate date,
        String orderId,
        Status status,
        BigDecimal total,
        List<Line> lines,
        Map<String, String> labels,
        Optional<Instant> shippedAt,
        @Version long version,
        @CreatedAt @Nullable Instant createdAt,
        @ExpiresAt @Nullable Instant expires) {

    /** Where it stands. */
    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }

    /** One article of it. */
    public record Line(String sku, int quantity) {}
}
