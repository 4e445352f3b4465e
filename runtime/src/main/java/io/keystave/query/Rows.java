package io.keystave.query;

import io.keystave.mapper.EntityMapper;
import io.keystave.mapper.MappingException;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import io.keystave.value.ValueTypeException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of the items that a read found. */
@FunctionalInterface
interface Rows<R> {

    /** The results of some items, in the same order; items that have no result any more are left out. */
    List<R> of(List<Item> items);

    /** Each item read by a mapper. */
    static <R> Rows<R> mapped(EntityMapper<R> mapper) {
        return items -> {
            List<R> rows = new ArrayList<>(items.size());
            for (Item item : items) {
                rows.add(read(mapper, item));
            }
            return rows;
        };
    }

    /**
     * The entity under the primary key that each index entry holds.
     *
     * @throws IncompleteBatchException if some could not be read, in as many tries as the context allows
     */
    static <T> Rows<T> hydrated(RepositoryContext context, EntityTable<T, ?> table) {
        List<AttributeName> keyNames = table.keyNames();
        return entries -> {
            List<ItemKey> keys = entries.stream()
                    .map(entry -> new ItemKey(table.tableName(), entry.only(keyNames)))
                    .toList();
            BatchReader.Read read = new BatchReader(context, false).read(keys);
            if (!read.unread().isEmpty()) {
                throw new IncompleteBatchException(keys.size(), read.unread());
            }
            return keys.stream()
                    .flatMap(key -> Stream.ofNullable(read.found().get(key)))
                    .map(table::read)
                    .toList();
        };
    }

    /** Reads one item, and says what does not fit if it cannot be read. */
    static <R> R read(EntityMapper<R> mapper, Item item) {
        try {
            return mapper.fromItem(item);
        } catch (ValueTypeException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MappingException("A stored item cannot be read as its entity: " + e.getMessage(), e);
        }
    }
}
