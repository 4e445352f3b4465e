package io.keystave.partiql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the tokens that continue a SELECT.
 *
 * <p>A token is: a version byte, 16 bytes of a digest of the statement and its parameters, two bytes for the number of the
 * read, the last key as an item, unless the read starts at its beginning, and 8 bytes of a digest of all of these; in
 * URL-safe Base64. It is not signed: whoever holds one may as well run another statement.
 */
final class NextTokens {
    private static final byte VERSION = 1;
    private static final int REQUEST_BYTES = 16;
    private static final int CHECK_BYTES = 8;
    private static final int HEADER_BYTES = 1 + REQUEST_BYTES + 2;

    /**
     * Where a page starts.
     *
     * @param read the number of the read in the plan
     * @param after the key after which that read goes on; null for its beginning
     */
    record Position(int read, @Nullable Item after) {
        static final Position START = new Position(0, null);
    }

    private NextTokens() {}

    static String write(ExecuteStatement request, Position position) {
        byte[] key = position.after() == null ? new byte[0] : position.after().bytes();
        ByteBuffer token = ByteBuffer.allocate(HEADER_BYTES + key.length + CHECK_BYTES);
        token.put(VERSION)
                .put(digest(request))
                .putShort((short) position.read())
                .put(key);
        token.put(check(token.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * Where the request's token leads; the start without one.
     *
     * @throws ValidationException if it is no token, or one of another statement
     */
    static Position read(ExecuteStatement request) {
        if (request.nextToken() == null) {
            return Position.START;
        }
        byte[] token = decode(request.nextToken());
        if (token.length < HEADER_BYTES + CHECK_BYTES
                || token[0] != VERSION
                || !Arrays.equals(check(token), Arrays.copyOfRange(token, token.length - CHECK_BYTES, token.length))) {
            throw invalid();
        }
        if (!Arrays.equals(digest(request), Arrays.copyOfRange(token, 1, 1 + REQUEST_BYTES))) {
            throw mismatch();
        }
        int read = ByteBuffer.wrap(token).getShort(1 + REQUEST_BYTES);
        byte[] key = Arrays.copyOfRange(token, HEADER_BYTES, token.length - CHECK_BYTES);
        try {
            return new Position(read, key.length == 0 ? null : Item.fromUntrustedBytes(key));
        } catch (InvalidValueException e) {
            throw invalid();
        }
    }

    static ValidationException mismatch() {
        return new ValidationException("NextToken does not match request");
    }

    private static ValidationException invalid() {
        return new ValidationException("Invalid NextToken");
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static byte[] digest(ExecuteStatement request) {
        MessageDigest sha = sha();
        byte[] statement = request.statement().getBytes(UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(statement.length).array());
        sha.update(statement);
        for (AttributeValue parameter : request.parameters()) {
            byte[] bytes = new byte[parameter.encodedLength()];
            parameter.copyEncoded(bytes, 0);
            sha.update(bytes);
        }
        return Arrays.copyOf(sha.digest(), REQUEST_BYTES);
    }

    /** The digest of a token but for its last bytes, which hold it. */
    private static byte[] check(byte[] token) {
        MessageDigest sha = sha();
        sha.update(token, 0, token.length - CHECK_BYTES);
        return Arrays.copyOf(sha.digest(), CHECK_BYTES);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
