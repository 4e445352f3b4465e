package io.keystave.engine.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.security.SecureRandom;

/** The secret that signs shard iterators. A store keeps it, so that an iterator outlives the process. */
public final class IteratorSecret {
    private static final int SECRET_BYTES = 32;
    private static final String MAP = "keystave.secrets";
    private static final byte[] KEY = "shard-iterators".getBytes(UTF_8);

    private IteratorSecret() {}

    /** The secret of a store, made when it is asked for first. */
    public static byte[] of(Storage storage) {
        StoreMap map = storage.map(MAP);
        byte[] secret = storage.get(map, KEY);
        if (secret == null) {
            secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            storage.awaitDurable(storage.write(new WriteBatch().put(map, KEY, secret)));
        }
        return secret;
    }
}
