package io.keystave.sample.desk;

import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.Table;
import java.util.Optional;

/** A customer of the desk. One without a country is not in index {@code by_country}. */
@Table("customers")
@GlobalIndex(name = "by_country", partitionKey = "country", sortKey = "company")
public record Customer(
        @PartitionKey String customer,
        String company,
        String contact,
        String title,
        Optional<String> city,
        Optional<String> country,
        Optional<String> phone) {}
