package io.keystave.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * Writes values straight into their encoded form: for an item through {@link ItemWriter#attribute}, or a single one
 * that {@link #toValue} hands out.
 *
 * <p>Each place (an attribute, a name in a map, the writer itself) takes exactly one value; a list takes any number.
 * Members of a map may come in any order and are quickest in the order of their names. Not safe for use by several
 * threads; may be used again after {@link #toValue} or {@link ItemWriter#toItem}.
 *
 * <p>The ten types, and the sorting of sets and maps, are in one class because they share one growing array and its open
 * frames, on the way of every write.
 */
public final class ValueWriter {
    private static final int INITIAL_BYTES = 256;
    private static final int FRAME_INTS = 4;
    private static final int START = 0;
    private static final int COUNT = 1;
    private static final int LAST_NAME = 2;
    private static final int UNSORTED = 3;

    /** Open containers that may still take a value: the value in the innermost one is on the last level. */
    private static final int MAX_OPEN = Limits.NESTING_LEVELS - 1;

    byte[] buffer;
    int position;

    /** Open lists and maps, {@link #FRAME_INTS} numbers each. */
    private int[] frames = new int[FRAME_INTS * 4];

    private int open;
    private boolean inList;
    private boolean expected = true;

    /** Creates a writer that takes one value. */
    public ValueWriter() {
        this(INITIAL_BYTES);
    }

    ValueWriter(int bytes) {
        buffer = new byte[bytes];
    }

    // ---- scalars

    /**
     * Writes a string.
     *
     * @throws InvalidValueException if the text holds half a surrogate pair
     */
    public void string(String text) {
        beforeValue(ValueFormat.S, 6 + text.length());
        textWithLength(text);
    }

    /** Writes a number. */
    public void number(long value) {
        beforeNumber();
        endNumber(DynamoDbNumber.encode(value, buffer, position + 1));
    }

    /**
     * Writes a number.
     *
     * @throws InvalidValueException if it is out of range or has more than 38 significant digits
     */
    public void number(BigDecimal value) {
        beforeNumber();
        endNumber(DynamoDbNumber.encode(value, buffer, position + 1));
    }

    /**
     * Writes a floating-point number by its shortest decimal form.
     *
     * @throws InvalidValueException if it is not finite, or out of range
     */
    public void number(double value) {
        if (value == (long) value && Math.abs(value) < 1L << 53) {
            number((long) value);
        } else {
            numberText(Double.toString(value));
        }
    }

    /**
     * Writes the number that a text stands for.
     *
     * @throws InvalidValueException with the service's text if it stands for none or is out of range
     */
    public void numberText(String text) {
        beforeNumber();
        endNumber(DynamoDbNumber.encode(text, buffer, position + 1));
    }

    /** Writes bytes; the array is copied. */
    public void binary(byte[] value) {
        beforeValue(ValueFormat.B, 6 + value.length);
        bytesWithLength(value, 0, value.length);
    }

    /** Writes true or false. */
    public void bool(boolean value) {
        beforeValue(ValueFormat.BOOL, 2);
        buffer[position++] = (byte) (value ? 1 : 0);
    }

    /** Writes the null value. */
    public void nullValue() {
        beforeValue(ValueFormat.NULL, 1);
    }

    /**
     * Writes a value as it is.
     *
     * @throws InvalidValueException if it would reach below the 32nd level
     */
    public void value(AttributeValue value) {
        if (open + value.depth() > Limits.NESTING_LEVELS) {
            throw InvalidValueException.tooDeep();
        }
        beforeValue(value.bytes[value.offset], value.length);
        position--; // the type byte is part of what is copied
        System.arraycopy(value.bytes, value.offset, buffer, position, value.length);
        position += value.length;
    }

    // ---- sets

    /**
     * Writes a set of strings.
     *
     * @throws InvalidValueException with the service's text if it is empty or holds an element twice
     */
    public void stringSet(Collection<String> elements) {
        int[] starts = beginSet(AttributeType.SS, elements);
        int i = 0;
        for (String element : elements) {
            starts[i++] = position;
            ensure(6 + element.length());
            textWithLength(element);
        }
        if (!endSet(starts)) {
            throw InvalidValueException.duplicateInSet(AttributeType.SS, elements.toString());
        }
    }

    /**
     * Writes a set of numbers: integers of the JDK, {@link BigDecimal}, floating-point numbers by their shortest
     * decimal form.
     *
     * @throws InvalidValueException with the service's text if it is empty, holds a number twice by value, or a number
     *     out of range
     */
    public void numberSet(Collection<? extends Number> elements) {
        int[] starts = beginSet(AttributeType.NS, elements);
        int i = 0;
        for (Number element : elements) {
            starts[i++] = position;
            ensure(1 + DynamoDbNumber.MAX_ENCODED_BYTES);
            endNumber(encode(element));
        }
        endNumberSet(starts);
    }

    /** Writes a set of numbers given as texts; fails as {@link #numberSet} does. */
    public void numberTextSet(Collection<String> elements) {
        int[] starts = beginSet(AttributeType.NS, elements);
        int i = 0;
        for (String element : elements) {
            starts[i++] = position;
            ensure(1 + DynamoDbNumber.MAX_ENCODED_BYTES);
            endNumber(DynamoDbNumber.encode(element, buffer, position + 1));
        }
        endNumberSet(starts);
    }

    /**
     * Writes a set of byte sequences; the arrays are copied.
     *
     * @throws InvalidValueException with the service's text if it is empty or holds an element twice
     */
    public void binarySet(Collection<byte[]> elements) {
        int[] starts = beginSet(AttributeType.BS, elements);
        int i = 0;
        for (byte[] element : elements) {
            starts[i++] = position;
            ensure(6 + element.length);
            bytesWithLength(element, 0, element.length);
        }
        if (!endSet(starts)) {
            List<String> texts = new ArrayList<>();
            elements.forEach(e -> texts.add(Base64.getEncoder().encodeToString(e)));
            throw InvalidValueException.duplicateInSet(AttributeType.BS, texts.toString());
        }
    }

    private int encode(Number element) {
        if (element instanceof BigDecimal decimal) {
            return DynamoDbNumber.encode(decimal, buffer, position + 1);
        }
        if (element instanceof BigInteger integer) {
            return DynamoDbNumber.encode(new BigDecimal(integer), buffer, position + 1);
        }
        if (element instanceof Double || element instanceof Float) {
            return DynamoDbNumber.encode(element.toString(), buffer, position + 1);
        }
        return DynamoDbNumber.encode(element.longValue(), buffer, position + 1);
    }

    private int[] beginSet(AttributeType type, Collection<?> elements) {
        if (elements.isEmpty()) {
            throw InvalidValueException.emptySet(type);
        }
        beforeValue(type.code, ValueFormat.CONTAINER_HEADER_BYTES);
        ValueFormat.putInt32(buffer, position + 4, elements.size());
        position += 8;
        return new int[elements.size()];
    }

    private void endNumberSet(int[] starts) {
        if (!endSet(starts)) {
            throw InvalidValueException.duplicateInSet(AttributeType.NS, "");
        }
    }

    /** Sorts the elements and completes the header; false if an element is there twice. */
    private boolean endSet(int[] starts) {
        int[] order = SortedEntries.order(buffer, starts, starts.length);
        SortedEntries.rearrange(buffer, starts[0], position, starts, order);
        ValueFormat.putInt32(buffer, starts[0] - 8, position - starts[0] + 4);
        // The starts no longer match the bytes; duplicates are neighbours now.
        for (int at = starts[0]; ; ) {
            int next = ValueFormat.varintEnd(buffer, at) + ValueFormat.varint(buffer, at);
            if (next == position) {
                return true;
            }
            if (ValueFormat.compareKeys(buffer, at, next) == 0) {
                return false;
            }
            at = next;
        }
    }

    // ---- lists and maps

    /** Opens a list: the values that follow are its elements, up to {@link #endList}. */
    public void beginList() {
        begin(ValueFormat.L);
        inList = true;
    }

    /** Closes the list opened last. */
    public void endList() {
        if (!inList) {
            throw new IllegalStateException("No list is open here.");
        }
        end();
    }

    /** Opens a map: {@link #name} and a value alternate, up to {@link #endMap}. */
    public void beginMap() {
        begin(ValueFormat.M);
        inList = false;
        expected = false;
    }

    /** Names the member of the open map whose value comes next. */
    public void name(AttributeName name) {
        int previous = beforeName();
        ensure(5 + name.utf8.length);
        bytesWithLength(name.utf8, 0, name.utf8.length);
        afterName(previous);
    }

    /**
     * Names the member of the open map whose value comes next.
     *
     * @throws InvalidValueException if the name is empty or too long
     */
    public void name(String name) {
        int previous = beforeName();
        int start = position;
        ensure(6 + name.length());
        textWithLength(name);
        int bytes = ValueFormat.varint(buffer, start);
        if (bytes == 0) {
            throw InvalidValueException.emptyName();
        }
        if (bytes > Limits.ATTRIBUTE_NAME_BYTES) {
            throw InvalidValueException.nameTooLong();
        }
        afterName(previous);
    }

    /**
     * Closes the map opened last.
     *
     * @throws InvalidValueException if a name was written twice
     */
    public void endMap() {
        if (open == 0 || inList || expected) {
            throw new IllegalStateException("No map is open here, or its last name has no value.");
        }
        int frame = (open - 1) * FRAME_INTS;
        if (frames[frame + UNSORTED] != 0) {
            sortMap(frames[frame + START] + ValueFormat.CONTAINER_HEADER_BYTES, frames[frame + COUNT]);
        }
        end();
    }

    private void begin(byte code) {
        beforeValue(code, ValueFormat.CONTAINER_HEADER_BYTES);
        int frame = open++ * FRAME_INTS;
        if (frame == frames.length) {
            frames = Arrays.copyOf(frames, frames.length * 2);
        }
        frames[frame + START] = position - 1;
        frames[frame + COUNT] = 0;
        frames[frame + LAST_NAME] = -1;
        frames[frame + UNSORTED] = 0;
        position += 8;
    }

    private void end() {
        int frame = --open * FRAME_INTS;
        int start = frames[frame + START];
        ValueFormat.putInt32(buffer, start + 1, position - start - 5);
        ValueFormat.putInt32(buffer, start + 5, frames[frame + COUNT]);
        inList = open > 0 && buffer[frames[frame - FRAME_INTS + START]] == ValueFormat.L;
        expected = false;
    }

    /** Returns where the name before starts, or -1. */
    private int beforeName() {
        if (open == 0 || inList || expected) {
            throw new IllegalStateException("A name belongs into an open map, after the value of the name before.");
        }
        int frame = (open - 1) * FRAME_INTS;
        frames[frame + COUNT]++;
        if (open > MAX_OPEN) {
            throw InvalidValueException.tooDeep();
        }
        int last = frames[frame + LAST_NAME];
        frames[frame + LAST_NAME] = position;
        return last;
    }

    private void afterName(int previousName) {
        int frame = (open - 1) * FRAME_INTS;
        if (previousName >= 0 && ValueFormat.compareKeys(buffer, previousName, frames[frame + LAST_NAME]) >= 0) {
            frames[frame + UNSORTED] = 1;
        }
        expected = true;
    }

    private void sortMap(int from, int count) {
        int[] starts = new int[count];
        int at = from;
        for (int i = 0; i < count; i++) {
            starts[i] = at;
            at = ValueFormat.end(buffer, ValueFormat.varintEnd(buffer, at) + ValueFormat.varint(buffer, at));
        }
        int[] order = SortedEntries.order(buffer, starts, count);
        requireDistinct(buffer, starts, order);
        SortedEntries.rearrange(buffer, from, position, starts, order);
    }

    static void requireDistinct(byte[] buffer, int[] starts, int[] order) {
        int duplicate = SortedEntries.duplicate(buffer, starts, order);
        if (duplicate >= 0) {
            int name = starts[order[duplicate]];
            int from = ValueFormat.varintEnd(buffer, name);
            throw InvalidValueException.duplicateName(
                    Utf8.decode(buffer, from, from + ValueFormat.varint(buffer, name)));
        }
    }

    // ---- the whole

    /**
     * Hands out the value written and makes the writer ready for the next one.
     *
     * @throws IllegalStateException if no value was written, or a list or map is still open
     */
    public AttributeValue toValue() {
        requireComplete();
        AttributeValue value = new AttributeValue(Arrays.copyOf(buffer, position), 0, position);
        reset();
        return value;
    }

    /** Forgets everything written, also what an exception left half done. */
    public void reset() {
        reset(true);
    }

    void reset(boolean valueExpected) {
        position = 0;
        open = 0;
        inList = false;
        expected = valueExpected;
    }

    /** Writes the name of an attribute of an item, of which the value comes next. */
    void attribute(byte[] utf8) {
        ensure(5 + utf8.length);
        bytesWithLength(utf8, 0, utf8.length);
        expected = true;
    }

    /** Takes over an encoded attribute, name and value, as it is. */
    void attribute(byte[] bytes, int from, int to) {
        ensure(to - from);
        System.arraycopy(bytes, from, buffer, position, to - from);
        position += to - from;
        expected = false;
    }

    void requireComplete() {
        if (open > 0 || expected) {
            throw new IllegalStateException("A list or map is still open, or a value is missing.");
        }
    }

    private void beforeNumber() {
        beforeValue(ValueFormat.N, 2 + DynamoDbNumber.MAX_ENCODED_BYTES);
    }

    private void endNumber(int end) {
        buffer[position] = (byte) (end - position - 1);
        position = end;
    }

    /** Checks that a value may come here, makes room for its bytes and writes its type. */
    private void beforeValue(byte code, int bytes) {
        if (inList) {
            if (open > MAX_OPEN) {
                throw InvalidValueException.tooDeep();
            }
            frames[(open - 1) * FRAME_INTS + COUNT]++;
        } else if (expected) {
            expected = false;
        } else {
            throw new IllegalStateException("A value was written where a name was expected.");
        }
        ensure(bytes);
        buffer[position++] = code;
    }

    /** Writes the text's length and bytes; there must be room for its ASCII form and a five-byte length. */
    private void textWithLength(String text) {
        int length = text.length();
        int start = ValueFormat.putVarint(buffer, position, length);
        byte[] target = buffer;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                textWithLength(text, i);
                return;
            }
            target[start + i] = (byte) c;
        }
        position = start + length;
    }

    /** As above for a text with other than ASCII characters from an index on. */
    private void textWithLength(String text, int ascii) {
        int bytes = ascii + Utf8.encodedLength(text, ascii);
        ensure(5 + bytes);
        position = Utf8.encode(text, 0, buffer, ValueFormat.putVarint(buffer, position, bytes));
    }

    private void bytesWithLength(byte[] bytes, int from, int length) {
        position = ValueFormat.putVarint(buffer, position, length);
        System.arraycopy(bytes, from, buffer, position, length);
        position += length;
    }

    private void ensure(int bytes) {
        if (buffer.length - position < bytes) {
            grow(bytes);
        }
    }

    private void grow(int bytes) {
        buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(position, bytes)));
    }
}
