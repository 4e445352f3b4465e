package io.keystave.benchmark.server;

import io.keystave.benchmark.server.Wire.Answer;
import io.keystave.benchmark.server.Workload.Exchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Workloads on one server for some time, each connection a thread of its own: as fast as it goes, or at a rate.
 *
 * <p>At a rate, time is counted from when a request should have been sent, so that a pause of the server counts for all
 * requests that waited for it.
 */
record Run(int port, int connections) {
    /** Runs workloads in turn; a rate of zero is as fast as it goes. The rate is that of all connections together. */
    Measured measure(List<Workload> workloads, double seconds, double rate) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Callable<long[]>> tasks = IntStream.range(0, connections)
                    .<Callable<long[]>>mapToObj(i -> () -> connection(i, workloads, start, end, rate))
                    .toList();
            long[] nanos = new long[0];
            for (Future<long[]> each : threads.invokeAll(tasks)) {
                nanos = concatenated(nanos, each.get());
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            Arrays.sort(nanos);
            return new Measured(nanos.length / elapsed, nanos);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(int number, List<Workload> workloads, long start, long end, double rate)
            throws IOException {
        Random random = new Random(number);
        long[] nanos = new long[1024];
        int count = 0;
        double interval = rate == 0 ? 0 : connections * 1e9 / rate;
        long first = start + (long) (interval * number / connections);
        try (Wire wire = new Wire(port)) {
            while (true) {
                Workload workload = workloads.get(count % workloads.size());
                Exchange exchange = workload.next(random);
                byte[] request = wire.request(workload.operation(), exchange.body());
                long due = rate == 0 ? System.nanoTime() : first + (long) (count * interval);
                if (due >= end) {
                    return Arrays.copyOf(nanos, count);
                }
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                Answer answer = wire.send(request);
                if (!workload.isRight(answer, exchange)) {
                    throw new IOException("A wrong answer to " + workload.title() + ": " + answer);
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - due;
            }
        }
    }

    private static long[] concatenated(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** How many requests a second were answered, and the time that each took, in ascending order. */
    record Measured(double perSecond, long[] nanos) {
        double percentileMillis(double percent) {
            return nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1) * percent / 100)] / 1e6;
        }
    }
}
