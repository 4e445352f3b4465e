package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.ExpressionPrinter;
import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.BatchGetItem;
import io.keystave.operation.BatchGetItemResult;
import io.keystave.operation.KeysAndAttributes;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** BatchGetItem. */
final class BatchGetItemOperation implements Operation {
    private static final int MOST_KEYS = 100;

    /** What is asked of one table, as it was given. */
    private record Entry(@Nullable List<Item> keys, boolean consistentRead, ExpressionInput expressions) {
        static Entry read(RequestReader in) {
            ExpressionInput expressions = new ExpressionInput(RequestExpressions.Operation.GET);
            List<Item> keys = null;
            boolean consistentRead = false;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Keys" -> keys = in.items();
                    case "ConsistentRead" -> consistentRead = in.bool();
                    default -> expressions.read(member, in);
                }
            }
            return new Entry(keys, consistentRead, expressions);
        }
    }

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        BatchGetItemResult result = backend.batchGetItem(read(in));
        out.beginObject().name("Responses").beginObject();
        result.responses().forEach((table, items) -> {
            out.name(table);
            PageJson.items(items, out);
        });
        out.endObject().name("UnprocessedKeys").beginObject();
        result.unprocessedKeys().forEach((table, keys) -> unprocessed(table, keys, out));
        out.endObject();
        CostJson.write(result.consumedCapacity(), out);
        out.endObject();
    }

    private static BatchGetItem read(RequestReader in) {
        Map<String, Entry> entries = null;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "RequestItems" -> entries = in.structureMap("KeysAndAttributes", () -> Entry.read(in));
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = constraints.choice(
                capacity, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
        constraints.required(entries, "requestItems");
        if (entries != null) {
            entries.forEach((table, entry) -> check(table, entry, constraints));
        }
        constraints.throwIfAny();
        requireNonNull(entries);
        requireOneStyle(entries);
        for (Entry entry : entries.values()) {
            entry.expressions.requireCombination();
        }
        in.requireValidValues();
        Map<String, KeysAndAttributes> requestItems = new LinkedHashMap<>();
        entries.forEach((table, entry) -> requestItems.put(
                table,
                new KeysAndAttributes(
                        requireNonNull(entry.keys), entry.consistentRead, entry.expressions.projection())));
        return new BatchGetItem(requestItems, returnConsumedCapacity);
    }

    private static void check(String table, Entry entry, Constraints constraints) {
        String path = "requestItems." + table + ".member.";
        constraints.required(entry.keys, path + "keys");
        if (entry.keys != null && entry.keys.isEmpty()) {
            constraints.length("[]", 0, path + "keys", 1, MOST_KEYS);
        }
        entry.expressions.checkAttributesToGet(constraints, path + "attributesToGet");
    }

    /** Legacy parameters of one table and expressions of another do not go together. */
    private static void requireOneStyle(Map<String, Entry> entries) {
        boolean expression = false;
        boolean legacy = false;
        for (Entry entry : entries.values()) {
            expression |= entry.expressions.hasProjectionExpression();
            legacy |= entry.expressions.hasAttributesToGet();
        }
        if (expression && legacy) {
            throw new ValidationException(
                    "Can not use both expression and non-expression parameters in the same request:"
                            + " Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}");
        }
    }

    private static void unprocessed(String table, KeysAndAttributes keys, JsonOutput out) {
        out.name(table).beginObject().name("Keys");
        PageJson.items(keys.keys(), out);
        out.name("ConsistentRead").bool(keys.consistentRead());
        if (keys.projection() != null) {
            ExpressionPrinter printer = new ExpressionPrinter();
            out.name("ProjectionExpression").string(printer.print(keys.projection()));
            out.name("ExpressionAttributeNames").beginObject();
            printer.names().forEach((placeholder, name) -> out.name(placeholder).string(name));
            out.endObject();
        }
        out.endObject();
    }
}
