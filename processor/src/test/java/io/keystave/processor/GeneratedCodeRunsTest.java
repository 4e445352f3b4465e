package io.keystave.processor;

import static io.keystave.processor.CompiledProgram.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.mapper.MappingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generated code at work on a database in memory. */
class GeneratedCodeRunsTest {

    private static final String ORDERS = """
            try (Keystave db = Keystave.inMemory()) {
                OrderRepository orders = OrderRepository.on(db);
                db.schema().createMissing();
                LocalDate day = LocalDate.of(2026, 5, 1);
                for (int i = 0; i < 4; i++) {
                    orders.insert(new Order(
                                    "c-1", day.plusDays(20L * i), "o-" + i,
                                    (i & 1) == 0 ? Order.Status.NEW : Order.Status.PAID, new BigDecimal(i * 10),
                                    List.of(new Order.Line("tea", new BigDecimal("4.50"), i)), Map.of("gift", "yes"),
                                    i == 3 ? Optional.of(day) : Optional.empty(), 0))
                            .execute();
                }
                Order_.Key key = new Order_.Key("c-1", day, "o-0");
                %s
            }
            """;

    @Test
    void everyTypeComesBackAsItWas() throws ReflectiveOperationException {
        Object pair = run(EveryType.SOURCE, """
                Everything.Box<String> box = new Everything.Box<>("a", List.of("b", "c"));
                Everything before = new Everything(
                        UUID.fromString("00000000-0000-0000-0000-00000000002a"), "eu", Instant.ofEpochSecond(5, 7),
                        new BigDecimal("-1.5"), -3, Everything.Status.PAID, "any # name", true, LocalDate.of(2026, 5, 1),
                        Optional.of(9), Map.of("k", "v"), "key", Set.of("s", "t"), Instant.ofEpochSecond(1_800_000_000), 4,
                        'x', 'y', (byte) -1, (byte) 2, (short) 3, (short) -4, Long.MIN_VALUE, Long.MAX_VALUE,
                        0.1f, -2.5f, 0.1, 1e100, true, 7, new BigInteger("123456789012345678901234567890"),
                        new byte[] {1, -2}, ByteBuffer.wrap(new byte[] {3}), Month.MAY, MonthDay.of(2, 29),
                        ZoneOffset.ofHours(2), ZoneId.of("Europe/Berlin"), Duration.ofMillis(5), Period.ofDays(3),
                        OffsetDateTime.parse("2026-05-01T10:00:00.5+02:00"),
                        ZonedDateTime.parse("2026-05-01T10:00:00+02:00[Europe/Berlin]"), OffsetTime.parse("10:00+02:00"),
                        YearMonth.of(2026, 5), Year.of(2026), LocalTime.of(1, 2, 3, 4), LocalDateTime.of(2026, 5, 1, 2, 3),
                        List.of(List.of(Set.of(Everything.Status.NEW))),
                        Map.of(Month.MAY, List.of(new Everything.Box<>(1, List.of(2)))), Optional.of(Set.of(1, 2)),
                        Set.of(box), Map.of(UUID.fromString("00000000-0000-0000-0000-000000000001"),
                        Map.of("x", new Everything.Box<>(box, List.of(box, box)))),
                        Optional.of(new Everything.Line("sku", 2, Optional.of("in"), Set.of(Everything.Status.PAID),
                                List.of("l"), true, "I", (byte) 8)),
                        new Everything.Tree("root", List.of(new Everything.Tree("leaf", List.of()))),
                        Optional.of(false), "odd");
                return List.of(before, Everything_.Mapper.INSTANCE.fromItem(Everything_.Mapper.INSTANCE.toItem(before)));
                """);

        List<?> beforeAndAfter = (List<?>) pair;
        assertThat(beforeAndAfter.get(1)).usingRecursiveComparison().isEqualTo(beforeAndAfter.get(0));
    }

    @Test
    void absentValuesComeBackAbsent() throws ReflectiveOperationException {
        Object after = run("""
                @Table("orders")
                record Order(
                    @PartitionKey String customer, String note, Optional<String> tag, Set<String> words, List<String> lines,
                    Integer count, @Version Long version, Optional<Set<Integer>> sizes, Address address) {
                    record Address(String street, Optional<String> floor, Set<String> names) {}
                }
                """, """
                Order order = new Order("c-1", null, null, Set.of(), List.of(), null, null, Optional.of(Set.of()),
                        new Order.Address(null, Optional.empty(), null));
                io.keystave.value.Item item = Order_.Mapper.INSTANCE.toItem(order);
                return List.of(item.attributeNames().toString(), Order_.Mapper.INSTANCE.fromItem(item).toString());
                """);

        assertThat(after)
                .isEqualTo(
                        List.of(
                                "[address, customer, lines]",
                                "Order[customer=c-1, note=null, tag=Optional.empty, words=[], lines=[], count=null, version=null,"
                                        + " sizes=Optional.empty, address=Address[street=null, floor=Optional.empty, names=[]]]"));
    }

