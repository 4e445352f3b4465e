package io.keystave.conformance.stream;

import static io.keystave.conformance.Expressions.condition;
import static io.keystave.conformance.Expressions.update;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.n;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.keystave.conformance.Orders;
import io.keystave.operation.BatchWriteItem;
import io.keystave.operation.ConditionCheck;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.Delete;
import io.keystave.operation.DeleteItem;
import io.keystave.operation.EventName;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.Put;
import io.keystave.operation.PutItem;
import io.keystave.operation.StreamRecord;
import io.keystave.operation.StreamRecord.UserIdentity;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.TransactWriteItem;
import io.keystave.operation.TransactWriteItems;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.operation.WriteRequest;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which records writes leave behind in a stream, and what is in them. */
public abstract class StreamRecordsConformance extends StreamConformance {
    @Nested
    class Changes {
        @Test
        void areInsertModifyAndRemoveInTheOrderOfTheWrites() {
            String arn = createStreamed();
            Item first = order("c-1", "o-1", "NEW", 1);
            Item second = order("c-1", "o-1", "PAID", 1);

            put(ORDERS, first, second);
            backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-1")));

            assertThat(records(arn))
                    .extracting(
                            StreamRecord::eventName,
                            StreamRecord::keys,
                            StreamRecord::oldImage,
                            StreamRecord::newImage,
                            StreamRecord::userIdentity)
                    .containsExactly(
                            tuple(EventName.INSERT, key("c-1", "o-1"), null, first, null),
                            tuple(EventName.MODIFY, key("c-1", "o-1"), first, second, null),
                            tuple(EventName.REMOVE, key("c-1", "o-1"), second, null, null));
        }

        @Test
        void ofAnUpdateAreThoseOfTheWholeItem() {
            String arn = createStreamed();

            backend.updateItem(UpdateItem.of(ORDERS, key("c-1", "o-1")).update(update("SET #total = :0", n(1))));
            backend.updateItem(UpdateItem.of(ORDERS, key("c-1", "o-1")).update(update("REMOVE #total")));

            assertThat(records(arn))
                    .extracting(StreamRecord::eventName, StreamRecord::oldImage, StreamRecord::newImage)
                    .containsExactly(
                            tuple(EventName.INSERT, null, key("c-1", "o-1").with("total", n(1))),
                            tuple(EventName.MODIFY, key("c-1", "o-1").with("total", n(1)), key("c-1", "o-1")));
        }

        @Test
        void leaveNoRecordWhereNothingChanges() {
            String arn = createStreamed();
            Item item = order("c-1", "o-1", "NEW", 1).with("tags", AttributeValue.ofStringSet(List.of("a", "b")));
            put(ORDERS, item);

            put(ORDERS, item);
            put(
                    ORDERS,
                    order("c-1", "o-1", "NEW", 1)
                            .with("tags", AttributeValue.ofStringSet(List.of("b", "a")))
                            .with("total", AttributeValue.ofNumber("1.0")));
            backend.updateItem(UpdateItem.of(ORDERS, key("c-1", "o-1")).update(update("SET #total = :0", n(1))));
            backend.updateItem(UpdateItem.of(ORDERS, key("c-1", "o-2")).update(update("REMOVE #total")));
            backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-3")));
            assertThatThrownBy(() -> backend.putItem(PutItem.of(ORDERS, order("c-1", "o-1", "PAID", 2))
                            .condition(condition("attribute_not_exists(customer)"))))
                    .isInstanceOf(ConditionalCheckFailedException.class);

            assertThat(records(arn)).extracting(StreamRecord::eventName).containsExactly(EventName.INSERT);
        }

