package io.keystave.operation;

import java.util.List;

/** Which attributes an index holds: its own and the table's keys always, and what the type and the names add. */
public record Projection(ProjectionType projectionType, List<String> nonKeyAttributes) {
    public static final Projection ALL = new Projection(ProjectionType.ALL, List.of());
    public static final Projection KEYS_ONLY = new Projection(ProjectionType.KEYS_ONLY, List.of());

    public Projection {
        nonKeyAttributes = List.copyOf(nonKeyAttributes);
    }

    /** Keys and the named attributes, up to 20 an index and 100 a table. */
    public static Projection include(List<String> nonKeyAttributes) {
        return new Projection(ProjectionType.INCLUDE, nonKeyAttributes);
    }
}
