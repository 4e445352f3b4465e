package io.keystave.stream;

import io.keystave.expression.ComparisonOperator;
import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.GetItem;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.PutItem;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a consumer stands, in one item of a table in the same backend: the stream, and how far each of its shards is read.
 * The item names its owner, who was started last; another one that still runs can write no more and so finds out.
 */
final class Checkpoints {
    static final String TABLE = "keystave-consumers";

    private static final String KEY = "consumer";
    private static final String OWNER = "owner";
    private static final String STREAM = "stream";
    private static final String SHARDS = "shards";

    private final Backend backend;
    private final Item key;
    private final AttributeValue owner =
            AttributeValue.ofString(UUID.randomUUID().toString());

    private Checkpoints(Backend backend, Item key) {
        this.backend = backend;
        this.key = key;
    }

    static Checkpoints of(Backend backend, String tableName, String consumer) {
        return new Checkpoints(backend, Item.of(KEY, AttributeValue.ofString(tableName + "/" + consumer)));
    }

    /**
     * How far a stream is read.
     *
     * @param shards the state of each shard that was begun, by its id
     */
    record State(String streamArn, Map<String, ShardState> shards) {}

    /**
     * How far a shard is read: after a record, or, before the first one, from a second on.
     *
     * @param number the record that was handled last
     * @param sinceSecond records before that are left out; 0 for none
     */
    record ShardState(@Nullable String number, long sinceSecond, boolean isDone) {
        static final ShardState OLDEST = new ShardState(null, 0, false);
        static final ShardState DONE = new ShardState(null, 0, true);

        static ShardState after(String number) {
            return new ShardState(number, 0, false);
        }
    }

    /** What is stored of the consumer; null if it is new. Makes the table if it is not there. */
    @Nullable
    State read() {
        try {
            Item item =
                    backend.getItem(GetItem.of(TABLE, key).consistentRead(true)).item();
            return item == null ? null : decode(item.toMap());
        } catch (ResourceNotFoundException e) {
            createTable();
            return null;
        }
    }

    private void createTable() {
        try {
            backend.createTable(CreateTable.of(
                    TABLE,
                    List.of(new AttributeDefinition(KEY, AttributeType.S)),
                    List.of(KeySchemaElement.partitionKey(KEY))));
        } catch (ResourceInUseException e) {
            // Another consumer was faster.
        }
    }

    /** Stores where this consumer begins, and makes it the owner. */
    void begin(State state) {
        backend.putItem(PutItem.of(TABLE, encode(state)));
    }

    /**
     * Stores where this consumer stands.
     *
     * @throws ConditionalCheckFailedException if it is not the owner any more
     */
    void write(State state) {
        ConditionExpression isOwner =
                new ConditionExpression.Compare(DocumentPath.of(OWNER), ComparisonOperator.EQUAL, new Literal(owner));
        backend.putItem(PutItem.of(TABLE, encode(state)).condition(isOwner));
    }

    void forget() {
        try {
            backend.deleteItem(DeleteItem.of(TABLE, key));
        } catch (ResourceNotFoundException e) {
            // Nothing was ever stored.
        }
    }

    private Item encode(State state) {
        Map<String, AttributeValue> shards = new LinkedHashMap<>();
        state.shards().forEach((id, shard) -> shards.put(id, encode(shard)));
        return key.with(OWNER, owner)
                .with(STREAM, AttributeValue.ofString(state.streamArn()))
                .with(SHARDS, AttributeValue.ofMap(shards));
    }

    private static AttributeValue encode(ShardState shard) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        if (shard.number() != null) {
            members.put("number", AttributeValue.ofString(shard.number()));
        }
        if (shard.sinceSecond() != 0) {
            members.put("since", AttributeValue.ofNumber(shard.sinceSecond()));
        }
        if (shard.isDone()) {
            members.put("done", AttributeValue.ofBoolean(true));
        }
        return AttributeValue.ofMap(members);
    }

    private static State decode(Map<String, AttributeValue> item) {
        AttributeValue stream = item.get(STREAM);
        AttributeValue stored = item.get(SHARDS);
        if (stream == null || stored == null) {
            throw new IllegalStateException(
                    "The item of a consumer in table \"" + TABLE + "\" lacks \"" + STREAM + "\" or \"" + SHARDS
                            + "\". Only consumers may write to that table; delete the item to begin anew.");
        }
        Map<String, ShardState> shards = new LinkedHashMap<>();
        stored.asMap().forEach((id, members) -> shards.put(id, decodeShard(members.asMap())));
        return new State(stream.asString(), shards);
    }

    private static ShardState decodeShard(Map<String, AttributeValue> members) {
        AttributeValue number = members.get("number");
        AttributeValue since = members.get("since");
        return new ShardState(
                number == null ? null : number.asString(),
                since == null ? 0 : since.asLong(),
                members.containsKey("done"));
    }
}
