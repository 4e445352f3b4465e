package io.keystave.conformance.stream;

import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.GetShardIterator;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.ValidationException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with GetShardIterator. */
public abstract class GetShardIteratorConformance extends StreamConformance {
    private List<StreamRecord> from(String arn, Shard shard, ShardIteratorType type, String number) {
        String iterator = backend.getShardIterator(
                        GetShardIterator.of(arn, shard.shardId(), type).sequenceNumber(number))
                .shardIterator();
        assertThat(iterator.length()).isLessThanOrEqualTo(2048);
        return read(iterator).records();
    }

    @Nested
    class Behaviour {
        @Test
        void beginsAtOrAfterASequenceNumber() {
            String arn = createStreamed();
            for (int i = 0; i < 4; i++) {
                put(ORDERS, order("c-1", "o-" + i, "NEW", i));
            }
            Shard shard = shardWithRecords(arn);
            List<StreamRecord> all = records(arn, shard);
            String second = all.get(1).sequenceNumber();

            assertThat(from(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, second))
                    .isEqualTo(all.subList(1, 4));
            assertThat(from(arn, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, second))
                    .isEqualTo(all.subList(2, 4));
            assertThat(from(
                            arn,
                            shard,
                            ShardIteratorType.AFTER_SEQUENCE_NUMBER,
                            all.get(3).sequenceNumber()))
                    .isEmpty();
        }

        @Test
        void takesTheStartOfAShardForASequenceNumber() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));
            Shard shard = shardWithRecords(arn);
            String start = shard.sequenceNumberRange().startingSequenceNumber();

            assertThat(from(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER, start))
                    .hasSize(1);
            assertThat(from(arn, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, start))
                    .hasSize(1);
        }
    }

    @Nested
    class Validation {
        @Test
        void wantsASequenceNumberExactlyWhereItIsNeeded() {
            String arn = createStreamed();
            String shard = shards(arn).get(0).shardId();

            assertFails(
                    () -> backend.getShardIterator(
                            GetShardIterator.of(arn, shard, ShardIteratorType.AT_SEQUENCE_NUMBER)),
                    ValidationException.class,
                    "One or more parameter values were invalid: SequenceNumber is required when ShardIteratorType is"
                            + " AT_SEQUENCE_NUMBER");
            assertFails(
                    () -> backend.getShardIterator(GetShardIterator.of(arn, shard, ShardIteratorType.LATEST)
                            .sequenceNumber("1".repeat(25))),
                    ValidationException.class,
                    "One or more parameter values were invalid: SequenceNumber must not be specified when"
                            + " ShardIteratorType is LATEST");
        }

        @Test
        void rejectsNumbersThatAreNone() {
            String arn = createStreamed();
            GetShardIterator request =
                    GetShardIterator.of(arn, shards(arn).get(0).shardId(), ShardIteratorType.AFTER_SEQUENCE_NUMBER);

            assertFails(
                    () -> backend.getShardIterator(request.sequenceNumber("12")),
                    ValidationException.class,
                    "1 validation error detected: Value '12' at 'sequenceNumber' failed to satisfy constraint: Member"
                            + " must have length greater than or equal to 21");
            assertFails(
                    () -> backend.getShardIterator(request.sequenceNumber("x".repeat(25))),
                    ValidationException.class,
                    "One or more parameter values were invalid: Invalid SequenceNumber: " + "x".repeat(25));
        }

        @Test
        void rejectsStreamsAndShardsThatAreNotThere() {
            String arn = createStreamed();
            String shard = shards(arn).get(0).shardId();
            String other = arn.substring(0, arn.length() - 1) + (arn.endsWith("9") ? "8" : "9");

            assertFails(
                    () -> backend.getShardIterator(GetShardIterator.of(other, shard, ShardIteratorType.LATEST)),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Stream: " + other + " not found");
            assertFails(
                    () -> backend.getShardIterator(GetShardIterator.of(
                            arn, "shardId-00000000000000000001-00000000", ShardIteratorType.LATEST)),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Shard does not exist");
        }
    }
}
