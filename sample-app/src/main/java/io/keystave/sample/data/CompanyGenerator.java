package io.keystave.sample.data;

import io.keystave.sample.desk.Customer;
import io.keystave.sample.desk.Order;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Makes up a trading company: the same for the same seed.
 *
 * <p>It has the shape of a real one: a few customers give many of the orders and most give few, business grows over the
 * months, most orders have two or three lines, some products sell far better than others, and what was ordered lately is
 * not shipped yet.
 */
public final class CompanyGenerator {
    private static final int CUSTOMERS = 90;
    private static final int ORDERS = 830;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 30);
    private static final int FIRST_ORDER_ID = 10_001;

    /** Of 830 orders, how many have one line, two lines, and so on. */
    private static final double[] LINE_COUNT_WEIGHTS = {137, 283, 248, 125, 33, 4};

    /** Of a hundred lines, how many have no discount, 5 %, 10 %, and so on. */
    private static final double[] DISCOUNT_WEIGHTS = {61, 9, 8, 8, 7, 7};

    private final Random random;

    private record Product(String name, String category, BigDecimal price) {}

    private CompanyGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The company that belongs to a seed. */
    public static CompanyData generate(long seed) {
        return new CompanyGenerator(seed).generate();
    }

    private CompanyData generate() {
        List<Customer> customers = customers();
        List<Product> products = products();
        double[] busy = fallingWeights(customers.size(), 4, 0.7);
        double[] popular = fallingWeights(products.size(), 8, 0.8);
        List<Order> orders = new ArrayList<>();
        for (LocalDate day : orderDays()) {
            Customer customer = customers.get(pick(busy));
            String orderId = Integer.toString(FIRST_ORDER_ID + orders.size());
            orders.add(order(customer, day, orderId, lines(products, popular)));
        }
        return new CompanyData(customers, orders);
    }

    private List<Customer> customers() {
        Map<String, Customer> customers = new LinkedHashMap<>();
        while (customers.size() < CUSTOMERS) {
            String surname = pick(Names.SURNAMES);
            String trade = pick(Names.TRADES);
            Names.Place place = pick(Names.PLACES);
            String id = id(surname, trade);
            customers.putIfAbsent(
                    id,
                    new Customer(
                            id,
                            surname + " " + trade,
                            pick(Names.FIRST_NAMES) + " " + pick(Names.SURNAMES),
                            pick(Names.TITLES),
                            Optional.of(place.city()),
                            Optional.of(place.country()),
                            Optional.of("555-%04d".formatted(random.nextInt(10_000)))));
        }
        return List.copyOf(customers.values());
    }

    /** Five letters, for instance {@code LINDE} for Lindqvist Delikatessen. */
    private static String id(String surname, String trade) {
        String letters = (surname.replaceAll("[^A-Za-z]", "") + "XX").substring(0, 3)
                + (trade.replaceAll("[^A-Za-z]", "") + "XX").substring(0, 2);
        return letters.toUpperCase(Locale.ROOT);
    }

    private List<Product> products() {
        List<Product> products = new ArrayList<>();
        for (Names.Category category : Names.CATEGORIES) {
            for (String goods : category.goods()) {
                Set<String> origins = new HashSet<>();
                while (origins.size() < 2) {
                    String origin = pick(Names.ORIGINS);
                    if (origins.add(origin)) {
                        products.add(new Product(origin + " " + goods, category.name(), price()));
                    }
                }
            }
        }
        return products;
    }

    /** Around 18, seldom over 60: the logarithm of prices is about normal. */
    private BigDecimal price() {
        double price = 18 * Math.exp(0.75 * random.nextGaussian());
        return BigDecimal.valueOf(Math.max(5, Math.round(price * 20)) * 5L, 2);
    }

    /** Working days, in order; about three times as many orders a day at the end as at the start. */
    private List<LocalDate> orderDays() {
        int days = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
        double[] weights = new double[days];
        for (int i = 0; i < days; i++) {
            DayOfWeek day = FIRST_DAY.plusDays(i).getDayOfWeek();
            boolean working = day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
            double time = (double) i / days;
            weights[i] = working ? 1 + 2.3 * time * time : 0;
        }
        List<LocalDate> chosen = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            chosen.add(FIRST_DAY.plusDays(pick(weights)));
        }
        chosen.sort(null);
        return chosen;
    }

    private List<Order.Line> lines(List<Product> products, double[] popular) {
        int count = 1 + pick(LINE_COUNT_WEIGHTS);
        BigDecimal discount = BigDecimal.valueOf(5L * pick(DISCOUNT_WEIGHTS), 2);
        Map<String, Order.Line> lines = new LinkedHashMap<>();
        while (lines.size() < count) {
            Product product = products.get(pick(popular));
            int quantity = 1 + (int) Math.min(119, Math.abs(random.nextGaussian()) * 28);
            lines.putIfAbsent(
                    product.name(),
                    new Order.Line(product.name(), product.category(), product.price(), quantity, discount));
        }
        return List.copyOf(lines.values());
    }

    private Order order(Customer customer, LocalDate day, String orderId, List<Order.Line> lines) {
        LocalDate shipped = day.plusDays(2 + (long) Math.min(30, Math.abs(random.nextGaussian()) * 8));
        return Order.taken(
                customer.customer(),
                day,
                orderId,
                day.plusDays(28),
                Optional.of(shipped).filter(date -> !date.isAfter(LAST_DAY)),
                pick(Names.SHIPPERS),
                BigDecimal.valueOf(150 + (long) (6_000 * Math.abs(random.nextGaussian())), 2),
                new Order.Address(
                        customer.company(),
                        customer.city().orElseThrow(),
                        customer.country().orElseThrow()),
                lines);
    }

    private static double[] fallingWeights(int count, int flat, double exponent) {
        double[] weights = new double[count];
        Arrays.setAll(weights, i -> Math.pow(i + flat, -exponent));
        return weights;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An index, each as often as its weight says. */
    private int pick(double[] weights) {
        double rest = random.nextDouble() * Arrays.stream(weights).sum();
        int i = 0;
        while (i < weights.length - 1 && rest >= weights[i]) {
            rest -= weights[i];
            i++;
        }
        return i;
    }
}
