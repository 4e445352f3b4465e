package io.keystave.storage;

import org.jspecify.annotations.Nullable;

/** One change of a {@link WriteBatch}. Changes are absolute, so applying one again does no harm. */
@SuppressWarnings("ArrayRecordComponent") // Bytes are handed on, never compared.
public sealed interface Change {
    StoreMap map();

    /** Sets the value of a key. */
    record Put(StoreMap map, byte[] key, byte[] value) implements Change {}

    /** Sets the value of a key that ends in the write's sequence, see {@link WriteBatch#putSequenced}. */
    record PutSequenced(StoreMap map, byte[] prefix, byte[] value, int ordinal) implements Change {
        /** The whole key, once the sequence is known. */
        public byte[] key(long sequence) {
            return WriteBatch.sequencedKey(prefix, sequence, ordinal);
        }
    }

    /** Removes a key, if it is there. */
    record Delete(StoreMap map, byte[] key) implements Change {}

    /** Removes all keys with {@code from <= key < to}; a null bound is open. */
    record DeleteRange(StoreMap map, byte @Nullable [] from, byte @Nullable [] to) implements Change {}
}
