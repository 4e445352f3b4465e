package io.keystave.storage.h2;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells in two memory reads that an overlay does not have a key, which is the usual answer; a skip list of 100,000
 * entries needs about a microsecond to say so. A Bloom filter with two probes over a fixed number of bits. Written under
 * the store's gate, read by any thread.
 */
final class KeyFilter {
    private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] words;
    private final int mask;

    /** @param keys about how many keys are expected; with more the filter answers "maybe" more often */
    KeyFilter(long keys) {
        int bits = Integer.highestOneBit((int) Math.min(1 << 26, Math.max(1 << 10, keys * 16)));
        words = new long[bits >>> 6];
        mask = bits - 1;
    }

    static long hash(int map, byte[] key) {
        long hash = map * MIX + key.length;
        int i = 0;
        for (; i + 8 <= key.length; i += 8) {
            hash = mix(hash ^ (long) LONGS.get(key, i));
        }
        long rest = 0;
        for (; i < key.length; i++) {
            rest = (rest << 8) | (key[i] & 0xff);
        }
        return mix(hash ^ rest);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * MIX;
        return mixed ^ (mixed >>> 29);
    }

    void add(long hash) {
        set((int) hash & mask);
        set((int) (hash >>> 32) & mask);
    }

    private void set(int bit) {
        WORDS.setRelease(words, bit >>> 6, words[bit >>> 6] | (1L << bit));
    }

    boolean mayContain(long hash) {
        return isSet((int) hash & mask) && isSet((int) (hash >>> 32) & mask);
    }

    private boolean isSet(int bit) {
        return ((long) WORDS.getAcquire(words, bit >>> 6) & (1L << bit)) != 0;
    }
}
