package io.keystave.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One attribute value: an immutable view of its canonical encoded form.
 *
 * <p>Two values are equal exactly if their bytes are: sets and maps are kept sorted, numbers normalised, so {@code 1},
 * {@code 1.0} and {@code 1e0} are one value. A view keeps the array it lies in alive; {@link #detached} gives a value
 * with bytes of its own. Safe for use by many threads.
 *
 * <p>It is long for the ten types: each has a way in, a way out and its place in {@link #describe}. A class for each would
 * make an object of what is a place in an array.
 *
 * <p>Source: API reference, AttributeValue; Developer Guide, Supported data types and naming rules.
 */
public final class AttributeValue {
    private static final AttributeValue NULL_VALUE = write(ValueWriter::nullValue);
    private static final AttributeValue TRUE = write(w -> w.bool(true));
    private static final AttributeValue FALSE = write(w -> w.bool(false));

    final byte[] bytes;
    final int offset;
    final int length;

    AttributeValue(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    // ---- making values

    /**
     * A string.
     *
     * @throws InvalidValueException if the text holds half a surrogate pair
     */
    public static AttributeValue ofString(String text) {
        return write(text.length() + 6, w -> w.string(text));
    }

    /** A number. */
    public static AttributeValue ofNumber(long value) {
        return write(w -> w.number(value));
    }

    /**
     * A number.
     *
     * @throws InvalidValueException if it is out of range or has more than 38 significant digits
     */
    public static AttributeValue ofNumber(BigDecimal value) {
        return write(w -> w.number(value));
    }

    /**
     * The number that a text stands for.
     *
     * @throws InvalidValueException with the service's text if it stands for none, is out of range or too precise
     */
    public static AttributeValue ofNumber(String text) {
        return write(w -> w.numberText(text));
    }

    /** A sequence of bytes; the array is copied. */
    public static AttributeValue ofBinary(byte[] value) {
        return write(value.length + 6, w -> w.binary(value));
    }

    /** True or false. */
    public static AttributeValue ofBoolean(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The null value. */
    public static AttributeValue ofNull() {
        return NULL_VALUE;
    }

    /**
     * A set of strings.
     *
     * @throws InvalidValueException with the service's text if it is empty or holds an element twice
     */
    public static AttributeValue ofStringSet(Collection<String> elements) {
        return write(w -> w.stringSet(elements));
    }

    /**
     * A set of numbers.
     *
     * @throws InvalidValueException with the service's text if it is empty, holds a number twice by value, or a number
     *     out of range
     */
    public static AttributeValue ofNumberSet(Collection<? extends Number> elements) {
        return write(w -> w.numberSet(elements));
    }

    /** A set of numbers given as texts; fails as {@link #ofNumberSet} does. */
    public static AttributeValue ofNumberTextSet(Collection<String> elements) {
        return write(w -> w.numberTextSet(elements));
    }

    /**
     * A set of byte sequences; the arrays are copied.
     *
     * @throws InvalidValueException with the service's text if it is empty or holds an element twice
     */
    public static AttributeValue ofBinarySet(Collection<byte[]> elements) {
        return write(w -> w.binarySet(elements));
    }

    /**
     * A list.
     *
     * @throws InvalidValueException if an element reaches below the 32nd level
     */
    public static AttributeValue ofList(List<AttributeValue> elements) {
        return write(w -> {
            w.beginList();
            elements.forEach(w::value);
            w.endList();
        });
    }

    /** A list; fails as {@link #ofList(List)} does. */
    public static AttributeValue ofList(AttributeValue... elements) {
        return ofList(Arrays.asList(elements));
    }

    /**
     * A map.
     *
     * @throws InvalidValueException if a member reaches below the 32nd level or a name is empty or too long
     */
    public static AttributeValue ofMap(Map<String, AttributeValue> members) {
        return write(w -> {
            w.beginMap();
            members.forEach((name, value) -> {
                w.name(name);
                w.value(value);
            });
            w.endMap();
        });
    }

    private static AttributeValue write(Consumer<ValueWriter> content) {
        return write(64, content);
    }

    private static AttributeValue write(int bytes, Consumer<ValueWriter> content) {
        ValueWriter writer = new ValueWriter(bytes);
        content.accept(writer);
        return writer.toValue();
    }

    /**
     * The S, N or B whose {@linkplain #payloadLength payload} lies in a range of an array; the range is copied. The
     * payload of a number must be what {@link DynamoDbNumber} encoded; this is not checked.
     */
    public static AttributeValue ofPayload(AttributeType type, byte[] bytes, int from, int to) {
        if (!type.isKeyType()) {
            throw new IllegalArgumentException(type + " has no payload, only S, N and B have.");
        }
        int payload = to - from;
        byte[] encoded = new byte[1 + ValueFormat.varintLength(payload) + payload];
        encoded[0] = type.code;
        System.arraycopy(bytes, from, encoded, ValueFormat.putVarint(encoded, 1, payload), payload);
        return new AttributeValue(encoded, 0, encoded.length);
    }

    /** The value whose encoded form starts at a position of an array, which is kept and must not change. Not checked. */
    public static AttributeValue ofEncoded(byte[] bytes, int position) {
        return new AttributeValue(bytes, position, ValueFormat.end(bytes, position) - position);
    }

    /**
     * The value whose encoded form is the given array, which is kept and must not change, for bytes that may be damaged.
     *
     * @throws InvalidValueException if they are not exactly one value in canonical form
     */
    public static AttributeValue ofUntrustedEncoded(byte[] bytes) {
        FormatCheck.requireValue(bytes);
        return new AttributeValue(bytes, 0, bytes.length);
    }

    // ---- reading

    /** The type of this value. */
    public AttributeType type() {
        return AttributeType.ofCode(bytes[offset]);
    }

    /** Whether this value is of a type; quicker than comparing {@link #type}. */
    public boolean is(AttributeType type) {
        return bytes[offset] == type.code;
    }

    /**
     * The text of an S.
     *
     * @throws ValueTypeException if this is no S
     */
    public String asString() {
        require(AttributeType.S);
        return Utf8.decode(bytes, payload(), offset + length);
    }

    /**
     * The number of an N, with the least scale that is not negative.
     *
     * @throws ValueTypeException if this is no N
     */
    public BigDecimal asNumber() {
        require(AttributeType.N);
        return DynamoDbNumber.toBigDecimal(bytes, offset + 2);
    }

    /**
     * The number of an N as the service prints it: plain decimal, without superfluous zeros.
     *
     * @throws ValueTypeException if this is no N
     */
    public String asNumberText() {
        require(AttributeType.N);
        return DynamoDbNumber.toText(bytes, offset + 2);
    }

    /**
     * The number of an N.
     *
     * @throws ValueTypeException if this is no N, has a fraction, or is out of a long's range
     */
    public long asLong() {
        return reader().longNumber();
    }

    /**
     * A copy of the bytes of a B.
     *
     * @throws ValueTypeException if this is no B
     */
    public byte[] asBinary() {
        require(AttributeType.B);
        return Arrays.copyOfRange(bytes, payload(), offset + length);
    }

    /**
     * The truth of a BOOL.
     *
     * @throws ValueTypeException if this is no BOOL
     */
    public boolean asBoolean() {
        require(AttributeType.BOOL);
        return bytes[offset + 1] != 0;
    }

    /**
     * The elements of an L, as views; the list cannot be changed.
     *
     * @throws ValueTypeException if this is no L
     */
    public List<AttributeValue> asList() {
        ValueReader reader = reader();
        int size = reader.beginList();
        List<AttributeValue> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(reader.value());
        }
        return Collections.unmodifiableList(elements);
    }

    /**
     * The members of an M, as views, in the order of their names' UTF-8 bytes; the map cannot be changed.
     *
     * @throws ValueTypeException if this is no M
     */
    public Map<String, AttributeValue> asMap() {
        ValueReader reader = reader();
        int size = reader.beginMap();
        Map<String, AttributeValue> members = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            members.put(reader.nextName(), reader.value());
        }
        return Collections.unmodifiableMap(members);
    }

    /**
     * The elements of an SS in the order of their UTF-8 bytes; the set cannot be changed.
     *
     * @throws ValueTypeException if this is no SS
     */
    public Set<String> asStringSet() {
        require(AttributeType.SS);
        ValueReader reader = reader();
        Set<String> elements = new LinkedHashSet<>();
        for (int rest = reader.beginSet(); rest > 0; rest--) {
            elements.add(reader.string());
        }
        return Collections.unmodifiableSet(elements);
    }

    /**
     * The elements of an NS in ascending order; the set cannot be changed.
     *
     * @throws ValueTypeException if this is no NS
     */
    public Set<BigDecimal> asNumberSet() {
        require(AttributeType.NS);
        ValueReader reader = reader();
        Set<BigDecimal> elements = new LinkedHashSet<>();
        for (int rest = reader.beginSet(); rest > 0; rest--) {
            elements.add(reader.decimal());
        }
        return Collections.unmodifiableSet(elements);
    }

    /**
     * Copies of the elements of a BS in unsigned order; a list, as arrays are equal only to themselves.
     *
     * @throws ValueTypeException if this is no BS
     */
    public List<byte[]> asBinarySet() {
        require(AttributeType.BS);
        ValueReader reader = reader();
        List<byte[]> elements = new ArrayList<>();
        for (int rest = reader.beginSet(); rest > 0; rest--) {
            elements.add(reader.binary());
        }
        return Collections.unmodifiableList(elements);
    }

    /** A reader positioned at this value. */
    public ValueReader reader() {
        return new ValueReader(bytes, offset);
    }

    // ---- looking inside without decoding

    /**
     * The member of an M by name; null if there is none or this is no M. Cost: linear in the number of members, but
     * their values are skipped in constant time.
     */
    public @Nullable AttributeValue member(AttributeName name) {
        if (bytes[offset] != ValueFormat.M) {
            return null;
        }
        int end = offset + length;
        for (int at = offset + ValueFormat.CONTAINER_HEADER_BYTES; at < end; ) {
            int from = ValueFormat.varintEnd(bytes, at);
            int value = from + ValueFormat.varint(bytes, at);
            int order = name.compareTo(bytes, from, value);
            if (order == 0) {
                return ofEncoded(bytes, value);
            }
            if (order < 0) {
                return null;
            }
            at = ValueFormat.end(bytes, value);
        }
        return null;
    }

    /** The element of an L by position from 0; null if there is none or this is no L. Cost: linear in the position. */
    public @Nullable AttributeValue element(int index) {
        if (bytes[offset] != ValueFormat.L || index < 0 || index >= ValueFormat.count(bytes, offset)) {
            return null;
        }
        int at = offset + ValueFormat.CONTAINER_HEADER_BYTES;
        for (int i = 0; i < index; i++) {
            at = ValueFormat.end(bytes, at);
        }
        return ofEncoded(bytes, at);
    }

    /** Number of elements of a set, L or M; -1 for other types. */
    public int elementCount() {
        return bytes[offset] >= ValueFormat.SS ? ValueFormat.count(bytes, offset) : -1;
    }

    /** Whether this and the prefix are both S or both B, and the prefix's bytes begin this one's. */
    public boolean startsWith(AttributeValue prefix) {
        byte code = bytes[offset];
        if (code != prefix.bytes[prefix.offset] || (code != ValueFormat.S && code != ValueFormat.B)) {
            return false;
        }
        int from = payload();
        int prefixLength = prefix.payloadLength();
        return prefixLength <= offset + length - from
                && Arrays.equals(
                        bytes,
                        from,
                        from + prefixLength,
                        prefix.bytes,
                        prefix.payload(),
                        prefix.payload() + prefixLength);
    }

    /**
     * Whether this S or B has the other one as a part, this set has it as an element, or this L has an equal element;
     * false for all other types and pairs of types.
     */
    public boolean contains(AttributeValue other) {
        return switch (type()) {
            case S, B -> is(other.type()) && containsPayload(other);
            case SS, NS, BS -> other.is(type().elementType()) && containsElement(other);
            case L -> listContains(other);
            default -> false;
        };
    }

    private boolean listContains(AttributeValue other) {
        int end = offset + length;
        for (int at = offset + ValueFormat.CONTAINER_HEADER_BYTES; at < end; ) {
            int next = ValueFormat.end(bytes, at);
            if (other.equalsRange(bytes, at, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private boolean containsPayload(AttributeValue part) {
        int partFrom = part.payload();
        int partLength = part.offset + part.length - partFrom;
        int last = offset + length - partLength;
        for (int at = payload(); at <= last; at++) {
            if (Arrays.equals(bytes, at, at + partLength, part.bytes, partFrom, partFrom + partLength)) {
                return true;
            }
        }
        return false;
    }

    private boolean containsElement(AttributeValue scalar) {
        int end = offset + length;
        for (int at = offset + ValueFormat.CONTAINER_HEADER_BYTES; at < end; ) {
            int next = ValueFormat.varintEnd(bytes, at) + ValueFormat.varint(bytes, at);
            // An element of a set is the scalar without its type byte.
            if (Arrays.equals(bytes, at, next, scalar.bytes, scalar.offset + 1, scalar.offset + scalar.length)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    /**
     * Orders two values of the same type S, N or B: strings by UTF-8 bytes, numbers by value, bytes unsigned.
     *
     * @throws IllegalArgumentException if the types differ or have no order
     */
    public int compare(AttributeValue other) {
        if (bytes[offset] != other.bytes[other.offset] || !type().isKeyType()) {
            throw new IllegalArgumentException("There is no order between " + type() + " and " + other.type() + ".");
        }
        return Arrays.compareUnsigned(
                bytes, payload(), offset + length, other.bytes, other.payload(), other.offset + other.length);
    }

    // ---- bytes

    /** What this value adds to the size of an item, in bytes. Source: Developer Guide, Item sizes and formats. */
    public int sizeInBytes() {
        return ValueFormat.sizeInBytes(bytes, offset);
    }

    /** Levels of this value: 1 for a scalar, a set or an empty document. */
    public int depth() {
        return ValueFormat.depth(bytes, offset);
    }

    /** Length in bytes of what stands for an S (UTF-8), N (see {@link DynamoDbNumber}) or B in keys and comparisons. */
    public int payloadLength() {
        return offset + length - payload();
    }

    /** Copies the payload of an S, N or B into an array and returns where it ends there. */
    public int copyPayload(byte[] target, int position) {
        int from = payload();
        System.arraycopy(bytes, from, target, position, offset + length - from);
        return position + offset + length - from;
    }

    /** Length in bytes of the encoded form. */
    public int encodedLength() {
        return length;
    }

    /** Copies the encoded form into an array and returns where it ends there. */
    public int copyEncoded(byte[] target, int position) {
        System.arraycopy(bytes, offset, target, position, length);
        return position + length;
    }

    /** This value with bytes of its own, so that it does not keep a whole item alive. */
    public AttributeValue detached() {
        return length == bytes.length
                ? this
                : new AttributeValue(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
    }

    private int payload() {
        byte code = bytes[offset];
        if (code > ValueFormat.B) {
            throw new IllegalStateException(type() + " has no payload, only S, N and B have.");
        }
        return ValueFormat.varintEnd(bytes, offset + 1);
    }

    private void require(AttributeType type) {
        if (bytes[offset] != type.code) {
            throw new ValueTypeException(null, type.name(), type());
        }
    }

    /** This value as the service prints it in messages, such as <code>{S:a}</code>. It shows the content. */
    public String describe() {
        return "{" + type() + ":" + describeContent() + "}";
    }

    private String describeContent() {
        return switch (type()) {
            case S -> asString();
            case N -> asNumberText();
            case B -> base64(asBinary());
            case BOOL -> String.valueOf(asBoolean());
            case NULL -> "true";
            case SS -> asStringSet().toString();
            case NS ->
                asNumberSet().stream().map(BigDecimal::toPlainString).toList().toString();
            case BS ->
                asBinarySet().stream().map(AttributeValue::base64).toList().toString();
            case L -> asList().stream().map(AttributeValue::describe).toList().toString();
            case M -> {
                StringJoiner members = new StringJoiner(", ", "{", "}");
                asMap().forEach((name, value) -> members.add(name + "=" + value.describe()));
                yield members.toString();
            }
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private boolean equalsRange(byte[] other, int from, int to) {
        return Arrays.equals(bytes, offset, offset + length, other, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributeValue that && equalsRange(that.bytes, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** Type and size. Never the content, which may be private. */
    @Override
    public String toString() {
        return type() + " of " + sizeInBytes() + " bytes";
    }
}
