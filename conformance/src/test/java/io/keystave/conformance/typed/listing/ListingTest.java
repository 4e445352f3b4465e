package io.keystave.conformance.typed.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keystave.Keystave;
import io.keystave.conformance.typed.listing.Order.Line;
import io.keystave.conformance.typed.listing.Order.Status;
import io.keystave.query.Applied;
import io.keystave.query.Outcome;
import io.keystave.query.Rejected;
import io.keystave.stream.Change;
import io.keystave.stream.Inserted;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The entities of the introduction at work. */
class ListingTest {

    private static final Instant NOW = Instant.parse("2026-05-03T10:15:30.5Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);
    private static final Profile PROFILE = new Profile("c-1", "ann@example.org");
    private static final Invoice INVOICE = new Invoice("c-1", DAY, "i-1", BigDecimal.TEN);

    private Keystave db;
    private OrderRepository orders;

    @BeforeEach
    void open() {
        db = Keystave.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).open();
        orders = OrderRepository.on(db);
        ShopItemRepository.on(db);
        db.schema().createMissing();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Order order() {
        return new Order(
                "c-1",
                DAY,
                "o-9",
                Status.NEW,
                new BigDecimal("42.5"),
                List.of(new Line("tea", 2)),
                Map.of("gift", "yes"),
                Optional.empty(),
                0,
                null,
                null);
    }

    @Test
    void orderComesBackWithVersionAndTimeOfItsInsert() {
        Order stored = orders.insert(order()).execute();

        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(orders.findByCustomerAndDatePrefix("c-1", YearMonth.of(2026, 5)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(stored);
    }

    @Test
    void laterWritesKeepTheTimeOfTheFirst() {
        Order stored = orders.insert(order()).execute();

        Order paid = orders.update(Order_.Key.of(stored))
                .set(Order_.status, Status.PAID)
                .setIfAbsent(Order_.shippedAt, NOW.plusSeconds(60))
                .execute();
        Order again = orders.put(paid).execute();

        assertThat(again.createdAt()).isEqualTo(NOW);
        assertThat(again.shippedAt()).contains(NOW.plusSeconds(60));
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void insertOfTakenKeyHandsBackTheStoredOrder() {
        Order stored = orders.insert(order()).execute();

        Outcome<Order> outcome = orders.insert(order()).attempt();

        assertThat(outcome).isInstanceOf(Rejected.class);
        assertThat(((Rejected<Order>) outcome).current()).contains(stored);
    }

    @Test
    void oneQueryReadsEveryItemTypeOfACustomer() {
        ProfileRepository.on(db).insert(PROFILE).execute();
        InvoiceRepository.on(db).insert(INVOICE).execute();
        ProfileRepository.on(db).insert(new Profile("c-2", "bob@example.org")).execute();

        List<ShopItem> items = ShopItemRepository.on(db).query().customer("c-1").list();

        assertThat(items).containsExactly(INVOICE, PROFILE);
    }

    @Test
    void eachItemTypeIsReadAloneByItsOwnRepository() {
        InvoiceRepository invoices = InvoiceRepository.on(db);
        ProfileRepository.on(db).insert(PROFILE).execute();
        invoices.insert(INVOICE).execute();

        assertThat(invoices.query().customer("c-1").list()).containsExactly(INVOICE);
        assertThat(invoices.scan().list()).containsExactly(INVOICE);
        assertThat(invoices.scan().count()).isEqualTo(1);
        assertThat(invoices.findByCustomerAndIssuedPrefix("c-1", YearMonth.of(2026, 5)))
                .containsExactly(INVOICE);
        assertThat(ProfileRepository.on(db).findByCustomer("c-1")).contains(PROFILE);
    }

    @Test
    void itemTypeIsFoundByTheWholeKey() {
        InvoiceRepository.on(db).insert(INVOICE).execute();

        ShopItem_.Key key = ShopItem_.Key.of(INVOICE);

        assertThat(key).isEqualTo(new ShopItem_.Key("c-1", "INV#2026-05-03#i-1"));
        assertThat(ShopItemRepository.on(db).find(key)).contains(INVOICE);
        assertThat(ShopItemRepository.on(db).scan().list()).containsExactly(INVOICE);
    }

    @Test
    void itemTypeIsWrittenByItsOwnRepository() {
        InvoiceRepository invoices = InvoiceRepository.on(db);
        invoices.insert(INVOICE).execute();

        Outcome<Invoice> outcome = invoices.update(Invoice_.Key.of(INVOICE))
                .add(Invoice_.total, BigDecimal.ONE)
                .when(Invoice_.total.eq(BigDecimal.TEN))
                .attempt();

        assertThat(outcome).isInstanceOf(Applied.class);
        assertThat(invoices.find(Invoice_.Key.of(INVOICE)).orElseThrow().total())
                .isEqualByComparingTo("11");
    }

    @Test
    void changesOfAnItemTypeAreOfThatTypeAlone() {
        List<Change<Invoice>> ofInvoices = new CopyOnWriteArrayList<>();
        List<Change<ShopItem>> ofAll = new CopyOnWriteArrayList<>();
        ProfileRepository.on(db).insert(PROFILE).execute();
        InvoiceRepository.on(db).insert(INVOICE).execute();

        try (var invoices = InvoiceRepository.on(db).changes().named("invoices").forEach(ofInvoices::add);
                var all = ShopItemRepository.on(db).changes().named("all").forEach(ofAll::add)) {
            await().untilAsserted(() -> {
                assertThat(ofInvoices).isNotEmpty();
                assertThat(ofAll).hasSize(2);
            });
            assertThat(invoices.isRunning() && all.isRunning()).isTrue();
        }

        assertThat(ofInvoices)
                .extracting(it -> ((Inserted<Invoice>) it).after())
                .containsExactly(INVOICE);
        assertThat(ofAll)
                .extracting(it -> ((Inserted<ShopItem>) it).after())
                .containsExactlyInAnyOrder(PROFILE, INVOICE);
    }
}
