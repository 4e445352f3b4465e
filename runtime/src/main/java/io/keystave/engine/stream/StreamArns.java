package io.keystave.engine.stream;

import io.keystave.engine.table.StreamCatalog;
import io.keystave.engine.table.StreamDefinition;
import io.keystave.engine.table.TableStream;
import io.keystave.operation.ResourceNotFoundException;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/** The names of streams all over the world. */
final class StreamArns {
    private final StreamCatalog streams;
    private final UnaryOperator<String> tableArn;

    /** The ARNs of a store's streams, given the ARN of a table by its name. */
    StreamArns(StreamCatalog streams, UnaryOperator<String> tableArn) {
        this.streams = streams;
        this.tableArn = tableArn;
    }

    String of(StreamDefinition stream) {
        return tableArn.apply(stream.tableName()) + "/stream/" + stream.label();
    }

    /**
     * The stream of that ARN.
     *
     * @throws ResourceNotFoundException if there is none
     */
    TableStream require(String arn) {
        return streams.all().stream()
                .filter(stream -> of(stream.definition()).equals(arn))
                // Only if a table was deleted and made again within the same millisecond are there two.
                .max(Comparator.comparing(stream -> stream.definition().isEnabled()))
                .orElseThrow(() ->
                        new ResourceNotFoundException("Requested resource not found: Stream: " + arn + " not found"));
    }
}
