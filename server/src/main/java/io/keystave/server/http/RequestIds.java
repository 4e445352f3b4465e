package io.keystave.server.http;

import java.util.concurrent.ThreadLocalRandom;

/** Makes the ids that answers carry: 52 capital letters and digits. */
final class RequestIds {
    private static final int LENGTH = 52;
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        char[] id = new char[LENGTH];
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            if (i % 12 == 0) {
                bits = random.nextLong();
            }
            id[i] = CHARACTERS.charAt((int) bits & 31);
            bits >>>= 5;
        }
        return new String(id);
    }
}
