package io.keystave.engine.stream;

import io.keystave.engine.table.StreamShard;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableStream;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.storage.WriteBatch;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through all streams: lets shards follow those that are old or busy, trims records that are too old, some
 * hundred at a time, and forgets shards and streams of which nothing is left. Says whether there is more to do.
 */
public final class StreamUpkeep implements BooleanSupplier {
    private static final int SLICE_RECORDS = 512;

    private final Storage storage;
    private final TableCatalog tables;
    private final StreamOptions options;
    private final Clock clock;
    private final Load load;
    private final Queue<String> waiting = new ArrayDeque<>();
    private final Queue<Integer> shards = new ArrayDeque<>();
    private final Set<Integer> emptied = new HashSet<>();
    private @Nullable TableStream stream;

    public StreamUpkeep(Storage storage, TableCatalog tables, StreamOptions options, Clock clock, Load load) {
        this.storage = storage;
        this.tables = tables;
        this.options = options;
        this.clock = clock;
        this.load = load;
        tables.streams().all().forEach(each -> waiting.add(each.definition().id()));
    }

    @Override
    public boolean getAsBoolean() {
        TableStream current = stream;
        try {
            if (current == null) {
                begin();
            } else if (shards.isEmpty()) {
                end(current);
            } else {
                trim(current, shards.remove());
            }
        } catch (StorageException e) {
            if (e.reason() != StorageException.Reason.NO_SUCH_MAP) {
                throw e;
            }
            stream = null;
        }
        return stream != null || !waiting.isEmpty();
    }

    private void begin() {
        String id = waiting.poll();
        TableStream next = id == null ? null : tables.streams().find(id);
        if (id == null || next == null) {
            return;
        }
        Set<Integer> busy = load.busy(next, clock.millis(), options.splitRecordsPerSecond());
        int room = options.mostShards() - next.openShards().size();
        Set<Integer> split = new HashSet<>();
        busy.stream().sorted().limit(Math.max(0, room)).forEach(split::add);
        long oldest = clock.millis() - options.rollInterval().toMillis();
        if (next.openShards().stream()
                .anyMatch(shard -> split.contains(shard.number()) || shard.createdMillis() <= oldest)) {
            next = tables.changeStream(
                    id,
                    definition -> definition.followed(
                            shard -> split.contains(shard.number()) || shard.createdMillis() <= oldest,
                            shard -> split.contains(shard.number()),
                            storage.sequence(),
                            clock.millis()));
        }
        shards.clear();
        emptied.clear();
        stream = next;
        if (next != null) {
            next.definition().shards().forEach(shard -> shards.add(shard.number()));
        }
    }

    /** Trims a part of a shard, and puts it back in line if there is more. */
    private void trim(TableStream of, int number) {
        StreamShard shard = of.shard(number);
        if (shard == null) {
            return;
        }
        long oldest = clock.millis() - options.retention().toMillis();
        byte[] prefix = shard.prefix();
        byte[] from = Position.FIRST.key(prefix);
        Range range = storage.range(
                of.map(), from, Position.startOf(storage.durableSequence() + 1).key(prefix));
        Position kept = null;
        int trimmed = 0;
        boolean hasMore;
        while ((hasMore = range.next()) && trimmed < SLICE_RECORDS && StoredRecord.millis(range.value()) < oldest) {
            kept = Position.read(ByteBuffer.wrap(range.key(), prefix.length, Position.BYTES))
                    .next();
            trimmed++;
        }
        if (kept != null) {
            storage.write(new WriteBatch()
                    .deleteRange(of.map(), from, kept.key(prefix))
                    .put(of.map(), prefix, TrimMark.encode(kept)));
        }
        if (hasMore && trimmed == SLICE_RECORDS) {
            shards.add(number);
        } else if (!hasMore && !shard.isOpen() && shard.endedMillis() < oldest) {
            emptied.add(number);
        }
    }

    private void end(TableStream of) {
        stream = null;
        if (emptied.isEmpty()) {
            return;
        }
        if (emptied.size() == of.definition().shards().size()) {
            tables.deleteStream(of);
            return;
        }
        tables.changeStream(
                of.definition().id(), definition -> definition.without(shard -> emptied.contains(shard.number())));
        WriteBatch marks = new WriteBatch();
        for (StreamShard shard : of.definition().shards()) {
            if (emptied.contains(shard.number())) {
                marks.delete(of.map(), shard.prefix());
            }
        }
        storage.write(marks);
    }

    /** How many records the shards of all streams took since the walk before. For one thread at a time. */
    public static final class Load {
        private final Map<String, Seen> seen = new HashMap<>();

        private record Seen(TableStream stream, long millis, Map<Integer, Long> records) {}

        /** The open shards that took more records a second than that. */
        private Set<Integer> busy(TableStream stream, long millis, int recordsPerSecond) {
            Map<Integer, Long> records = new HashMap<>();
            stream.openShards().forEach(shard -> records.put(shard.number(), stream.records(shard)));
            Seen before = seen.put(stream.definition().id(), new Seen(stream, millis, records));
            Set<Integer> busy = new HashSet<>();
            if (before == null || millis <= before.millis()) {
                return busy;
            }
            records.forEach((shard, count) -> {
                long more =
                        count - (before.stream() == stream ? before.records().getOrDefault(shard, 0L) : 0L);
                if (more * 1000 > (millis - before.millis()) * recordsPerSecond) {
                    busy.add(shard);
                }
            });
            return busy;
        }
    }
}
