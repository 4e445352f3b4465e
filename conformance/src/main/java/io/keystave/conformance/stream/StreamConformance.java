package io.keystave.conformance.stream;

import static io.keystave.conformance.Orders.ORDERS;

import io.keystave.conformance.BackendConformance;
import io.keystave.conformance.Orders;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetRecordsResult;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.Shard;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.StreamDescription;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableOptions;
import io.keystave.operation.UpdateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the classes about streams have: a table with a stream, and short ways to read it. */
public abstract class StreamConformance extends BackendConformance {
    static final TableOptions BOTH_IMAGES = streamed(StreamViewType.NEW_AND_OLD_IMAGES);

    static TableOptions streamed(StreamViewType view) {
        return TableOptions.NONE.streamSpecification(StreamSpecification.enabled(view));
    }

    /** Creates the orders with a stream and gives its ARN. */
    protected String createStreamed(StreamViewType view) {
        create(Orders.table().options(streamed(view)));
        return latestArn();
    }

    protected String createStreamed() {
        return createStreamed(StreamViewType.NEW_AND_OLD_IMAGES);
    }

    protected String latestArn() {
        return Objects.requireNonNull(
                backend.describeTable(new DescribeTable(ORDERS)).table().latestStreamArn());
    }

    protected void disable() {
        backend.updateTable(
                UpdateTable.of(ORDERS).options(TableOptions.NONE.streamSpecification(StreamSpecification.DISABLED)));
    }

    protected StreamDescription describe(String arn) {
        return backend.describeStream(DescribeStream.of(arn)).streamDescription();
    }

    protected List<Shard> shards(String arn) {
        return describe(arn).shards();
    }

    protected String iterator(String arn, Shard shard, ShardIteratorType type) {
        return backend.getShardIterator(GetShardIterator.of(arn, shard.shardId(), type))
                .shardIterator();
    }

    protected GetRecordsResult read(String iterator) {
        return backend.getRecords(GetRecords.of(iterator));
    }

    /** The records that a shard has now. */
    protected List<StreamRecord> records(String arn, Shard shard) {
        List<StreamRecord> records = new ArrayList<>();
        String next = iterator(arn, shard, ShardIteratorType.TRIM_HORIZON);
        while (next != null) {
            GetRecordsResult page = read(next);
            records.addAll(page.records());
            next = page.records().isEmpty() ? null : page.nextShardIterator();
        }
        return records;
    }

    /** All records that a stream has now, shard by shard, parents first. */
    protected List<StreamRecord> records(String arn) {
        List<StreamRecord> records = new ArrayList<>();
        shards(arn).forEach(shard -> records.addAll(records(arn, shard)));
        return records;
    }

    /** The shard that has records; there is only one if all items have the same partition key. */
    protected Shard shardWithRecords(String arn) {
        return shards(arn).stream()
                .filter(shard -> !records(arn, shard).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
