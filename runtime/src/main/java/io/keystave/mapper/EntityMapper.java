package io.keystave.mapper;

import io.keystave.value.Item;
import io.keystave.value.ItemReader;
import io.keystave.value.ItemWriter;

/**
 * How one entity is written as an item and read back. Generated beside the entity; safe for use by many threads.
 *
 * @param <T> the entity, or the row of an index that does not hold whole items
 */
public interface EntityMapper<T> {

    /** Writes every attribute that has a value, in the order of their names, composed keys among them. */
    void write(T entity, ItemWriter out);

    /**
     * Reads an entity.
     *
     * @throws MappingException if an attribute that cannot be null is absent, or has another type than the property
     */
    T read(ItemReader in);

    /** The whole entity as an item. */
    default Item toItem(T entity) {
        ItemWriter out = new ItemWriter();
        write(entity, out);
        return out.toItem();
    }

    /** The entity in an item. */
    default T fromItem(Item item) {
        return read(item.reader());
    }
}
