package io.keystave.processor.model;

import io.keystave.annotation.Counter;
import io.keystave.annotation.CreatedAt;
import io.keystave.annotation.ExpiresAt;
import io.keystave.annotation.GeneratedKey;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.UpdatedAt;
import io.keystave.annotation.Version;
import java.lang.annotation.Annotation;

/** What an annotation makes of a component. */
public enum Role {
    PARTITION_KEY(PartitionKey.class),
    SORT_KEY(SortKey.class),
    VERSION(Version.class),
    EXPIRES_AT(ExpiresAt.class),
    CREATED_AT(CreatedAt.class),
    UPDATED_AT(UpdatedAt.class),
    COUNTER(Counter.class),
    GENERATED_KEY(GeneratedKey.class);

    private final Class<? extends Annotation> annotation;

    Role(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** The annotation as users write it, for instance {@code @PartitionKey}. */
    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
