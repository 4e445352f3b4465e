package io.keystave.engine.capacity;

/**
 * Capacity units of reads and writes by size. Source: Developer Guide, DynamoDB read and write operations, Capacity unit
 * consumption.
 */
public final class CapacityUnits {
    /** Bytes that one read unit covers. */
    private static final int READ_UNIT_BYTES = 4096;

    /** Bytes that one write unit covers. */
    private static final int WRITE_UNIT_BYTES = 1024;

    private CapacityUnits() {}

    /** Units of reading so many bytes at once; reading nothing costs as much as the least item. */
    public static double read(long bytes, boolean isConsistent) {
        long blocks = Math.max(1, (bytes + READ_UNIT_BYTES - 1) / READ_UNIT_BYTES);
        return isConsistent ? blocks : blocks / 2.0;
    }

    /** Units of writing an item of so many bytes; 0 bytes, no item, cost as much as the least item. */
    public static double write(long bytes) {
        return Math.max(1, (bytes + WRITE_UNIT_BYTES - 1) / WRITE_UNIT_BYTES);
    }
}
