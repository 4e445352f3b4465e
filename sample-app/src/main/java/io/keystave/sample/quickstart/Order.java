package io.keystave.sample.quickstart;

import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Project;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.Table;
import io.keystave.annotation.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

@Table("orders")
@SortKey(template = "{date}#{orderId}")
@GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
public record Order(
        @PartitionKey String customer,
        LocalDate date,
        String orderId,
        Status status,
        BigDecimal total,
        List<Line> lines,
        @Version long version) {

    public enum Status {
        NEW,
        PAID,
        SHIPPED
    }

    public record Line(String product, int quantity) {}
}
