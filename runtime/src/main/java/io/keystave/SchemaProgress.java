package io.keystave;

import java.time.Duration;

/**
 * Something that {@link Schema#createMissing} does.
 *
 * @param tableName the table
 * @param indexName the index; empty if it is about the table itself
 * @param action what is being done
 * @param elapsed since the table or index was asked for; zero unless it is being waited for
 */
public record SchemaProgress(String tableName, String indexName, Action action, Duration elapsed) {

    /** What is being done. */
    public enum Action {
        /** A table or an index was asked for. */
        CREATING,
        /** It is not ready yet; told a few times a second. */
        WAITING,
        /** Expiry of items was asked for. */
        ENABLING_TIME_TO_LIVE,
        /** All of the table is there. */
        READY
    }
}
