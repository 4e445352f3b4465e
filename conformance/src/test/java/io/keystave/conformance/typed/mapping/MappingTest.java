package io.keystave.conformance.typed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.Keystave;
import io.keystave.conformance.typed.mapping.Parcel.CustomerId;
import io.keystave.conformance.typed.mapping.Parcel.Secret;
import io.keystave.conformance.typed.mapping.Parcel.State;
import io.keystave.conformance.typed.mapping.Parcel.Weight;
import io.keystave.mapper.Converters;
import io.keystave.operation.GetItem;
import io.keystave.operation.PutItem;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the annotations of a component do to the stored item. */
class MappingTest {

    private static final Instant NOW = Instant.parse("2026-05-03T10:15:30.5Z");
    private static final CustomerId ANN = new CustomerId("ann");

    private Keystave db;
    private ParcelRepository parcels;

    @BeforeEach
    void open() {
        Converters.supply(new Secret(1));
        db = Keystave.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).open();
        parcels = ParcelRepository.on(db);
        db.schema().createMissing();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Parcel parcel() {
        return new Parcel(
                ANN,
                null,
                State.SHIPPED,
                7,
                new Weight(500),
                Optional.of("abc"),
                Map.of(new CustomerId("bob"), List.of(new Weight(1), new Weight(2))),
                null,
                0);
    }

    private Item stored(Parcel parcel) {
        Item key = Item.of(Map.of(
                "customer", AttributeValue.ofString("ann"),
                "id", AttributeValue.ofString(Objects.requireNonNull(parcel.id()))));
        return Objects.requireNonNull(
                db.backend().getItem(GetItem.of("parcels", key)).item());
    }

    @Test
    void parcelComesBackAsItWasWritten() {
        Parcel written = parcels.insert(parcel()).execute();

        assertThat(written.updatedAt()).isEqualTo(NOW);
        assertThat(parcels.findByCustomer(ANN)).containsExactly(written);
    }

    @Test
    void storedFormIsThatOfConvertersAndStoredNames() {
        Parcel written = parcels.insert(parcel()).execute();

        Item item = stored(written);

        assertThat(item.get("customer")).isEqualTo(AttributeValue.ofString("ann"));
        assertThat(item.get("state")).isEqualTo(AttributeValue.ofString("SENT"));
        assertThat(item.get("load")).isEqualTo(AttributeValue.ofString("500g"));
        assertThat(item.get("code")).isEqualTo(AttributeValue.ofString("bcd"));
        assertThat(item.get("shares"))
                .isEqualTo(AttributeValue.ofMap(Map.of(
                        "bob",
                        AttributeValue.ofList(
                                List.of(AttributeValue.ofString("1kg"), AttributeValue.ofString("2kg"))))));
    }

    @Test
    void madeUpKeyHasTheTimeInFront() {
        Parcel first = parcels.insert(parcel()).execute();
        Parcel second = parcels.insert(parcel()).execute();

        assertThat(first.id()).matches("[0-9A-HJKMNP-TV-Z]{26}").isNotEqualTo(second.id());
        assertThat(first.id()).startsWith(Objects.requireNonNull(second.id()).substring(0, 10));
    }

    @Test
    void updateWritesTimeAndCounter() {
        Parcel written = parcels.insert(parcel()).execute();

        Parcel updated = parcels.update(Parcel_.Key.of(written))
                .set(Parcel_.load, new Weight(600))
                .when(Parcel_.state.eq(State.SHIPPED))
                .execute();

        assertThat(updated.changes()).isEqualTo(2);
        assertThat(updated.load()).isEqualTo(new Weight(600));
        assertThat(updated.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void modifyAndOverwriteWriteTimeAndCounterToo() {
        Parcel written = parcels.insert(parcel()).execute();
        Parcel_.Key key = Parcel_.Key.of(written);

        Parcel modified = parcels.modify(
                        key,
                        it -> new Parcel(
                                ANN, it.id(), it.state(), 8, it.load(), it.code(), it.shares(), Instant.EPOCH, 100))
                .execute();
        db.writeAll(List.of(parcels.overwrite(
                new Parcel(ANN, "other", State.NEW, 1, new Weight(1), Optional.empty(), Map.of(), Instant.EPOCH, 0))));

        assertThat(modified.weight()).isEqualTo(8);
        assertThat(modified.changes()).isEqualTo(2);
        assertThat(modified.updatedAt()).isEqualTo(NOW);
        assertThat(parcels.findByCustomer(ANN)).extracting(Parcel::updatedAt).containsExactly(NOW, NOW);
    }

    @Test
    void itemOfAnEarlierModelIsReadByFormerNamesAndDefaults() {
        db.backend()
                .putItem(PutItem.of(
                        "parcels",
                        Item.of(Map.of(
                                "customer", AttributeValue.ofString("ann"),
                                "id", AttributeValue.ofString("1"),
                                "mass", AttributeValue.ofNumber(3)))));

        Parcel read = parcels.find(new Parcel_.Key(ANN, "1")).orElseThrow();

        assertThat(read.state()).isEqualTo(State.NEW);
        assertThat(read.weight()).isEqualTo(3);
        assertThat(read.code()).isEmpty();
        assertThat(read.changes()).isZero();
    }

    @Test
    void classIsMadeByItsConstructor() {
        ContactRepository contacts = ContactRepository.on(db);
        db.schema().createMissing();
        contacts.insert(new Contact("ann")).execute();

        contacts.update(new Contact_.Key("ann")).set(Contact_.phone, "123").execute();

        Contact read = contacts.findByName("ann").orElseThrow();
        assertThat(read.name()).isEqualTo("ann");
        assertThat(read.getPhone()).isEqualTo("123");
        assertThat(read.revision).isEqualTo(2);
    }
}
