package io.keystave.conformance.stream;

import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.DeleteItem;
import io.keystave.operation.Put;
import io.keystave.operation.Scan;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.Update;
import io.keystave.operation.UpdateItem;
import io.keystave.value.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that is replayed over nothing gives its table, whoever wrote what at the same time. */
public abstract class RandomStreamConformance extends StreamConformance {
    private static final int WRITERS = 4;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void replayedGivesTheTable(long seed) throws Exception {
        String arn = createStreamed();
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
        try {
            List<? extends Future<?>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> executor.submit(() -> write(new Random(seed * WRITERS + writer))))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            executor.shutdownNow();
        }

        Map<Item, Item> replayed = new HashMap<>();
        for (StreamRecord record : records(arn)) {
            assertThat(replayed.get(record.keys())).as("seed %d", seed).isEqualTo(record.oldImage());
            if (record.newImage() == null) {
                replayed.remove(record.keys());
            } else {
                replayed.put(record.keys(), record.newImage());
            }
        }

        assertThat(backend.scan(Scan.of(ORDERS).consistentRead(true)).items())
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(replayed.values());
    }

    private void write(Random random) {
        for (int i = 0; i < 150; i++) {
            Item key = randomKey(random);
            switch (random.nextInt(4)) {
                case 0 -> backend.deleteItem(DeleteItem.of(ORDERS, key));
                case 1 ->
                    backend.updateItem(
                            UpdateItem.of(ORDERS, key).update(update("ADD #total :0", n(random.nextInt(2)))));
                case 2 -> {
                    Item other = randomKey(random);
                    if (!other.equals(key)) {
                        backend.transactWriteItems(TransactWriteItems.of(
                                TransactWriteItem.of(Put.of(ORDERS, key.with("total", n(i)))),
                                TransactWriteItem.of(Update.of(ORDERS, other, update("ADD #total :0", n(1))))));
                    }
                }
                default -> put(ORDERS, key.with("total", n(random.nextInt(3))));
            }
        }
    }

    private static Item randomKey(Random random) {
        return key("c-" + random.nextInt(6), "o-" + random.nextInt(3));
    }
}
