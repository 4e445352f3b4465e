package io.keystave.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.engine.stream.StreamOptions;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ExpiredIteratorException;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ListStreams;
import io.keystave.operation.PutItem;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardFilter;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableOptions;
import io.keystave.operation.TrimmedDataAccessException;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the shards of a stream follow each other, and how long what they have is kept. */
class StreamShardsTest {
    private static final String TABLE = "carts";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final EngineOptions options = EngineOptions.DEFAULT
            .withWorksByItself(false)
            .withClock(clock())
            .withStreams(StreamOptions.DEFAULT.withShards(1).withSplitRecordsPerSecond(10));

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static String createStreamed(Engine engine) {
        engine.createTable(CreateTable.of(
                        TABLE,
                        List.of(new AttributeDefinition("cart", AttributeType.N)),
                        List.of(KeySchemaElement.partitionKey("cart")))
                .options(TableOptions.NONE.streamSpecification(
                        StreamSpecification.enabled(StreamViewType.NEW_AND_OLD_IMAGES))));
        return requireNonNull(
                engine.describeTable(new DescribeTable(TABLE)).table().latestStreamArn());
    }

    private static void put(Engine engine, int from, int to) {
        for (int cart = from; cart < to; cart++) {
            engine.putItem(PutItem.of(TABLE, Item.of("cart", AttributeValue.ofNumber(cart))));
        }
    }

    private static List<Shard> shards(Engine engine, String arn) {
        return engine.describeStream(DescribeStream.of(arn)).streamDescription().shards();
    }

    private static String iterator(Engine engine, String arn, Shard shard, ShardIteratorType type) {
        return engine.getShardIterator(GetShardIterator.of(arn, shard.shardId(), type))
                .shardIterator();
    }

    private static List<StreamRecord> records(Engine engine, String arn, Shard shard) {
        List<StreamRecord> records = new ArrayList<>();
        String next = iterator(engine, arn, shard, ShardIteratorType.TRIM_HORIZON);
        while (next != null) {
            GetRecordsResult page = engine.getRecords(GetRecords.of(next));
            records.addAll(page.records());
            next = page.records().isEmpty() ? null : page.nextShardIterator();
        }
        return records;
    }

    private static List<StreamRecord> records(Engine engine, String arn) {
        List<StreamRecord> records = new ArrayList<>();
        shards(engine, arn).forEach(shard -> records.addAll(records(engine, arn, shard)));
        return records;
    }

