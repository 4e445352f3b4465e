package io.keystave.sample.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.Capacity;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ConsumedCapacity;
import io.keystave.operation.OperationEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {
    @Test
    void countsReadsOfEveryKindAsReads() {
        Cost cost = new Cost(List.of(
                read("Query", "by_status", "status = ?", 0.5),
                read("BatchGetItem", null, null, 3),
                read("BatchGetItem", null, null, 1)));

        assertThat(cost.servedBy())
                .containsExactly(
                        "Query of index by_status of orders, status = ?",
                        "BatchGetItem of table orders by primary key (2 times)");
        assertThat(cost.readUnits()).isEqualTo(4.5);
        assertThat(cost.writeUnits()).isZero();
        assertThat(cost.summary()).isEqualTo("4.5 read units · 3 requests · 3.00 ms");
    }

    @Test
    void saysHowAWriteIsSpreadOverTableAndIndexes() {
        ConsumedCapacity capacity =
                new ConsumedCapacity("orders", 3, capacity(1), Map.of("by_status", capacity(2)), Map.of());

        assertThat(new Cost(List.of(event("PutItem", null, null, capacity))).summary())
                .isEqualTo("3 write units (table 1, by_status 2) · 1 request · 1.00 ms");
    }

    @Test
    void saysThatAWriteWasRefused() {
        OperationEvent refused = new OperationEvent(
                "PutItem",
                "orders",
                null,
                null,
                List.of(),
                Duration.ofMillis(1),
                new ConditionalCheckFailedException(null));

        assertThat(new Cost(List.of(refused)).summary()).isEqualTo("1 refused request · 1.00 ms");
    }

    @Test
    void saysThatNothingWasDone() {
        assertThat(new Cost(List.of()).summary()).isEqualTo("nothing: no request was made");
    }

    private static Capacity capacity(double units) {
        return new Capacity(units);
    }

    private static OperationEvent read(
            String operation, @Nullable String index, @Nullable String keyCondition, double units) {
        return event(operation, index, keyCondition, ConsumedCapacity.total("orders", units));
    }

    private static OperationEvent event(
            String operation, @Nullable String index, @Nullable String keyCondition, ConsumedCapacity capacity) {
        return new OperationEvent(operation, "orders", index, keyCondition, capacity, Duration.ofMillis(1), null);
    }
}
