package io.keystave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GetItem;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.PutItem;
import io.keystave.operation.Scan;
import io.keystave.storage.StorageException;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystaveBackupTest {
    private static final String TABLE = "orders";

    @TempDir
    Path folder;

    private static void create(Backend backend) {
        backend.createTable(CreateTable.of(
                TABLE,
                List.of(new AttributeDefinition("order", AttributeType.N)),
                List.of(KeySchemaElement.partitionKey("order"))));
    }

    private static Item order(int number) {
        return Item.of("order", AttributeValue.ofNumber(number));
    }

    @Test
    void copiesAMomentThatCanBeOpenedWhileWritesGoOn() throws Exception {
        Path copy = folder.resolve("copy.db");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        int before;
        int after;
        try (Keystave db = Keystave.embedded(folder.resolve("shop.db"))) {
            create(db.backend());
            CountDownLatch writing = new CountDownLatch(500);
            Thread writer = new Thread(() -> {
                for (int number = 0; !stop.get(); number++) {
                    db.backend().putItem(PutItem.of(TABLE, order(number)));
                    written.set(number + 1);
                    writing.countDown();
                }
            });
            writer.start();
            writing.await();

            before = written.get();
            db.backupTo(copy);
            after = written.get() + 1;
            stop.set(true);
            writer.join();
        }

        // One writer wrote the orders in turn, so a moment is all orders up to a number.
        try (Engine restored = Engine.on(H2Store.open(copy, StorageOptions.DEFAULT), EngineOptions.DEFAULT)) {
            int count = restored.scan(Scan.of(TABLE)).count();
            assertThat(count).isBetween(before, after);
            assertThat(restored.getItem(GetItem.of(TABLE, order(count - 1))).item())
                    .isEqualTo(order(count - 1));
            assertThat(restored.audit()).isEmpty();
            restored.putItem(PutItem.of(TABLE, order(count)));
        }
    }

    @Test
    void leavesWhatIsAtTheTargetAlready() throws IOException {
        Path target = Files.writeString(folder.resolve("copy.db"), "something");

        try (Keystave db = Keystave.embedded(folder.resolve("shop.db"))) {
            assertThatThrownBy(() -> db.backupTo(target)).isInstanceOf(StorageException.class);
        }

        assertThat(target).hasContent("something");
    }

    @Test
    void refusesForABackendOfItsOwn() {
        Backend own = Engine.on(H2Store.inMemory(), EngineOptions.DEFAULT);

        try (Keystave db = Keystave.on(own)) {
            assertThatThrownBy(() -> db.backupTo(folder.resolve("copy.db")))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("Only an embedded store can be copied to a file, and this database is on a backend of"
                            + " its own. Use the means of that backend.");
        }
    }
}
