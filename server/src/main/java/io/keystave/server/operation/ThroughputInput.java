package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.WarmThroughput;
import io.keystave.server.json.RequestReader;
import org.jspecify.annotations.Nullable;

/** The three kinds of throughput of a table or an index as they were given, each a number of reads and one of writes. */
final class ThroughputInput {
    private ThroughputInput() {}

    /** Capacity units. */
    record Provisioned(
            @Nullable Long readCapacityUnits, @Nullable Long writeCapacityUnits) {
        static Provisioned read(RequestReader in) {
            Pair pair = Pair.read(in, "ProvisionedThroughput", "ReadCapacityUnits", "WriteCapacityUnits");
            return new Provisioned(pair.read, pair.write);
        }

        static void check(@Nullable Provisioned throughput, String path, Constraints constraints) {
            if (throughput != null) {
                constraints.required(throughput.writeCapacityUnits, path + ".writeCapacityUnits");
                constraints.range(throughput.writeCapacityUnits, path + ".writeCapacityUnits", 1, Long.MAX_VALUE);
                constraints.required(throughput.readCapacityUnits, path + ".readCapacityUnits");
                constraints.range(throughput.readCapacityUnits, path + ".readCapacityUnits", 1, Long.MAX_VALUE);
            }
        }

        static @Nullable ProvisionedThroughput toModel(@Nullable Provisioned throughput) {
            return throughput == null
                    ? null
                    : new ProvisionedThroughput(
                            requireNonNull(throughput.readCapacityUnits),
                            requireNonNull(throughput.writeCapacityUnits));
        }
    }

    /** Reads the limits of an on-demand table or index. */
    static OnDemandThroughput onDemand(RequestReader in) {
        Pair pair = Pair.read(in, "OnDemandThroughput", "MaxReadRequestUnits", "MaxWriteRequestUnits");
        return new OnDemandThroughput(pair.read, pair.write);
    }

    /** Reads what a table or index is to serve at once. */
    static WarmThroughput warm(RequestReader in) {
        Pair pair = Pair.read(in, "WarmThroughput", "ReadUnitsPerSecond", "WriteUnitsPerSecond");
        return new WarmThroughput(pair.read, pair.write);
    }

    static void check(@Nullable WarmThroughput throughput, String path, Constraints constraints) {
        if (throughput != null) {
            constraints.range(throughput.readUnitsPerSecond(), path + ".readUnitsPerSecond", 1, Long.MAX_VALUE);
            constraints.range(throughput.writeUnitsPerSecond(), path + ".writeUnitsPerSecond", 1, Long.MAX_VALUE);
        }
    }

    private record Pair(@Nullable Long read, @Nullable Long write) {
        static Pair read(RequestReader in, String type, String readMember, String writeMember) {
            in.structure(type);
            Long read = null;
            Long write = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                if (member.equals(readMember)) {
                    read = in.longInteger();
                } else if (member.equals(writeMember)) {
                    write = in.longInteger();
                } else {
                    in.skip();
                }
            }
            return new Pair(read, write);
        }
    }
}
