package io.keystave;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.security.SecureRandom;

/** The secret that signs page tokens. A store keeps one of its own, so that a token outlives the process. */
final class StoreSecret {
    private static final int SECRET_BYTES = 32;
    private static final String MAP = "keystave.secrets";
    private static final byte[] KEY = "page-tokens".getBytes(UTF_8);

    private StoreSecret() {}

    static byte[] random() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The secret of a store, made when it is asked for first. */
    static byte[] of(Storage storage) {
        StoreMap map = storage.map(MAP);
        byte[] secret = storage.get(map, KEY);
        if (secret == null) {
            secret = random();
            storage.awaitDurable(storage.write(new WriteBatch().put(map, KEY, secret)));
        }
        return secret;
    }
}
