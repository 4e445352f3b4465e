package io.keystave;

import io.keystave.SchemaProgress.Action;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.DescribeTimeToLiveResult;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TimeToLiveStatus;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTimeToLive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables that the repositories in use describe, compared with those that exist. */
public final class Schema {
    /** An index of a large table takes long to fill. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private static final long POLL_MILLIS = 200;

    private final Backend backend;
    private final Collection<TableModel> models;

    Schema(Backend backend, Collection<TableModel> models) {
        this.backend = backend;
        this.models = models;
    }

    /** {@link #createMissing(Consumer)} without being told of what happens. */
    public List<String> createMissing() {
        return createMissing(progress -> {});
    }

    /**
     * Creates what the repositories made on this database need and what does not exist: tables with their indexes, global
     * indexes of tables that exist, and expiry by {@code @ExpiresAt}. Waits until all of it is ready, an index until it is
     * filled. It changes nothing that exists; {@link #drift} tells what is different.
     *
     * @param listener is told of each step on this thread
     * @return the names of the tables that were created
     * @throws IllegalStateException if something is not ready after six hours, or the thread is interrupted
     */
    public List<String> createMissing(Consumer<SchemaProgress> listener) {
        List<String> created = new ArrayList<>();
        for (TableModel model : models) {
            if (describe(model.name()) == null) {
                try {
                    backend.createTable(model.definition());
                    listener.accept(new SchemaProgress(model.name(), "", Action.CREATING, Duration.ZERO));
                    created.add(model.name());
                } catch (ResourceInUseException e) {
                    // Another process was faster; what is left is to wait for it.
                }
            }
            await(model.name(), "", listener, table -> table.tableStatus() == TableStatus.ACTIVE);
            createMissingIndexes(model, listener);
            enableExpiry(model, listener);
            listener.accept(new SchemaProgress(model.name(), "", Action.READY, Duration.ZERO));
        }
        return created;
    }

    /** What is different between the model and the tables; empty if they agree. Reads descriptions only, and no item. */
    public List<Drift> drift() {
        List<Drift> drift = new ArrayList<>();
        for (TableModel model : models) {
            TableDescription table = describe(model.name());
            if (table == null) {
                drift.add(new Drift(model.name(), Drift.Kind.MISSING_TABLE, "", "", ""));
            } else {
                drift.addAll(TableComparison.of(model, table, expiryAttribute(model.name())));
            }
        }
        return drift;
    }

    private @Nullable TableDescription describe(String tableName) {
        try {
            return backend.describeTable(new DescribeTable(tableName)).table();
        } catch (ResourceNotFoundException e) {
            return null;
        }
    }

    /** One after the other, because the service creates one at a time. */
    private void createMissingIndexes(TableModel model, Consumer<SchemaProgress> listener) {
        TableDescription table =
                backend.describeTable(new DescribeTable(model.name())).table();
        Set<String> existing = table.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toSet());
        table.localSecondaryIndexes().forEach(index -> existing.add(index.indexName()));
        for (GlobalSecondaryIndex index : model.definition().globalSecondaryIndexes()) {
            if (!existing.contains(index.indexName())) {
                backend.updateTable(UpdateTable.of(model.name()).createIndex(index, keyAttributes(model, index)));
                listener.accept(new SchemaProgress(model.name(), index.indexName(), Action.CREATING, Duration.ZERO));
            }
            await(model.name(), index.indexName(), listener, now -> isReady(now, index.indexName()));
        }
    }

    private static List<AttributeDefinition> keyAttributes(TableModel model, GlobalSecondaryIndex index) {
        List<String> names =
                index.keySchema().stream().map(KeySchemaElement::attributeName).toList();
        return model.definition().attributeDefinitions().stream()
                .filter(definition -> names.contains(definition.attributeName()))
                .toList();
    }

    /** An index of another type is not waited for: that it is not there is told as drift. */
    private static boolean isReady(TableDescription table, String indexName) {
        return table.tableStatus() == TableStatus.ACTIVE
                && table.globalSecondaryIndexes().stream()
                        .filter(index -> index.indexName().equals(indexName))
                        .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    }

    private void enableExpiry(TableModel model, Consumer<SchemaProgress> listener) {
        String attribute = model.expiryAttribute();
        if (attribute != null && expiryAttribute(model.name()) == null) {
            backend.updateTimeToLive(new UpdateTimeToLive(model.name(), new TimeToLiveSpecification(true, attribute)));
            listener.accept(new SchemaProgress(model.name(), "", Action.ENABLING_TIME_TO_LIVE, Duration.ZERO));
        }
    }

    /** The attribute by which items expire, or are about to; null if they do not. */
    private @Nullable String expiryAttribute(String tableName) {
        DescribeTimeToLiveResult expiry = backend.describeTimeToLive(new DescribeTimeToLive(tableName));
        return expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                        || expiry.timeToLiveStatus() == TimeToLiveStatus.ENABLING
                ? expiry.attributeName()
                : null;
    }

    private void await(
            String tableName,
            String indexName,
            Consumer<SchemaProgress> listener,
            Predicate<TableDescription> isReady) {
        long start = System.nanoTime();
        while (!isReady.test(backend.describeTable(new DescribeTable(tableName)).table())) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(LONGEST_WAIT) > 0) {
                throw new IllegalStateException("Table \"" + tableName + "\" was not ready within "
                        + LONGEST_WAIT.toHours() + " hours. See the state of the service, then try again.");
            }
            listener.accept(new SchemaProgress(tableName, indexName, Action.WAITING, waited));
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for table \"" + tableName + "\".", e);
            }
        }
    }
}
