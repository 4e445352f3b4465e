package io.keystave.operation;

/** Where in a shard reading begins. */
public enum ShardIteratorType {
    /** At the oldest record that is still there. */
    TRIM_HORIZON,
    /** After the newest record. */
    LATEST,
    /** At the record with a sequence number, or the first one after it. */
    AT_SEQUENCE_NUMBER,
    /** At the first record after a sequence number. */
    AFTER_SEQUENCE_NUMBER
}