    @Test
    void nullKeyPartIsNamed() {
        assertThatThrownBy(() -> run(GeneratedSourcesTest.ORDER, """
                        return Order_.Mapper.INSTANCE.toItem(
                                new Order("c-1", null, "o-1", null, null, null, null, null, 0));
                        """))
                .rootCause()
                .isInstanceOf(MappingException.class)
                .hasMessage("Order.date is null, but it is part of the primary key.");
    }

    @Test
    void absentPrimitiveIsNamed() {
        assertThatThrownBy(
                        () -> run("@Table(\"orders\") record Order(@PartitionKey String customer, int size) {}", """
                        return Order_.Mapper.INSTANCE.fromItem(io.keystave.value.Item.of(
                                Map.of("customer", io.keystave.value.AttributeValue.ofString("c-1"))));
                        """))
                .rootCause()
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("An item has no attribute \"size\", which Order needs.");
    }

    @Test
    void findersFindByEveryPrefix() throws ReflectiveOperationException {
        Object found = run(GeneratedSourcesTest.ORDER, ORDERS.formatted("""
                        return List.of(
                                orders.findByCustomer("c-1").size(),
                                orders.findByCustomerAndDatePrefix("c-1", Year.of(2026)).size(),
                                orders.findByCustomerAndDatePrefix("c-1", YearMonth.of(2026, 5)).size(),
                                orders.findByCustomerAndDate("c-1", day).size(),
                                orders.findByCustomerAndDateAndOrderIdPrefix("c-1", day, "o-").size(),
                                orders.findByCustomerAndDateAndOrderId("c-1", day, "o-0").orElseThrow().orderId(),
                                orders.findByCustomerAndDateAndOrderId("c-1", day, "o-1").isPresent(),
                                orders.findByStatus(Order.Status.PAID).toString(),
                                orders.findByStatusAndDatePrefix(Order.Status.NEW, YearMonth.of(2026, 5)).size());
                        """));

        assertThat(found)
                .isEqualTo(List.of(
                        4,
                        4,
                        2,
                        1,
                        1,
                        "o-0",
                        false,
                        "[ByStatus[status=PAID, date=2026-05-21, customer=c-1, orderId=o-1], "
                                + "ByStatus[status=PAID, date=2026-06-30, customer=c-1, orderId=o-3]]",
                        1));
    }

    @Test
    void rangesEndWhereTheirDaysEnd() throws ReflectiveOperationException {
        Object found = run(GeneratedSourcesTest.ORDER, ORDERS.formatted("""
                        LocalDate second = day.plusDays(20);
                        OrderRepository.QueryCustomer query = orders.query().customer("c-1");
                        return java.util.stream.Stream.of(
                                        query.dateBefore(second), query.dateAtMost(second), query.dateAfter(second),
                                        query.dateAtLeast(second), query.dateBetween(day, second))
                                .map(it -> it.list().stream().map(Order::orderId).toList().toString())
                                .toList();
                        """));

        assertThat(found).isEqualTo(List.of("[o-0]", "[o-0, o-1]", "[o-2, o-3]", "[o-1, o-2, o-3]", "[o-0, o-1]"));
    }

    @Test
    void indexRowsFilterAndHydrate() throws ReflectiveOperationException {
        Object found = run(GeneratedSourcesTest.ORDER, ORDERS.formatted("""
                        IndexQuery<Order_.ByStatus, Order> paid = orders.byStatus().status(Order.Status.PAID)
                                .dateAfter(day).filter(Order_.ByStatus_.customer.eq("c-1")).descending();
                        return List.of(
                                paid.list().stream().map(row -> row.key().orderId()).toList(),
                                paid.hydrate().list().stream().map(Order::total).toList(),
                                paid.explain().toString());
                        """));

        assertThat(found.toString())
                .startsWith("[[o-3, o-1], [30, 10], Query on index \"by_status\" of \"orders\", key condition ");
    }

