package io.keystave.engine.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.engine.stream.ShardIterators.Place;
import io.keystave.engine.table.StreamCatalog;
import io.keystave.engine.table.StreamDefinition;
import io.keystave.engine.table.StreamShard;
import io.keystave.engine.table.TableStream;
import io.keystave.engine.validation.StreamRules;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.StreamRecord.UserIdentity;
import io.keystave.operation.TrimmedDataAccessException;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the records of a shard from a place on, as one range of its map. */
public final class StreamReader {
    /** Most bytes that one call gives. Source: API reference, GetRecords. */
    private static final int MOST_BYTES = 1 << 20;

    private final StreamCatalog streams;
    private final Storage storage;
    private final ShardIterators iterators;
    private final String region;

    StreamReader(StreamCatalog streams, Storage storage, ShardIterators iterators, String region) {
        this.streams = streams;
        this.storage = storage;
        this.iterators = iterators;
        this.region = region;
    }

    /** Reads the next records. */
    public GetRecordsResult read(GetRecords request) {
        StreamRules.check(request);
        Place place = iterators.read(request.shardIterator());
        // Before the shard is looked at: what it has up to here it will have then.
        long durable = storage.durableSequence();
        TableStream stream = streams.find(place.streamId());
        if (stream == null) {
            throw new ResourceNotFoundException("Requested resource not found: Stream not found");
        }
        StreamShard shard = stream.shard(place.shard());
        if (shard == null) {
            throw new TrimmedDataAccessException();
        }
        Position trimmed = TrimMark.of(stream, shard, storage);
        if (!place.isHorizon() && place.position().compareTo(trimmed) < 0) {
            throw new TrimmedDataAccessException();
        }
        int limit = request.limit() == null ? StreamRules.MOST_RECORDS : request.limit();
        return read(stream, shard, place, durable, limit);
    }

    private GetRecordsResult read(TableStream stream, StreamShard shard, Place place, long durable, int limit) {
        // What is visible and not durable yet could still be undone.
        long last = Math.min(durable, shard.endSequence());
        byte[] prefix = shard.prefix();
        Range range = storage.range(
                stream.map(),
                place.position().key(prefix),
                Position.startOf(last + 1).key(prefix));
        List<StreamRecord> records = new ArrayList<>();
        Decoder decoder = new Decoder(stream.definition(), region);
        Position next = place.position();
        boolean hasEnded = shard.endSequence() <= durable;
        for (int bytes = 0; range.next(); ) {
            bytes += range.value().length;
            if (records.size() == limit || (bytes > MOST_BYTES && !records.isEmpty())) {
                hasEnded = false;
                break;
            }
            Position position = Position.read(ByteBuffer.wrap(range.key(), prefix.length, Position.BYTES));
            records.add(decoder.decode(position, range.value()));
            next = position.next();
        }
        boolean isHorizon = place.isHorizon() && records.isEmpty();
        return new GetRecordsResult(
                records,
                hasEnded ? null : iterators.write(new Place(place.streamId(), place.shard(), next, isHorizon)));
    }

    /** Makes what the service shows of what is stored. */
    private static final class Decoder {
        private final StreamDefinition stream;
        private final String region;
        private final List<AttributeName> keyNames;
        private final String idStart;

        Decoder(StreamDefinition stream, String region) {
            this.stream = stream;
            this.region = region;
            keyNames = stream.keySchema().stream()
                    .map(KeySchemaElement::attributeName)
                    .map(AttributeName::of)
                    .toList();
            // 12 digits for the stream, 20 for the place in it.
            long hash = UUID.nameUUIDFromBytes(stream.id().getBytes(UTF_8)).getMostSignificantBits() >>> 16;
            idStart = String.format(Locale.ROOT, "%012x", hash);
        }

        StreamRecord decode(Position position, byte[] bytes) {
            StoredRecord stored = StoredRecord.decode(bytes);
            Item image = stored.newImage() == null ? stored.oldImage() : stored.newImage();
            Item keys = stored.keys() == null && image != null ? image.only(keyNames) : stored.keys();
            if (keys == null) {
                throw new IllegalStateException("A stored stream record has neither an image nor a key.");
            }
            return new StreamRecord(
                    idStart + String.format(Locale.ROOT, "%016x%04x", position.sequence(), position.ordinal()),
                    stored.eventName(),
                    region,
                    Instant.ofEpochSecond(Math.floorDiv(stored.millis(), 1000)),
                    keys,
                    stored.newImage(),
                    stored.oldImage(),
                    position.sequenceNumber(),
                    (long) keys.sizeInBytes() + bytes(stored.oldImage()) + bytes(stored.newImage()),
                    stream.viewType(),
                    stored.isExpiry() ? UserIdentity.EXPIRY : null);
        }

        private static int bytes(@Nullable Item image) {
            return image == null ? 0 : image.sizeInBytes();
        }
    }
}
