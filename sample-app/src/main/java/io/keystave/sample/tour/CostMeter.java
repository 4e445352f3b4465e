package io.keystave.sample.tour;

import io.keystave.operation.OperationEvent;
import io.keystave.operation.OperationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what operations cost until someone asks. Safe for use by many threads. */
public final class CostMeter implements OperationListener {
    private final Queue<OperationEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    public void finished(OperationEvent event) {
        events.add(event);
    }

    /** The operations since the last call, in order. */
    List<OperationEvent> take() {
        List<OperationEvent> taken = new ArrayList<>();
        for (OperationEvent event = events.poll(); event != null; event = events.poll()) {
            taken.add(event);
        }
        return taken;
    }
}
