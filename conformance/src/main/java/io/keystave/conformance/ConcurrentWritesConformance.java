package io.keystave.conformance;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.keyCondition;
import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.PutItem;
import io.keystave.operation.Query;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.UpdateItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds while many threads write the same items. */
public abstract class ConcurrentWritesConformance extends BackendConformance {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 150;

    /** What one thread does in one round. */
    private interface Work {
        void run(int writer, int round);
    }

    @BeforeEach
    void createTable() {
        create(Orders.indexed());
    }

    private static void inParallel(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                running.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        work.run(number, round);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyAdditionToOneItemCounts() throws Exception {
        inParallel((writer, round) ->
                backend.updateItem(UpdateItem.of(ORDERS, key("c-1", "o-1")).update(update("ADD #total :0", n(1)))));

        assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(key("c-1", "o-1").with("total", n(WRITERS * ROUNDS)));
    }

    @Test
    void oneOfManyConditionalPutsWins() throws Exception {
        AtomicInteger won = new AtomicInteger();

        inParallel((writer, round) -> {
            try {
                backend.putItem(PutItem.of(ORDERS, order("c-1", "o-" + round, "NEW", writer))
                        .condition(condition("attribute_not_exists(customer)")));
                won.incrementAndGet();
            } catch (ConditionalCheckFailedException e) {
                // Another writer was first.
            }
        });

        assertThat(won).hasValue(ROUNDS);
    }

    @Test
    void indexesFollowItemsThatManyWrite() throws Exception {
        inParallel((writer, round) -> {
            String order = "o-" + round % 5;
            if (round % 7 == writer) {
                backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", order)));
            } else {
                put(ORDERS, order("c-1", order, "S" + (writer + round) % 3, round));
            }
        });

        // The fixture's check after the test compares indexes, counters and collection sizes with the items.
        int inIndex = 0;
        for (String status : List.of("S0", "S1", "S2")) {
            inIndex += backend.query(Query.of(ORDERS, keyCondition("#status = :0", s(status)))
                            .indexName(BY_STATUS))
                    .count();
        }
        assertThat(inIndex)
                .isEqualTo(backend.query(Query.of(ORDERS, keyCondition("customer = :0", s("c-1"))))
                        .count());
    }

    @Test
    void writesOfATableThatIsDeletedSayThatItIsNotThere() throws Exception {
        inParallel((writer, round) -> {
            if (writer == 0) {
                backend.deleteTable(new DeleteTable(ORDERS));
                create(Orders.indexed());
                return;
            }
            try {
                put(ORDERS, order("c-" + writer, "o-" + round, "NEW", round));
                backend.query(Query.of(ORDERS, keyCondition("customer = :0", s("c-" + writer))));
            } catch (ResourceNotFoundException e) {
                assertThat(e).hasMessage("Requested resource not found");
            }
        });

        put(ORDERS, order("c-1", "o-1", "NEW", 1));
        assertThat(get(ORDERS, key("c-1", "o-1"))).isEqualTo(order("c-1", "o-1", "NEW", 1));
    }
}
