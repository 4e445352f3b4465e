package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.ConditionCheck;
import io.keystave.operation.Delete;
import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.Put;
import io.keystave.operation.Scan;
import io.keystave.operation.TransactGetItems;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.Update;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever transactions there are, all of each is there or nothing. Source: Developer Guide, DynamoDB transactions. */
public abstract class RandomTransactionsConformance extends BackendConformance {
    private static final int ACCOUNTS = 12;
    private static final long AMOUNT = 100;
    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final int TRANSFERS = 150;

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    /** An account is in one of three item collections. */
    private static Item account(int number) {
        return key("c-" + number % 3, "o-" + number);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noTransferIsSeenInPartAndNothingIsLost(long seed) throws Exception {
        for (int i = 0; i < ACCOUNTS; i++) {
            put(ORDERS, account(i).with("status", s("OPEN")).with("total", n(AMOUNT)));
        }
        AtomicInteger writing = new AtomicInteger(WRITERS);
        AtomicInteger cancelled = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(seed * 100 + writer);
            work.add(() -> {
                try {
                    for (int i = 0; i < TRANSFERS; i++) {
                        cancelled.addAndGet(transfer(random) ? 0 : 1);
                    }
                } finally {
                    writing.decrementAndGet();
                }
                return null;
            });
        }
        for (int reader = 0; reader < READERS; reader++) {
            work.add(() -> {
                while (writing.get() > 0) {
                    requireTotal(seed);
                }
                return null;
            });
        }

        runAll(work);

        requireTotal(seed);
        // Otherwise nothing was shown about cancelled ones.
        assertThat(cancelled.get()).as("seed %d", seed).isPositive();
    }

    private static void runAll(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Moves an amount from one account to two others, unless it has too little; says whether it did. */
    private boolean transfer(Random random) {
        List<Integer> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(i);
        }
        Collections.shuffle(accounts, random);
        long amount = 2 + 2L * random.nextInt(40);
        try {
            backend.transactWriteItems(TransactWriteItems.of(
                    add(accounts.get(0), amount / 2),
                    TransactWriteItem.of(
                            Update.of(ORDERS, account(accounts.get(1)), update("SET #total = #total - :0", n(amount)))
                                    .condition(condition("#total >= :0", n(amount)))),
                    add(accounts.get(2), amount / 2),
                    TransactWriteItem.of(ConditionCheck.of(
                            ORDERS, account(accounts.get(3)), condition("#status = :0", s("OPEN"))))));
            return true;
        } catch (TransactionCanceledException e) {
            assertThat(e)
                    .hasMessage("Transaction cancelled, please refer cancellation reasons for specific reasons"
                            + " [None, ConditionalCheckFailed, None, None]");
            return false;
        }
    }

    private static TransactWriteItem add(int account, long amount) {
        return TransactWriteItem.of(Update.of(ORDERS, account(account), update("ADD #total :0", n(amount))));
    }

    private void requireTotal(long seed) {
        List<Get> gets = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            gets.add(Get.of(ORDERS, account(i)));
        }
        long total = 0;
        for (ItemResponse response :
                backend.transactGetItems(TransactGetItems.of(gets)).responses()) {
            long amount =
                    requireNonNull(requireNonNull(response.item()).get("total")).asLong();
            assertThat(amount).as("seed %d", seed).isNotNegative();
            total += amount;
        }
        assertThat(total).as("seed %d", seed).isEqualTo(ACCOUNTS * AMOUNT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void doAsTheModelSaysOrChangeNothing(long seed) {
        Random random = new Random(seed);
        Map<String, Item> model = new TreeMap<>();
        int cancelled = 0;

        for (int i = 0; i < 120; i++) {
            Map<String, Item> after = new TreeMap<>(model);
            List<String> codes = new ArrayList<>();
            List<TransactWriteItem> actions = actions(random, after, codes);
            boolean fails = codes.contains("ConditionalCheckFailed");
            try {
                backend.transactWriteItems(TransactWriteItems.of(actions));
                assertThat(fails).as("seed %d, step %d", seed, i).isFalse();
                model = after;
            } catch (TransactionCanceledException e) {
                assertThat(e.cancellationReasons().stream().map(reason -> reason.code()))
                        .as("seed %d, step %d", seed, i)
                        .containsExactlyElementsOf(codes);
                assertThat(fails).as("seed %d, step %d", seed, i).isTrue();
                cancelled++;
            }
            assertThat(backend.scan(Scan.of(ORDERS)).items())
                    .as("seed %d, step %d", seed, i)
                    .containsExactlyInAnyOrderElementsOf(model.values());
        }
        assertThat(cancelled).as("seed %d", seed).isBetween(10, 110);
    }

    /** One to five actions on different items; does them to the model, and notes the code of each action. */
    private static List<TransactWriteItem> actions(Random random, Map<String, Item> model, List<String> codes) {
        List<Integer> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            orders.add(i);
        }
        Collections.shuffle(orders, random);
        List<TransactWriteItem> actions = new ArrayList<>();
        for (int number : orders.subList(0, 1 + random.nextInt(5))) {
            Item key = account(number);
            String name = "o-" + number;
            Item before = model.get(name);
            boolean isConditional = random.nextInt(4) == 0;
            boolean holds = true;
            switch (random.nextInt(4)) {
                case 0 -> {
                    Item item = order("c-" + number % 3, name, "S" + random.nextInt(3), random.nextInt(9));
                    actions.add(TransactWriteItem.of(Put.of(ORDERS, item)
                            .condition(isConditional ? condition("attribute_not_exists(customer)") : null)));
                    holds = !isConditional || before == null;
                    model.put(name, item);
                }
                case 1 -> {
                    actions.add(TransactWriteItem.of(Delete.of(ORDERS, key)
                            .condition(isConditional ? condition("attribute_exists(customer)") : null)));
                    holds = !isConditional || before != null;
                    model.remove(name);
                }
                case 2 -> {
                    actions.add(TransactWriteItem.of(Update.of(ORDERS, key, update("SET #status = :0", s("SET")))
                            .condition(isConditional ? condition("attribute_exists(customer)") : null)));
                    holds = !isConditional || before != null;
                    model.put(name, (before == null ? key : before).with("status", s("SET")));
                }
                default -> {
                    actions.add(TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key, condition("attribute_not_exists(nothing)"))));
                }
            }
            codes.add(holds ? "None" : "ConditionalCheckFailed");
        }
        return actions;
    }
}
