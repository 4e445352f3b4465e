package io.keystave.sample.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.sample.desk.Order;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompanyGeneratorTest {
    @Test
    void makesTheSameCompanyFromTheSameSeed() {
        assertThat(CompanyGenerator.generate(7)).isEqualTo(CompanyGenerator.generate(7));
        assertThat(CompanyGenerator.generate(7)).isNotEqualTo(CompanyGenerator.generate(8));
    }

    @Test
    void hasTheShapeOfARealTradingCompanyWhateverTheSeed() {
        for (long seed = 0; seed < 20; seed++) {
            CompanyData data = CompanyGenerator.generate(seed);

            assertThat(data.customers()).as("seed %d", seed).hasSize(90);
            assertThat(data.orders()).as("seed %d", seed).hasSize(830);
            assertThat(data.lineCount()).as("seed %d", seed).isBetween(2_000, 2_250);
            assertThat(counts(data, order -> YearMonth.from(order.date())))
                    .as("seed %d", seed)
                    .hasSize(22);
            assertThat(data.orders().stream().filter(order -> order.status() == Order.Status.OPEN))
                    .as("seed %d", seed)
                    .hasSizeBetween(8, 50);
            assertThat(median(data)).as("seed %d", seed).isBetween(new BigDecimal("600"), new BigDecimal("1400"));
        }
    }

    @Test
    void isSkewedAndGrows() {
        for (long seed = 0; seed < 20; seed++) {
            CompanyData data = CompanyGenerator.generate(seed);

            List<Long> byCustomer = counts(data, Order::customer).values().stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            long tenBusiest =
                    byCustomer.stream().limit(10).mapToLong(Long::longValue).sum();
            assertThat(tenBusiest).as("seed %d", seed).isBetween(830 * 20L / 100, 830 * 40L / 100);

            Map<Integer, Long> byYear = counts(data, order -> order.date().getYear());
            assertThat(byYear.getOrDefault(2026, 0L) * 3)
                    .as("seed %d", seed)
                    .isGreaterThan(byYear.getOrDefault(2024, 0L) * 4);
        }
    }

    @Test
    void keepsOrdersLawful() {
        CompanyData data = CompanyGenerator.generate(1);

        assertThat(data.orders()).isSortedAccordingTo(Comparator.comparing(Order::date));
        assertThat(data.orders()).extracting(Order::orderId).doesNotHaveDuplicates();
        assertThat(data.orders()).allSatisfy(order -> {
            assertThat(order.lines()).extracting(Order.Line::product).doesNotHaveDuplicates();
            assertThat(order.total()).isPositive();
            order.shippedOn().ifPresent(shipped -> assertThat(shipped).isAfter(order.date()));
        });
        assertThat(data.customers()).extracting(customer -> customer.customer()).doesNotHaveDuplicates();
    }

    private static <K> Map<K, Long> counts(CompanyData data, Function<Order, K> key) {
        return data.orders().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static BigDecimal median(CompanyData data) {
        return data.orders().stream()
                .map(Order::total)
                .sorted()
                .toList()
                .get(data.orders().size() / 2);
    }
}
