package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.FIRST_DAY;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.Keystave;
import io.keystave.query.Page;
import io.keystave.query.PageToken;
import io.keystave.query.PageTokenException;
import io.keystave.query.Plan;
import io.keystave.query.Results;
import io.keystave.query.TableQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Finders, staged queries, pages and plans. */
class QueriesTest {
    private static final int ORDERS = 100;

    private final Keystave db = Keystave.inMemory();
    private final OrderRepository orders = OrderRepository.on(db);

    @BeforeEach
    void fill() {
        db.schema().createMissing();
        for (int n = 0; n < ORDERS; n++) {
            orders.insert(order("c-1", n)).execute();
        }
        orders.insert(order("c-2", 1)).execute();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Nested
    class Finders {
        @Test
        void takeTheKeyPartsFromTheLeft() {
            assertThat(numbers(orders.findByCustomer("c-1"))).hasSize(ORDERS).isSorted();
            assertThat(numbers(orders.findByCustomerAndDate("c-1", FIRST_DAY.plusDays(7))))
                    .containsExactly(7);
            assertThat(orders.findByCustomerAndDateAndOrderId("c-1", FIRST_DAY.plusDays(7), "o-7"))
                    .map(Order::orderId)
                    .hasValue("o-7");
            assertThat(orders.findByCustomerAndDateAndOrderId("c-1", FIRST_DAY.plusDays(7), "o-8"))
                    .isEmpty();
        }

        @Test
        void takeTypedPrefixes() {
            assertThat(orders.findByCustomerAndDatePrefix("c-1", YearMonth.of(1996, 8)))
                    .hasSize(31)
                    .allMatch(order -> order.date().getMonthValue() == 8);
            assertThat(orders.findByCustomerAndDatePrefix("c-1", Year.of(1996))).hasSize(ORDERS);
            assertThat(orders.findByCustomerAndDatePrefix("c-1", Year.of(1997))).isEmpty();
        }

        @Test
        void readTheIndexThatServesThem() {
            assertThat(orders.findByStatus(PAID))
                    .hasSize(34)
                    .allMatch(row -> row.status() == PAID)
                    .contains(new Order_.ByStatus(PAID, FIRST_DAY.plusDays(1), "c-2", "o-1"));
            assertThat(orders.findByStatusAndDate(PAID, FIRST_DAY.plusDays(4))).hasSize(1);
        }
    }

    @Nested
    class Ranges {
        @Test
        void areExactToThePart() {
            LocalDate day = FIRST_DAY.plusDays(50);

            assertThat(numbers(query().dateAfter(day).list())).first().isEqualTo(51);
            assertThat(numbers(query().dateAtLeast(day).list())).first().isEqualTo(50);
            assertThat(numbers(query().dateBefore(day).list())).last().isEqualTo(49);
            assertThat(numbers(query().dateAtMost(day).list())).last().isEqualTo(50);
            assertThat(numbers(query().dateBetween(day, day.plusDays(2)).list()))
                    .containsExactly(50, 51, 52);
        }

        @Test
        void meanTheSameOnANativeIndexKey() {
            LocalDate day = FIRST_DAY.plusDays(50);

            assertThat(orders.byStatus().status(SHIPPED).dateAfter(day).list())
                    .hasSize(16)
                    .allMatch(row -> row.date().isAfter(day));
            assertThat(orders.byStatus().status(SHIPPED).dateBetween(day, day).list())
                    .hasSize(1);
        }

        @Test
        void compareTheLastOfSeveralIndexKeyAttributes() {
            LocalDate day = FIRST_DAY.plusDays(10);

            assertThat(orders.byShipper()
                            .shipper("ship-co")
                            .status(PAID)
                            .date(day)
                            .totalAtLeast(BigDecimal.TEN)
                            .list())
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row.labels()).containsEntry("channel", "web"));
            assertThat(orders.byShipper()
                            .shipper("ship-co")
                            .status(PAID)
                            .date(day)
                            .totalAfter(BigDecimal.TEN)
                            .list())
                    .isEmpty();
        }

