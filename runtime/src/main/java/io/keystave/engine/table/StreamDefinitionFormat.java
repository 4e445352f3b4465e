package io.keystave.engine.table;

import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.StreamViewType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the catalogue stores a {@link StreamDefinition}: as an item, so that later versions can add to it. */
final class StreamDefinitionFormat {
    private StreamDefinitionFormat() {}

    static byte[] encode(StreamDefinition stream) {
        return Item.builder()
                .string("TableName", stream.tableName())
                .string("TableId", stream.tableId())
                .string("Label", stream.label())
                .string("ViewType", stream.viewType().name())
                .put(
                        "KeySchema",
                        AttributeValue.ofList(stream.keySchema().stream()
                                .map(StreamDefinitionFormat::element)
                                .toList()))
                .put(
                        "Shards",
                        AttributeValue.ofList(stream.shards().stream()
                                .map(StreamDefinitionFormat::shard)
                                .toList()))
                .build()
                .bytes();
    }

    static StreamDefinition decode(byte[] bytes) {
        Map<String, AttributeValue> item = Item.fromBytes(bytes).toMap();
        return new StreamDefinition(
                value(item, "TableName").asString(),
                value(item, "TableId").asString(),
                value(item, "Label").asString(),
                StreamViewType.valueOf(value(item, "ViewType").asString()),
                value(item, "KeySchema").asList().stream()
                        .map(each -> element(each.asMap()))
                        .toList(),
                value(item, "Shards").asList().stream()
                        .map(each -> shard(each.asMap()))
                        .toList());
    }

    private static AttributeValue element(KeySchemaElement element) {
        return AttributeValue.ofMap(Map.of(
                "Name", AttributeValue.ofString(element.attributeName()),
                "KeyType", AttributeValue.ofString(element.keyType().name())));
    }

    private static KeySchemaElement element(Map<String, AttributeValue> members) {
        return new KeySchemaElement(
                value(members, "Name").asString(),
                KeyType.valueOf(value(members, "KeyType").asString()));
    }

    private static AttributeValue shard(StreamShard shard) {
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        members.put("Number", AttributeValue.ofNumber(shard.number()));
        members.put("Created", AttributeValue.ofNumber(shard.createdMillis()));
        members.put("From", AttributeValue.ofNumber(shard.fromHash()));
        members.put("To", AttributeValue.ofNumber(shard.toHash()));
        members.put("Start", AttributeValue.ofNumber(shard.startSequence()));
        if (shard.parentId() != null) {
            members.put("Parent", AttributeValue.ofString(shard.parentId()));
        }
        if (!shard.isOpen()) {
            members.put("End", AttributeValue.ofNumber(shard.endSequence()));
            members.put("Ended", AttributeValue.ofNumber(shard.endedMillis()));
        }
        return AttributeValue.ofMap(members);
    }

    private static StreamShard shard(Map<String, AttributeValue> members) {
        AttributeValue parent = members.get("Parent");
        return new StreamShard(
                (int) number(members, "Number", 0),
                number(members, "Created", 0),
                parent == null ? null : parent.asString(),
                number(members, "From", 0),
                number(members, "To", 0),
                number(members, "Start", 0),
                number(members, "End", StreamShard.OPEN),
                number(members, "Ended", 0));
    }

    private static long number(Map<String, AttributeValue> members, String name, long absent) {
        AttributeValue value = members.get(name);
        return value == null ? absent : value.asLong();
    }

    private static AttributeValue value(Map<String, AttributeValue> members, String name) {
        @Nullable AttributeValue value = members.get(name);
        if (value == null) {
            throw new IllegalStateException("A stream in the catalogue lacks \"" + name + "\".");
        }
        return value;
    }
}
