package io.keystave.stream;

import io.keystave.operation.Backend;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ExpiredIteratorException;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ListStreamsResult;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamDescription;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.StreamStatus;
import io.keystave.operation.StreamSummary;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableDescription;
import io.keystave.stream.Checkpoints.ShardState;
import io.keystave.stream.Checkpoints.State;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the streams of a table page by page, each shard after the one it follows, and remembers how far it is. When a stream
 * was turned off and read to its end, the next one of the table follows. For one thread.
 */
final class StreamFollower {
    /** After which time new shards are looked for that follow none that was read to its end. */
    private static final long REFRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private final Backend backend;
    private final String tableName;
    private final Checkpoints checkpoints;
    private final Map<String, ShardState> states = new LinkedHashMap<>();
    private final Map<String, String> iterators = new HashMap<>();
    private String streamArn;
    private List<Shard> shards = List.of();
    private StreamStatus status = StreamStatus.ENABLED;
    private long refreshedNanos;
    /** Whether a shard was read to its end, so that others may follow it. */
    private boolean hasEnded;

    private boolean isDirty;
    private int nextPlace;

    private StreamFollower(Backend backend, String tableName, Checkpoints checkpoints, String streamArn) {
        this.backend = backend;
        this.tableName = tableName;
        this.checkpoints = checkpoints;
        this.streamArn = streamArn;
    }

    /** Goes on where the consumer stood, or begins where it is to begin. */
    static StreamFollower start(Backend backend, String tableName, Checkpoints checkpoints, ConsumerSettings settings) {
        State known = checkpoints.read();
        String arn = known == null
                ? requireStream(
                        backend.describeTable(new DescribeTable(tableName)).table())
                : known.streamArn();
        StreamFollower follower = new StreamFollower(backend, tableName, checkpoints, arn);
        if (known != null) {
            follower.states.putAll(known.shards());
        }
        follower.refresh();
        if (known == null) {
            follower.begin(settings);
        }
        checkpoints.begin(follower.state());
        return follower;
    }

    private static String requireStream(TableDescription table) {
        String arn = table.latestStreamArn();
        if (arn == null || table.streamSpecification() == null) {
            throw new IllegalStateException(
                    "Table \"" + table.tableName() + "\" has no stream, so nobody can be told of"
                            + " its changes. Declare one with @Table(stream = true), or turn it on with UpdateTable.");
        }
        if (table.streamSpecification().streamViewType() != StreamViewType.NEW_AND_OLD_IMAGES) {
            throw new IllegalStateException("The stream of table \"" + table.tableName() + "\" shows "
                    + table.streamSpecification().streamViewType()
                    + ", and typed changes need NEW_AND_OLD_IMAGES. Turn the stream off and on again with that view.");
        }
        return arn;
    }

    /** Decides for the shards that are there now where a new consumer begins in them. */
    private void begin(ConsumerSettings settings) {
        long second = System.currentTimeMillis() / 1000;
        for (Shard shard : shards) {
            String end = shard.sequenceNumberRange().endingSequenceNumber();
            switch (settings.start()) {
                case OLDEST -> states.put(shard.shardId(), ShardState.OLDEST);
                case LATEST -> {
                    if (end != null) {
                        states.put(shard.shardId(), ShardState.DONE);
                    } else {
                        // There is no record yet to remember, so after a crash the time must do.
                        states.put(shard.shardId(), new ShardState(null, second, false));
                        iterators.put(shard.shardId(), iterator(shard, ShardIteratorType.LATEST, null));
                    }
                }
                case AFTER_NUMBER -> states.put(shard.shardId(), after(shard, settings.number()));
            }
        }
    }

    private static ShardState after(Shard shard, @Nullable String wanted) {
        BigInteger number = new BigInteger(wanted == null ? "0" : wanted);
        String end = shard.sequenceNumberRange().endingSequenceNumber();
        if (end != null && new BigInteger(end).compareTo(number) <= 0) {
            return ShardState.DONE;
        }
        BigInteger start = new BigInteger(shard.sequenceNumberRange().startingSequenceNumber());
        return wanted == null || number.compareTo(start) < 0 ? ShardState.OLDEST : ShardState.after(wanted);
    }

    /** Records of one shard, which come after all records of that shard before. */
    record Page(String shardId, List<StreamRecord> records, boolean isLast) {}

