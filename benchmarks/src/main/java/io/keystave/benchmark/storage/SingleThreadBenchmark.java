package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One thread: a get, a range of 20, and a write that nothing waits for. Percentiles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
public class SingleThreadBenchmark {
    @Param({"keystave", "mvstore", "rocksdb"})
    public String engine = "";

    private final Random random = new Random(2);

    @SuppressWarnings("NullAway.Init") // Set up by JMH.
    private LoadedOrders orders;

    @Setup
    public void open() throws Exception {
        orders = new LoadedOrders(engine, Durability.BUFFERED);
    }

    @TearDown
    public void close() throws Exception {
        orders.close();
    }

    @Benchmark
    public byte @Nullable [] get() {
        return orders.store.get(OrderStore.key(random.nextInt(LoadedOrders.ORDERS)));
    }

    @Benchmark
    public long rangeOf20() {
        byte[] start = new byte[4];
        random.nextBytes(start);
        return orders.store.scan(start, 20);
    }

    @Benchmark
    public void writeBuffered() {
        orders.store.write(random.nextInt(LoadedOrders.ORDERS), random);
    }
}
