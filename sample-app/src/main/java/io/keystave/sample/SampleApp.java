package io.keystave.sample;

import io.keystave.Keystave;
import io.keystave.sample.data.CompanyData;
import io.keystave.sample.data.CompanyGenerator;
import io.keystave.sample.data.CsvFolder;
import io.keystave.sample.data.DataException;
import io.keystave.sample.data.Loader;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.terminal.Terminal;
import io.keystave.sample.terminal.Terminal.Style;
import io.keystave.sample.tour.CostMeter;
import io.keystave.sample.tour.Report;
import io.keystave.sample.tour.Tour;
import io.keystave.storage.StorageException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The order desk from the command line: loads data, then runs the tour through its access patterns. */
public final class SampleApp {
    private static final int OK = 0;
    private static final int AT_FAULT = 2;
    private static final long SEED = 20_260_430;

    private final Arguments arguments;
    private final Terminal terminal;

    private SampleApp(Arguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(), System.err));
    }

    /** Runs the application; the result is the exit code. */
    static int run(String[] args, Terminal terminal, PrintStream errors) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                Arguments.USAGE.lines().forEach(terminal::println);
            } else {
                new SampleApp(arguments, terminal).run();
            }
            return OK;
        } catch (UsageException | DataException | StorageException e) {
            errors.println("keystave-sample-app: " + e.getMessage());
            return AT_FAULT;
        }
    }

    private void run() {
        // Read and checked before a store is opened, so that bad data leaves no trace.
        Optional<CompanyData> data = arguments.data().map(CsvFolder::read);
        if (data.isEmpty() && !arguments.store().map(Files::exists).orElse(false)) {
            data = Optional.of(CompanyGenerator.generate(SEED));
        }
        data.ifPresent(this::requireCustomer);
        if (arguments.store().isPresent()) {
            Path store = arguments.store().get();
            run(store, "\"" + store + "\"", data);
        } else {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                run(folder.path().resolve("orders.db"), "a temporary store", data);
            }
        }
    }

    private void run(Path store, String storeName, Optional<CompanyData> data) {
        CostMeter meter = new CostMeter();
        Report report = new Report(terminal, meter);
        Tour.Left left;
        try (Keystave db = open(store, meter)) {
            Tour tour = new Tour(db, report);
            db.schema().createMissing();
            load(db, storeName, tour, data);
            left = tour.run(customer(tour));
        }
        try (Keystave db = open(store, meter)) {
            new Tour(db, report).afterReopening(left);
        }
        terminal.println();
        terminal.println(terminal.styled(
                Style.TITLE,
                "Done: %s, %.1f s since the process started.".formatted(report.totals(), secondsSinceStart())));
    }

    private static Keystave open(Path store, CostMeter meter) {
        return Keystave.builder().path(store).listener(meter).open();
    }

    private void requireCustomer(CompanyData data) {
        arguments.customer().ifPresent(customer -> {
            if (data.orders().stream().noneMatch(order -> order.customer().equals(customer))) {
                throw noOrdersOf(customer);
            }
        });
    }

    private String customer(Tour tour) {
        String customer = arguments.customer().or(tour::customerOfOldestOrder).orElseThrow();
        if (!tour.hasOrders(customer)) {
            throw noOrdersOf(customer);
        }
        return customer;
    }

    private static UsageException noOrdersOf(String customer) {
        return new UsageException("Customer \"" + customer + "\" has no order. Give --customer the ID of one that has,"
                + " or leave it out.");
    }

    /** Loads the data; without any, makes some up if the store has no orders yet. */
    private void load(Keystave db, String storeName, Tour tour, Optional<CompanyData> given) {
        if (given.isEmpty() && tour.customerOfOldestOrder().isPresent()) {
            terminal.println("Working on the orders that are in " + storeName + "; nothing is loaded.");
            return;
        }
        CompanyData data = given.orElseGet(() -> CompanyGenerator.generate(SEED));
        Progress progress = new Progress(terminal, data.orders().size());
        long start = System.nanoTime();
        Loader.Loaded loaded =
                new Loader(CustomerRepository.on(db), OrderRepository.on(db)).load(data, order -> progress.oneMore());
        terminal.clearProgress();
        terminal.println("Loaded %,d customers, %,d orders, %,d lines into %s in %.1f s."
                .formatted(
                        loaded.customers(),
                        loaded.orders(),
                        data.lineCount(),
                        storeName,
                        seconds(System.nanoTime() - start)));
    }

    private static double secondsSinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return seconds(Duration.between(start, Instant.now()).toNanos());
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
