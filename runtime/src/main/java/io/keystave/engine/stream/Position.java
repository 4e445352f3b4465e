package io.keystave.engine.stream;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * The place of a record in a stream: the sequence of the write that it belongs to and its number in that write. Written as
 * a sequence number it is a 1 and 24 digits, so that all have the same length and the order of their values.
 */
record Position(long sequence, int ordinal) implements Comparable<Position> {
    static final int BYTES = Long.BYTES + Short.BYTES;
    static final Position FIRST = new Position(0, 0);

    private static final int LAST_ORDINAL = 0xFFFF;
    private static final BigInteger BASE = BigInteger.TEN.pow(24);
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(Long.SIZE - 1 + Short.SIZE);

    /** The first place in a write. */
    static Position startOf(long sequence) {
        return new Position(sequence, 0);
    }

    /** The last place in a write. */
    static Position endOf(long sequence) {
        return new Position(sequence, LAST_ORDINAL);
    }

    /** The place that a number of digits stands for; one that no record can have is moved to the next that one could. */
    static Position parse(String sequenceNumber) {
        BigInteger value = new BigInteger(sequenceNumber).subtract(BASE).max(BigInteger.ZERO);
        BigInteger place = value.min(MOST.subtract(BigInteger.ONE));
        return new Position(place.shiftRight(Short.SIZE).longValueExact(), place.intValue() & LAST_ORDINAL);
    }

    static Position read(ByteBuffer bytes) {
        return new Position(bytes.getLong(), bytes.getShort() & LAST_ORDINAL);
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(sequence).putShort((short) ordinal);
    }

    Position next() {
        return ordinal == LAST_ORDINAL ? startOf(sequence + 1) : new Position(sequence, ordinal + 1);
    }

    /** The key that a record at this place has in a shard with that prefix. */
    byte[] key(byte[] prefix) {
        ByteBuffer key = ByteBuffer.allocate(prefix.length + BYTES).put(prefix);
        write(key);
        return key.array();
    }

    String sequenceNumber() {
        return BASE.add(BigInteger.valueOf(sequence).shiftLeft(Short.SIZE).or(BigInteger.valueOf(ordinal)))
                .toString();
    }

    @Override
    public int compareTo(Position other) {
        int bySequence = Long.compare(sequence, other.sequence);
        return bySequence == 0 ? Integer.compare(ordinal, other.ordinal) : bySequence;
    }
}
