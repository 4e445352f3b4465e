package io.keystave.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream and a page of its shards.
 *
 * @param shards in the order of their ids; a parent comes before its children
 * @param lastEvaluatedShardId where the next page begins; null after the last one
 */
public record StreamDescription(
        String streamArn,
        String streamLabel,
        StreamStatus streamStatus,
        StreamViewType streamViewType,
        Instant creationRequestDateTime,
        String tableName,
        List<KeySchemaElement> keySchema,
        List<Shard> shards,
        @Nullable String lastEvaluatedShardId) {
    public StreamDescription {
        keySchema = List.copyOf(keySchema);
        shards = List.copyOf(shards);
    }
}
