package io.keystave.benchmark.typed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/** One thread, no waiting for durability: get by full key, query of 20, put with one index, conditional update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TypedBenchmark {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final int SAMPLE = 1 << 16;

    @Param({"keystave", "maps", "jdbc", "hibernate"})
    public String library = "";

    @Param("100000")
    public int size = 0;

    private final Random random = new Random(2);

    /** Made beforehand: to print an order's keys takes as long as to get it. */
    private final Order[] sample = new Order[SAMPLE];

    @SuppressWarnings("NullAway.Init") // Set up by JMH.
    private Orders orders;

    @SuppressWarnings("NullAway.Init") // Set up by JMH.
    private Path folder;

    @Setup
    public void open() throws Exception {
        Path parent = Path.of(System.getProperty("keystave.benchmark.folder", "."));
        folder = Files.createTempDirectory(parent, "benchmark");
        orders = Orders.open(library, folder);
        for (int number = 0; number < size; number++) {
            orders.put(Order.of(number));
        }
        // Opened again, so that what was written is where it stays.
        orders.close();
        orders = Orders.open(library, folder);
        Arrays.setAll(sample, i -> Order.of(random.nextInt(size)));
    }

    @TearDown
    public void close() throws Exception {
        orders.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Order any() {
        return sample[random.nextInt(SAMPLE)];
    }

    @Benchmark
    public @Nullable Order get() {
        Order order = any();
        return orders.get(order.customer(), order.date(), order.orderId());
    }

    @Benchmark
    public List<Order> queryOf20() {
        return orders.month(any().customer(), MAY);
    }

    @Benchmark
    public void put() {
        orders.put(any());
    }

    @Benchmark
    public boolean conditionalUpdate() {
        return orders.changeQuantity(any(), 1 + random.nextInt(9));
    }
}
