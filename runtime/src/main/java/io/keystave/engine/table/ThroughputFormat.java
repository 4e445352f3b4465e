package io.keystave.engine.table;

import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.WarmThroughput;
import io.keystave.value.AttributeValue;
import org.jspecify.annotations.Nullable;

/** How the catalogue stores the throughput of tables and indexes. */
final class ThroughputFormat {
    private ThroughputFormat() {}

    static AttributeValue encode(ProvisionedThroughput throughput) {
        return pair(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
    }

    static ProvisionedThroughput provisioned(AttributeValue stored) {
        Fields pair = new Fields(stored.asMap());
        return new ProvisionedThroughput(pair.requireNumber("Read"), pair.requireNumber("Write"));
    }

    static void add(Fields to, @Nullable OnDemandThroughput onDemand, @Nullable WarmThroughput warm) {
        if (onDemand != null) {
            to.value("OnDemandThroughput", pair(onDemand.maxReadRequestUnits(), onDemand.maxWriteRequestUnits()));
        }
        if (warm != null) {
            to.value("WarmThroughput", pair(warm.readUnitsPerSecond(), warm.writeUnitsPerSecond()));
        }
    }

    static @Nullable OnDemandThroughput onDemand(Fields from) {
        return from.nested(
                "OnDemandThroughput", pair -> new OnDemandThroughput(pair.number("Read"), pair.number("Write")));
    }

    static @Nullable WarmThroughput warm(Fields from) {
        return from.nested("WarmThroughput", pair -> new WarmThroughput(pair.number("Read"), pair.number("Write")));
    }

    private static AttributeValue pair(@Nullable Long read, @Nullable Long write) {
        return new Fields().number("Read", read).number("Write", write).toMap();
    }
}
