package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/** One change of a table's global secondary indexes: exactly one member is not null. */
public record GlobalSecondaryIndexUpdate(
        @Nullable GlobalSecondaryIndex create,
        @Nullable ThroughputUpdate update,
        @Nullable String delete) {

    /** New throughput of an index; what is null stays as it is. */
    public record ThroughputUpdate(
            String indexName,
            @Nullable ProvisionedThroughput provisionedThroughput,
            @Nullable OnDemandThroughput onDemandThroughput,
            @Nullable WarmThroughput warmThroughput) {}

    /** Creates an index and fills it in the background. */
    public static GlobalSecondaryIndexUpdate create(GlobalSecondaryIndex index) {
        return new GlobalSecondaryIndexUpdate(index, null, null);
    }

    /** Changes the throughput of an index. */
    public static GlobalSecondaryIndexUpdate update(String indexName, ProvisionedThroughput throughput) {
        return new GlobalSecondaryIndexUpdate(null, new ThroughputUpdate(indexName, throughput, null, null), null);
    }

    /** Changes the limits of an index of an on-demand table. */
    public static GlobalSecondaryIndexUpdate update(String indexName, OnDemandThroughput throughput) {
        return new GlobalSecondaryIndexUpdate(null, new ThroughputUpdate(indexName, null, throughput, null), null);
    }

    /** Raises what an index can serve at once. */
    public static GlobalSecondaryIndexUpdate update(String indexName, WarmThroughput throughput) {
        return new GlobalSecondaryIndexUpdate(null, new ThroughputUpdate(indexName, null, null, throughput), null);
    }

    /** Deletes an index. */
    public static GlobalSecondaryIndexUpdate delete(String indexName) {
        return new GlobalSecondaryIndexUpdate(null, null, indexName);
    }
}
