package io.keystave.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Checks that bytes are the canonical form of an item or value, for bytes from a place that may be damaged. Every other
 * class takes that for granted.
 */
final class FormatCheck {
    private final byte[] b;
    private final int end;
    private int at;

    private FormatCheck(byte[] bytes, int from, int to) {
        b = bytes;
        at = from;
        end = to;
    }

    /** Refuses bytes that are not exactly one item in canonical form. */
    static void requireItem(byte[] bytes) {
        ItemFormat.requireHeader(bytes);
        boolean wide = ItemFormat.isWide(bytes);
        int count = bytes.length < (wide ? 6 : 4) ? -1 : ItemFormat.count(bytes);
        long base = 2 + (wide ? 4L : 2L) * (1L + count);
        boolean wideNeeded = bytes.length - base > ItemFormat.NARROW_MAX_BYTES;
        if (count < 0 || base > bytes.length || (bytes[1] & ~ItemFormat.WIDE) != 0 || wide != wideNeeded) {
            throw damaged(2);
        }
        FormatCheck check = new FormatCheck(bytes, (int) base, bytes.length);
        int previous = -1;
        for (int place = 0; place < count; place++) {
            if (ItemFormat.entry(bytes, (int) base, place) != check.at) {
                throw damaged(check.at);
            }
            previous = check.member(previous, 1);
        }
        check.requireEnd();
    }

    /** Refuses bytes that are not exactly one value in canonical form. */
    static void requireValue(byte[] bytes) {
        FormatCheck check = new FormatCheck(bytes, 0, bytes.length);
        check.value(1);
        check.requireEnd();
    }

    private void value(int level) {
        require(level <= Limits.NESTING_LEVELS);
        require(at < end);
        byte code = b[at++];
        switch (code) {
            case 1 -> utf8(); // S
            case 2 -> number(); // N
            case 3 -> skipBytes(); // B
            case 4 -> { // BOOL
                require(at < end && (b[at] == 0 || b[at] == 1));
                at++;
            }
            case 5 -> {} // NULL
            case 6, 7, 8, 9, 10 -> container(code, level); // SS, NS, BS, L, M
            default -> throw damaged(at - 1);
        }
    }

    private void container(byte code, int level) {
        require(end - at >= 8);
        int length = ValueFormat.int32(b, at);
        int count = ValueFormat.int32(b, at + 4);
        require(length >= 4 && length <= end - at - 4 && count >= 0);
        FormatCheck inside = new FormatCheck(b, at + 8, at + 4 + length);
        require(count > 0 || code >= ValueFormat.L);
        int previous = -1;
        for (int i = 0; i < count; i++) {
            if (code == ValueFormat.L) {
                inside.value(level + 1);
            } else if (code == ValueFormat.M) {
                previous = inside.member(previous, level + 1);
            } else {
                previous = inside.element(code, previous);
            }
        }
        inside.requireEnd();
        at = inside.end;
    }

    private int member(int previous, int level) {
        int start = at;
        utf8();
        int name = at - ValueFormat.varintEnd(b, start);
        require(name > 0 && name <= Limits.ATTRIBUTE_NAME_BYTES);
        requireAscending(previous, start);
        value(level);
        return start;
    }

    private int element(byte code, int previous) {
        int start = at;
        if (code == ValueFormat.SS) {
            utf8();
        } else if (code == ValueFormat.NS) {
            number();
        } else {
            skipBytes();
        }
        requireAscending(previous, start);
        return start;
    }

    private void requireAscending(int previous, int start) {
        require(previous < 0 || ValueFormat.compareKeys(b, previous, start) < 0);
    }

    /** A varint length, in its shortest form, of bytes that are there; moves to the first of them. */
    private int length() {
        int start = at;
        do {
            require(at < end && at - start < 5);
        } while (b[at++] < 0);
        int length = ValueFormat.varint(b, start);
        require(length >= 0 && length <= end - at && ValueFormat.varintLength(length) == at - start);
        return length;
    }

    private void skipBytes() {
        int length = length();
        at += length;
    }

    private void utf8() {
        int length = length();
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, at, length));
        } catch (CharacterCodingException e) {
            throw damaged(at);
        }
        at += length;
    }

    private void number() {
        int length = length();
        require(length > 0 && length <= DynamoDbNumber.MAX_ENCODED_BYTES);
        byte[] number = Arrays.copyOfRange(b, at, at + length);
        require(DynamoDbNumber.isCanonical(number));
        at += length;
    }

    private void requireEnd() {
        require(at == end);
    }

    private void require(boolean holds) {
        if (!holds) {
            throw damaged(at);
        }
    }

    private static InvalidValueException damaged(int position) {
        return new InvalidValueException(
                "The bytes are damaged near position " + position + ". Restore the item from a backup or a replica.");
    }
}
