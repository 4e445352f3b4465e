package io.keystave.annotation;

/**
 * Which attributes an index holds.
 *
 * <p>Source: DynamoDB API Reference, <em>Projection</em>.
 */
public enum Project {
    /** Whole items. A query of the index gives entities. */
    ALL,

    /** The index's and the table's key attributes. The cheapest to store and to write. */
    KEYS_ONLY,

    /** The keys, and the attributes that {@code include} names. */
    INCLUDE
}
