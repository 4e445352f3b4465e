package io.keystave.server.operation;

import io.keystave.operation.Shard;
import io.keystave.operation.StreamDescription;
import io.keystave.operation.StreamRecord;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** Writes descriptions of streams, and their records. */
final class StreamJson {
    private StreamJson() {}

    /** Writes a result that is one description. */
    static void write(StreamDescription stream, JsonOutput out) {
        out.beginObject().name("StreamDescription").beginObject();
        out.name("StreamArn").string(stream.streamArn());
        out.name("StreamLabel").string(stream.streamLabel());
        out.name("StreamStatus").string(stream.streamStatus().name());
        out.name("StreamViewType").string(stream.streamViewType().name());
        out.name("CreationRequestDateTime").time(stream.creationRequestDateTime());
        out.name("TableName").string(stream.tableName());
        IndexJson.keySchema(stream.keySchema(), out);
        out.name("Shards").beginArray();
        stream.shards().forEach(shard -> write(shard, out));
        out.endArray();
        if (stream.lastEvaluatedShardId() != null) {
            out.name("LastEvaluatedShardId").string(stream.lastEvaluatedShardId());
        }
        out.endObject().endObject();
    }

    private static void write(Shard shard, JsonOutput out) {
        out.beginObject().name("ShardId").string(shard.shardId());
        out.name("SequenceNumberRange").beginObject();
        out.name("StartingSequenceNumber").string(shard.sequenceNumberRange().startingSequenceNumber());
        String end = shard.sequenceNumberRange().endingSequenceNumber();
        if (end != null) {
            out.name("EndingSequenceNumber").string(end);
        }
        out.endObject();
        if (shard.parentShardId() != null) {
            out.name("ParentShardId").string(shard.parentShardId());
        }
        out.endObject();
    }

    static void write(StreamRecord record, JsonOutput out) {
        out.beginObject();
        out.name("eventID").string(record.eventId());
        out.name("eventName").string(record.eventName().name());
        out.name("eventVersion").string(StreamRecord.EVENT_VERSION);
        out.name("eventSource").string(StreamRecord.EVENT_SOURCE);
        out.name("awsRegion").string(record.awsRegion());
        out.name("dynamodb").beginObject();
        // Whole seconds, as the service tells them here.
        out.name("ApproximateCreationDateTime")
                .number(record.approximateCreationDateTime().getEpochSecond());
        image("Keys", record.keys(), out);
        image("NewImage", record.newImage(), out);
        image("OldImage", record.oldImage(), out);
        out.name("SequenceNumber").string(record.sequenceNumber());
        out.name("SizeBytes").number(record.sizeBytes());
        out.name("StreamViewType").string(record.streamViewType().name());
        out.endObject();
        if (record.userIdentity() != null) {
            out.name("userIdentity").beginObject();
            out.name("Type").string(record.userIdentity().type());
            out.name("PrincipalId").string(record.userIdentity().principalId()).endObject();
        }
        out.endObject();
    }

    private static void image(String name, @Nullable Item item, JsonOutput out) {
        if (item != null) {
            out.name(name);
            ItemJson.write(item, out);
        }
    }
}
