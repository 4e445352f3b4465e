package io.keystave.engine.item;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** The time at which items change, in milliseconds since 1970, which never goes back. Safe for many threads. */
public final class Moments {
    private final Clock clock;
    private final AtomicLong last;

    /** Times from the given one on, even if the clock is behind it. */
    public Moments(Clock clock, long first) {
        this.clock = clock;
        this.last = new AtomicLong(first);
    }

    /** The time now. Who holds an item's lock gets no earlier one than who held it before. */
    public long now() {
        return last.accumulateAndGet(clock.millis(), Math::max);
    }
}
