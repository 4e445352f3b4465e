package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of a shard in order, none if there are no new ones.
 *
 * @param nextShardIterator where to go on; null when a closed shard was read to its end
 */
public record GetRecordsResult(
        List<StreamRecord> records, @Nullable String nextShardIterator) {
    public GetRecordsResult {
        records = List.copyOf(records);
    }
}
