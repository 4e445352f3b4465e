package io.keystave.engine.stream;

import io.keystave.engine.table.StreamShard;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableStream;
import io.keystave.operation.StreamViewType;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks a stream and tells what does not add up: records in a shard that is not theirs, changes that do not follow one from
 * the other, and a last change that is not what the table has. Nobody may write meanwhile.
 */
public final class StreamAudit {
    private final Storage storage;
    private final TableStream stream;
    private final List<String> findings = new ArrayList<>();

    private StreamAudit(Storage storage, TableStream stream) {
        this.storage = storage;
        this.stream = stream;
    }

    /**
     * What is wrong, one line each; empty if nothing is. The lines name the table, never a value.
     *
     * @param table the table whose changes the stream takes; null if it takes none any more
     */
    public static List<String> findings(Storage storage, TableStream stream, @Nullable Table table) {
        StreamAudit audit = new StreamAudit(storage, stream);
        Map<Item, Optional<Item>> last = new HashMap<>();
        for (StreamShard shard : stream.definition().shards()) {
            audit.walk(shard, table, last);
        }
        if (table != null) {
            last.forEach((keys, item) -> audit.requireStored(table, keys, item.orElse(null)));
        }
        return audit.findings;
    }

    private void walk(StreamShard shard, @Nullable Table table, Map<Item, Optional<Item>> last) {
        byte[] prefix = shard.prefix();
        Range range = storage.range(
                stream.map(),
                Position.FIRST.key(prefix),
                Position.endOf(Long.MAX_VALUE).key(prefix));
        while (range.next()) {
            Position position = Position.read(ByteBuffer.wrap(range.key(), prefix.length, Position.BYTES));
            StoredRecord record = StoredRecord.decode(range.value());
            if (position.sequence() < shard.startSequence() || position.sequence() > shard.endSequence()) {
                add("has a record outside of the time of its shard.");
            }
            if (table != null && stream.definition().viewType() == StreamViewType.NEW_AND_OLD_IMAGES) {
                requireFollowing(shard, table, record, last);
            }
        }
    }

    private void requireFollowing(StreamShard shard, Table table, StoredRecord record, Map<Item, Optional<Item>> last) {
        Item image = record.newImage() == null ? record.oldImage() : record.newImage();
        if (image == null) {
            add("has a record without an image.");
            return;
        }
        byte[] key = table.key().keyOf(image);
        long hash =
                key == null ? -1 : Integer.toUnsignedLong(ByteBuffer.wrap(key).getInt());
        if (hash < shard.fromHash() || hash >= shard.toHash()) {
            add("has a record in a shard that is not its item's.");
        }
        Optional<Item> before = last.put(table.key().keyAttributesOf(image), Optional.ofNullable(record.newImage()));
        if (before != null && !Objects.equals(before.orElse(null), record.oldImage())) {
            add("has a change that does not follow the one before it.");
        }
    }

    private void requireStored(Table table, Item keys, @Nullable Item item) {
        byte[] key = table.key().keyOf(keys);
        byte[] stored = key == null ? null : storage.get(table.map(), key);
        if (!Objects.equals(stored == null ? null : Item.fromBytes(stored), item)) {
            add("has a last change that is not what its table has.");
        }
    }

    private void add(String what) {
        findings.add("The stream of " + stream.definition().tableName() + " " + what);
    }
}
