package io.keystave.conformance.typed.mapping;

import io.keystave.annotation.Creator;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Table;
import io.keystave.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An entity that is an immutable class. */
@Table("contacts")
final class Contact {
    @PartitionKey
    private final String name;

    private final @Nullable String phone;

    @Version
    final int revision;

    Contact(String name) {
        this(name, null, 0);
    }

    @Creator
    Contact(String name, @Nullable String phone, int revision) {
        this.name = name;
        this.phone = phone;
        this.revision = revision;
    }

    String name() {
        return name;
    }

    @Nullable
    String getPhone() {
        return phone;
    }
}
