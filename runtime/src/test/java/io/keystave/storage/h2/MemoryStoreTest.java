package io.keystave.storage.h2;

import io.keystave.storage.Storage;
import io.keystave.storage.StorageContract;

class MemoryStoreTest extends StorageContract {
    @Override
    protected Storage open() {
        return H2Store.inMemory();
    }

    @Override
    protected void merge(Storage store) {
        ((H2Store) store).mergeNow();
    }
}
