package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemTest {
    private static final Item ORDER = Item.builder()
            .string("customer", "c-1")
            .string("orderId", "o-9")
            .number("total", 42)
            .put("paid", AttributeValue.ofBoolean(true))
            .build();

    @Test
    void findsAttributesByName() {
        assertThat(ORDER.get("total")).isEqualTo(AttributeValue.ofNumber(42));
        assertThat(ORDER.get(AttributeName.of("customer"))).isEqualTo(AttributeValue.ofString("c-1"));
        assertThat(ORDER.get("totals")).isNull();
        assertThat(ORDER.get("")).isNull();
        assertThat(Item.EMPTY.get("a")).isNull();
        assertThat(ORDER.attributeNames()).containsExactly("customer", "orderId", "paid", "total");
    }

    @Test
    void sumsNamesAndValuesToItsSize() {
        assertThat(ORDER.sizeInBytes()).isEqualTo(8 + 3 + 7 + 3 + 5 + 2 + 4 + 1);
        assertThat(Item.EMPTY.sizeInBytes()).isZero();
    }

    @Test
    void keepsEverythingThroughItsBytes() {
        long seed = System.nanoTime();
        RandomValues values = new RandomValues(new Random(seed));
        for (int i = 0; i < 3_000; i++) {
            Map<String, AttributeValue> attributes = values.attributes();

            Item item = Item.fromBytes(Item.of(attributes).bytes().clone());

            assertThat(item.toMap()).as("seed %d", seed).isEqualTo(attributes);
            attributes.forEach((name, value) ->
                    assertThat(item.get(name)).as("seed %d", seed).isEqualTo(value));
            assertThat(Item.fromUntrustedBytes(item.bytes()))
                    .as("seed %d", seed)
                    .isEqualTo(item);
            int size = attributes.entrySet().stream()
                    .mapToInt(e -> AttributeName.of(e.getKey()).sizeInBytes()
                            + e.getValue().sizeInBytes())
                    .sum();
            assertThat(item.sizeInBytes()).as("seed %d", seed).isEqualTo(size);
        }
    }

    @Test
    void hasTheSameBytesInWhateverOrderItIsWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 2_000; i++) {
            List<Map.Entry<String, AttributeValue>> entries =
                    new ArrayList<>(values.attributes().entrySet());
            Item one = write(entries);
            Collections.shuffle(entries, random);

            Item other = write(entries);

            assertThat(other.bytes()).as("seed %d", seed).isEqualTo(one.bytes());
            assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
        }
    }

    private static Item write(List<Map.Entry<String, AttributeValue>> entries) {
        ItemWriter writer = new ItemWriter(1);
        entries.forEach(e -> writer.attribute(e.getKey()).value(e.getValue()));
        return writer.toItem();
    }

    @Test
    void addsReplacesAndRemovesAttributes() {
        long seed = System.nanoTime();
        RandomValues values = new RandomValues(new Random(seed));
        Item item = Item.EMPTY;
        Map<String, AttributeValue> expected = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            String name = values.name();
            AttributeValue value = values.value();
            if (i % 3 == 0) {
                item = item.without(name);
                expected.remove(name);
            } else {
                item = item.with(name, value);
                expected.put(name, value);
            }
            assertThat(item).as("seed %d", seed).isEqualTo(Item.of(expected));
        }
    }

    @Test
    void keepsOnlyNamedAttributes() {
        assertThat(ORDER.only(List.of(AttributeName.of("total"), AttributeName.of("no"), AttributeName.of("customer"))))
                .isEqualTo(Item.of(
                        "customer", AttributeValue.ofString("c-1"),
                        "total", AttributeValue.ofNumber(42)));
    }

    @Test
    void findsAttributesOfLargeItems() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int i = 999; i >= 0; i--) {
            attributes.put("a" + i, AttributeValue.ofString("x".repeat(i)));
        }

        Item item = Item.of(attributes);

        attributes.forEach((name, value) -> assertThat(item.get(name)).isEqualTo(value));
        assertThat(Item.fromUntrustedBytes(item.bytes())).isEqualTo(item);
        assertThat(item.with("a500", AttributeValue.ofNull()).get("a999")).isEqualTo(attributes.get("a999"));
    }

    @Test
    void refusesBytesThatAreNoItem() {
        assertThatThrownBy(() -> Item.fromBytes(new byte[0])).hasMessage("These 0 bytes are no item.");
        assertThatThrownBy(() -> Item.fromBytes(new byte[] {2, 0, 0, 0}))
                .hasMessage("This item has format 2; this version of Keystave reads format 1 and older."
                        + " Use the version that wrote it, or a newer one.");
    }

    @Test
    void recognisesDamagedBytes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = values.item().bytes().clone();
            if (i % 2 == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            } else {
                random.nextBytes(bytes);
                bytes[0] = 1;
            }
            try {
                Item item = Item.fromUntrustedBytes(bytes);
                assertThat(Item.of(item.toMap()).bytes()).as("seed %d", seed).isEqualTo(bytes);
            } catch (InvalidValueException e) {
                assertThat(e).as("seed %d", seed).hasMessageMatching("(?s).*(damaged|no item|format).*");
            }
        }
    }

    @Test
    void limitsTheLengthOfNames() {
        String longest = "n".repeat(65_535);

        assertThat(Item.of(longest, AttributeValue.ofNull()).has(AttributeName.of(longest)))
                .isTrue();
        assertThatThrownBy(() -> Item.of(longest + "n", AttributeValue.ofNull()))
                .hasMessageContaining("65535");
        assertThatThrownBy(() -> Item.of("", AttributeValue.ofNull())).hasMessageContaining("Empty attribute name");
    }

    @Test
    void hidesValuesInItsText() {
        assertThat(ORDER).hasToString("[customer, orderId, paid, total], 33 bytes");
    }
}
