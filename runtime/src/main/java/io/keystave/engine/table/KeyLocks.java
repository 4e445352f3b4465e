package io.keystave.engine.table;

import io.keystave.storage.StoreMap;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Locks for keys, shared by many keys each. Whoever needs several takes them in the order of their numbers, so nobody
 * waits in a circle. A virtual thread that waits gives its carrier back.
 */
public final class KeyLocks {
    private static final int STRIPES = 1 << 10;

    private final ReentrantLock[] locks = new ReentrantLock[STRIPES];

    public KeyLocks() {
        Arrays.setAll(locks, i -> new ReentrantLock());
    }

    /** The number of the lock for a key of a map. */
    public int stripe(StoreMap map, byte[] key) {
        int hash = Arrays.hashCode(key) + 31 * map.id();
        return (hash ^ hash >>> 10 ^ hash >>> 20) & STRIPES - 1;
    }

    public ReentrantLock lock(int stripe) {
        return locks[stripe];
    }

    /** Takes several locks, given by their numbers in ascending order. */
    public void lockAll(int[] stripes) {
        for (int stripe : stripes) {
            locks[stripe].lock();
        }
    }

    /** Gives several locks back. */
    public void unlockAll(int[] stripes) {
        for (int stripe : stripes) {
            locks[stripe].unlock();
        }
    }

    /** Runs something while nobody holds a lock, which costs as much as a thousand writes. */
    public <T> T alone(Supplier<T> action) {
        int taken = 0;
        try {
            for (; taken < STRIPES; taken++) {
                locks[taken].lock();
            }
            return action.get();
        } finally {
            while (taken > 0) {
                locks[--taken].unlock();
            }
        }
    }

    /** Whether any lock is held now. */
    public boolean isAnyHeld() {
        return Arrays.stream(locks).anyMatch(ReentrantLock::isLocked);
    }
}
