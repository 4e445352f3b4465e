package io.keystave.storage.h2;

import io.keystave.storage.StoreMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Where one map lives in the main file, from the first merge that has something for it. */
final class Slot {
    final StoreMap map;
    volatile @Nullable MVMap<byte[], byte[]> stored;
    volatile boolean dropped;

    Slot(StoreMap map) {
        this.map = map;
    }
}
