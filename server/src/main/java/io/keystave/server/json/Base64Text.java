package io.keystave.server.json;

import java.util.Arrays;
import java.util.Base64;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Bytes as they are written in JSON: base64 of the standard alphabet, padded, in its one canonical form. */
final class Base64Text {
    private static final String NOT_CANONICAL = "Invalid last non-pad Base64 character dectected";

    private Base64Text() {}

    /** Decodes the text at which the parser stands. */
    static byte[] decode(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            throw SerializationException.collection("class java.nio.ByteBuffer");
        }
        if (token == JsonToken.START_OBJECT) {
            throw SerializationException.structure();
        }
        if (token != JsonToken.VALUE_STRING) {
            throw SerializationException.of("only base-64-encoded strings are convertible to bytes");
        }
        return decode(parser.getString());
    }

    static byte[] decode(String text) {
        int length = text.length();
        if (length % 4 != 0) {
            throw SerializationException.of(
                    "Base64 encoded length is expected a multiple of 4 bytes but found: " + length);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw SerializationException.of(NOT_CANONICAL);
        }
        // The decoder does not look at the bits that the last character has too many.
        int rest = bytes.length % 3;
        if (rest != 0 && !Base64.getEncoder().encodeToString(tail(bytes, rest)).equals(text.substring(length - 4))) {
            throw SerializationException.of(NOT_CANONICAL);
        }
        return bytes;
    }

    private static byte[] tail(byte[] bytes, int length) {
        return Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    }
}
