package io.keystave.engine.item;

import io.keystave.engine.table.StaleTableException;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StorageException;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks once through all tables whose items expire, some hundred items at a time, and deletes those that have. Says whether
 * there is more to do. Source: Developer Guide, Time to Live.
 */
public final class ExpirySweep implements BooleanSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);

    private static final int SLICE_ITEMS = 256;
    private static final int OLDEST_YEARS = 5;

    private final Storage storage;
    private final TableCatalog tables;
    private final WritePath writes;
    private final Clock clock;
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable Table table;
    private @Nullable Range range;
    private long deleted;

    public ExpirySweep(Storage storage, TableCatalog tables, WritePath writes, Clock clock) {
        this.storage = storage;
        this.tables = tables;
        this.writes = writes;
        this.clock = clock;
        tables.all().stream()
                .filter(table -> table.definition().settings().timeToLiveAttribute() != null)
                .forEach(table -> waiting.add(table.name()));
    }

    @Override
    public boolean getAsBoolean() {
        if (table == null && !begin()) {
            return false;
        }
        try {
            sweep();
        } catch (StaleTableException e) {
            // The table was changed or deleted; the next sweep sees what it is now.
            end();
        } catch (StorageException e) {
            if (e.reason() != StorageException.Reason.NO_SUCH_MAP) {
                throw e;
            }
            end();
        }
        return table != null || !waiting.isEmpty();
    }

    private boolean begin() {
        while (!waiting.isEmpty()) {
            Table next = tables.find(waiting.remove());
            if (next != null && next.definition().settings().timeToLiveAttribute() != null) {
                table = next;
                range = storage.range(next.map(), null, null);
                return true;
            }
        }
        return false;
    }

    private void sweep() {
        String attribute = table == null ? null : table.definition().settings().timeToLiveAttribute();
        if (table == null || range == null || attribute == null) {
            return;
        }
        AttributeName name = AttributeName.of(attribute);
        Lifespan now = Lifespan.at(clock.instant());
        for (int i = 0; i < SLICE_ITEMS; i++) {
            if (!range.next()) {
                end();
                return;
            }
            if (now.isOver(Item.fromBytes(range.value()).get(name))) {
                delete(table, range.key(), name, now);
            }
        }
    }

    /** Deletes an item if it is still expired, since it may have been given more time. */
    private void delete(Table from, byte[] key, AttributeName name, Lifespan now) {
        try {
            ItemChange removal = before -> {
                if (before == null || !now.isOver(before.get(name))) {
                    throw new ConditionalCheckFailedException(null);
                }
                return null;
            };
            writes.write(new ItemPlan(from, key, removal, true));
            deleted++;
        } catch (ConditionalCheckFailedException e) {
            // Nothing to delete any more.
        }
    }

    private void end() {
        if (table != null && deleted > 0) {
            LOG.info("Deleted {} expired items of {}", deleted, table.name());
        }
        deleted = 0;
        table = null;
        range = null;
    }

    /** The times, in seconds since 1970, at which an item expires that is to be deleted: a past that is not too long ago. */
    private record Lifespan(BigDecimal oldest, BigDecimal now) {
        static Lifespan at(Instant instant) {
            return new Lifespan(
                    seconds(instant.atOffset(ZoneOffset.UTC)
                            .minusYears(OLDEST_YEARS)
                            .toInstant()),
                    seconds(instant));
        }

        boolean isOver(@Nullable AttributeValue value) {
            if (value == null || !value.is(AttributeType.N)) {
                return false;
            }
            BigDecimal expiry = value.asNumber();
            return expiry.compareTo(now) < 0 && expiry.compareTo(oldest) >= 0;
        }

        private static BigDecimal seconds(Instant instant) {
            return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        }
    }
}
