package io.keystave.engine.table;

import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.value.AttributeName;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which attributes of an item its entry in an index has. Immutable. */
public final class IndexProjection {
    private final @Nullable List<AttributeName> names;

    private IndexProjection(@Nullable List<AttributeName> names) {
        this.names = names;
    }

    /** What an index with that key holds. */
    public static IndexProjection of(Projection projection, KeySchema indexKey) {
        if (projection.projectionType() == ProjectionType.ALL) {
            return new IndexProjection(null);
        }
        // In the order of an item's attributes, which is the quickest one to write them in.
        Set<AttributeName> names = new TreeSet<>();
        indexKey.attributes().forEach(attribute -> names.add(attribute.name()));
        projection.nonKeyAttributes().forEach(name -> names.add(AttributeName.of(name)));
        return new IndexProjection(List.copyOf(names));
    }

    /** Whether entries are whole items. */
    public boolean isAll() {
        return names == null;
    }

    /** The entry for an item; the item itself if all is projected. */
    public Item of(Item item) {
        return names == null ? item : item.only(names);
    }

    /** Those of the given names that entries lack. */
    public List<AttributeName> missing(Collection<AttributeName> wanted) {
        List<AttributeName> missing = new ArrayList<>();
        if (names != null) {
            wanted.stream().filter(name -> !names.contains(name)).forEach(missing::add);
        }
        return missing;
    }
}
