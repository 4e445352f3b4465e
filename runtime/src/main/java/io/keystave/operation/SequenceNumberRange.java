package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * Between which sequence numbers the records of a shard are.
 *
 * @param endingSequenceNumber no record has a greater one; null as long as the shard takes records
 */
public record SequenceNumberRange(
        String startingSequenceNumber, @Nullable String endingSequenceNumber) {}
