package io.keystave.engine.stream;

import io.keystave.engine.stream.ShardIterators.Place;
import io.keystave.engine.table.StreamCatalog;
import io.keystave.engine.table.StreamDefinition;
import io.keystave.engine.table.StreamShard;
import io.keystave.engine.table.TableStream;
import io.keystave.engine.validation.StreamRules;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeStreamResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.GetShardIteratorResult;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ListStreamsResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.SequenceNumberRange;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardFilter;
import io.keystave.operation.StreamDescription;
import io.keystave.operation.StreamStatus;
import io.keystave.operation.StreamSummary;
import io.keystave.operation.TrimmedDataAccessException;
import io.keystave.storage.Storage;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds streams, their shards and places in them. */
public final class StreamActions {
    private final StreamCatalog streams;
    private final Storage storage;
    private final StreamArns arns;
    private final ShardIterators iterators;

    /**
     * @param tableArn gives the ARN of a table by its name
     * @param secret signs iterators
     */
    public StreamActions(
            StreamCatalog streams, Storage storage, UnaryOperator<String> tableArn, byte[] secret, Clock clock) {
        this.streams = streams;
        this.storage = storage;
        arns = new StreamArns(streams, tableArn);
        iterators = new ShardIterators(secret, clock);
    }

    /** What reads the records at those places, for a Region. */
    public StreamReader reader(String region) {
        return new StreamReader(streams, storage, iterators, region);
    }

    /** Lists streams in the order of their ARNs. */
    public ListStreamsResult list(ListStreams request) {
        StreamRules.check(request);
        String table = request.tableName();
        String start = request.exclusiveStartStreamArn();
        int limit = request.limit() == null ? StreamRules.MOST_LISTED : request.limit();
        List<StreamSummary> found = streams.all().stream()
                .map(TableStream::definition)
                .filter(stream -> table == null || stream.tableName().equals(StreamRules.nameOf(table)))
                .sorted(Comparator.comparing(arns::of))
                .filter(stream -> start == null || arns.of(stream).compareTo(start) > 0)
                .map(stream -> new StreamSummary(arns.of(stream), stream.tableName(), stream.label()))
                .toList();
        return found.size() <= limit
                ? new ListStreamsResult(found, null)
                : new ListStreamsResult(
                        found.subList(0, limit), found.get(limit - 1).streamArn());
    }

    /** Describes a stream and a page of its shards. */
    public DescribeStreamResult describe(DescribeStream request) {
        StreamRules.check(request);
        StreamDefinition stream = arns.require(request.streamArn()).definition();
        ShardFilter filter = request.shardFilter();
        String start = request.exclusiveStartShardId();
        int limit = request.limit() == null ? StreamRules.MOST_LISTED : request.limit();
        List<Shard> shards = stream.shards().stream()
                .filter(shard ->
                        filter == null || String.valueOf(filter.shardId()).equals(shard.parentId()))
                .filter(shard -> start == null || shard.id().compareTo(start) > 0)
                .map(StreamActions::shown)
                .toList();
        boolean hasMore = shards.size() > limit;
        List<Shard> page = hasMore ? shards.subList(0, limit) : shards;
        return new DescribeStreamResult(new StreamDescription(
                request.streamArn(),
                stream.label(),
                stream.isEnabled() ? StreamStatus.ENABLED : StreamStatus.DISABLED,
                stream.viewType(),
                stream.created(),
                stream.tableName(),
                stream.keySchema(),
                page,
                hasMore ? page.get(limit - 1).shardId() : null));
    }

    private static Shard shown(StreamShard shard) {
        return new Shard(
                shard.id(),
                new SequenceNumberRange(
                        Position.startOf(shard.startSequence()).sequenceNumber(),
                        shard.isOpen()
                                ? null
                                : Position.endOf(shard.endSequence()).sequenceNumber()),
                shard.parentId());
    }

    /** Gives a place in a shard. */
    public GetShardIteratorResult iterator(GetShardIterator request) {
        StreamRules.check(request);
        TableStream stream = arns.require(request.streamArn());
        StreamShard shard = stream.shard(request.shardId());
        if (shard == null) {
            throw new ResourceNotFoundException("Requested resource not found: Shard does not exist");
        }
        String number = request.sequenceNumber();
        Position position = switch (request.shardIteratorType()) {
            case TRIM_HORIZON -> Position.FIRST;
            case LATEST -> Position.startOf(storage.durableSequence() + 1);
            case AT_SEQUENCE_NUMBER -> Position.parse(String.valueOf(number));
            case AFTER_SEQUENCE_NUMBER -> Position.parse(String.valueOf(number)).next();
        };
        boolean isHorizon = position.equals(Position.FIRST);
        if (!isHorizon && position.compareTo(TrimMark.of(stream, shard, storage)) < 0) {
            throw new TrimmedDataAccessException();
        }
        return new GetShardIteratorResult(
                iterators.write(new Place(stream.definition().id(), shard.number(), position, isHorizon)));
    }
}
