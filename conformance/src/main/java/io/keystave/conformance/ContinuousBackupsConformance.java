package io.keystave.conformance;

import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.ContinuousBackupsDescription;
import io.keystave.operation.DescribeContinuousBackups;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.InvalidRestoreTimeException;
import io.keystave.operation.PointInTimeRecoveryUnavailableException;
import io.keystave.operation.RestoreTableToPointInTime;
import io.keystave.operation.TableAlreadyExistsException;
import io.keystave.operation.TableNotFoundException;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.operation.ValidationException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every backend does with continuous backups. Source: API reference, UpdateContinuousBackups and the others. */
public abstract class ContinuousBackupsConformance extends BackendConformance {
    private ContinuousBackupsDescription turn(boolean on) {
        return backend.updateContinuousBackups(new UpdateContinuousBackups(ORDERS, on, null))
                .description();
    }

    private ContinuousBackupsDescription describe() {
        return backend.describeContinuousBackups(new DescribeContinuousBackups(ORDERS))
                .description();
    }

    @Test
    void keepsNothingUnlessTold() {
        create(Orders.table());

        assertThat(describe()).isEqualTo(new ContinuousBackupsDescription(false, null, null, null));
        assertFails(
                () -> backend.restoreTableToPointInTime(new RestoreTableToPointInTime(ORDERS, "copy", null)),
                PointInTimeRecoveryUnavailableException.class,
                "Point in time recovery is not enabled for table 'orders'");
    }

    @Test
    void tellsWhatCanBeRestored() {
        create(Orders.table());

        ContinuousBackupsDescription on = turn(true);

        assertThat(on.pointInTimeRecoveryEnabled()).isTrue();
        assertThat(on.recoveryPeriodInDays()).isEqualTo(35);
        assertThat(on.earliestRestorableDateTime()).isBeforeOrEqualTo(on.latestRestorableDateTime());
        assertThat(backend.updateContinuousBackups(new UpdateContinuousBackups(ORDERS, true, 7))
                        .description())
                .satisfies(changed -> {
                    assertThat(changed.recoveryPeriodInDays()).isEqualTo(7);
                    assertThat(changed.earliestRestorableDateTime()).isEqualTo(on.earliestRestorableDateTime());
                });
        assertThat(turn(false)).isEqualTo(new ContinuousBackupsDescription(false, null, null, null));
    }

    @Test
    void restoresTheLatestMoment() {
        create(Orders.indexed());
        put(ORDERS, order("anna", "o1", "open", 1));
        turn(true);
        put(ORDERS, order("anna", "o1", "paid", 1));

        backend.restoreTableToPointInTime(new RestoreTableToPointInTime(ORDERS, "copy", null));
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (backend.describeTable(new DescribeTable("copy")).table().tableStatus() != TableStatus.ACTIVE) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }

        assertThat(get("copy", key("anna", "o1"))).isEqualTo(order("anna", "o1", "paid", 1));
    }

    @Test
    void rejectsUnknownTablesTakenNamesAndPeriods() {
        create(Orders.table());
        turn(true);

        assertFails(
                () -> backend.describeContinuousBackups(new DescribeContinuousBackups("other")),
                TableNotFoundException.class,
                "Table not found: other");
        assertFails(
                () -> backend.restoreTableToPointInTime(new RestoreTableToPointInTime("other", "copy", null)),
                TableNotFoundException.class,
                "Table not found: other");
        assertFails(
                () -> backend.restoreTableToPointInTime(new RestoreTableToPointInTime(ORDERS, ORDERS, null)),
                TableAlreadyExistsException.class,
                "Table already exists: orders");
        assertFails(
                () -> backend.updateContinuousBackups(new UpdateContinuousBackups(ORDERS, true, 36)),
                ValidationException.class,
                "1 validation error detected: Value '36' at 'pointInTimeRecoverySpecification.recoveryPeriodInDays' failed"
                        + " to satisfy constraint: Member must have value less than or equal to 35");
    }

    @Test
    void rejectsMomentsOfWhichNothingIsKept() {
        create(Orders.table());
        turn(true);
        Instant earliest = Objects.requireNonNull(describe().earliestRestorableDateTime());
        Instant tooEarly = earliest.minusMillis(1);
        Instant tooLate = Instant.now().plusSeconds(3600);

        for (Instant moment : new Instant[] {tooEarly, tooLate}) {
            assertFails(
                    () -> backend.restoreTableToPointInTime(new RestoreTableToPointInTime(ORDERS, "copy", moment)),
                    InvalidRestoreTimeException.class,
                    "An invalid restore time was specified. RestoreDateTime must be between EarliestRestorableDateTime"
                            + " and LatestRestorableDateTime.");
        }
    }
}
