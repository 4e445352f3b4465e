package io.keystave.conformance.stream;

import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.orderOfBytes;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.ValidationException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with GetRecords. */
public abstract class GetRecordsConformance extends StreamConformance {
    @Nested
    class Validation {
        @Test
        void rejectsLimitsOutOfRange() {
            String arn = createStreamed();
            String iterator = iterator(arn, shards(arn).get(0), ShardIteratorType.LATEST);

            assertFails(
                    () -> backend.getRecords(GetRecords.of(iterator).limit(0)),
                    ValidationException.class,
                    "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have"
                            + " value greater than or equal to 1");
            assertFails(
                    () -> backend.getRecords(GetRecords.of(iterator).limit(1001)),
                    ValidationException.class,
                    "1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: Member must have"
                            + " value less than or equal to 1000");
        }

        @Test
        void rejectsIteratorsThatItDidNotGive() {
            String arn = createStreamed();
            String iterator = iterator(arn, shards(arn).get(0), ShardIteratorType.LATEST);
            char last = iterator.charAt(20);
            String forged = iterator.substring(0, 20) + (last == 'A' ? 'B' : 'A') + iterator.substring(21);

            for (String wrong : List.of("garbage", "%%%", forged, iterator.substring(0, 30))) {
                assertFails(() -> read(wrong), ValidationException.class, "Invalid ShardIterator");
            }
        }
    }

    @Nested
    class Behaviour {
        @Test
        void givesNothingAndAPlaceToGoOnWhereThereIsNothing() {
            String arn = createStreamed();
            Shard shard = shards(arn).get(0);

            GetRecordsResult result = read(iterator(arn, shard, ShardIteratorType.TRIM_HORIZON));

            assertThat(result.records()).isEmpty();
            assertThat(result.nextShardIterator()).isNotNull();
        }

        @Test
        void goesOnWhereThePageBeforeEnded() {
            String arn = createStreamed();
            for (int i = 0; i < 7; i++) {
                put(ORDERS, order("c-1", "o-" + i, "NEW", i));
            }

            List<Item> keys = new ArrayList<>();
            String next = iterator(arn, shardWithRecords(arn), ShardIteratorType.TRIM_HORIZON);
            List<Integer> sizes = new ArrayList<>();
            for (int page = 0; page < 4; page++) {
                GetRecordsResult result =
                        backend.getRecords(GetRecords.of(requireNonNull(next)).limit(3));
                sizes.add(result.records().size());
                result.records().forEach(record -> keys.add(record.keys()));
                next = result.nextShardIterator();
            }

            assertThat(sizes).containsExactly(3, 3, 1, 0);
            assertThat(keys).hasSize(7).doesNotHaveDuplicates().startsWith(key("c-1", "o-0"));
        }

        @Test
        void seesWhatIsWrittenAfterTheIteratorWasMade() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));
            Shard shard = shardWithRecords(arn);
            String latest = iterator(arn, shard, ShardIteratorType.LATEST);
            String horizon = iterator(arn, shard, ShardIteratorType.TRIM_HORIZON);

            put(ORDERS, order("c-1", "o-2", "NEW", 1));

            assertThat(read(latest).records()).extracting(StreamRecord::keys).containsExactly(key("c-1", "o-2"));
            assertThat(read(horizon).records()).hasSize(2);
        }

        @Test
        void givesAtMostOneMegabyte() {
            String arn = createStreamed();
            for (int i = 0; i < 4; i++) {
                put(ORDERS, orderOfBytes("c-1", "o-" + i, 350_000));
            }

            Shard shard = shardWithRecords(arn);

            assertThat(read(iterator(arn, shard, ShardIteratorType.TRIM_HORIZON))
                            .records())
                    .hasSize(2);
            assertThat(records(arn, shard)).hasSize(4);
        }

        @Test
        void endsAtTheEndOfAClosedShard() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));
            Shard shard = shardWithRecords(arn);
            String before = iterator(arn, shard, ShardIteratorType.TRIM_HORIZON);

            disable();

            GetRecordsResult result = read(before);
            assertThat(result.records()).hasSize(1);
            assertThat(result.nextShardIterator()).isNull();
            assertThat(read(iterator(arn, shard, ShardIteratorType.LATEST)).nextShardIterator())
                    .isNull();
        }
    }
}
