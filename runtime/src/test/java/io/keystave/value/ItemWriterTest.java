package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemWriterTest {
    @Test
    void sortsAttributesAndMembersWrittenOutOfOrder() {
        ItemWriter writer = new ItemWriter();
        writer.attribute("z").number(1);
        ValueWriter map = writer.attribute("a");
        map.beginMap();
        map.name("y");
        map.beginList();
        map.bool(true);
        map.endList();
        map.name("x");
        map.string("s");
        map.endMap();

        Item item = writer.toItem();

        assertThat(item)
                .isEqualTo(Item.of(
                        "a",
                        AttributeValue.ofMap(Map.of(
                                "x", AttributeValue.ofString("s"),
                                "y", AttributeValue.ofList(AttributeValue.ofBoolean(true)))),
                        "z",
                        AttributeValue.ofNumber(1)));
    }

    @Test
    void sortsManyMembers() {
        ValueWriter writer = new ValueWriter();
        writer.beginMap();
        for (int i = 99; i >= 0; i--) {
            writer.name("n" + i);
            writer.number(i);
        }
        writer.endMap();

        AttributeValue map = writer.toValue();

        assertThat(List.copyOf(map.asMap().keySet())).hasSize(100).isSorted();
        assertThat(map.member(AttributeName.of("n57"))).isEqualTo(AttributeValue.ofNumber(57));
    }

    @Test
    void refusesDuplicateNames() {
        ItemWriter writer = new ItemWriter();
        writer.attribute("a").number(1);
        writer.attribute("b").number(1);
        writer.attribute("a").number(2);
        ValueWriter map = new ValueWriter();
        map.beginMap();
        map.name("x");
        map.number(1);
        map.name("x");
        map.number(2);

        assertThatThrownBy(writer::toItem)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Name \"a\" is written twice. Write each attribute once.");
        assertThatThrownBy(map::endMap).hasMessage("Name \"x\" is written twice. Write each attribute once.");
    }

    @Test
    void refusesCallsInAnOrderThatMakesNoItem() {
        ItemWriter writer = new ItemWriter();
        ValueWriter value = writer.attribute("a");

        assertThatThrownBy(() -> writer.attribute("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(writer::toItem).isInstanceOf(IllegalStateException.class);
        value.beginList();
        assertThatThrownBy(writer::toItem).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(value::endMap).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> value.name("x")).isInstanceOf(IllegalStateException.class);
        value.endList();
        assertThatThrownBy(() -> value.number(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(value::endList).isInstanceOf(IllegalStateException.class);
        assertThat(writer.toItem()).isEqualTo(Item.of("a", AttributeValue.ofList()));
        assertThatThrownBy(() -> new ValueWriter().toValue()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ItemWriter().attribute("x").name("y")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void canBeUsedAgain() {
        ItemWriter writer = new ItemWriter();
        writer.attribute("b").string("x");
        Item first = writer.toItem();
        writer.attribute("a").string("y");
        writer.reset();
        writer.attribute("c").binary(new byte[] {1});

        Item second = writer.toItem();

        assertThat(first).isEqualTo(Item.of("b", AttributeValue.ofString("x")));
        assertThat(second).isEqualTo(Item.of("c", AttributeValue.ofBinary(new byte[] {1})));
        assertThat(writer.toItem()).isEqualTo(Item.EMPTY);
    }

    @Test
    void writesLongTextsOfAllWidths() {
        for (String character : List.of("a", "ü", "€", "😀")) {
            for (int length : new int[] {1, 42, 43, 63, 64, 127, 128, 5_000, 20_000}) {
                String text = "x" + character.repeat(length);

                assertThat(AttributeValue.ofString(text).asString()).isEqualTo(text);
                assertThat(Item.of("a", AttributeValue.ofString(text)).get("a"))
                        .isEqualTo(AttributeValue.ofString(text));
            }
        }
    }

    @Test
    void writesFloatingPointNumbersByTheirShortestForm() {
        ValueWriter writer = new ValueWriter();
        writer.beginList();
        writer.number(0.1);
        writer.number(-0.0);
        writer.number(3.0);
        writer.number(1e100);
        writer.endList();

        assertThat(writer.toValue().describe()).isEqualTo("{L:[{N:0.1}, {N:0}, {N:3}, {N:1" + "0".repeat(100) + "}]}");
        assertThatThrownBy(() -> new ValueWriter().number(Double.NaN))
                .hasMessage("The parameter cannot be converted to a numeric value: NaN");
    }
}