    @Test
    void followAnOldShardByOne() {
        try (Engine engine = Engine.on(H2Store.inMemory(), options)) {
            String arn = createStreamed(engine);
            put(engine, 0, 5);

            pass(Duration.ofHours(4));
            engine.keepUpStreams();
            put(engine, 5, 8);

            List<Shard> shards = shards(engine, arn);
            assertThat(shards).hasSize(2);
            assertThat(shards.get(0).sequenceNumberRange().endingSequenceNumber())
                    .isNotNull()
                    .isLessThan(shards.get(1).sequenceNumberRange().startingSequenceNumber());
            assertThat(shards.get(1).parentShardId()).isEqualTo(shards.get(0).shardId());
            assertThat(records(engine, arn, shards.get(0))).hasSize(5);
            assertThat(records(engine, arn, shards.get(1))).hasSize(3);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void splitABusyShardInTwo() {
        try (Engine engine = Engine.on(H2Store.inMemory(), options)) {
            String arn = createStreamed(engine);
            engine.keepUpStreams();
            put(engine, 0, 100);

            pass(Duration.ofSeconds(5));
            engine.keepUpStreams();
            put(engine, 100, 200);

            List<Shard> shards = shards(engine, arn);
            String parent = shards.get(0).shardId();
            assertThat(shards).extracting(Shard::parentShardId).containsExactly(null, parent, parent);
            assertThat(engine.describeStream(DescribeStream.of(arn).shardFilter(ShardFilter.childrenOf(parent)))
                            .streamDescription()
                            .shards())
                    .isEqualTo(shards.subList(1, 3));
            assertThat(records(engine, arn, shards.get(1))).hasSizeBetween(20, 80);
            assertThat(records(engine, arn)).hasSize(200);
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void leaveAShardAloneThatIsNeitherOldNorBusy() {
        try (Engine engine = Engine.on(H2Store.inMemory(), options)) {
            String arn = createStreamed(engine);
            engine.keepUpStreams();
            put(engine, 0, 40);

            pass(Duration.ofSeconds(5));
            engine.keepUpStreams();

            assertThat(shards(engine, arn)).hasSize(1);
        }
    }

    @Test
    void forgetRecordsAfterADayAndShardsOfWhichNothingIsLeft() {
        try (Engine engine = Engine.on(H2Store.inMemory(), options)) {
            String arn = createStreamed(engine);
            put(engine, 0, 1500);
            Shard first = shards(engine, arn).get(0);
            String number = records(engine, arn).get(3).sequenceNumber();
            pass(Duration.ofHours(4));
            engine.keepUpStreams();
            put(engine, 1500, 1510);

            pass(Duration.ofHours(20).plusSeconds(1));
            engine.keepUpStreams();
            List<StreamRecord> afterADay = records(engine, arn);
            GetShardIterator trimmed = GetShardIterator.of(arn, first.shardId(), ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(number);
            assertThatThrownBy(() -> engine.getShardIterator(trimmed))
                    .isInstanceOf(TrimmedDataAccessException.class)
                    .hasMessage("The operation attempted to read past the oldest stream record in a shard.");
            pass(Duration.ofHours(4));
            engine.keepUpStreams();

            assertThat(afterADay).hasSize(10);
            assertThat(shards(engine, arn)).extracting(Shard::shardId).doesNotContain(first.shardId());
            assertThat(records(engine, arn)).isEmpty();
            assertThat(engine.audit()).isEmpty();
        }
    }

    @Test
    void forgetAStreamADayAfterItsTable() {
        Storage storage = H2Store.inMemory();
        try (Engine engine = Engine.on(storage, options)) {
            String arn = createStreamed(engine);
            put(engine, 0, 5);
            engine.deleteTable(new DeleteTable(TABLE));

            pass(Duration.ofHours(24));
            engine.keepUpStreams();
            List<StreamRecord> before = records(engine, arn);
            pass(Duration.ofMillis(1));
            engine.keepUpStreams();

            assertThat(before).hasSize(5);
            assertThat(engine.listStreams(ListStreams.all()).streams()).isEmpty();
            assertThat(storage.mapNames()).noneMatch(name -> name.startsWith("s."));
        }
    }

    @Test
    void refuseAnIteratorAfterAQuarterOfAnHour() {
        try (Engine engine = Engine.on(H2Store.inMemory(), options)) {
            String arn = createStreamed(engine);
            String iterator = iterator(engine, arn, shards(engine, arn).get(0), ShardIteratorType.TRIM_HORIZON);

            pass(Duration.ofMinutes(15));
            GetRecordsResult inTime = engine.getRecords(GetRecords.of(iterator));
            pass(Duration.ofSeconds(1));

            assertThat(inTime.nextShardIterator()).isNotNull();
            assertThatThrownBy(() -> engine.getRecords(GetRecords.of(iterator)))
                    .isInstanceOf(ExpiredIteratorException.class)
                    .hasMessageStartingWith("Iterator expired: ");
        }
    }

    @Test
    void areThereWithTheirRecordsWhenTheStoreIsOpenedAgain(@TempDir Path folder) {
        Path path = folder.resolve("shop");
        List<StreamRecord> before;
        List<Shard> shards;
        String arn;
        String iterator;
        try (Engine engine = Engine.on(H2Store.open(path, StorageOptions.DEFAULT), options)) {
            arn = createStreamed(engine);
            put(engine, 0, 20);
            pass(Duration.ofHours(4));
            engine.keepUpStreams();
            put(engine, 20, 30);
            shards = shards(engine, arn);
            before = records(engine, arn);
            iterator = iterator(engine, arn, shards.get(1), ShardIteratorType.LATEST);
        }

        try (Engine engine = Engine.on(H2Store.open(path, StorageOptions.DEFAULT), options)) {
            assertThat(shards(engine, arn)).isEqualTo(shards);
            assertThat(records(engine, arn)).isEqualTo(before).hasSize(30);
            put(engine, 30, 31);
            assertThat(engine.getRecords(GetRecords.of(iterator)).records()).hasSize(1);
            assertThat(engine.audit()).isEmpty();
        }
    }
}
