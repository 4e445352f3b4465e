package io.keystave.storage;

/**
 * How a store is opened. {@link #DEFAULT} suits most; each {@code with} method returns a changed copy.
 *
 * @param durability what {@link Storage#awaitDurable} waits for; {@link Durability#PROCESS} by default
 * @param cacheBytes memory for pages of the main file; by default an eighth of the heap
 * @param checkpointBytes the writes after which they are moved from journal and memory to the main file. 0, the
 *     default, is about a sixth of the stored data, at least 16 MB and at most an eighth of the heap
 */
public record StorageOptions(Durability durability, long cacheBytes, long checkpointBytes) {
    public static final StorageOptions DEFAULT =
            new StorageOptions(Durability.PROCESS, Runtime.getRuntime().maxMemory() / 8, 0);

    public StorageOptions {
        if (cacheBytes < 0 || checkpointBytes < 0) {
            throw new IllegalArgumentException("Cache and checkpoint take a number of bytes from 0 on, not "
                    + Math.min(cacheBytes, checkpointBytes) + ".");
        }
    }

    public StorageOptions withDurability(Durability value) {
        return new StorageOptions(value, cacheBytes, checkpointBytes);
    }

    public StorageOptions withCacheBytes(long value) {
        return new StorageOptions(durability, value, checkpointBytes);
    }

    public StorageOptions withCheckpointBytes(long value) {
        return new StorageOptions(durability, cacheBytes, value);
    }
}
