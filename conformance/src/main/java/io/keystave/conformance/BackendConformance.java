package io.keystave.conformance;

import io.keystave.operation.Backend;
import io.keystave.operation.CreateTable;
import io.keystave.operation.GetItem;
import io.keystave.operation.PutItem;
import io.keystave.value.Item;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all classes of the suite have: a backend without tables for each test, and short ways to use it. */
public abstract class BackendConformance {
    private BackendFixture fixture;
    protected Backend backend;

    @SuppressWarnings("NullAway.Init") // Both are set before each test.
    protected BackendConformance() {}

    /** How to open the backend under test. */
    protected abstract BackendFixture fixture();

    @BeforeEach
    void openBackend() {
        fixture = fixture();
        backend = fixture.open();
    }

    @AfterEach
    void closeBackend() {
        try {
            fixture.verify(backend);
        } finally {
            backend.close();
            fixture.discard();
        }
    }

    protected void deleteExpired() {
        fixture.deleteExpired(backend);
    }

    protected void create(CreateTable request) {
        backend.createTable(request);
    }

    protected void put(String tableName, Item... items) {
        for (Item item : items) {
            backend.putItem(PutItem.of(tableName, item));
        }
    }

    protected @Nullable Item get(String tableName, Item key) {
        return backend.getItem(GetItem.of(tableName, key).consistentRead(true)).item();
    }

    /** Asserts that a call fails with exactly this type and text. */
    protected static AbstractThrowableAssert<?, ? extends Throwable> assertFails(
            ThrowingCallable call, Class<? extends Throwable> type, String message) {
        return Assertions.assertThatThrownBy(call).isExactlyInstanceOf(type).hasMessage(message);
    }
}
