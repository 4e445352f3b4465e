package io.keystave.storage.h2;

import io.keystave.storage.StoreMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The maps of a store by id and by name. Changed under the store's gate only, read by any thread. */
final class Slots {
    private final ConcurrentHashMap<String, Slot> byName = new ConcurrentHashMap<>();
    private final Failures failures;
    private volatile @Nullable Slot[] byId = {};
    private int nextId;

    Slots(Failures failures) {
        this.failures = failures;
    }

    @Nullable
    Slot find(String name) {
        return byName.get(name);
    }

    Slot require(StoreMap map) {
        @Nullable Slot[] all = byId;
        Slot slot = map.id() >= 0 && map.id() < all.length ? all[map.id()] : null;
        if (slot == null || slot.dropped || !slot.map.equals(map)) {
            throw failures.noSuchMap(map.name());
        }
        return slot;
    }

    /** Those of all ids up to now; null where there is none. The array is not to be changed. */
    @Nullable
    Slot[] all() {
        return byId;
    }

    Slot add(StoreMap map) {
        Slot slot = new Slot(map);
        @Nullable Slot[] grown = Arrays.copyOf(byId, Math.max(byId.length, map.id() + 1));
        grown[map.id()] = slot;
        byId = grown;
        nextId = Math.max(nextId, map.id() + 1);
        byName.put(map.name(), slot);
        return slot;
    }

    void drop(Slot slot) {
        slot.dropped = true;
        byName.remove(slot.map.name(), slot);
    }

    int nextId() {
        return nextId;
    }

    void reserveIdsBelow(int id) {
        nextId = Math.max(nextId, id);
    }

    List<StoreMap> maps() {
        return byName.values().stream().map(slot -> slot.map).toList();
    }

    Set<String> names() {
        return Collections.unmodifiableSet(new TreeSet<>(byName.keySet()));
    }
}
