package io.keystave.engine.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.operation.BackupNotFoundException;
import io.keystave.operation.BackupStatus;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The backups of a store. Looking one up waits for nobody; changes happen one after the other, as their callers see to. */
public final class BackupCatalog {
    private static final String ARN_PART = "/backup/";
    private static final String ITEMS_PREFIX = "b.";

    private final Storage storage;
    private final StoreMap map;
    private final NavigableMap<String, Backup> byId = new ConcurrentSkipListMap<>();

    private BackupCatalog(Storage storage) {
        this.storage = storage;
        this.map = storage.map("backups");
    }

    /** Reads the backups of a store. */
    public static BackupCatalog open(Storage storage) {
        BackupCatalog backups = new BackupCatalog(storage);
        for (Range range = storage.range(backups.map, null, null); range.next(); ) {
            String id = new String(range.key(), UTF_8);
            backups.byId.put(id, Backup.ofBytes(id, range.value()));
        }
        backups.dropItemsOfNone();
        return backups;
    }

    /** What a crash in the middle of deleting a backup left behind. */
    private void dropItemsOfNone() {
        List<String> left = new ArrayList<>(storage.mapNames());
        left.removeIf(
                name -> !name.startsWith(ITEMS_PREFIX) || byId.containsKey(name.substring(ITEMS_PREFIX.length())));
        left.forEach(name -> storage.dropMap(storage.map(name)));
    }

    /** All backups in the order in which they were made. */
    Collection<Backup> all() {
        return byId.values();
    }

    @Nullable
    Backup find(String id) {
        return byId.get(id);
    }

    /**
     * The backup of an ARN.
     *
     * @throws BackupNotFoundException if there is none
     */
    Backup require(String arn) {
        int part = arn.indexOf(ARN_PART);
        Backup backup = part < 0 ? null : byId.get(arn.substring(part + ARN_PART.length()));
        if (backup == null) {
            throw new BackupNotFoundException("Backup not found: " + arn);
        }
        return backup;
    }

    /** Where the items of a backup are. */
    StoreMap itemsOf(Backup backup) {
        return storage.map(ITEMS_PREFIX + backup.id());
    }

    /** Adds a backup, or replaces what is known of it. */
    void put(Backup backup) {
        storage.awaitDurable(storage.write(new WriteBatch().put(map, backup.id().getBytes(UTF_8), backup.toBytes())));
        byId.put(backup.id(), backup);
    }

    /** Deletes a backup with its items, at a cost that does not depend on their number. */
    void delete(Backup backup) {
        storage.awaitDurable(
                storage.write(new WriteBatch().delete(map, backup.id().getBytes(UTF_8))));
        byId.remove(backup.id());
        storage.dropMap(itemsOf(backup));
    }

    /** Whether the items of a table are being copied. */
    boolean isBeingMade(String tableId) {
        return byId.values().stream()
                .anyMatch(backup -> backup.status() == BackupStatus.CREATING
                        && backup.table().tableId().equals(tableId));
    }
}
