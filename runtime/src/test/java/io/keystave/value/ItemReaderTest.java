package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemReaderTest {
    private static final AttributeName LINES = AttributeName.of("lines");
    private static final AttributeName LABELS = AttributeName.of("labels");
    private static final AttributeName SKU = AttributeName.of("sku");
    private static final AttributeName QUANTITY = AttributeName.of("quantity");

    @Test
    void readsNestedDocumentsWithoutMaps() {
        ItemWriter writer = new ItemWriter();
        ValueWriter lines = writer.attribute(LINES);
        lines.beginList();
        for (int i = 1; i <= 2; i++) {
            lines.beginMap();
            lines.name(QUANTITY);
            lines.number(i);
            lines.name(SKU);
            lines.string("sku-" + i);
            lines.endMap();
        }
        lines.nullValue();
        lines.endList();
        writer.attribute(LABELS).stringSet(List.of("y", "x"));
        ItemReader reader = writer.toItem().reader();

        assertThat(reader.find(LABELS)).isTrue();
        assertThat(reader.value().beginSet()).isEqualTo(2);
        assertThat(reader.value().type()).isEqualTo(AttributeType.S);
        assertThat(reader.value().string()).isEqualTo("x");
        assertThat(reader.value().value()).isEqualTo(AttributeValue.ofString("y"));
        reader.value().endSet();

        assertThat(reader.find(LINES)).isTrue();
        ValueReader value = reader.value();
        assertThat(value.beginList()).isEqualTo(3);
        assertThat(value.beginMap()).isEqualTo(2);
        assertThat(value.find(QUANTITY)).isTrue();
        assertThat(value.intNumber()).isEqualTo(1);
        assertThat(value.find(AttributeName.of("r"))).isFalse();
        assertThat(value.find(SKU)).isTrue();
        assertThat(value.string()).isEqualTo("sku-1");
        assertThat(value.find(QUANTITY)).isTrue();
        assertThat(value.longNumber()).isEqualTo(1);
        value.endMap();
        assertThat(value.isNull()).isFalse();
        assertThat(value.beginMap()).isEqualTo(2);
        assertThat(value.nextName()).isEqualTo("quantity");
        assertThat(value.nextName()).isEqualTo("sku");
        assertThat(value.string()).isEqualTo("sku-2");
        assertThatThrownBy(value::nextName).isInstanceOf(IllegalStateException.class);
        value.endMap();
        assertThat(value.isNull()).isTrue();
        value.endList();
    }

    @Test
    void namesTheAttributeWhoseTypeDiffers() {
        Item item = Item.of(
                "total",
                AttributeValue.ofString("secret"),
                "m",
                AttributeValue.ofMap(Map.of("k", AttributeValue.ofNumber("1.5"))));
        ItemReader reader = item.reader();
        reader.find(AttributeName.of("total"));

        assertThatThrownBy(() -> reader.value().longNumber())
                .hasMessage("Attribute \"total\" is of type S, expected N.");
        reader.find(AttributeName.of("m"));
        reader.value().beginMap();
        reader.value().nextName();
        assertThatThrownBy(() -> reader.value().intNumber())
                .hasMessage("Attribute \"k\" is of type N, expected N within long.");
        reader.find(AttributeName.of("total"));
        assertThatThrownBy(() -> reader.value().beginSet())
                .hasMessage("Attribute \"total\" is of type S, expected SS, NS or BS.");
    }

    @Test
    void findsAttributesAskedInAnyOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 2_000; i++) {
            Item item = values.item();
            ItemReader reader = item.reader();
            for (int ask = 0; ask < 8; ask++) {
                AttributeName name = AttributeName.of(values.name());
                AttributeValue expected = item.get(name);

                boolean found = reader.find(name);

                assertThat(found).as("seed %d", seed).isEqualTo(expected != null);
                if (found) {
                    assertThat(reader.value().value()).as("seed %d", seed).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void findsMembersAskedInAnyOrder() {
        long seed = System.nanoTime();
        RandomValues values = new RandomValues(new Random(seed));
        for (int i = 0; i < 2_000; i++) {
            AttributeValue map = AttributeValue.ofMap(values.attributes());
            ValueReader reader = map.reader();
            reader.beginMap();
            for (int ask = 0; ask < 8; ask++) {
                AttributeName name = AttributeName.of(values.name());
                AttributeValue expected = map.member(name);

                boolean found = reader.find(name);

                assertThat(found).as("seed %d", seed).isEqualTo(expected != null);
                if (found) {
                    assertThat(reader.value()).as("seed %d", seed).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void walksAllAttributesInOrder() {
        long seed = System.nanoTime();
        RandomValues values = new RandomValues(new Random(seed));
        for (int i = 0; i < 500; i++) {
            Item item = values.item();
            ItemReader reader = item.reader();
            ItemWriter copy = new ItemWriter();

            for (String name = reader.nextName(); name != null; name = reader.nextName()) {
                copy.attribute(name).value(reader.value().value());
            }

            assertThat(copy.toItem()).as("seed %d", seed).isEqualTo(item);
        }
    }

    @Test
    void readsNumbersInEveryForm() {
        Item item = Item.of("n", AttributeValue.ofNumber("2.50"), "i", AttributeValue.ofNumber(1L << 40));
        ItemReader reader = item.reader();
        AttributeName n = AttributeName.of("n");

        reader.find(n);
        assertThat(reader.value().doubleNumber()).isEqualTo(2.5);
        reader.find(n);
        assertThat(reader.value().numberText()).isEqualTo("2.5");
        reader.find(n);
        assertThat(reader.value().decimal()).isEqualByComparingTo("2.5");
        reader.find(AttributeName.of("i"));
        assertThatThrownBy(() -> reader.value().intNumber())
                .hasMessage("Attribute \"i\" is of type N, expected N within int.");
    }
}
