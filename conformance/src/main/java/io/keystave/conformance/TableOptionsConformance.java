package io.keystave.conformance;

import static io.keystave.conformance.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.SseDescription;
import io.keystave.operation.SseSpecification;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableClass;
import io.keystave.operation.TableClassSummary;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TableStatus;
import io.keystave.operation.Tag;
import io.keystave.operation.ThroughputChanges;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WarmThroughput;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every backend does with the options of CreateTable. Source: API reference, CreateTable, and captured responses. */
public abstract class TableOptionsConformance extends BackendConformance {
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static final ProvisionedThroughput FIVE = new ProvisionedThroughput(5, 5);

    private static CreateTable with(TableOptions options) {
        return Orders.table().options(options);
    }

    private static CreateTable withStream(boolean enabled, StreamViewType viewType) {
        return with(TableOptions.NONE.streamSpecification(new StreamSpecification(enabled, viewType)));
    }

    private TableDescription describe() {
        return backend.describeTable(new DescribeTable(ORDERS)).table();
    }

    private void assertRefuses(CreateTable request, String message) {
        assertFails(() -> create(request), ValidationException.class, message);
    }

    @Test
    void describesATableWithoutOptions() {
        create(Orders.table());

        TableDescription table = describe();
        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.streamSpecification()).isNull();
        assertThat(table.latestStreamArn()).isNull();
        assertThat(table.latestStreamLabel()).isNull();
        assertThat(table.tableClass()).isNull();
        assertThat(table.sse()).isNull();
        assertThat(table.onDemandThroughput()).isNull();
        assertThat(table.restoreSummary()).isNull();
        assertThat(table.throughputChanges()).isEqualTo(ThroughputChanges.NONE);
        assertThat(table.lastUpdateToPayPerRequest()).isEqualTo(table.creationDateTime());
        // Developer Guide, Warm throughput: what a new on-demand table can do
        assertThat(table.warmThroughput()).isEqualTo(new WarmThroughput(12_000L, 4_000L));
    }

    @Test
    void neverCallsAProvisionedTableOnDemand() {
        create(Orders.table().billing(BillingMode.PROVISIONED, FIVE));

        assertThat(describe().lastUpdateToPayPerRequest()).isNull();
        assertThat(describe().warmThroughput()).isEqualTo(new WarmThroughput(5L, 5L));
    }

    @Test
    void turnsAStreamOn() {
        create(withStream(true, StreamViewType.NEW_IMAGE));

        TableDescription table = describe();
        assertThat(table.streamSpecification()).isEqualTo(StreamSpecification.enabled(StreamViewType.NEW_IMAGE));
        assertThat(table.latestStreamLabel()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(table.latestStreamArn()).isEqualTo(table.tableArn() + "/stream/" + table.latestStreamLabel());
    }

    @Test
    void takesAStreamThatIsOff() {
        create(with(TableOptions.NONE.streamSpecification(StreamSpecification.DISABLED)));

        assertThat(describe().streamSpecification()).isNull();
        assertThat(describe().latestStreamArn()).isNull();
    }

    @Test
    void rejectsAStreamWithoutAViewAndAViewWithoutAStream() {
        assertFails(
                () -> create(with(TableOptions.NONE.streamSpecification(new StreamSpecification(true, null)))),
                ValidationException.class,
                INVALID + "Table is being created with a stream enabled, UpdateViewType is required");
        assertRefuses(
                withStream(false, StreamViewType.KEYS_ONLY),
                INVALID + "Table is being created with a stream disabled, UpdateViewType should not be specified");
    }

    @Test
    void remembersTableClassAndEncryption() {
        create(with(TableOptions.NONE
                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS)
                .sseSpecification(new SseSpecification(true, "arn:aws:kms:eu-central-1:111122223333:key/1"))));

        assertThat(describe().tableClass())
                .isEqualTo(new TableClassSummary(TableClass.STANDARD_INFREQUENT_ACCESS, null));
        assertThat(describe().sse()).isEqualTo(new SseDescription("arn:aws:kms:eu-central-1:111122223333:key/1"));
    }

    @Test
    void namesTheDefaultKeyIfNoneIsTold() {
        create(with(TableOptions.NONE.sseSpecification(new SseSpecification(true, null))));

        SseDescription sse = Objects.requireNonNull(describe().sse());
        assertThat(sse.kmsMasterKeyArn()).startsWith("arn:aws:kms:").endsWith(":alias/aws/dynamodb");
    }

    @Test
    void rejectsTableClassesThatAreNone() {
        assertThatThrownBy(() -> TableClass.of("COLD"))
                .isExactlyInstanceOf(ValidationException.class)
                .hasMessage("Invalid table-class parameter provided. Please try again with a valid table-class value:"
                        + " [STANDARD, STANDARD_INFREQUENT_ACCESS].");
        assertThat(TableClass.of("STANDARD")).isEqualTo(TableClass.STANDARD);
    }

    @Test
    void keepsLimitsOfAnOnDemandTableAndItsIndexes() {
        GlobalSecondaryIndex byStatus = Orders.byStatus().throughput(null, new OnDemandThroughput(7L, null), null);
        create(Orders.withGlobalIndexes()
                .globalSecondaryIndexes(List.of(byStatus, Orders.byPlace()))
                .options(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(10L, -1L))));

        assertThat(describe().onDemandThroughput()).isEqualTo(new OnDemandThroughput(10L, null));
        assertThat(describe().globalSecondaryIndexes())
                .extracting(index -> index.onDemandThroughput())
                .containsExactly(new OnDemandThroughput(7L, null), null);
    }

    @Test
    void rejectsLimitsThatDoNotFit() {
        CreateTable reads = with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(1L, null)));
        CreateTable writes = with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(null, 1L)));

        assertRefuses(
                reads.billing(BillingMode.PROVISIONED, FIVE),
                INVALID
                        + "MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.");
        assertRefuses(
                writes.billing(BillingMode.PROVISIONED, FIVE),
                INVALID
                        + "MaxWriteRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.");
        assertRefuses(
                with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(0L, null))),
                INVALID + "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range");
        assertRefuses(
                with(TableOptions.NONE.onDemandThroughput(new OnDemandThroughput(null, -2L))),
                INVALID + "Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range");
    }

    @Test
    void describesWarmThroughput() {
        create(with(TableOptions.NONE.warmThroughput(new WarmThroughput(20_000L, null))));

        assertThat(describe().warmThroughput()).isEqualTo(new WarmThroughput(20_000L, 4_000L));
    }

    @Test
    void rejectsWarmThroughputOfZero() {
        assertRefuses(
                with(TableOptions.NONE.warmThroughput(new WarmThroughput(0L, 0L))),
                "2 validation errors detected: Value '0' at 'warmThroughput.readUnitsPerSecond' failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 1; Value '0' at"
                        + " 'warmThroughput.writeUnitsPerSecond' failed to satisfy constraint: Member must have value"
                        + " greater than or equal to 1");
    }

    @Test
    void marksTheTableWithItsTags() {
        create(Orders.table().tags(List.of(new Tag("team", "shop"), new Tag("cost", ""))));

        assertThat(backend.listTagsOfResource(new ListTagsOfResource(describe().tableArn(), null))
                        .tags())
                .containsExactlyInAnyOrder(new Tag("team", "shop"), new Tag("cost", ""));
    }

    @Test
    void rejectsTagsThatBreakARule() {
        List<Tag> tooMany =
                IntStream.range(0, 51).mapToObj(i -> new Tag("k" + i, "")).toList();

        assertRefuses(
                Orders.table().tags(List.of(new Tag("aws:x", ""))), "Tag Key cannot be prefixed with aws:, Key: aws:x");
        assertRefuses(
                Orders.table().tags(List.of(new Tag("a", "1"), new Tag("a", "2"))),
                "Duplicate Tag Keys provided as input: Duplicate Tag Key found a");
        assertRefuses(
                Orders.table().tags(tooMany), "Number of Tags exceed the current limit for the provided ResourceArn");
        assertRefuses(
                Orders.table().tags(List.of(new Tag("", ""))),
                "1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must"
                        + " have length greater than or equal to 1");
    }

    @Test
    void rejectsPoliciesThatAreTooLarge() {
        assertThatThrownBy(() -> create(Orders.table().resourcePolicy("x".repeat((20 << 10) + 1))))
                .isExactlyInstanceOf(ValidationException.class)
                .hasMessageEndingWith(
                        "at 'resourcePolicy' failed to satisfy constraint: Member must have length less than"
                                + " or equal to 20480");
    }
}
