package io.keystave.query;

import io.keystave.value.Item;

/**
 * Where an item is: its table and its primary key.
 *
 * @param key exactly the key attributes
 */
public record ItemKey(String tableName, Item key) {

    /** The table alone: key values stay out of logs. */
    @Override
    public String toString() {
        return "an item of table \"" + tableName + '"';
    }
}
