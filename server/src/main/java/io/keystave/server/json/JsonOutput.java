package io.keystave.server.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes one JSON text as bytes. Commas are set where they are needed: whatever does not follow an opening bracket or a
 * colon gets one. Not safe for use by several threads.
 */
public final class JsonOutput {
    private static final int INITIAL_BYTES = 512;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[INITIAL_BYTES];
    private int position;

    /** What was written so far: this many bytes of {@link #buffer}. */
    public int length() {
        return position;
    }

    /** The bytes written; the array may be longer, and is not copied. */
    public byte[] buffer() {
        return buffer;
    }

    /** Forgets everything written. */
    public void reset() {
        position = 0;
    }

    // ---- structure

    /** Opens an object. */
    public JsonOutput beginObject() {
        return open('{');
    }

    /** Closes an object. */
    public JsonOutput endObject() {
        return put('}');
    }

    /** Opens an array. */
    public JsonOutput beginArray() {
        return open('[');
    }

    /** Closes an array. */
    public JsonOutput endArray() {
        return put(']');
    }

    private JsonOutput open(char bracket) {
        separate();
        return put(bracket);
    }

    /** Names the member whose value comes next. */
    public JsonOutput name(String name) {
        separate();
        quoted(name);
        return put(':');
    }

    // ---- values

    /** Writes a text. */
    public JsonOutput string(String text) {
        separate();
        quoted(text);
        return this;
    }

    /** Writes a whole number. */
    public JsonOutput number(long value) {
        return ascii(Long.toString(value));
    }

    /** Writes a number by its shortest decimal form. */
    public JsonOutput number(double value) {
        return ascii(Double.toString(value));
    }

    /** Writes a time as seconds since 1970, with milliseconds as a fraction. */
    public JsonOutput time(Instant time) {
        long millis = time.toEpochMilli();
        return ascii(millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1));
    }

    /** Writes true or false. */
    public JsonOutput bool(boolean value) {
        return ascii(Boolean.toString(value));
    }

    /** Writes bytes as base64. */
    public JsonOutput binary(byte[] bytes) {
        separate();
        byte[] text = Base64.getEncoder().encode(bytes);
        ensure(text.length + 2);
        put('"');
        System.arraycopy(text, 0, buffer, position, text.length);
        position += text.length;
        return put('"');
    }

    private JsonOutput ascii(String text) {
        separate();
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            buffer[position++] = (byte) text.charAt(i);
        }
        return this;
    }

    // ---- bytes

    private void separate() {
        if (position > 0) {
            byte last = buffer[position - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private void quoted(String text) {
        int length = text.length();
        ensure(length + 2);
        buffer[position++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                quotedRest(text, i);
                return;
            }
            buffer[position++] = (byte) c;
        }
        buffer[position++] = '"';
    }

    /** As above for a text with characters that need more than one byte, from an index on. */
    private void quotedRest(String text, int from) {
        byte[] utf8 = text.substring(from).getBytes(StandardCharsets.UTF_8);
        ensure(6 * utf8.length + 1);
        for (byte b : utf8) {
            if (b == '"' || b == '\\') {
                buffer[position++] = '\\';
                buffer[position++] = b;
            } else if (b >= 0 && b < ' ') {
                escaped(b);
            } else {
                buffer[position++] = b;
            }
        }
        buffer[position++] = '"';
    }

    private void escaped(byte control) {
        buffer[position++] = '\\';
        switch (control) {
            case '\n' -> buffer[position++] = 'n';
            case '\r' -> buffer[position++] = 'r';
            case '\t' -> buffer[position++] = 't';
            default -> {
                buffer[position++] = 'u';
                buffer[position++] = '0';
                buffer[position++] = '0';
                buffer[position++] = HEX[control >> 4];
                buffer[position++] = HEX[control & 15];
            }
        }
    }

    private JsonOutput put(char c) {
        ensure(1);
        buffer[position++] = (byte) c;
        return this;
    }

    private void ensure(int bytes) {
        if (buffer.length - position < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(position, bytes)));
        }
    }

    /** The text written so far. */
    @Override
    public String toString() {
        return new String(buffer, 0, position, StandardCharsets.UTF_8);
    }
}