        @Test
        void ofABatchAreOneForEachItem() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));

            backend.batchWriteItem(BatchWriteItem.of(Map.of(
                    ORDERS,
                    List.of(
                            WriteRequest.put(order("c-1", "o-2", "NEW", 2)),
                            WriteRequest.delete(key("c-1", "o-1")),
                            WriteRequest.delete(key("c-1", "o-9"))))));

            assertThat(records(arn))
                    .extracting(StreamRecord::eventName, StreamRecord::keys)
                    .containsExactlyInAnyOrder(
                            tuple(EventName.INSERT, key("c-1", "o-1")),
                            tuple(EventName.INSERT, key("c-1", "o-2")),
                            tuple(EventName.REMOVE, key("c-1", "o-1")));
        }

        @Test
        void ofATransactionAreAllOrNone() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1), order("c-1", "o-2", "NEW", 1));

            backend.transactWriteItems(TransactWriteItems.of(
                    TransactWriteItem.of(Put.of(ORDERS, order("c-1", "o-3", "NEW", 3))),
                    TransactWriteItem.of(
                            ConditionCheck.of(ORDERS, key("c-1", "o-2"), condition("attribute_exists(customer)"))),
                    TransactWriteItem.of(Delete.of(ORDERS, key("c-1", "o-1")))));
            assertThatThrownBy(() -> backend.transactWriteItems(TransactWriteItems.of(
                            TransactWriteItem.of(Put.of(ORDERS, order("c-1", "o-4", "NEW", 4))),
                            TransactWriteItem.of(ConditionCheck.of(
                                    ORDERS, key("c-1", "o-1"), condition("attribute_exists(customer)"))))))
                    .isInstanceOf(TransactionCanceledException.class);

            assertThat(records(arn))
                    .extracting(StreamRecord::eventName, StreamRecord::keys)
                    .containsExactlyInAnyOrder(
                            tuple(EventName.INSERT, key("c-1", "o-1")),
                            tuple(EventName.INSERT, key("c-1", "o-2")),
                            tuple(EventName.INSERT, key("c-1", "o-3")),
                            tuple(EventName.REMOVE, key("c-1", "o-1")));
        }

        @Test
        void ofAStatementAreThoseOfItsWrite() {
            String arn = createStreamed();

            backend.executeStatement(ExecuteStatement.of("INSERT INTO orders VALUE {'customer':'c-1','order':'o-1'}"));
            backend.executeStatement(
                    ExecuteStatement.of("UPDATE orders SET total = 5 WHERE customer = 'c-1' AND \"order\" = 'o-1'"));

            assertThat(records(arn))
                    .extracting(StreamRecord::eventName, StreamRecord::newImage)
                    .containsExactly(
                            tuple(EventName.INSERT, key("c-1", "o-1")),
                            tuple(EventName.MODIFY, key("c-1", "o-1").with("total", n(5))));
        }

        @Test
        void byExpiryTellWhoMadeThem() {
            String arn = createStreamed();
            Item expired = key("c-1", "o-1").with("expires", n(Instant.now().getEpochSecond() - 1000));
            put(ORDERS, expired);
            backend.updateTimeToLive(new UpdateTimeToLive(ORDERS, new TimeToLiveSpecification(true, "expires")));

            deleteExpired();

            assertThat(records(arn))
                    .extracting(StreamRecord::eventName, StreamRecord::oldImage, StreamRecord::userIdentity)
                    .containsExactly(
                            tuple(EventName.INSERT, null, null),
                            tuple(EventName.REMOVE, expired, new UserIdentity("Service", "dynamodb.amazonaws.com")));
        }

        @Test
        void beforeAndAfterTheStreamLeaveNothing() {
            create(Orders.table());
            put(ORDERS, order("c-1", "o-1", "NEW", 1));
            backend.updateTable(UpdateTable.of(ORDERS).options(BOTH_IMAGES));
            put(ORDERS, order("c-1", "o-2", "NEW", 1));
            disable();
            put(ORDERS, order("c-1", "o-3", "NEW", 1));

            assertThat(records(latestArn())).extracting(StreamRecord::keys).containsExactly(key("c-1", "o-2"));
        }
    }

    @Nested
    class Members {
        @Test
        void showNothingButKeysWithKeysOnly() {
            String arn = createStreamed(StreamViewType.KEYS_ONLY);
            writeInsertModifyRemove();

            assertThat(records(arn))
                    .extracting(StreamRecord::keys, StreamRecord::oldImage, StreamRecord::newImage)
                    .containsExactly(
                            tuple(key("c-1", "o-1"), null, null),
                            tuple(key("c-1", "o-1"), null, null),
                            tuple(key("c-1", "o-1"), null, null));
        }

        @Test
        void showTheItemAfterwardsWithNewImage() {
            String arn = createStreamed(StreamViewType.NEW_IMAGE);
            writeInsertModifyRemove();

            assertThat(records(arn))
                    .extracting(StreamRecord::keys, StreamRecord::oldImage, StreamRecord::newImage)
                    .containsExactly(
                            tuple(key("c-1", "o-1"), null, order("c-1", "o-1", "NEW", 1)),
                            tuple(key("c-1", "o-1"), null, order("c-1", "o-1", "PAID", 1)),
                            tuple(key("c-1", "o-1"), null, null));
        }

        @Test
        void showTheItemBeforeWithOldImage() {
            String arn = createStreamed(StreamViewType.OLD_IMAGE);
            writeInsertModifyRemove();

            assertThat(records(arn))
                    .extracting(StreamRecord::keys, StreamRecord::oldImage, StreamRecord::newImage)
                    .containsExactly(
                            tuple(key("c-1", "o-1"), null, null),
                            tuple(key("c-1", "o-1"), order("c-1", "o-1", "NEW", 1), null),
                            tuple(key("c-1", "o-1"), order("c-1", "o-1", "PAID", 1), null));
        }

        private void writeInsertModifyRemove() {
            put(ORDERS, order("c-1", "o-1", "NEW", 1), order("c-1", "o-1", "PAID", 1));
            backend.deleteItem(DeleteItem.of(ORDERS, key("c-1", "o-1")));
        }

        @Test
        void tellOfTheSizeOfKeysAndImages() {
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1), order("c-1", "o-1", "PAID", 1));

            int keys = key("c-1", "o-1").sizeInBytes();
            int before = order("c-1", "o-1", "NEW", 1).sizeInBytes();
            int after = order("c-1", "o-1", "PAID", 1).sizeInBytes();
            assertThat(records(arn))
                    .extracting(StreamRecord::sizeBytes)
                    .containsExactly((long) keys + before, (long) keys + before + after);
        }

        @Test
        void tellWhenWhereAndWhatView() {
            Instant start = Instant.now();
            String arn = createStreamed();
            put(ORDERS, order("c-1", "o-1", "NEW", 1));

            StreamRecord record = records(arn).get(0);
            assertThat(record.approximateCreationDateTime())
                    .isBetween(start.minusSeconds(1), Instant.now())
                    .satisfies(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.SECONDS)));
            assertThat(record.awsRegion()).isEqualTo(arn.split(":", -1)[3]);
            assertThat(record.streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
            assertThat(record.eventId()).matches("[0-9a-f]{32}");
        }

        @Test
        void haveIdsAndNumbersOfTheirOwnThatStay() {
            String arn = createStreamed();
            for (int i = 0; i < 20; i++) {
                put(ORDERS, order("c-" + i % 7, "o-1", "NEW", i));
            }

            List<StreamRecord> records = records(arn);
            assertThat(records).extracting(StreamRecord::eventId).doesNotHaveDuplicates();
            assertThat(records)
                    .extracting(StreamRecord::sequenceNumber)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number.matches("[0-9]{21,40}"));
            assertThat(records(arn)).isEqualTo(records);
            for (var shard : shards(arn)) {
                assertThat(records(arn, shard))
                        .extracting(record -> new BigInteger(record.sequenceNumber()))
                        .isSorted();
            }
        }
    }

    @Test
    void keepTheItemsOfAPartitionKeyInOneShard() {
        String arn = createStreamed();
        for (int i = 0; i < 40; i++) {
            put(ORDERS, order("c-" + i % 10, "o-" + i, "NEW", i));
        }

        for (int customer = 0; customer < 10; customer++) {
            AttributeValue name = s("c-" + customer);
            assertThat(shards(arn).stream()
                            .filter(shard -> records(arn, shard).stream()
                                    .anyMatch(
                                            record -> name.equals(record.keys().get("customer"))))
                            .count())
                    .isEqualTo(1);
        }
    }
}
