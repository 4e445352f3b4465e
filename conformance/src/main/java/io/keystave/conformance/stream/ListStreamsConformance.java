package io.keystave.conformance.stream;

import static io.keystave.conformance.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.conformance.Orders;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ListStreamsResult;
import io.keystave.operation.StreamSummary;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with ListStreams. */
public abstract class ListStreamsConformance extends StreamConformance {
    private List<String> arns(ListStreams request) {
        return backend.listStreams(request).streams().stream()
                .map(StreamSummary::streamArn)
                .toList();
    }

    @Nested
    class Behaviour {
        @Test
        void tellsOfTableAndLabel() {
            create(Orders.customers());
            String arn = createStreamed();

            ListStreamsResult result = backend.listStreams(ListStreams.of(ORDERS));

            assertThat(result)
                    .isEqualTo(new ListStreamsResult(
                            List.of(new StreamSummary(arn, ORDERS, describe(arn).streamLabel())), null));
        }

        @Test
        void listsThoseOfATableOrAll() {
            create(Orders.customers().options(BOTH_IMAGES));
            String arn = createStreamed();

            assertThat(arns(ListStreams.of(ORDERS))).containsExactly(arn);
            assertThat(arns(ListStreams.of(arn.substring(0, arn.indexOf("/stream/")))))
                    .containsExactly(arn);
            assertThat(arns(ListStreams.all())).hasSize(2).contains(arn);
            assertThat(arns(ListStreams.of("nothing"))).isEmpty();
        }

        @Test
        void includesThoseThatAreTurnedOff() {
            String first = createStreamed();
            disable();
            backend.updateTable(UpdateTable.of(ORDERS).options(BOTH_IMAGES));

            assertThat(arns(ListStreams.of(ORDERS))).containsExactly(first, latestArn());
        }

        @Test
        void goesOnAfterAPageAlsoIfTheTableIsGone() {
            create(Orders.customers().options(BOTH_IMAGES));
            createStreamed();
            List<String> all = arns(ListStreams.all());

            ListStreamsResult first = backend.listStreams(ListStreams.all().limit(1));
            backend.deleteTable(new DeleteTable("customers"));
            ListStreamsResult second = backend.listStreams(
                    ListStreams.all().limit(1).exclusiveStartStreamArn(first.lastEvaluatedStreamArn()));

            List<StreamSummary> pages = new ArrayList<>(first.streams());
            pages.addAll(second.streams());
            assertThat(first.lastEvaluatedStreamArn()).isEqualTo(all.get(0));
            assertThat(second.lastEvaluatedStreamArn()).isNull();
            assertThat(pages).extracting(StreamSummary::streamArn).isEqualTo(all);
        }
    }

    @Nested
    class Validation {
        @Test
        void rejectsLimitsOutOfRange() {
            assertFails(
                    () -> backend.listStreams(ListStreams.all().limit(0)),
                    ValidationException.class,
                    "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have"
                            + " value greater than or equal to 1");
            assertFails(
                    () -> backend.listStreams(ListStreams.all().limit(101)),
                    ValidationException.class,
                    "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have"
                            + " value less than or equal to 100");
        }

        @Test
        void rejectsAStartThatIsNoArn() {
            String start = "this-is-no-arn-but-it-is-long-enough-to-be-one";

            assertFails(
                    () -> backend.listStreams(ListStreams.all().exclusiveStartStreamArn(start)),
                    ValidationException.class,
                    "Invalid ExclusiveStartStreamArn: " + start);
        }
    }
}
