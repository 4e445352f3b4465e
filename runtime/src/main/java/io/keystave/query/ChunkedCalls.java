package io.keystave.query;

import io.keystave.operation.ProvisionedThroughputExceededException;
import io.keystave.operation.RetryPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Work that is done in calls of a lawful size, where each call may leave some of it over. */
final class ChunkedCalls {
    private ChunkedCalls() {}

    /**
     * Calls until all is done, or as many calls in a row as the policy allows have done nothing.
     *
     * @param call does some of the given work and gives what is left of it
     * @return what is left in the end
     */
    static <W> List<W> run(
            RetryPolicy policy, Collection<W> work, int mostInOneCall, Function<List<W>, Collection<W>> call) {
        Deque<W> waiting = new ArrayDeque<>(work);
        Backoff backoff = new Backoff(policy);
        while (!waiting.isEmpty()) {
            List<W> chunk = new ArrayList<>(mostInOneCall);
            while (chunk.size() < mostInOneCall && !waiting.isEmpty()) {
                chunk.add(waiting.remove());
            }
            Collection<W> left = left(chunk, call);
            waiting.addAll(left);
            if (!left.isEmpty() && !backoff.again(left.size() < chunk.size())) {
                break;
            }
        }
        return List.copyOf(waiting);
    }

    private static <W> Collection<W> left(List<W> chunk, Function<List<W>, Collection<W>> call) {
        try {
            return call.apply(chunk);
        } catch (ProvisionedThroughputExceededException e) {
            return chunk; // the service's word for a batch of which nothing was done
        }
    }
}
