package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.number;
import static io.keystave.conformance.Orders.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.BillingMode;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.GlobalSecondaryIndexUpdate.ThroughputUpdate;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.SseSpecification;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableClass;
import io.keystave.operation.TableClassSummary;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WarmThroughput;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with the options of UpdateTable. Source: API reference, UpdateTable, and captured responses. */
public abstract class UpdateTableOptionsConformance extends BackendConformance {
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static final UpdateTable UPDATE = UpdateTable.of(ORDERS);
    private static final ProvisionedThroughput FIVE = new ProvisionedThroughput(5, 5);
    private static final StreamSpecification STREAM = StreamSpecification.enabled(StreamViewType.KEYS_ONLY);

    private static UpdateTable with(TableOptions options) {
        return UPDATE.options(options);
    }

    private TableDescription update(UpdateTable request) {
        return backend.updateTable(request).tableDescription();
    }

    private TableDescription update(TableOptions options) {
        return update(with(options));
    }

    private TableDescription describe() {
        return backend.describeTable(new DescribeTable(ORDERS)).table();
    }

    private GlobalSecondaryIndexDescription byStatus() {
        return describe().globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(BY_STATUS))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefuses(UpdateTable request, String message) {
        assertFails(() -> backend.updateTable(request), ValidationException.class, message);
    }

    @Nested
    class Streams {
        @Test
        void turnsAStreamOnAndOffAndAnotherOneOn() {
            create(Orders.table());

            assertThat(update(TableOptions.NONE.streamSpecification(STREAM)).tableStatus())
                    .isEqualTo(TableStatus.UPDATING);
            String first = describe().latestStreamArn();
            assertThat(describe().streamSpecification()).isEqualTo(STREAM);

            update(TableOptions.NONE.streamSpecification(StreamSpecification.DISABLED));
            assertThat(describe().streamSpecification()).isNull();
            assertThat(describe().latestStreamArn()).isEqualTo(first).isNotNull();

            update(TableOptions.NONE.streamSpecification(StreamSpecification.enabled(StreamViewType.OLD_IMAGE)));
            assertThat(describe().latestStreamArn()).isNotEqualTo(first);
        }

