package io.keystave.value;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads values straight from their encoded form: a cursor that stands at a value and moves past it as it is read.
 *
 * <p>In a list or set the next element follows. In a map {@link #nextName} or {@link #find} positions the cursor at a
 * member's value; values not read are skipped in constant time. Every reading method throws {@link ValueTypeException}
 * if the value has another type. Not safe for use by several threads.
 */
public final class ValueReader {
    private static final int FRAME_INTS = 4;
    private static final int START = 0;
    private static final int END = 1;
    private static final int NEXT = 2;
    private static final int ELEMENT_CODE = 3;

    private final byte[] bytes;
    private int position;

    /** Open containers, {@link #FRAME_INTS} numbers each. */
    private int[] frames = NO_FRAMES;

    private static final int[] NO_FRAMES = {};
    private int open;

    /** Type of the elements, which carry no type byte, while in a set; else 0. */
    private byte element;

    private @Nullable AttributeName attribute;
    private @Nullable String name;

    ValueReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** Moves to the value of an attribute of an item. */
    void moveTo(int value, @Nullable AttributeName attributeName) {
        position = value;
        attribute = attributeName;
        name = null;
        open = 0;
        element = 0;
    }

    // ---- scalars

    /** The type of the value here. Does not move. */
    public AttributeType type() {
        return AttributeType.ofCode(element != 0 ? element : bytes[position]);
    }

    /** Reads a string. */
    public String string() {
        int at = enter(AttributeType.S);
        int from = ValueFormat.varintEnd(bytes, at);
        position = from + ValueFormat.varint(bytes, at);
        return Utf8.decode(bytes, from, position);
    }

    /** Reads a number; fails with {@link ValueTypeException} if it has a fraction or does not fit. */
    public long longNumber() {
        int at = enter(AttributeType.N);
        try {
            long value = DynamoDbNumber.toLong(bytes, at + 1);
            position = at + 1 + bytes[at];
            return value;
        } catch (ArithmeticException e) {
            throw mismatch("N within long", AttributeType.N);
        }
    }

    /** Reads a number; fails with {@link ValueTypeException} if it has a fraction or does not fit. */
    public int intNumber() {
        long value = longNumber();
        if (value != (int) value) {
            throw mismatch("N within int", AttributeType.N);
        }
        return (int) value;
    }

    /** Reads a number, with the least scale that is not negative. */
    public BigDecimal decimal() {
        int at = enter(AttributeType.N);
        position = at + 1 + bytes[at];
        return DynamoDbNumber.toBigDecimal(bytes, at + 1);
    }

    /** Reads a number as the nearest floating-point number. */
    public double doubleNumber() {
        int at = enter(AttributeType.N);
        position = at + 1 + bytes[at];
        return DynamoDbNumber.toBigDecimal(bytes, at + 1).doubleValue();
    }

    /** Reads a number as the service prints it. */
    public String numberText() {
        int at = enter(AttributeType.N);
        position = at + 1 + bytes[at];
        return DynamoDbNumber.toText(bytes, at + 1);
    }

    /** Reads bytes, as a copy. */
    public byte[] binary() {
        int at = enter(AttributeType.B);
        int from = ValueFormat.varintEnd(bytes, at);
        position = from + ValueFormat.varint(bytes, at);
        return Arrays.copyOfRange(bytes, from, position);
    }

    /** Reads true or false. */
    public boolean bool() {
        int at = enter(AttributeType.BOOL);
        position = at + 1;
        return bytes[at] != 0;
    }

    /** Whether the null value is here; if so it counts as read, and in a list the next element follows. */
    public boolean isNull() {
        if (element == 0 && bytes[position] == ValueFormat.NULL) {
            position++;
            return true;
        }
        return false;
    }

    /** Reads any value as a view of its bytes. */
    public AttributeValue value() {
        int start = position;
        skip();
        return element == 0
                ? new AttributeValue(bytes, start, position - start)
                : AttributeValue.ofPayload(
                        AttributeType.ofCode(element), bytes, ValueFormat.varintEnd(bytes, start), position);
    }

    /** Moves past the value here. */
    public void skip() {
        position = element == 0
                ? ValueFormat.end(bytes, position)
                : ValueFormat.varintEnd(bytes, position) + ValueFormat.varint(bytes, position);
    }

    // ---- lists, sets and maps

    /** Enters a list and returns the number of its elements, which follow. */
    public int beginList() {
        return begin(enter(AttributeType.L) - 1, (byte) 0);
    }

    /** Leaves the list, also if not all of it was read. */
    public void endList() {
        end();
    }

    /** Enters a set of any of the three types and returns the number of its elements, which follow in order. */
    public int beginSet() {
        AttributeType type = type();
        if (!type.isSet()) {
            throw mismatch("SS, NS or BS", type);
        }
        return begin(position, type.elementType().code);
    }

    /** Leaves the set, also if not all of it was read. */
    public void endSet() {
        end();
    }

    /** Enters a map and returns the number of its members. */
    public int beginMap() {
        return begin(enter(AttributeType.M) - 1, (byte) 0);
    }

    /** Moves to the value of the next member of the map and returns the member's name; there must be one. */
    public String nextName() {
        int frame = mapFrame();
        int at = frames[frame + NEXT];
        if (at == frames[frame + END]) {
            throw new IllegalStateException("The map has no further member.");
        }
        int from = ValueFormat.varintEnd(bytes, at);
        position = from + ValueFormat.varint(bytes, at);
        frames[frame + NEXT] = ValueFormat.end(bytes, position);
        name = Utf8.decode(bytes, from, position);
        return name;
    }

    /**
     * Moves to the value of a member of the map, and says whether there is one. Asking in the order of names costs one
     * comparison for each member passed; asking backwards starts again from the first.
     */
    public boolean find(AttributeName member) {
        int frame = mapFrame();
        int end = frames[frame + END];
        int first = frames[frame + START];
        int start = frames[frame + NEXT];
        int found = find(member, start, end);
        if (found < 0 && start != first) {
            found = find(member, first, start);
        }
        if (found < 0) {
            return false;
        }
        position = found;
        frames[frame + NEXT] = ValueFormat.end(bytes, found);
        name = member.text();
        return true;
    }

    /** Where the value of the member among the entries in a range starts, or -1. */
    private int find(AttributeName member, int from, int to) {
        for (int at = from; at < to; ) {
            int nameStart = ValueFormat.varintEnd(bytes, at);
            int value = nameStart + ValueFormat.varint(bytes, at);
            int order = member.compareTo(bytes, nameStart, value);
            if (order == 0) {
                return value;
            }
            if (order < 0) {
                return -1;
            }
            at = ValueFormat.end(bytes, value);
        }
        return -1;
    }

    /** Leaves the map, also if not all of it was read. */
    public void endMap() {
        end();
    }

    private int mapFrame() {
        if (open == 0
                || bytes[frames[(open - 1) * FRAME_INTS + START] - ValueFormat.CONTAINER_HEADER_BYTES]
                        != ValueFormat.M) {
            throw new IllegalStateException("No map is open here.");
        }
        return (open - 1) * FRAME_INTS;
    }

    private int begin(int container, byte elementCode) {
        int frame = open++ * FRAME_INTS;
        if (frame == frames.length) {
            frames = Arrays.copyOf(frames, frame * 2 + 2 * FRAME_INTS);
        }
        position = container + ValueFormat.CONTAINER_HEADER_BYTES;
        frames[frame + START] = position;
        frames[frame + END] = ValueFormat.end(bytes, container);
        frames[frame + NEXT] = position;
        frames[frame + ELEMENT_CODE] = elementCode;
        element = elementCode;
        return ValueFormat.count(bytes, container);
    }

    private void end() {
        if (open == 0) {
            throw new IllegalStateException("No list, set or map is open here.");
        }
        int frame = --open * FRAME_INTS;
        position = frames[frame + END];
        element = open == 0 ? 0 : (byte) frames[frame - FRAME_INTS + ELEMENT_CODE];
    }

    /** Checks the type of the value here and returns where what follows the type byte starts. */
    private int enter(AttributeType type) {
        byte found = element != 0 ? element : bytes[position];
        if (found != type.code) {
            throw mismatch(type.name(), AttributeType.ofCode(found));
        }
        return element != 0 ? position : position + 1;
    }

    private ValueTypeException mismatch(String expected, AttributeType found) {
        String nearest = name != null || attribute == null ? name : attribute.text();
        return new ValueTypeException(nearest, expected, found);
    }
}
