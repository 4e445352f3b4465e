package io.keystave;

/**
 * One difference between the model and a table: what the entities describe, and what is there.
 *
 * @param tableName the table
 * @param kind what is different
 * @param indexName the index that it is about; empty if it is about the table itself
 * @param expected what the model says, in words; empty if it says nothing
 * @param actual what is there, in words; empty if there is nothing
 */
public record Drift(String tableName, Kind kind, String indexName, String expected, String actual) {

    /** What can be different. */
    public enum Kind {
        /** There is no such table. {@link Schema#createMissing} creates it. */
        MISSING_TABLE,
        /** The table has another primary key; it would have to be created anew. */
        PRIMARY_KEY,
        /** The table lacks an index. {@link Schema#createMissing} creates a global one. */
        MISSING_INDEX,
        /** The table has an index that no entity describes, and pays for it. */
        UNKNOWN_INDEX,
        /** An index is global in one and local in the other. */
        INDEX_TYPE,
        /** An index has another key. */
        INDEX_KEY,
        /** An index holds other attributes. */
        INDEX_PROJECTION,
        /** Items expire by another attribute, or do not expire. */
        TIME_TO_LIVE
    }

    /** The difference in one sentence. */
    @Override
    public String toString() {
        String place = indexName.isEmpty()
                ? "table \"" + tableName + '"'
                : "index \"" + indexName + "\" of \"" + tableName + '"';
        return switch (kind) {
            case MISSING_TABLE -> place + " does not exist";
            case MISSING_INDEX -> place + " does not exist; expected " + expected;
            case UNKNOWN_INDEX -> place + " is described by no entity; found " + actual;
            case PRIMARY_KEY -> place + " has another primary key: expected " + expected + ", found " + actual;
            case INDEX_TYPE -> place + " is of another type: expected " + expected + ", found " + actual;
            case INDEX_KEY -> place + " has another key: expected " + expected + ", found " + actual;
            case INDEX_PROJECTION -> place + " holds other attributes: expected " + expected + ", found " + actual;
            case TIME_TO_LIVE -> place + " has other time to live: expected " + expected + ", found " + actual;
        };
    }
}
