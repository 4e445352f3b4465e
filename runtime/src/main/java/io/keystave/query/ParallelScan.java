package io.keystave.query;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A scan of several segments at once. */
final class ParallelScan {
    /** Segments are threads here; more than this read no faster from one process. */
    private static final int MOST_SEGMENTS = 64;

    private ParallelScan() {}

    static <R> void run(ReadSteps<R> read, int segments, Consumer<? super R> action) {
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw new IllegalArgumentException("segments is " + segments + "; it must be 1 to " + MOST_SEGMENTS + ".");
        }
        if (read.limit() != null || read.budget() != null) {
            throw new IllegalStateException("Segments that are read at once cannot share a limit or a read budget."
                    + " Leave it out, or read with list() or stream().");
        }
        ExecutorService threads = Executors.newFixedThreadPool(segments);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int segment = 0; segment < segments; segment++) {
                PageReader<R> reader = new PageReader<>(read, segment, segments);
                running.add(threads.submit(() -> reader.stream().forEach(action)));
            }
            for (Future<?> one : running) {
                await(one);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What went wrong on a thread goes wrong for the caller. */
    private static void await(Future<?> segment) {
        try {
            segment.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while scanning in parallel.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
