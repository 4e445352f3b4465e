package io.keystave.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and checks page tokens with one secret.
 *
 * <p>A token is: a version byte, the length and bytes of the name of the access path, 8 bytes of a digest of the query's shape,
 * the last key as an item, and the first 16 bytes of the HMAC-SHA256 of all of these; written in URL-safe Base64.
 */
public final class PageTokens {
    private static final byte VERSION = 1;
    private static final int SHAPE_BYTES = 8;
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec secret;

    /** With a secret of at least 16 bytes; the same secret must check what it has signed. */
    public PageTokens(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException(
                    "The secret for page tokens has " + secret.length + " bytes; give at least 16 random bytes.");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    PageToken sign(QueryShape shape, Item lastKey) {
        byte[] path = shape.path().getBytes(UTF_8);
        byte[] key = lastKey.bytes();
        ByteBuffer token = ByteBuffer.allocate(2 + path.length + SHAPE_BYTES + key.length + SIGNATURE_BYTES);
        token.put(VERSION).put((byte) path.length).put(path).put(digest(shape)).put(key);
        token.put(signature(token.array(), token.position()));
        return new PageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()));
    }

    /**
     * The last key in a token.
     *
     * @throws PageTokenException if the token was altered, or belongs to another query
     */
    Item check(QueryShape shape, PageToken token) {
        byte[] bytes = decode(token);
        int signed = bytes.length - SIGNATURE_BYTES;
        if (signed < 2 + SHAPE_BYTES
                || !MessageDigest.isEqual(signature(bytes, signed), Arrays.copyOfRange(bytes, signed, bytes.length))) {
            throw notGenuine();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, signed);
        if (buffer.get() != VERSION) {
            throw notGenuine();
        }
        byte[] path = new byte[Byte.toUnsignedInt(buffer.get())];
        buffer.get(path);
        String pathOfToken = new String(path, UTF_8);
        if (!pathOfToken.equals(shape.path())) {
            throw new PageTokenException(
                    "This page token comes from " + pathOfToken + " and cannot continue a query on " + shape.path()
                            + ". Use the token with the query that returned it, or start without one.");
        }
        byte[] digest = new byte[SHAPE_BYTES];
        buffer.get(digest);
        if (!Arrays.equals(digest, digest(shape))) {
            throw new PageTokenException("This page token comes from a query on " + pathOfToken
                    + " with another key, filter or direction. Use the token with the query that returned it, or start"
                    + " without one.");
        }
        byte[] key = new byte[buffer.remaining()];
        buffer.get(key);
        return Item.fromBytes(key);
    }

    private static byte[] decode(PageToken token) {
        try {
            return Base64.getUrlDecoder().decode(token.value());
        } catch (IllegalArgumentException e) {
            throw notGenuine();
        }
    }

    private static PageTokenException notGenuine() {
        return new PageTokenException("This page token was not issued by this application, or was altered on its way."
                + " Start without one.");
    }

    private byte[] signature(byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(bytes, 0, length);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] digest(QueryShape shape) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha.digest(shape.text().getBytes(UTF_8)), SHAPE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
