package io.keystave.query;

import io.keystave.operation.Get;
import io.keystave.operation.ItemResponse;
import io.keystave.operation.TransactGetItems;
import io.keystave.value.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What some look-ups found, asked with the look-ups themselves. Immutable. */
public final class Found {
    private final Set<Lookup<?>> lookups;
    private final Map<ItemKey, Item> items;
    private final Set<ItemKey> unread;

    private Found(Collection<? extends Lookup<?>> lookups, Map<ItemKey, Item> items, Collection<ItemKey> unread) {
        this.lookups = new LinkedHashSet<>(lookups);
        this.items = items;
        this.unread = Set.copyOf(unread);
    }

    /** Reads each item on its own, in batches. */
    static Found inBatches(RepositoryContext context, Collection<? extends Lookup<?>> lookups, boolean consistent) {
        BatchReader.Read read = new BatchReader(context, consistent)
                .read(lookups.stream().<ItemKey>map(Lookup::itemKey).toList());
        return new Found(lookups, read.found(), read.unread());
    }

    /** Reads the items as they are at one moment. */
    static Found together(RepositoryContext context, Collection<? extends Lookup<?>> lookups) {
        List<ItemKey> keys =
                lookups.stream().<ItemKey>map(Lookup::itemKey).distinct().toList();
        List<Get> gets =
                keys.stream().map(key -> Get.of(key.tableName(), key.key())).toList();
        List<ItemResponse> responses = gets.isEmpty()
                ? List.of()
                : Conflicts.retried(
                        context.retryPolicy(),
                        () -> context.backend()
                                .transactGetItems(TransactGetItems.of(gets))
                                .responses());
        Map<ItemKey, Item> items = new HashMap<>();
        for (int i = 0; i < responses.size(); i++) {
            Item item = responses.get(i).item();
            if (item != null) {
                items.put(keys.get(i), item);
            }
        }
        return new Found(lookups, items, List.of());
    }

    /**
     * The entity of a look-up; empty if there is none under its key.
     *
     * @throws IllegalArgumentException if the look-up was not among those that were run
     * @throws IncompleteBatchException if it is among the {@link #unread} ones
     */
    public <T> Optional<T> get(Lookup<T> lookup) {
        if (!lookups.contains(lookup)) {
            throw new IllegalArgumentException("The look-up of " + lookup + " was not among those that were run.");
        }
        if (unread.contains(lookup.itemKey())) {
            throw new IncompleteBatchException(lookups.size(), List.copyOf(unread));
        }
        return Optional.ofNullable(items.get(lookup.itemKey())).map(lookup::read);
    }

    /** The entities of some look-ups in their order, without those that do not exist; fails as {@link #get} does. */
    public <T> List<T> all(Collection<Lookup<T>> some) {
        return some.stream().flatMap(lookup -> get(lookup).stream()).toList();
    }

    /** What the service left over in every try, in the order of the request; run it again later. Empty if all was read. */
    public List<Lookup<?>> unread() {
        return lookups.stream()
                .filter(lookup -> unread.contains(lookup.itemKey()))
                .toList();
    }
}
