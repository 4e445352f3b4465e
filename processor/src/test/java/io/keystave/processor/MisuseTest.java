package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generated API does not let a user write, and the nearest line that it does. */
class MisuseTest {

    private static final String ORDER =
            GeneratedSourcesTest.ORDER.replace("BigDecimal total,", "BigDecimal total, int priority,");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    sort condition before the partition key|orders.query().date(DAY)|orders.query().customer("c").date(DAY)
                    second sort part before the first|orders.query().customer("c").orderId("o")|orders.query().customer("c").date(DAY).orderId("o")
                    consistent read of a global index|orders.byStatus().status(NEW).consistent()|orders.query().customer("c").consistent()
                    attribute that a keys-only row lacks|ROW.total()|ROW.date()
                    filter on an attribute that a keys-only index lacks|orders.byStatus().status(NEW).filter(Order_.total.gt(BigDecimal.TEN))|orders.byStatus().status(NEW).filter(Order_.ByStatus_.customer.eq("c"))
                    filter on an attribute that a keys-only row lacks|Order_.ByStatus_.total|Order_.ByStatus_.customer
                    set on a key attribute|orders.update(KEY).set(Order_.date, DAY)|orders.update(KEY).set(Order_.shippedOn, DAY)
                    set on the version|orders.update(KEY).set(Order_.version, 1L)|orders.update(KEY).set(Order_.priority, 1)
                    append on a map|orders.update(KEY).append(Order_.labels, "x")|orders.update(KEY).set(Order_.labels.key("x"), "y")
                    add on an enum|orders.update(KEY).add(Order_.status, 1)|orders.update(KEY).add(Order_.priority, 1)
                    number compared with a string|Order_.total.gt("10")|Order_.total.gt(new BigDecimal("10"))
                    half-typed date prefix|orders.query().customer("c").datePrefix("2026-1")|orders.query().customer("c").datePrefix(YearMonth.of(2026, 1))
                    order of an enum|Order_.status.gt(NEW)|Order_.status.eq(NEW)
                    range of an enum in a key|orders.byStatus().statusAfter(NEW)|orders.byStatus().status(NEW).dateAfter(DAY)
                    update in a batch|io.keystave.Keystave.inMemory().attemptAll(List.of(orders.update(KEY).set(Order_.priority, 1)))|io.keystave.Keystave.inMemory().attemptAll(List.of(orders.delete(KEY)))
                    delete with a condition in a batch|io.keystave.Keystave.inMemory().attemptAll(List.of(orders.delete(KEY).when(Order_.status.eq(NEW))))|io.keystave.Keystave.inMemory().attemptAll(List.of(orders.delete(KEY)))
                    index without its partition key|orders.byStatus().list()|orders.byStatus().status(NEW).list()
                    """)
    void doesNotCompile(String misuse, String wrong, String right) {
        assertThat(errors(wrong)).as(misuse).isEqualTo(1);
        assertThat(errors(right)).as("nearest line to: %s", misuse).isZero();
    }

    private static int errors(String expression) {
        Compilation compilation = Findings.compile(
                new KeystaveProcessor(), List.of(), Findings.shop(ORDER), Findings.shop("""
                        import static shop.Order.Status.NEW;
                        abstract class Program {
                            static final LocalDate DAY = LocalDate.of(2026, 5, 1);
                            static final Order_.Key KEY = new Order_.Key("c", DAY, "o");
                            static final Order_.ByStatus ROW = new Order_.ByStatus(NEW, DAY, "c", "o");
                            Object run(OrderRepository orders) { return %s; }
                        }
                        """.formatted(expression)));
        return compilation.errors().size();
    }
}
