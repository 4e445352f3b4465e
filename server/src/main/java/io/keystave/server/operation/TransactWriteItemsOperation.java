package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ReturnItemCollectionMetrics;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.ArrayList;
import java.util.List;

/** TransactWriteItems. */
final class TransactWriteItemsOperation implements Operation {
    private static final int MOST_TOKEN_CHARACTERS = 36;

    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        TransactWriteItemsResult result = backend.transactWriteItems(read(in));
        out.beginObject();
        CostJson.write(result.consumedCapacity(), out);
        CostJson.write(result.itemCollectionMetrics(), out);
        out.endObject();
    }

    private static TransactWriteItems read(RequestReader in) {
        List<ActionInput.Element> elements = null;
        String token = null;
        String capacity = null;
        String metrics = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TransactItems" ->
                    elements = in.structures("TransactWriteItem", () -> ActionInput.Element.read(in));
                case "ClientRequestToken" -> token = in.string();
                case "ReturnConsumedCapacity" -> capacity = in.string();
                case "ReturnItemCollectionMetrics" -> metrics = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        ReturnConsumedCapacity returnConsumedCapacity = constraints.choice(
                capacity, "returnConsumedCapacity", Choice.RETURN_CONSUMED_CAPACITY, ReturnConsumedCapacity.NONE);
        ReturnItemCollectionMetrics returnItemCollectionMetrics = constraints.choice(
                metrics,
                "returnItemCollectionMetrics",
                Choice.RETURN_ITEM_COLLECTION_METRICS,
                ReturnItemCollectionMetrics.NONE);
        if (token != null) {
            constraints.length(token, "clientRequestToken", 1, MOST_TOKEN_CHARACTERS);
        }
        TransactionShape.check(elements, constraints);
        for (int i = 0; elements != null && i < elements.size(); i++) {
            elements.get(i).check("transactItems." + (i + 1) + ".member.", constraints);
        }
        constraints.throwIfAny();
        in.requireValidValues();
        List<TransactWriteItem> actions = new ArrayList<>();
        requireNonNull(elements).forEach(element -> actions.add(element.toAction()));
        return new TransactWriteItems(actions, token, returnConsumedCapacity, returnItemCollectionMetrics);
    }
}