        @Test
        void rejectsWhatIsAlreadySo() {
            create(Orders.table());

            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(StreamSpecification.DISABLED)),
                    "Table has no stream to disable: TableName: orders");
            update(TableOptions.NONE.streamSpecification(STREAM));
            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(STREAM)),
                    "Table already has an enabled stream: TableName: orders");
        }

        @Test
        void rejectsWrongViewsAndOtherChangesBeside() {
            create(Orders.indexed());

            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(new StreamSpecification(true, null))),
                    INVALID + "If stream is being enabled then UpdateViewType is required");
            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(
                            new StreamSpecification(false, StreamViewType.KEYS_ONLY))),
                    INVALID + "If stream is being disabled, then UpdateViewType must not be specified");
            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(STREAM)).billing(BillingMode.PROVISIONED, FIVE),
                    INVALID + "You cannot modify stream status while updating table IOPS");
            assertRefuses(
                    with(TableOptions.NONE.streamSpecification(STREAM)).deleteIndex(BY_STATUS),
                    INVALID + "You cannot create or delete index while changing stream status");
        }
    }

    @Nested
    class Alone {
        @Test
        void changesTableClassAndEncryption() {
            create(Orders.table());

            update(TableOptions.NONE.tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
            update(TableOptions.NONE.sseSpecification(new SseSpecification(true, "1")));

            TableClassSummary tableClass = Objects.requireNonNull(describe().tableClass());
            assertThat(tableClass.tableClass()).isEqualTo(TableClass.STANDARD_INFREQUENT_ACCESS);
            assertThat(tableClass.lastUpdateDateTime()).isNotNull();
            assertThat(describe().sse()).isNotNull();
            update(TableOptions.NONE.sseSpecification(new SseSpecification(false, null)));
            assertThat(describe().sse()).isNull();
        }

        @Test
        void rejectsOtherChangesBeside() {
            create(Orders.table());
            TableOptions stream = TableOptions.NONE.streamSpecification(STREAM);

            assertRefuses(
                    with(stream.tableClass(TableClass.STANDARD)),
                    INVALID + "TableClass modification must be the only operation in the request");
            assertRefuses(
                    with(stream.deletionProtectionEnabled(true)),
                    INVALID + "DeletionProtection modification must be the only operation in the request");
            assertRefuses(
                    with(stream.sseSpecification(new SseSpecification(true, null))),
                    INVALID + "Server-Side Encryption modification must be the only operation in the request");
            assertRefuses(
                    with(stream.warmThroughput(new WarmThroughput(1L, 1L))),
                    INVALID + "WarmThroughput must be the only operation in the request");
            assertRefuses(
                    with(TableOptions.NONE.tableClass(TableClass.STANDARD)).billing(BillingMode.PROVISIONED, FIVE),
                    INVALID + "TableClass modification must be the only operation in the request");
        }
    }

    @Nested
    class Throughput {
        @Test
        void mergesAndClearsLimitsOfAnOnDemandTable() {
            create(Orders.table());

            update(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(10L, null)));
            update(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(null, 20L)));
            assertThat(describe().onDemandThroughput()).isEqualTo(new OnDemandThroughput(10L, 20L));

            update(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(-1L, null)));
            assertThat(describe().onDemandThroughput()).isEqualTo(new OnDemandThroughput(null, 20L));

            update(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(null, -1L)));
            assertThat(describe().onDemandThroughput()).isNull();
        }

        @Test
        void clearsAllLimitsWhenThroughputIsProvisioned() {
            create(Orders.withGlobalIndexes());
            update(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(10L, 10L)));
            update(UPDATE.globalSecondaryIndexUpdates(
                    List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, new OnDemandThroughput(3L, 4L)))));
            assertThat(byStatus().onDemandThroughput()).isEqualTo(new OnDemandThroughput(3L, 4L));

            update(UPDATE.billing(BillingMode.PROVISIONED, FIVE)
                    .globalSecondaryIndexUpdates(List.of(
                            GlobalSecondaryIndexUpdate.update(BY_STATUS, FIVE),
                            GlobalSecondaryIndexUpdate.update(Orders.BY_PLACE, FIVE))));

            assertThat(describe().onDemandThroughput()).isNull();
            assertThat(byStatus().onDemandThroughput()).isNull();
        }

        @Test
        void rejectsLimitsThatDoNotFit() {
            create(Orders.table());

            assertRefuses(
                    with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(0L, null))),
                    INVALID
                            + "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range");
            update(UPDATE.billing(BillingMode.PROVISIONED, FIVE));
            assertRefuses(
                    with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(1L, null))),
                    INVALID
                            + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.");
        }

        @Test
        void raisesWarmThroughputAndNeverLowersIt() {
            create(Orders.withGlobalIndexes());

            update(TableOptions.NONE.warmThroughput(new WarmThroughput(20_000L, 9_000L)));
            update(TableOptions.NONE.warmThroughput(new WarmThroughput(null, 10_000L)));
            update(UPDATE.globalSecondaryIndexUpdates(
                    List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, new WarmThroughput(13_000L, null)))));

            assertThat(describe().warmThroughput()).isEqualTo(new WarmThroughput(20_000L, 10_000L));
            assertThat(byStatus().warmThroughput()).isEqualTo(new WarmThroughput(13_000L, 4_000L));
            assertRefuses(
                    with(TableOptions.NONE.warmThroughput(new WarmThroughput(19_999L, null))),
                    INVALID + "Requested ReadUnitsPerSecond for WarmThroughput for table is lower than current"
                            + " WarmThroughput, decreasing WarmThroughput is not supported");
        }

        @Test
        void countsDecreasesOfTableAndIndexEachForItself() {
            create(Orders.withGlobalIndexes()
                    .globalSecondaryIndexes(List.of(
                            Orders.byStatus().throughput(FIVE, null, null),
                            Orders.byPlace().throughput(FIVE, null, null)))
                    .billing(BillingMode.PROVISIONED, FIVE));

            TableDescription changing = update(UPDATE.billing(null, new ProvisionedThroughput(4, 6))
                    .globalSecondaryIndexUpdates(
                            List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, new ProvisionedThroughput(6, 5)))));

            assertThat(changing.globalSecondaryIndexes())
                    .extracting(GlobalSecondaryIndexDescription::indexStatus)
                    .containsExactly(IndexStatus.UPDATING, IndexStatus.ACTIVE);
            assertThat(describe().throughputChanges().numberOfDecreasesToday()).isEqualTo(1);
            assertThat(describe().throughputChanges().lastDecreaseDateTime()).isNotNull();
            assertThat(describe().throughputChanges().lastIncreaseDateTime()).isNotNull();
            assertThat(byStatus().throughputChanges().numberOfDecreasesToday()).isZero();
            assertThat(byStatus().throughputChanges().lastDecreaseDateTime()).isNull();
            assertThat(byStatus().throughputChanges().lastIncreaseDateTime()).isNotNull();
        }

        @Test
        void rejectsAChangeOfNothingInAnIndex() {
            create(Orders.withGlobalIndexes());

            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(List.of(new GlobalSecondaryIndexUpdate(
                            null, new ThroughputUpdate(BY_STATUS, null, null, null), null))),
                    "1 validation error detected: Value null at"
                            + " 'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput' failed to satisfy"
                            + " constraint: Member must not be null");
        }

        @Test
        void remembersWhenTheTableBecameOnDemand() {
            create(Orders.table().billing(BillingMode.PROVISIONED, FIVE));
            assertThat(describe().lastUpdateToPayPerRequest()).isNull();

            update(UPDATE.billing(BillingMode.PAY_PER_REQUEST, null));
            update(UPDATE.billing(BillingMode.PROVISIONED, FIVE));

            assertThat(describe().lastUpdateToPayPerRequest()).isNotNull();
            assertThat(describe().billingMode()).isEqualTo(BillingMode.PROVISIONED);
        }

        @Test
        void forgetsThroughputOfADeletedIndex() {
            create(Orders.withGlobalIndexes()
                    .globalSecondaryIndexes(List.of(
                            Orders.byStatus().throughput(FIVE, null, null),
                            Orders.byPlace().throughput(FIVE, null, null)))
                    .billing(BillingMode.PROVISIONED, FIVE));
            update(UPDATE.globalSecondaryIndexUpdates(
                    List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, new ProvisionedThroughput(4, 4)))));

            update(UPDATE.deleteIndex(BY_STATUS));
            update(UPDATE.createIndex(
                    Orders.byStatus().throughput(FIVE, null, null), List.of(text("status"), number("total"))));

            assertThat(byStatus().throughputChanges().numberOfDecreasesToday()).isZero();
        }
    }
}
