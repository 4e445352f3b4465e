package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.expression.RequestExpressions;
import io.keystave.operation.Backend;
import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactGetItemsResult;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TransactGetItems. */
final class TransactGetItemsOperation implements Operation {
    /** One Get as it was given; all null if the element had none. */
    private record Entry(
            @Nullable String tableName,
            @Nullable Item key,
            @Nullable ExpressionInput expressions) {
        static Entry read(RequestReader in) {
            Entry entry = new Entry(null, null, null);
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                if (member.equals("Get")) {
                    in.structure("Get");
                    entry = get(in);
                } else {
                    in.skip();
                }
            }
            return entry;
        }

        private static Entry get(RequestReader in) {
            ExpressionInput expressions = new ExpressionInput(RequestExpressions.Operation.GET);
            String tableName = null;
            Item key = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "TableName" -> tableName = in.string();
                    case "Key" -> key = in.item();
                    case "AttributesToGet" -> in.skip(); // transactions know no legacy parameters
                    default -> expressions.read(member, in);
                }
            }
            return new Entry(tableName, key, expressions);
        }
    }

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        TransactGetItemsResult result = backend.transactGetItems(read(in));
        out.beginObject();
        CostJson.write(result.consumedCapacity(), out);
        out.name("Responses");
        write(result.responses(), out);
        out.endObject();
    }

    /** Writes what a transaction has read, each item in an object of its own. */
    static void write(List<ItemResponse> responses, JsonOutput out) {
        out.beginArray();
        for (ItemResponse response : responses) {
            out.beginObject();
            if (response.item() != null) {
                out.name("Item");
                ItemJson.write(response.item(), out);
            }
            out.endObject();
        }
        out.endArray();
    }

    private static TransactGetItems read(RequestReader in) {
        List<Entry> entries = null;
        String capacity = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TransactItems" -> entries = in.structures("TransactGetItem", () -> Entry.read(in));
                case "ReturnConsumedCapacity" -> capacity = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = constraints.choice(
                capacity, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
        TransactionShape.check(entries, constraints);
        for (int i = 0; entries != null && i < entries.size(); i++) {
            check(entries.get(i), "transactItems." + (i + 1) + ".member.get", constraints);
        }
        constraints.throwIfAny();
        in.requireValidValues();
        List<Get> gets = new ArrayList<>();
        for (Entry entry : requireNonNull(entries)) {
            ExpressionInput expressions = requireNonNull(entry.expressions);
            gets.add(new Get(requireNonNull(entry.tableName), requireNonNull(entry.key), expressions.projection()));
        }
        return new TransactGetItems(gets, returnConsumedCapacity);
    }

    private static void check(Entry entry, String path, Constraints constraints) {
        constraints.required(entry.expressions, path);
        if (entry.expressions != null) {
            constraints.required(entry.key, path + ".key");
            constraints.tableName(entry.tableName, path + ".tableName");
        }
    }
}
