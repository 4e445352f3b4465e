package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ListStreamsResult;
import io.keystave.operation.ShardFilter;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamSummary;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** ListStreams, DescribeStream, GetShardIterator and GetRecords. */
final class StreamOperations {
    private StreamOperations() {}

    static void list(RequestReader in, Backend backend, JsonOutput out) {
        String tableName = null;
        Integer limit = null;
        String start = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "Limit" -> limit = in.integer();
                case "ExclusiveStartStreamArn" -> start = in.string();
                default -> in.skip();
            }
        }
        ListStreamsResult result = backend.listStreams(new ListStreams(tableName, limit, start));
        out.beginObject().name("Streams").beginArray();
        for (StreamSummary stream : result.streams()) {
            out.beginObject();
            out.name("StreamArn").string(stream.streamArn());
            out.name("TableName").string(stream.tableName());
            out.name("StreamLabel").string(stream.streamLabel()).endObject();
        }
        out.endArray();
        if (result.lastEvaluatedStreamArn() != null) {
            out.name("LastEvaluatedStreamArn").string(result.lastEvaluatedStreamArn());
        }
        out.endObject();
    }

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        String arn = null;
        Integer limit = null;
        String start = null;
        Filter filter = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "StreamArn" -> arn = in.string();
                case "Limit" -> limit = in.integer();
                case "ExclusiveStartShardId" -> start = in.string();
                case "ShardFilter" -> filter = Filter.read(in);
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "streamArn");
        if (filter != null) {
            constraints.required(filter.type, "shardFilter.type");
            enumeration(filter.type, ShardFilter.Type.values(), "shardFilter.type", constraints);
        }
        constraints.throwIfAny();
        DescribeStream request =
                new DescribeStream(requireNonNull(arn), limit, start, filter == null ? null : filter.toModel());
        StreamJson.write(backend.describeStream(request).streamDescription(), out);
    }

    static void iterator(RequestReader in, Backend backend, JsonOutput out) {
        String arn = null;
        String shardId = null;
        String type = null;
        String sequenceNumber = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "StreamArn" -> arn = in.string();
                case "ShardId" -> shardId = in.string();
                case "ShardIteratorType" -> type = in.string();
                case "SequenceNumber" -> sequenceNumber = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "streamArn");
        constraints.required(shardId, "shardId");
        constraints.required(type, "shardIteratorType");
        enumeration(type, ShardIteratorType.values(), "shardIteratorType", constraints);
        constraints.throwIfAny();
        GetShardIterator request = new GetShardIterator(
                requireNonNull(arn),
                requireNonNull(shardId),
                ShardIteratorType.valueOf(requireNonNull(type)),
                sequenceNumber);
        out.beginObject().name("ShardIterator");
        out.string(backend.getShardIterator(request).shardIterator()).endObject();
    }

    static void records(RequestReader in, Backend backend, JsonOutput out) {
        String iterator = null;
        Integer limit = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "ShardIterator" -> iterator = in.string();
                case "Limit" -> limit = in.integer();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(iterator, "shardIterator");
        constraints.throwIfAny();
        GetRecordsResult result = backend.getRecords(new GetRecords(requireNonNull(iterator), limit));
        out.beginObject().name("Records").beginArray();
        result.records().forEach(record -> StreamJson.write(record, out));
        out.endArray();
        if (result.nextShardIterator() != null) {
            out.name("NextShardIterator").string(result.nextShardIterator());
        }
        out.endObject();
    }

    private static void enumeration(@Nullable String text, Enum<?>[] values, String path, Constraints constraints) {
        if (text != null
                && Arrays.stream(values).noneMatch(value -> value.name().equals(text))) {
            constraints.add(text, path, "Member must satisfy enum value set: " + Arrays.toString(values));
        }
    }

    private record Filter(@Nullable String type, @Nullable String shardId) {
        static Filter read(RequestReader in) {
            in.structure("ShardFilter");
            String type = null;
            String shardId = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Type" -> type = in.string();
                    case "ShardId" -> shardId = in.string();
                    default -> in.skip();
                }
            }
            return new Filter(type, shardId);
        }

        ShardFilter toModel() {
            return new ShardFilter(ShardFilter.Type.valueOf(requireNonNull(type)), shardId);
        }
    }
}
