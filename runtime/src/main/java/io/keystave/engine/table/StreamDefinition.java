package io.keystave.engine.table;

import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.StreamViewType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the catalogue stores about a stream, which outlives its table.
 *
 * @param label when it was turned on, in UTC; no two streams of a table have the same
 * @param keySchema the key of the table
 * @param shards in the order of their numbers
 */
public record StreamDefinition(
        String tableName,
        String tableId,
        String label,
        StreamViewType viewType,
        List<KeySchemaElement> keySchema,
        List<StreamShard> shards) {
    private static final long HASHES = 1L << 32;

    public StreamDefinition {
        keySchema = List.copyOf(keySchema);
        shards = List.copyOf(shards);
    }

    /** A new stream, whose first shards have about equally many hashes each. */
    static StreamDefinition of(
            TableDefinition table, StreamViewType viewType, String label, int shards, long startSequence, long millis) {
        List<StreamShard> first = new ArrayList<>(shards);
        for (int i = 0; i < shards; i++) {
            first.add(new StreamShard(
                    i,
                    millis,
                    null,
                    HASHES * i / shards,
                    HASHES * (i + 1) / shards,
                    startSequence,
                    StreamShard.OPEN,
                    0));
        }
        return new StreamDefinition(table.tableName(), table.tableId(), label, viewType, table.keySchema(), first);
    }

    /** What no other stream has. */
    public String id() {
        return tableId + "." + label;
    }

    public Instant created() {
        return Instant.parse(label + "Z");
    }

    /** Whether it takes records. */
    public boolean isEnabled() {
        return shards.stream().anyMatch(StreamShard::isOpen);
    }

    /** This stream with all shards closed. */
    StreamDefinition disabled(long lastSequence, long millis) {
        return with(shards.stream()
                .map(shard -> shard.isOpen() ? shard.closed(lastSequence, millis) : shard)
                .toList());
    }

    /** This stream with some open shards closed, each followed by so many that share its hashes. */
    public StreamDefinition followed(
            Predicate<StreamShard> which, Predicate<StreamShard> isSplit, long lastSequence, long millis) {
        List<StreamShard> changed = new ArrayList<>();
        List<StreamShard> added = new ArrayList<>();
        int next = shards.stream().mapToInt(StreamShard::number).max().orElse(-1) + 1;
        long created = Math.max(
                millis,
                shards.stream().mapToLong(StreamShard::createdMillis).max().orElse(0));
        for (StreamShard shard : shards) {
            if (!shard.isOpen() || !which.test(shard)) {
                changed.add(shard);
                continue;
            }
            changed.add(shard.closed(lastSequence, millis));
            int children = isSplit.test(shard) && shard.toHash() - shard.fromHash() > 1 ? 2 : 1;
            long hashes = shard.toHash() - shard.fromHash();
            for (int i = 0; i < children; i++) {
                added.add(new StreamShard(
                        next++,
                        created,
                        shard.id(),
                        shard.fromHash() + hashes * i / children,
                        shard.fromHash() + hashes * (i + 1) / children,
                        lastSequence + 1,
                        StreamShard.OPEN,
                        0));
            }
        }
        changed.addAll(added);
        return with(changed);
    }

    /** This stream without some of its shards. */
    public StreamDefinition without(Predicate<StreamShard> gone) {
        return with(shards.stream().filter(gone.negate()).toList());
    }

    private StreamDefinition with(List<StreamShard> changed) {
        return new StreamDefinition(
                tableName,
                tableId,
                label,
                viewType,
                keySchema,
                changed.stream()
                        .sorted(Comparator.comparingInt(StreamShard::number))
                        .toList());
    }
}
