package io.keystave.conformance.stream;

import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardFilter;
import io.keystave.operation.StreamDescription;
import io.keystave.operation.StreamStatus;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableDescription;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with DescribeStream, and what becomes of a stream that is turned off. */
public abstract class DescribeStreamConformance extends StreamConformance {
    @Nested
    class Behaviour {
        @Test
        void tellsOfStreamAndShards() {
            String arn = createStreamed(StreamViewType.OLD_IMAGE);
            TableDescription table =
                    backend.describeTable(new DescribeTable(ORDERS)).table();

            StreamDescription stream = describe(arn);

            assertThat(stream.streamArn()).isEqualTo(table.tableArn() + "/stream/" + stream.streamLabel());
            assertThat(stream.streamLabel())
                    .isEqualTo(table.latestStreamLabel())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
            assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ENABLED);
            assertThat(stream.streamViewType()).isEqualTo(StreamViewType.OLD_IMAGE);
            assertThat(stream.tableName()).isEqualTo(ORDERS);
            assertThat(stream.keySchema()).isEqualTo(table.keySchema());
            assertThat(stream.shards()).isNotEmpty().allSatisfy(shard -> {
                assertThat(shard.shardId()).matches("shardId-\\d{20}-[0-9a-f]{8}");
                assertThat(shard.sequenceNumberRange().startingSequenceNumber()).matches("\\d{21,40}");
                assertThat(shard.sequenceNumberRange().endingSequenceNumber()).isNull();
                assertThat(shard.parentShardId()).isNull();
            });
            assertThat(stream.shards()).extracting(Shard::shardId).isSorted();
        }

        @Test
        void givesShardsInPages() {
            String arn = createStreamed();

            List<Shard> paged = new ArrayList<>();
            String last = null;
            do {
                StreamDescription page = backend.describeStream(
                                DescribeStream.of(arn).limit(1).exclusiveStartShardId(last))
                        .streamDescription();
                assertThat(page.shards()).hasSizeLessThanOrEqualTo(1);
                paged.addAll(page.shards());
                last = page.lastEvaluatedShardId();
            } while (last != null);

            assertThat(paged).isEqualTo(shards(arn));
        }

        @Test
        void givesTheShardsThatFollowOne() {
            String arn = createStreamed();
            String shard = shards(arn).get(0).shardId();

            assertThat(backend.describeStream(DescribeStream.of(arn).shardFilter(ShardFilter.childrenOf(shard)))
                            .streamDescription()
                            .shards())
                    .isEmpty();
        }

        @Test
        void closesAllShardsOfAStreamThatIsTurnedOff() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));

            disable();

            StreamDescription stream = describe(arn);
            assertThat(stream.streamStatus()).isEqualTo(StreamStatus.DISABLED);
            assertThat(stream.shards())
                    .allSatisfy(shard -> assertThat(shard.sequenceNumberRange().endingSequenceNumber())
                            .isNotNull());
            assertThat(records(arn)).hasSize(1);
        }

        @Test
        void keepsTheOldStreamBesideTheNew() {
            String before = createStreamed(StreamViewType.KEYS_ONLY);
            put(ORDERS, order("c-1", "o-1", "NEW", 1));
            disable();
            backend.updateTable(UpdateTable.of(ORDERS).options(BOTH_IMAGES));
            put(ORDERS, order("c-1", "o-2", "NEW", 1));

            String after = latestArn();

            assertThat(after).isNotEqualTo(before);
            assertThat(records(before)).hasSize(1);
            assertThat(records(after)).hasSize(1);
            assertThat(describe(after).streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        }

        @Test
        void outlivesTheTable() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));

            backend.deleteTable(new DeleteTable(ORDERS));
            create(Orders.table());
            put(ORDERS, order("c-1", "o-2", "NEW", 1));

            assertThat(describe(arn).streamStatus()).isEqualTo(StreamStatus.DISABLED);
            assertThat(records(arn)).hasSize(1);
        }
    }

    @Nested
    class Validation {
        @Test
        void rejectsStreamsThatAreNotThere() {
            String arn = createStreamed();
            String other = arn.substring(0, arn.length() - 1) + (arn.endsWith("9") ? "8" : "9");

            assertFails(
                    () -> describe(other),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Stream: " + other + " not found");
        }

        @Test
        void rejectsWhatIsNoArn() {
            assertFails(
                    () -> describe("x"),
                    ValidationException.class,
                    "1 validation error detected: Value 'x' at 'streamArn' failed to satisfy constraint: Member must have"
                            + " length greater than or equal to 37");
            String notAStream = "arn:aws:dynamodb:eu-central-1:000000000000:table/orders";
            assertFails(() -> describe(notAStream), ValidationException.class, "Invalid StreamArn: " + notAStream);
        }

        @Test
        void rejectsLimitsOutOfRange() {
            String arn = createStreamed();

            assertFails(
                    () -> backend.describeStream(DescribeStream.of(arn).limit(101)),
                    ValidationException.class,
                    "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have"
                            + " value less than or equal to 100");
        }

        @Test
        void wantsTheShardOfAFilter() {
            String arn = createStreamed();

            assertFails(
                    () -> backend.describeStream(DescribeStream.of(arn)
                            .shardFilter(new ShardFilter(ShardFilter.Type.CHILD_SHARDS, "short"))),
                    ValidationException.class,
                    "1 validation error detected: Value 'short' at 'shardFilter.shardId' failed to satisfy constraint:"
                            + " Member must have length greater than or equal to 28");
            assertFails(
                    () -> backend.describeStream(
                            DescribeStream.of(arn).shardFilter(new ShardFilter(ShardFilter.Type.CHILD_SHARDS, null))),
                    ValidationException.class,
                    "1 validation error detected: Value null at 'shardFilter.shardId' failed to satisfy constraint:"
                            + " Member must not be null");
        }
    }
}