    @Test
    void writesKeepVersionAndChangeAttributes() throws ReflectiveOperationException {
        Object found = run(GeneratedSourcesTest.ORDER, ORDERS.formatted("""
                        Order after = orders.update(key)
                                .set(Order_.status, Order.Status.SHIPPED)
                                .setIfAbsent(Order_.shippedOn, day)
                                .add(Order_.total, new BigDecimal("4.50"))
                                .append(Order_.lines, new Order.Line("cup", BigDecimal.ONE, 1))
                                .remove(Order_.labels.key("gift"))
                                .when(Order_.status.eq(Order.Status.NEW))
                                .execute();
                        Order put = orders.put(after).execute();
                        boolean stale = orders.put(after).attempt() instanceof Rejected<Order>;
                        return List.of(after.toString(), put.version(), stale,
                                orders.findByStatus(Order.Status.SHIPPED).size());
                        """));

        assertThat(found)
                .isEqualTo(List.of(
                        "Order[customer=c-1, date=2026-05-01, orderId=o-0, status=SHIPPED, total=4.5, lines=[Line[product=tea,"
                                + " unitPrice=4.5, quantity=0], Line[product=cup, unitPrice=1, quantity=1]], labels={},"
                                + " shippedOn=Optional[2026-05-01], version=2]",
                        3L,
                        true,
                        1));
    }

    @Test
    void everyKindOfKeyAndIndexCanBeQueried() throws ReflectiveOperationException {
        Object found = run("""
                @Table("invoices") @PartitionKey(template = "S#{shop}") @SortKey(template = "{kind}#{number}")
                @GlobalIndex(name = "by_month", partitionKey = {"shop", "month"}, sortKey = {"amount", "number"})
                @GlobalIndex(name = "by_open", partitionKey = "open", project = Project.INCLUDE, include = {"amount", "tags"})
                @LocalIndex(name = "by_amount", sortKey = "amount")
                @LocalIndex(name = "by_paid", sortKey = "paid", project = Project.KEYS_ONLY)
                public record Invoice(
                        String shop, Kind kind, long number, YearMonth month, BigDecimal amount, boolean open,
                        Optional<Instant> paid, Set<Integer> tags) {
                    public enum Kind { BILL, CREDIT }
                }
                """, """
                try (Keystave db = Keystave.inMemory()) {
                    InvoiceRepository invoices = InvoiceRepository.on(db);
                    db.schema().createMissing();
                    YearMonth may = YearMonth.of(2026, 5);
                    for (int i = 0; i < 3; i++) {
                        invoices.insert(new Invoice("s", Invoice.Kind.BILL, i, may, new BigDecimal(3 - i), i > 0,
                                i == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(i)), Set.of(i))).execute();
                    }
                    return List.of(
                            invoices.findByShopAndKindAndNumber("s", Invoice.Kind.BILL, 1).orElseThrow().amount(),
                            invoices.query().shop("s").kind(Invoice.Kind.BILL).numberAfter(0).consistent().count(),
                            invoices.byMonth().shop("s").month(may).amountAtLeast(new BigDecimal(2)).list().size(),
                            invoices.byMonth().shop("s").month(may).amount(BigDecimal.ONE).number(2).list().size(),
                            invoices.byOpen().open(true).filter(Invoice_.ByOpen_.tags.contains(2)).list().toString(),
                            invoices.byAmount().shop("s").consistent().list().stream().map(Invoice::number).toList(),
                            invoices.byPaid().shop("s").paidPrefix(LocalDate.of(1970, 1, 1)).list().toString(),
                            invoices.findByShopAndPaid("s", Instant.ofEpochSecond(2)).get(0).key().number());
                }
                """);

        assertThat(found.toString())
                .isEqualTo(
                        "[2, 2, 2, 1, [ByOpen[open=true, shop=s, kind=BILL, number=2, amount=1, tags=[2]]], [2, 1, 0],"
                                + " [ByPaid[shop=s, paid=1970-01-01T00:00:01Z, kind=BILL, number=1], ByPaid[shop=s,"
                                + " paid=1970-01-01T00:00:02Z, kind=BILL, number=2]], 2]");
    }

    @Test
    void keyOfLiteralTextNeedsNoPart() throws ReflectiveOperationException {
        Object found = run("""
                @Table("settings") @PartitionKey(template = "SETTINGS") @SortKey(template = "{name}")
                @SuppressWarnings("SinglePartition")
                public record Setting(String name, String value) {}
                """, """
                try (Keystave db = Keystave.inMemory()) {
                    SettingRepository settings = SettingRepository.on(db);
                    db.schema().createMissing();
                    settings.put(new Setting("color", "blue")).execute();
                    settings.put(new Setting("size", "9")).execute();
                    return List.of(settings.query().list().size(), settings.query().namePrefix("c").list().size(),
                            settings.query().name("size").orElseThrow().value(), settings.findByName("none").isPresent());
                }
                """);

        assertThat(found).isEqualTo(List.of(2, 1, "9", false));
    }
}
