package io.keystave.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.engine.Engine;
import io.keystave.engine.EngineOptions;
import io.keystave.operation.Backend;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The embedded engine, on a store in memory or on one in a folder of its own; audits the store after each test. */
final class EngineFixture implements BackendFixture {
    private final boolean isOnFile;
    private @Nullable Path folder;

    private EngineFixture(boolean isOnFile) {
        this.isOnFile = isOnFile;
    }

    static EngineFixture inMemory() {
        return new EngineFixture(false);
    }

    static EngineFixture onFile() {
        return new EngineFixture(true);
    }

    @Override
    public Backend open() {
        return Engine.on(storage(), EngineOptions.DEFAULT);
    }

    private Storage storage() {
        if (!isOnFile) {
            return H2Store.inMemory();
        }
        try {
            folder = Files.createTempDirectory("keystave");
            return H2Store.open(folder.resolve("shop"), StorageOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void verify(Backend backend) {
        assertThat(((Engine) backend).audit()).as("audit of the store").isEmpty();
    }

    @Override
    public void deleteExpired(Backend backend) {
        ((Engine) backend).deleteExpired();
    }

    @Override
    public void discard() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
