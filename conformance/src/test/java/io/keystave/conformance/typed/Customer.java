package io.keystave.conformance.typed;

import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Table;
import java.util.Optional;

/** A customer: an entity without sort key and without version. */
@Table("customers")
public record Customer(@PartitionKey String id, String name, int visits, Optional<String> note) {

    static Customer of(String id) {
        return new Customer(id, "Ann", 0, Optional.empty());
    }
}
