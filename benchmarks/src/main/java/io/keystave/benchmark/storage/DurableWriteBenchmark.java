package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A write of an order, its index entry and its stream record, acknowledged when durable. Throughput and percentiles. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g"})
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 4, time = 5)
public class DurableWriteBenchmark {
    @Param({"keystave", "rocksdb", "jdbc"})
    public String engine = "";

    @Param({"PROCESS", "POWER"})
    public Durability durability = Durability.PROCESS;

    @SuppressWarnings("NullAway.Init") // Set up by JMH.
    private LoadedOrders orders;

    @Setup
    public void open() throws Exception {
        orders = new LoadedOrders(engine, durability);
    }

    @TearDown
    public void close() throws Exception {
        orders.close();
    }

    @Benchmark
    @Threads(8)
    public void writers8() {
        write();
    }

    @Benchmark
    @Threads(64)
    public void writers64() {
        write();
    }

    private void write() {
        Random random = ThreadLocalRandom.current();
        orders.store.write(random.nextInt(LoadedOrders.ORDERS), random);
    }
}