    /** The next page that has records or ends its shard; null if there is none now. */
    @Nullable
    Page next() {
        if (hasEnded || System.nanoTime() - refreshedNanos > REFRESH_NANOS) {
            refresh();
        }
        for (int tried = 0; tried < shards.size(); tried++) {
            Shard shard = shards.get(nextPlace++ % shards.size());
            if (isReadable(shard)) {
                Page page = read(shard);
                if (!page.records().isEmpty() || page.isLast()) {
                    return page;
                }
            }
        }
        if (status == StreamStatus.DISABLED
                && shards.stream().allMatch(shard -> stateOf(shard).isDone())) {
            followNextStream();
        }
        return null;
    }

    /** Parents first, so that the changes of a key stay in order. A parent that is gone has nothing more to give. */
    private boolean isReadable(Shard shard) {
        if (stateOf(shard).isDone()) {
            return false;
        }
        return shards.stream()
                .filter(other -> other.shardId().equals(shard.parentShardId()))
                .allMatch(parent -> stateOf(parent).isDone());
    }

    private ShardState stateOf(Shard shard) {
        return states.getOrDefault(shard.shardId(), ShardState.OLDEST);
    }

    private Page read(Shard shard) {
        String id = shard.shardId();
        GetRecordsResult result;
        try {
            result = backend.getRecords(GetRecords.of(iterators.computeIfAbsent(id, each -> resumed(shard))));
        } catch (ExpiredIteratorException e) {
            String again = resumed(shard);
            iterators.put(id, again);
            result = backend.getRecords(GetRecords.of(again));
        }
        String next = result.nextShardIterator();
        if (next == null) {
            iterators.remove(id);
        } else {
            iterators.put(id, next);
        }
        long since = stateOf(shard).sinceSecond();
        List<StreamRecord> records = result.records().stream()
                .filter(record -> record.approximateCreationDateTime().getEpochSecond() >= since)
                .toList();
        return new Page(id, records, next == null);
    }

    private String resumed(Shard shard) {
        String number = stateOf(shard).number();
        return number == null
                ? iterator(shard, ShardIteratorType.TRIM_HORIZON, null)
                : iterator(shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, number);
    }

    private String iterator(Shard shard, ShardIteratorType type, @Nullable String number) {
        return backend.getShardIterator(
                        GetShardIterator.of(streamArn, shard.shardId(), type).sequenceNumber(number))
                .shardIterator();
    }

    /** Notes that a record of a page was handled. */
    void handled(Page page, StreamRecord record) {
        states.put(page.shardId(), ShardState.after(record.sequenceNumber()));
        isDirty = true;
    }

    /** Notes that all records of a page were handled. */
    void handled(Page page) {
        if (page.isLast()) {
            states.put(page.shardId(), ShardState.DONE);
            isDirty = true;
            hasEnded = true;
        }
    }

    /** Goes back to what was handled last, since the rest of a page was not. */
    void rewind(Page page) {
        iterators.remove(page.shardId());
    }

    /** Stores what was handled, if there is anything new. */
    void store() {
        if (isDirty) {
            checkpoints.write(state());
            isDirty = false;
        }
    }

    private State state() {
        return new State(streamArn, new LinkedHashMap<>(states));
    }

    private void refresh() {
        List<Shard> all = new ArrayList<>();
        String last = null;
        do {
            StreamDescription stream = backend.describeStream(
                            DescribeStream.of(streamArn).exclusiveStartShardId(last))
                    .streamDescription();
            all.addAll(stream.shards());
            status = stream.streamStatus();
            last = stream.lastEvaluatedShardId();
        } while (last != null);
        shards = List.copyOf(all);
        states.keySet()
                .removeIf(id -> all.stream().noneMatch(shard -> shard.shardId().equals(id)));
        refreshedNanos = System.nanoTime();
        hasEnded = false;
    }

    private void followNextStream() {
        String current = streamArn;
        List<StreamSummary> all = new ArrayList<>();
        String last = null;
        do {
            ListStreamsResult page =
                    backend.listStreams(ListStreams.of(tableName).exclusiveStartStreamArn(last));
            all.addAll(page.streams());
            last = page.lastEvaluatedStreamArn();
        } while (last != null);
        all.stream()
                .map(StreamSummary::streamArn)
                .filter(arn -> arn.compareTo(current) > 0)
                .min(Comparator.naturalOrder())
                .ifPresent(next -> {
                    streamArn = next;
                    states.clear();
                    iterators.clear();
                    refresh();
                    isDirty = true;
                });
    }
}
