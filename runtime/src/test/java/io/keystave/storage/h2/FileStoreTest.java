package io.keystave.storage.h2;

import io.keystave.storage.Storage;
import io.keystave.storage.StorageContract;
import io.keystave.storage.StorageOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    protected Storage open() {
        return H2Store.open(folder.resolve("shop.db"), StorageOptions.DEFAULT);
    }

    @Override
    protected void merge(Storage store) {
        ((H2Store) store).mergeNow();
    }
}
