package io.keystave.storage.h2;

import io.keystave.storage.Storage;
import io.keystave.storage.StorageOptions;
import java.nio.file.Path;

final class StoreOpener {
    private StoreOpener() {}

    static Storage open(Path path, StorageOptions options) {
        throw new UnsupportedOperationException(path + " " + options);
    }
}
