package io.keystave.value;

import java.nio.charset.StandardCharsets;

/** Encodes text as UTF-8 and refuses half a surrogate pair, which the JDK would silently turn into a question mark. */
final class Utf8 {
    private Utf8() {}

    static byte[] encode(String text) {
        byte[] bytes = new byte[encodedLength(text, 0)];
        encode(text, 0, bytes, 0);
        return bytes;
    }

    /** Length in bytes of the text from a position on. */
    static int encodedLength(String text, int from) {
        int length = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (Character.isSurrogate(c)) {
                requirePair(text, i++);
                length += 4;
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Writes the text from a position on, which must have passed {@link #encodedLength}; returns the end. */
    static int encode(String text, int from, byte[] target, int position) {
        int at = position;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                int codePoint = Character.toCodePoint(c, text.charAt(++i));
                target[at++] = (byte) (0xF0 | (codePoint >> 18));
                target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (codePoint & 0x3F));
            } else {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }

    static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static void requirePair(String text, int i) {
        boolean pair = Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
            throw new InvalidValueException("Text holds half a surrogate pair at index " + i
                    + " and has no UTF-8 form. Store such data as binary.");
        }
    }
}
