package io.keystave.engine.table;

import io.keystave.engine.table.TableAttachments.Insights;
import io.keystave.engine.table.TableAttachments.Policy;
import io.keystave.engine.table.TableAttachments.Recovery;
import io.keystave.operation.BillingMode;
import io.keystave.operation.RestoreSummary;
import io.keystave.operation.SseSpecification;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableClass;
import io.keystave.operation.TableOptions;
import io.keystave.operation.ThroughputChanges;
import io.keystave.value.AttributeValue;
import java.time.Instant;
import java.util.function.Function;

/**
 * How the catalogue stores {@link TableSettings}: as attributes of the table's item, of which each is there only if it says
 * something, so that what an older version wrote reads as the defaults.
 */
final class TableSettingsFormat {
    private TableSettingsFormat() {}

    static void addTo(Fields item, TableSettings settings) {
        item.text("BillingMode", settings.billingMode().name());
        if (settings.provisionedThroughput() != null) {
            item.value("ProvisionedThroughput", ThroughputFormat.encode(settings.provisionedThroughput()));
        }
        addOptions(item, settings.options());
        item.text("TimeToLiveAttribute", settings.timeToLiveAttribute());
        item.map("Tags", settings.tags(), AttributeValue::ofString);
        addHistory(item, settings.history());
        addAttachments(item, settings.attachments());
    }

    static TableSettings of(Fields item) {
        AttributeValue throughput = item.value("ProvisionedThroughput");
        return new TableSettings(
                BillingMode.valueOf(item.requireText("BillingMode")),
                throughput == null ? null : ThroughputFormat.provisioned(throughput),
                options(item),
                item.text("TimeToLiveAttribute"),
                item.map("Tags", AttributeValue::asString),
                history(item),
                attachments(item));
    }

    private static void addOptions(Fields item, TableOptions options) {
        item.flag("DeletionProtectionEnabled", options.deletionProtectionEnabled());
        StreamSpecification stream = options.streamSpecification();
        if (stream != null && stream.streamViewType() != null) {
            item.text("StreamViewType", stream.streamViewType().name());
        }
        SseSpecification sse = options.sseSpecification();
        if (sse != null) {
            item.value(
                    "Sse",
                    new Fields()
                            .flag("Enabled", sse.enabled())
                            .text("Key", sse.kmsMasterKeyId())
                            .toMap());
        }
        item.text(
                "TableClass",
                options.tableClass() == null ? null : options.tableClass().name());
        ThroughputFormat.add(item, options.onDemandThroughput(), options.warmThroughput());
    }

    private static TableOptions options(Fields item) {
        String viewType = item.text("StreamViewType");
        String tableClass = item.text("TableClass");
        return new TableOptions(
                item.flag("DeletionProtectionEnabled"),
                viewType == null ? null : StreamSpecification.enabled(StreamViewType.valueOf(viewType)),
                item.nested(
                        "Sse", sse -> new SseSpecification(Boolean.TRUE.equals(sse.flag("Enabled")), sse.text("Key"))),
                tableClass == null ? null : TableClass.valueOf(tableClass),
                ThroughputFormat.onDemand(item),
                ThroughputFormat.warm(item));
    }

    private static void addHistory(Fields item, TableHistory history) {
        item.time("OnDemandSince", history.onDemandSince());
        item.map(
                "ThroughputChanges",
                history.throughput(),
                changes -> new Fields()
                        .time("Increase", changes.lastIncreaseDateTime())
                        .time("Decrease", changes.lastDecreaseDateTime())
                        .number("Decreases", changes.numberOfDecreasesToday())
                        .toMap());
        item.time("TableClassChanged", history.tableClassChanged());
        item.text("StreamLabel", history.streamLabel());
        item.time("TimeToLiveChanged", history.timeToLiveChanged());
    }

    private static TableHistory history(Fields item) {
        return new TableHistory(
                item.time("OnDemandSince"),
                item.map(
                        "ThroughputChanges",
                        nested(changes -> new ThroughputChanges(
                                changes.time("Increase"),
                                changes.time("Decrease"),
                                changes.requireNumber("Decreases")))),
                item.time("TableClassChanged"),
                item.text("StreamLabel"),
                item.time("TimeToLiveChanged"));
    }

    private static void addAttachments(Fields item, TableAttachments attachments) {
        item.map(
                "ResourcePolicies",
                attachments.policies(),
                policy -> new Fields()
                        .text("Document", policy.document())
                        .text("Revision", policy.revisionId())
                        .toMap());
        item.map(
                "ContributorInsights",
                attachments.insights(),
                insights -> new Fields()
                        .flag("Enabled", insights.enabled())
                        .time("Changed", insights.changed())
                        .toMap());
        RestoreSummary restored = attachments.restored();
        if (restored != null) {
            item.value(
                    "Restored",
                    new Fields()
                            .text("Backup", restored.sourceBackupArn())
                            .text("Table", restored.sourceTableArn())
                            .time("Moment", restored.restoreDateTime())
                            .flag("InProgress", restored.restoreInProgress())
                            .toMap());
        }
        Recovery recovery = attachments.recovery();
        if (recovery != null) {
            item.time("RecoverableSince", recovery.since());
            item.number("RecoveryDays", (long) recovery.days());
        }
    }

    private static TableAttachments attachments(Fields item) {
        Instant since = item.time("RecoverableSince");
        return new TableAttachments(
                item.map(
                        "ResourcePolicies",
                        nested(policy -> new Policy(policy.requireText("Document"), policy.requireText("Revision")))),
                item.map(
                        "ContributorInsights",
                        nested(insights -> new Insights(
                                Boolean.TRUE.equals(insights.flag("Enabled")), insights.requireTime("Changed")))),
                item.nested(
                        "Restored",
                        restored -> new RestoreSummary(
                                restored.text("Backup"),
                                restored.text("Table"),
                                restored.requireTime("Moment"),
                                Boolean.TRUE.equals(restored.flag("InProgress")))),
                since == null ? null : new Recovery(since, (int) item.requireNumber("RecoveryDays")));
    }

    private static <T> Function<AttributeValue, T> nested(Function<Fields, T> decode) {
        return value -> decode.apply(new Fields(value.asMap()));
    }
}
