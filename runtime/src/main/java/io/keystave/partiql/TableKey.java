package io.keystave.partiql;

import io.keystave.value.AttributeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of a table or index.
 *
 * @param isGlobal whether it is a global secondary index's
 */
record TableKey(List<AttributeName> partition, List<AttributeName> sort, boolean isGlobal) {
    /** All attributes of the key. */
    List<AttributeName> names() {
        List<AttributeName> names = new ArrayList<>(partition);
        names.addAll(sort);
        return names;
    }
}
