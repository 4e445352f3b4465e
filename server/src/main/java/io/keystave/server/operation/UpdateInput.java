package io.keystave.server.operation;

import io.keystave.expression.AttributeUpdate;
import io.keystave.server.json.RequestReader;
import io.keystave.value.AttributeValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of AttributeUpdates as it was given. */
record UpdateInput(@Nullable String action, @Nullable AttributeValue value) {
    static Map<String, UpdateInput> readMap(RequestReader in) {
        return in.structureMap("AttributeValueUpdate", () -> read(in));
    }

    private static UpdateInput read(RequestReader in) {
        String action = null;
        AttributeValue value = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "Action" -> action = in.string();
                case "Value" -> value = in.value();
                default -> in.skip();
            }
        }
        return new UpdateInput(action, value);
    }

    static void check(@Nullable Map<String, UpdateInput> entries, Constraints constraints) {
        if (entries != null) {
            entries.forEach((attribute, entry) -> constraints.choice(
                    entry.action, "attributeUpdates." + attribute + ".member.action", Choice.ACTION));
        }
    }

    static Map<String, AttributeUpdate> updates(Map<String, UpdateInput> entries) {
        Map<String, AttributeUpdate> updates = new LinkedHashMap<>();
        entries.forEach((attribute, entry) -> {
            AttributeUpdate.Action action = entry.action == null ? null : Choice.ACTION.find(entry.action);
            updates.put(
                    attribute, new AttributeUpdate(action == null ? AttributeUpdate.Action.PUT : action, entry.value));
        });
        return updates;
    }
}