        @Test
        void orderALocalIndexByItsOwnKey() {
            assertThat(numbers(orders.byTotal()
                            .customer("c-1")
                            .totalBetween(BigDecimal.valueOf(9), BigDecimal.valueOf(11))
                            .consistent()
                            .descending()
                            .list()))
                    .containsExactly(11, 10, 9);
        }
    }

    @Nested
    class Steps {
        @Test
        void areIndependentOfEachOther() {
            TableQuery<Order> query = query();
            TableQuery<Order> filtered = query.filter(Order_.total.lt(BigDecimal.valueOf(3)));

            assertThat(filtered.list()).hasSize(3);
            assertThat(query.list()).hasSize(ORDERS);
            assertThat(filtered.filter(Order_.status.eq(PAID)).list()).hasSize(1);
        }

        @Test
        void limitCountsMatches() {
            assertThat(numbers(query().filter(Order_.status.in(PAID, SHIPPED))
                            .limit(5)
                            .list()))
                    .containsExactly(1, 2, 4, 5, 7);
            assertThat(query().filter(Order_.status.eq(PAID)).first())
                    .map(Order::orderId)
                    .hasValue("o-1");
            assertThat(query().filter(Order_.status.eq(PAID)).limit(5).count()).isEqualTo(5);
        }

        @Test
        void readBudgetStopsAQueryThatKeepsLittle() {
            Page<Order> page = query().filter(Order_.total.gt(BigDecimal.valueOf(90)))
                    .readBudget(20)
                    .page(5);

            assertThat(page.items()).isEmpty();
            assertThat(page.next()).isPresent();
        }

        @Test
        void projectionGivesWhatItAskedFor() {
            var row = query().project(List.of(Order_.total, Order_.shippedOn, Order_.labels.key("channel")))
                    .first()
                    .orElseThrow();

            assertThat(row.get(Order_.total))
                    .hasValueSatisfying(total -> assertThat(total).isZero());
            assertThat(row.get(Order_.shippedOn)).isEmpty();
            assertThat(row.get(Order_.labels.key("channel"))).hasValue("web");
            assertThatThrownBy(() -> row.get(Order_.lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Attribute \"lines\" is not among the projected ones:"
                            + " [total, shippedOn, labels.channel]. Add it to the call of project().");
        }

        @Test
        void hydrateReadsWholeEntitiesInTheOrderOfTheIndex() {
            List<Order> whole = orders.byStatus()
                    .status(PAID)
                    .dateBefore(FIRST_DAY.plusDays(8))
                    .hydrate()
                    .list();

            assertThat(whole).extracting(Order::orderId).containsExactly("o-1", "o-1", "o-4", "o-7");
            assertThat(whole).allMatch(order -> !order.lines().isEmpty());
        }

        @Test
        void refuseNumbersThatMakeNoSense() {
            assertThatThrownBy(() -> query().limit(0)).hasMessage("limit is 0; it must be at least 1.");
            assertThatThrownBy(() -> query().readBudget(-1)).hasMessage("readBudget is -1; it must be at least 1.");
            assertThatThrownBy(() -> query().page(0)).hasMessage("The page size is 0; it must be at least 1.");
        }
    }

    @Nested
    class Pages {
        @Test
        void joinedAreTheWholeResult() {
            for (int size : new int[] {1, 7, 50, 99, 100, 101}) {
                assertThat(allPages(query(), size)).as("size %d", size).isEqualTo(query().list());
                TableQuery<Order> filtered =
                        query().filter(Order_.status.eq(SHIPPED)).descending();
                assertThat(allPages(filtered, size))
                        .as("filtered, size %d", size)
                        .isEqualTo(filtered.list());
            }
        }

        @Test
        void areFullUntilTheLast() {
            Page<Order> first = query().filter(Order_.status.eq(PAID)).page(33);

            assertThat(first.items()).hasSize(33);
            assertThat(first.next()).isEmpty();
        }

        @Test
        void areRefusedForAnotherPartition() {
            PageToken token = query().page(5).next().orElseThrow();

            assertThatThrownBy(() -> orders.query().customer("c-2").page(5, token))
                    .isInstanceOf(PageTokenException.class)
                    .hasMessageContaining("another key, filter or direction");
            assertThatThrownBy(() -> orders.byStatus().status(PAID).page(5, token))
                    .hasMessage("This page token comes from table \"orders\" and cannot continue a query on index"
                            + " \"by_status\" of \"orders\". Use the token with the query that returned it, or start"
                            + " without one.");
        }

        private List<Order> allPages(TableQuery<Order> query, int size) {
            List<Order> all = new ArrayList<>();
            Page<Order> page = query.page(size);
            all.addAll(page.items());
            Optional<PageToken> next = page.next();
            while (next.isPresent()) {
                page = query.page(size, PageToken.parse(next.get().value()));
                assertThat(page.items()).isNotEmpty();
                all.addAll(page.items());
                next = page.next();
            }
            return all;
        }
    }

    @Test
    void streamsAndScansReadEverything() {
        assertThat(numbers(query().stream().toList())).hasSize(ORDERS);
        assertThat(orders.scan().list()).hasSize(ORDERS + 1);
        assertThat(orders.scan().filter(Order_.shipper.exists()).count()).isEqualTo(50);
    }

    @Test
    void readsSegmentsOfAScanInParallel() {
        Set<String> found = ConcurrentHashMap.newKeySet();
        orders.scan().filter(Order_.total.ge(BigDecimal.TEN)).forEachInParallel(4, it -> found.add(it.orderId()));

        assertThat(found).hasSize(ORDERS - 10);
        assertThatThrownBy(() -> orders.scan().limit(1).forEachInParallel(4, it -> {}))
                .hasMessage(
                        "Segments that are read at once cannot share a limit or a read budget. Leave it out, or read with"
                                + " list() or stream().");
        assertThatThrownBy(() -> orders.scan().forEachInParallel(65, it -> {}))
                .hasMessage("segments is 65; it must be 1 to 64.");
        assertThatThrownBy(() -> orders.scan().forEachInParallel(2, it -> {
                    throw new UnsupportedOperationException("of the action");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void makesRecordsOfWhatWasProjected() {
        record Slim(String orderId, BigDecimal total) {}
        Results<Slim> slim = query().project(List.of(Order_.orderId, Order_.total))
                .map(it -> new Slim(
                        it.get(Order_.orderId).orElseThrow(),
                        it.get(Order_.total).orElseThrow()));

        List<Slim> iterated = new ArrayList<>();
        slim.forEach(iterated::add);

        assertThat(iterated).hasSize(ORDERS).contains(new Slim("o-7", BigDecimal.valueOf(7)));
        assertThat(slim.page(5, slim.page(7).next().orElseThrow()).items()).isEqualTo(iterated.subList(7, 12));
        assertThat(slim.count()).isEqualTo(ORDERS);
    }

    @Test
    void explainsWithoutReading() {
        Plan plan = query().datePrefix(YearMonth.of(1996, 7))
                .filter(Order_.total.gt(BigDecimal.TEN))
                .consistent()
                .explain();

        assertThat(plan.operation()).isEqualTo("Query");
        assertThat(plan.keyCondition()).isEqualTo("customer = ? AND begins_with(sk, ?)");
        assertThat(plan.filter()).isEqualTo("total > ?");
        assertThat(plan.readUnitsAtBest()).isEqualTo(1.0);
        assertThat(plan)
                .hasToString("Query on \"orders\", key condition customer = ? AND begins_with(sk, ?), filter"
                        + " total > ?, from 1.0 read units, at most 256.0 a page");
    }

    private OrderRepository.QueryCustomer query() {
        return orders.query().customer("c-1");
    }

    private static List<Integer> numbers(List<Order> orders) {
        return orders.stream()
                .map(order -> Integer.valueOf(order.orderId().substring(2)))
                .toList();
    }
}
