package io.keystave.engine.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.operation.ExpiredIteratorException;
import io.keystave.operation.ValidationException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes places in shards as text that nobody else can make, and reads it. Safe for use by many threads. */
final class ShardIterators {
    /** How long an iterator is good. Source: API reference, GetShardIterator. */
    private static final Duration VALID = Duration.ofMinutes(15);

    private static final byte VERSION = 1;
    private static final int SIGNATURE_BYTES = 16;
    private static final int FIXED_BYTES = 1 + Long.BYTES + 1 + Integer.BYTES + Position.BYTES;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final Clock clock;

    ShardIterators(byte[] secret, Clock clock) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    /**
     * A place in a shard.
     *
     * @param isHorizon whether reading begins at the oldest record that is there, and not only at this position
     */
    record Place(String streamId, int shard, Position position, boolean isHorizon) {}

    /** The text for a place, good from now on. */
    String write(Place place) {
        byte[] stream = place.streamId().getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + stream.length + SIGNATURE_BYTES);
        bytes.put(VERSION)
                .putLong(clock.millis())
                .put((byte) (place.isHorizon() ? 1 : 0))
                .putInt(place.shard());
        place.position().write(bytes);
        bytes.put(stream);
        bytes.put(signature(Arrays.copyOf(bytes.array(), bytes.position())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * The place that a text stands for.
     *
     * @throws ValidationException if it was not made here
     * @throws ExpiredIteratorException if that was too long ago
     */
    Place read(String iterator) {
        byte[] all = decode(iterator);
        if (all.length <= FIXED_BYTES + SIGNATURE_BYTES || all[0] != VERSION) {
            throw invalid();
        }
        int signed = all.length - SIGNATURE_BYTES;
        byte[] signature = signature(Arrays.copyOf(all, signed));
        if (!MessageDigest.isEqual(signature, Arrays.copyOfRange(all, signed, all.length))) {
            throw invalid();
        }
        ByteBuffer bytes = ByteBuffer.wrap(all, 1, signed - 1);
        long age = clock.millis() - bytes.getLong();
        if (age > VALID.toMillis()) {
            throw new ExpiredIteratorException("Iterator expired: it was created " + age / 1000
                    + " seconds ago, and is good for " + VALID.toSeconds() + ".");
        }
        boolean isHorizon = bytes.get() == 1;
        int shard = bytes.getInt();
        Position position = Position.read(bytes);
        return new Place(new String(all, FIXED_BYTES, signed - FIXED_BYTES, UTF_8), shard, position, isHorizon);
    }

    private static byte[] decode(String iterator) {
        try {
            return Base64.getUrlDecoder().decode(iterator);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ValidationException invalid() {
        return new ValidationException("Invalid ShardIterator");
    }

    private byte[] signature(byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Arrays.copyOf(mac.doFinal(signed), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM + ", which every Java must have.", e);
        }
    }
}
