package io.keystave.engine.validation;

import io.keystave.operation.LimitExceededException;
import io.keystave.operation.ThroughputChanges;
import java.time.Duration;
import java.time.Instant;

/** How often provisioned throughput may be lowered. Source: Developer Guide, Quotas, Decreasing provisioned throughput. */
public final class DecreaseRules {
    /** So many times a day at any time; from then on only after a pause. */
    private static final long FREE = 4;

    private static final long MOST_A_DAY = 27;
    private static final Duration PAUSE = Duration.ofHours(1);

    private DecreaseRules() {}

    /** Checks that one more decrease is allowed now, after those of today. */
    public static void check(ThroughputChanges today, Instant now) {
        Instant last = today.lastDecreaseDateTime();
        if (last == null || today.numberOfDecreasesToday() < FREE) {
            return;
        }
        Instant next = last.plus(PAUSE);
        if (today.numberOfDecreasesToday() >= MOST_A_DAY || now.isBefore(next)) {
            // What comes after the second sentence differs from the service's text, which is known no further.
            throw new LimitExceededException("Subscriber limit exceeded: Provisioned throughput decreases are limited"
                    + " within a given UTC day. After the first " + FREE
                    + " decreases, each subsequent decrease in the same UTC day can be performed at most once every "
                    + PAUSE.toSeconds() + " seconds. Number of decreases today: " + today.numberOfDecreasesToday()
                    + ". Last decrease at " + last + ". Next decrease can be made at " + next);
        }
    }
}
