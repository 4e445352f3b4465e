package io.keystave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LimitExceededException;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.UpdateTable;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often throughput may be lowered in a day. Source: Developer Guide, Quotas. */
class ThroughputDecreaseTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private final SetClock clock = new SetClock(MIDNIGHT);
    private final Engine engine = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT.withClock(clock));
    private long units = 1000;

    ThroughputDecreaseTest() {
        engine.createTable(CreateTable.of(
                        "orders",
                        List.of(new AttributeDefinition("id", AttributeType.S)),
                        List.of(KeySchemaElement.partitionKey("id")))
                .billing(BillingMode.PROVISIONED, new ProvisionedThroughput(units, 1)));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void lower() {
        engine.updateTable(UpdateTable.of("orders").billing(null, new ProvisionedThroughput(units - 1, 1)));
        units--;
    }

    private long decreasesToday() {
        return engine.describeTable(new DescribeTable("orders"))
                .table()
                .throughputChanges()
                .numberOfDecreasesToday();
    }

    @Test
    void allowsFourDecreasesThenOneAnHour() {
        for (int i = 0; i < 4; i++) {
            lower();
        }

        assertThatThrownBy(this::lower)
                .isExactlyInstanceOf(LimitExceededException.class)
                .hasMessageStartingWith(
                        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a"
                                + " given UTC day. After the first 4 decreases, each subsequent decrease in the same UTC day can"
                                + " be performed at most once every 3600 seconds. ");
        clock.set(MIDNIGHT.plus(Duration.ofHours(1)));
        lower();
        assertThat(decreasesToday()).isEqualTo(5);
        assertThatThrownBy(this::lower).isExactlyInstanceOf(LimitExceededException.class);
    }

    @Test
    void allowsTwentySevenDecreasesADayAndStartsAnewTheNextDay() {
        for (int i = 0; i < 4; i++) {
            lower();
        }
        for (int hour = 1; hour < 24; hour++) {
            clock.set(MIDNIGHT.plus(Duration.ofHours(hour)));
            lower();
        }
        assertThat(decreasesToday()).isEqualTo(27);

        clock.set(MIDNIGHT.plus(Duration.ofHours(24)));
        assertThat(decreasesToday()).isZero();
        lower();
        assertThat(decreasesToday()).isEqualTo(1);
    }

    @Test
    void raisesAsOftenAsOneLikes() {
        for (int i = 0; i < 30; i++) {
            units++;
            engine.updateTable(UpdateTable.of("orders").billing(null, new ProvisionedThroughput(units, 1)));
        }

        assertThat(decreasesToday()).isZero();
    }
}
