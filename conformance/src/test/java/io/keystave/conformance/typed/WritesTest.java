package io.keystave.conformance.typed;

import static io.keystave.conformance.typed.Order.Status.NEW;
import static io.keystave.conformance.typed.Order.Status.PAID;
import static io.keystave.conformance.typed.Order.Status.SHIPPED;
import static io.keystave.conformance.typed.Orders.key;
import static io.keystave.conformance.typed.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.Keystave;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.mapper.MappingException;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.GetItem;
import io.keystave.operation.PutItem;
import io.keystave.operation.UpdateItem;
import io.keystave.query.Applied;
import io.keystave.query.Rejected;
import io.keystave.query.WriteRejectedException;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inserts, puts, updates and deletes, and how they come out. */
class WritesTest {
    private static final Instant EXPIRY = Instant.ofEpochSecond(2_000_000_000);

    private final Keystave db = Keystave.inMemory();
    private final OrderRepository orders = OrderRepository.on(db);

    @BeforeEach
    void create() {
        assertThat(db.schema().createMissing()).containsExactly("orders");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void givesBackWhatWasInserted() {
        Order full = new Order(
                "c-1",
                LocalDate.of(1996, 7, 4),
                "o-1",
                NEW,
                new BigDecimal("12.5"),
                List.of(),
                Map.of(),
                Set.of(),
                "ship-co",
                Optional.of(LocalDate.of(1996, 7, 5)),
                0,
                EXPIRY);

        Order stored = orders.insert(full).execute();

        assertThat(stored.version()).isEqualTo(1);
        assertThat(orders.findConsistent(Order_.Key.of(full))).hasValue(stored);
    }

    @Test
    void leavesOutWhatIsNull() {
        orders.insert(order("c-1", 1)).execute();

        Item item = stored(key("c-1", 1));

        assertThat(item.attributeNames())
                .containsExactly(
                        "customer", "date", "labels", "lines", "orderId", "sk", "status", "tags", "total", "version");
        assertThat(item.get("sk")).isEqualTo(AttributeValue.ofString("1996-07-05#o-1"));
        assertThat(item.get("tags"))
                .extracting(value -> value == null ? null : value.type())
                .isEqualTo(AttributeType.SS);
    }

    @Test
    void rejectsASecondInsertAndHandsBackTheFirst() {
        Order first = orders.insert(order("c-1", 1)).execute();

        assertThat(orders.insert(order("c-1", 1)).attempt()).isEqualTo(new Rejected<>(Optional.of(first)));
        assertThatThrownBy(() -> orders.insert(order("c-1", 1)).execute())
                .isInstanceOf(ConditionalCheckFailedException.class)
                .hasMessage("The conditional request failed")
                .isInstanceOfSatisfying(
                        WriteRejectedException.class,
                        e -> assertThat(e.rejected().current()).isEqualTo(Optional.of(first)));
    }

    @Test
    void rejectsAPutOfAnOlderVersion() {
        Order read = orders.insert(order("c-1", 1)).execute();
        Order winner = orders.put(read).execute();

        assertThat(winner.version()).isEqualTo(2);
        assertThat(orders.put(read).attempt()).isEqualTo(new Rejected<>(Optional.of(winner)));
        assertThat(orders.put(order("c-1", 1)).attempt()).isInstanceOf(Rejected.class);
        assertThat(orders.find(key("c-1", 1))).hasValue(winner);
    }

    @Test
    void updatesSingleAttributes() {
        orders.insert(order("c-1", 1)).execute();

        Order after = orders.update(key("c-1", 1))
                .set(Order_.status, SHIPPED)
                .setIfAbsent(Order_.shippedOn, LocalDate.of(1996, 7, 9))
                .add(Order_.total, new BigDecimal("4.5"))
                .append(Order_.lines, new Order.Line("gift", BigDecimal.ZERO, 1))
                .remove(Order_.labels.key("channel"))
                .add(Order_.tags, "c")
                .when(Order_.status.eq(PAID))
                .execute();

        assertThat(after.status()).isEqualTo(SHIPPED);
        assertThat(after.shippedOn()).hasValue(LocalDate.of(1996, 7, 9));
        assertThat(after.total()).isEqualByComparingTo("5.5");
        assertThat(after.lines()).hasSize(2);
        assertThat(after.labels()).isEmpty();
        assertThat(after.tags()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(after.version()).isEqualTo(2);
        assertThat(orders.findByStatus(PAID)).isEmpty();
        assertThat(orders.findByStatus(SHIPPED)).hasSize(1);
    }

    @Test
    void changesNothingWhenTheConditionFails() {
        Order before = orders.insert(order("c-1", 1)).execute();

        var outcome = orders.update(key("c-1", 1))
                .set(Order_.status, SHIPPED)
                .when(Order_.status.eq(NEW))
                .attempt();

        assertThat(outcome).isEqualTo(new Rejected<>(Optional.of(before)));
        assertThat(orders.find(key("c-1", 1))).hasValue(before);
        assertThat(orders.findByStatus(SHIPPED)).isEmpty();
    }

    @Test
    void makesNoHalfEntityByAnUpdate() {
        assertThat(orders.update(key("c-1", 1)).set(Order_.status, PAID).attempt())
                .isEqualTo(new Rejected<>(Optional.empty()));
        assertThat(orders.scan().count()).isZero();
    }

    @Test
    void keepsAttributesThatTheEntityDoesNotKnow() {
        orders.insert(order("c-1", 1)).execute();
        Item key = stored(key("c-1", 1)).only(List.of(AttributeName.of("customer"), AttributeName.of("sk")));
        db.backend()
                .updateItem(UpdateItem.of("orders", key)
                        .update(new UpdateExpression(
                                List.of(new UpdateExpression.SetAction(
                                        DocumentPath.of("note"), new Literal(AttributeValue.ofString("kept")))),
                                List.of(),
                                List.of(),
                                List.of())));

        orders.update(key("c-1", 1)).set(Order_.status, SHIPPED).execute();

        assertThat(stored(key("c-1", 1)).get("note")).isEqualTo(AttributeValue.ofString("kept"));
    }

    @Test
    void removesASetThatBecomesEmpty() {
        orders.insert(order("c-1", 1)).execute();

        assertThat(orders.update(key("c-1", 1))
                        .delete(Order_.tags, "a", "b")
                        .execute()
                        .tags())
                .isEmpty();
        assertThat(orders.update(key("c-1", 1))
                        .set(Order_.tags, Set.of())
                        .execute()
                        .tags())
                .isEmpty();
        assertThat(stored(key("c-1", 1)).get("tags")).isNull();
    }

    @Test
    void deletesAndHandsBackWhatIsGone() {
        Order stored = orders.insert(order("c-1", 1)).execute();

        assertThat(orders.delete(key("c-1", 1)).when(Order_.status.eq(NEW)).attempt())
                .isEqualTo(new Rejected<>(Optional.of(stored)));
        assertThat(orders.delete(key("c-1", 1)).execute()).hasValue(stored);
        assertThat(orders.delete(key("c-1", 1)).attempt()).isEqualTo(new Applied<>(Optional.empty()));
        assertThat(orders.findByStatus(PAID)).isEmpty();
    }

    @Test
    void saysWhichAttributeDoesNotFit() {
        orders.insert(order("c-1", 1)).execute();
        Item wrong = stored(key("c-1", 1)).with("version", AttributeValue.ofString("a secret"));
        db.backend().putItem(PutItem.of("orders", wrong));

        assertThatThrownBy(() -> orders.find(key("c-1", 1)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("version")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnUpdateOfNothing() {
        assertThatThrownBy(() -> orders.update(key("c-1", 1)).execute())
                .hasMessage("This update changes nothing. Add a set, add, append or remove to it.");
    }

    private Item stored(Order_.Key key) {
        Item item = db.backend()
                .getItem(GetItem.of(
                        "orders",
                        Item.of(
                                "customer",
                                AttributeValue.ofString(key.customer()),
                                "sk",
                                AttributeValue.ofString(key.date() + "#" + key.orderId()))))
                .item();
        assertThat(item).isNotNull();
        return item == null ? Item.EMPTY : item;
    }
}
