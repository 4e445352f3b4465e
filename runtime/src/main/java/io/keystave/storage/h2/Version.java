package io.keystave.storage.h2;

import org.jspecify.annotations.Nullable;

/** What one write made of a key: a value, or null for a deletion. Older versions hang on while a snapshot needs them. */
final class Version {
    final long sequence;
    final byte @Nullable [] value;
    private final @Nullable Version previous;

    Version(long sequence, byte @Nullable [] value, @Nullable Version previous) {
        this.sequence = sequence;
        this.value = value;
        this.previous = previous;
    }

    /** The newest version that was written no later than a sequence. */
    @Nullable
    Version asOf(long limit) {
        Version version = this;
        while (version != null && version.sequence > limit) {
            version = version.previous;
        }
        return version;
    }

    int valueBytes() {
        return value == null ? 0 : value.length;
    }
}
