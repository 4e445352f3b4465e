package io.keystave;

import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.TableStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tables that the repositories in use describe, compared with those that exist. */
public final class Schema {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 200;

    private final Backend backend;
    private final Collection<CreateTable> definitions;

    Schema(Backend backend, Collection<CreateTable> definitions) {
        this.backend = backend;
        this.definitions = definitions;
    }

    /**
     * Creates each table, with its indexes, that a repository made on this database needs and that does not exist, and waits
     * until it is ready. Tables that exist are left as they are.
     *
     * @return the names of the tables that were created
     */
    public List<String> createMissing() {
        List<String> created = new ArrayList<>();
        for (CreateTable definition : definitions) {
            if (!exists(definition.tableName())) {
                try {
                    backend.createTable(definition);
                    created.add(definition.tableName());
                } catch (ResourceInUseException e) {
                    // Another process was faster; what is left is to wait for it.
                }
            }
            awaitActive(definition.tableName());
        }
        return created;
    }

    private boolean exists(String tableName) {
        try {
            backend.describeTable(new DescribeTable(tableName));
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    private void awaitActive(String tableName) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (status(tableName) != TableStatus.ACTIVE) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Table \"" + tableName + "\" did not become active within "
                        + LONGEST_WAIT.toMinutes() + " minutes. See the state of the service, then try again.");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for table \"" + tableName + "\".", e);
            }
        }
    }

    private TableStatus status(String tableName) {
        return backend.describeTable(new DescribeTable(tableName)).table().tableStatus();
    }
}
