package io.keystave.engine.transaction;

import io.keystave.engine.capacity.CapacityUnits;
import io.keystave.engine.item.Action;
import io.keystave.engine.item.CollectionMetrics;
import io.keystave.engine.item.ItemPlan;
import io.keystave.engine.item.ItemWrite;
import io.keystave.engine.item.JointWrite;
import io.keystave.engine.item.TableCosts;
import io.keystave.engine.item.WritePath;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.TransactWriteItemsRules;
import io.keystave.engine.validation.TransactionRules;
import io.keystave.expression.InvalidExpressionException;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.ItemCollectionSizeLimitExceededException;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactWriteItemsResult;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.ValidationException;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes many items, all or none. All are locked meanwhile and become one write of the store, so transactions and single
 * writes are serializable, and a crash leaves none in part. Who comes later waits; nobody gets a conflict.
 */
public final class TransactWriteItemsAction implements Action<TransactWriteItems, TransactWriteItemsResult> {
    /** How much more a transaction costs in a table. Source: Developer Guide, DynamoDB transactions, Capacity management. */
    private static final int COST_FACTOR = 2;

    private final TableCatalog tables;
    private final WritePath writes;
    private final IdempotencyTokens tokens;

    public TransactWriteItemsAction(TableCatalog tables, WritePath writes, IdempotencyTokens tokens) {
        this.tables = tables;
        this.writes = writes;
        this.tokens = tokens;
    }

    @Override
    public TransactWriteItemsResult run(TransactWriteItems request) {
        TransactWriteItemsRules.check(request);
        List<WriteAction> actions =
                request.transactItems().stream().map(WriteAction::of).toList();
        String token = request.clientRequestToken();
        return token == null
                ? write(request, actions, null)
                : tokens.once(
                        token,
                        RequestDigest.of(actions),
                        use -> write(request, actions, use),
                        readUnits -> replayed(request, readUnits));
    }

    /** The answer to a request that was done before: it has only looked. */
    private static TransactWriteItemsResult replayed(TransactWriteItems request, Map<String, Double> readUnits) {
        TableCosts costs = new TableCosts(TableCosts.Kind.TRANSACTION_READ);
        readUnits.forEach(costs::add);
        return new TransactWriteItemsResult(costs.list(request.returnConsumedCapacity()), Map.of());
    }

    private TransactWriteItemsResult write(
            TransactWriteItems request, List<WriteAction> actions, IdempotencyTokens.@Nullable Use use) {
        List<ItemPlan> plans = plans(actions);
        List<ItemWrite> written =
                writes.writeJointly(plans, use == null ? IntStream.empty() : IntStream.of(use.stripe()), joint -> {
                    List<ItemWrite> decided = decide(plans, joint);
                    if (use != null) {
                        use.addTo(joint.batch(), readUnits(actions, decided));
                    }
                    return decided;
                });

        TableCosts costs = new TableCosts(TableCosts.Kind.TRANSACTION_WRITE);
        for (int i = 0; i < written.size(); i++) {
            costs.add(actions.get(i).tableName(), written.get(i), COST_FACTOR);
        }
        return new TransactWriteItemsResult(
                costs.list(request.returnConsumedCapacity()),
                CollectionMetrics.of(
                        actions.stream().map(WriteAction::tableName).toList(),
                        actions.stream().map(WriteAction::item).toList(),
                        written,
                        request.returnItemCollectionMetrics()));
    }

    /** Checks all actions against the schemas of their tables. */
    private List<ItemPlan> plans(List<WriteAction> actions) {
        List<Table> tablesOfActions = actions.stream()
                .map(action -> tables.require(action.tableName()))
                .toList();
        for (int i = 0; i < actions.size(); i++) {
            TransactionRules.requireKeyNotEmpty(
                    tablesOfActions.get(i), actions.get(i).item());
        }
        TransactionRules rules = new TransactionRules();
        List<ItemPlan> plans = new ArrayList<>();
        TransactionCanceledException invalid = null;
        for (int i = 0; i < actions.size(); i++) {
            WriteAction action = actions.get(i);
            Table table = tablesOfActions.get(i);
            try {
                byte[] key = action.key(table);
                plans.add(new ItemPlan(table, key, before -> action.after(table, before)));
            } catch (ValidationException | InvalidExpressionException e) {
                invalid = invalid == null ? Cancellation.invalid(actions.size(), i, e) : invalid;
            }
        }
        plans.forEach(plan -> rules.requireOtherItem(plan.table(), plan.key()));
        if (invalid != null) {
            throw invalid;
        }
        return plans;
    }

    /** Decides all writes, or cancels them with all reasons. */
    private static List<ItemWrite> decide(List<ItemPlan> plans, JointWrite joint) {
        Cancellation cancellation = new Cancellation(plans.size());
        List<ItemWrite> decided = new ArrayList<>(plans.size());
        for (int i = 0; i < plans.size(); i++) {
            try {
                decided.add(joint.decide(plans.get(i)));
            } catch (ConditionalCheckFailedException e) {
                cancellation.note(i, e);
            } catch (ItemCollectionSizeLimitExceededException e) {
                cancellation.note(i, e);
            } catch (ValidationException | InvalidExpressionException | InvalidValueException e) {
                throw Cancellation.invalid(plans.size(), i, e);
            }
        }
        cancellation.throwIfAny();
        return decided;
    }

    /** What a repetition will cost: reading each item as the transaction left it, or as it was if it is gone. */
    private static Map<String, Double> readUnits(List<WriteAction> actions, List<ItemWrite> decided) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (int i = 0; i < decided.size(); i++) {
            Item after = decided.get(i).after();
            Item image = after == null ? decided.get(i).before() : after;
            units.merge(
                    actions.get(i).tableName(),
                    COST_FACTOR * CapacityUnits.read(ItemWrite.bytes(image), true),
                    Double::sum);
        }
        return units;
    }
}
