package io.keystave.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keystave.Keystave;
import io.keystave.sample.data.CsvFolder;
import io.keystave.sample.data.Loader;
import io.keystave.sample.desk.CustomerRepository;
import io.keystave.sample.desk.Order;
import io.keystave.sample.desk.OrderRepository;
import io.keystave.sample.terminal.Money;
import io.keystave.sample.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * On the real data the finders give what a plain filter over the CSV files gives. The files are in {@code ../shared/data}
 * beside the project, or where system property {@code keystave.sample.data} says; without them there is nothing to compare.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NorthwindTest {
    private static final Path DATA = Path.of(System.getProperty("keystave.sample.data", "../../shared/data"));

    /** An order as the CSV files have it, without any code of the sample. */
    private record CsvOrder(String customer, LocalDate date, String orderId, boolean shipped, BigDecimal total) {}

    private List<CsvOrder> csv = List.of();
    private final Keystave db = Keystave.inMemory();
    private final OrderRepository orders = OrderRepository.on(db);

    @BeforeAll
    void load() throws IOException {
        assumeTrue(
                Files.isRegularFile(DATA.resolve("northwind-orders.csv")),
                () -> "No real data in " + DATA.toAbsolutePath());
        csv = csvOrders();
        Loader loader = new Loader(CustomerRepository.on(db), orders);
        db.schema().createMissing();
        loader.load(CsvFolder.read(DATA), order -> {});
    }

    @AfterAll
    void close() {
        db.close();
    }

    @Test
    void findsForEachCustomerAndMonthWhatIsInTheFile() {
        Set<String> customers = csv.stream().map(CsvOrder::customer).collect(Collectors.toSet());
        YearMonth first = YearMonth.from(
                csv.stream().map(CsvOrder::date).min(Comparator.naturalOrder()).orElseThrow());
        YearMonth last = YearMonth.from(
                csv.stream().map(CsvOrder::date).max(Comparator.naturalOrder()).orElseThrow());

        int found = 0;
        for (String customer : customers) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                List<Order> ofMonth = orders.findByCustomerAndDatePrefix(customer, month);

                assertThat(ofMonth.stream().map(NorthwindTest::asCsv))
                        .as("customer %s, month %s", customer, month)
                        .containsExactlyElementsOf(filtered(customer, month));
                found += ofMonth.size();
            }
        }
        assertThat(customers).hasSize(89);
        assertThat(found).isEqualTo(830);
    }

    private List<CsvOrder> filtered(String customer, YearMonth month) {
        return csv.stream()
                .filter(order -> order.customer().equals(customer))
                .filter(order -> YearMonth.from(order.date()).equals(month))
                .sorted(Comparator.comparing(CsvOrder::date).thenComparing(CsvOrder::orderId))
                .toList();
    }

    @Test
    void findsOpenOrdersBeforeEachDay() {
        for (CsvOrder order : csv) {
            List<String> expected = csv.stream()
                    .filter(other -> !other.shipped() && other.date().isBefore(order.date()))
                    .map(CsvOrder::orderId)
                    .toList();

            assertThat(orders.byStatus()
                            .status(Order.Status.OPEN)
                            .dateBefore(order.date())
                            .list())
                    .as("open before %s", order.date())
                    .extracting(row -> row.orderId())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void printsEachOrderOfACustomerWithItsTotal() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        int exitCode = SampleApp.run(
                new String[] {"--data", DATA.toString(), "--customer", "VINET"},
                Terminal.plain(new PrintStream(printed, true, UTF_8)),
                new PrintStream(errors, true, UTF_8));

        assertThat(errors.toString(UTF_8)).isEmpty();
        assertThat(exitCode).isZero();
        List<CsvOrder> ofVinet =
                csv.stream().filter(order -> order.customer().equals("VINET")).toList();
        assertThat(ofVinet)
                .hasSize(5)
                .allSatisfy(order -> assertThat(printed.toString(UTF_8))
                        .containsPattern(YearMonth.from(order.date()) + " +" + order.orderId() + " +" + order.date()
                                + " +SHIPPED +\\d +" + Money.format(order.total()) + "\\b"));
        assertThat(printed.toString(UTF_8)).containsPattern("total +1,480\\.00");
    }

    private static CsvOrder asCsv(Order order) {
        return new CsvOrder(
                order.customer(), order.date(), order.orderId(), order.status() == Order.Status.SHIPPED, order.total());
    }

    private static List<CsvOrder> csvOrders() throws IOException {
        Map<String, BigDecimal> totals = new HashMap<>();
        for (String[] line : fields("northwind-order-lines.csv")) {
            BigDecimal amount = new BigDecimal(line[3])
                    .multiply(new BigDecimal(line[4]))
                    .multiply(BigDecimal.ONE.subtract(new BigDecimal(line[5])));
            totals.merge(line[0], amount, BigDecimal::add);
        }
        return fields("northwind-orders.csv").stream()
                .map(order -> new CsvOrder(
                        order[1],
                        LocalDate.parse(order[2]),
                        order[0],
                        !order[4].isEmpty(),
                        totals.getOrDefault(order[0], BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP)))
                .toList();
    }

    /** These files quote nothing. */
    private static List<String[]> fields(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
