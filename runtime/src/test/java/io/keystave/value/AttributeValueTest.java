package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributeValueTest {
    private static final String INVALID = "One or more parameter values were invalid: ";

    private static AttributeValue s(String text) {
        return AttributeValue.ofString(text);
    }

    private static AttributeValue n(long number) {
        return AttributeValue.ofNumber(number);
    }

    private static AttributeValue b(int... bytes) {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return AttributeValue.ofBinary(content);
    }

    @Test
    void givesBackWhatWasPutIn() {
        assertThat(s("ü€😀").asString()).isEqualTo("ü€😀");
        assertThat(n(-7).asNumber()).isEqualTo(new BigDecimal("-7"));
        assertThat(b(0, 255).asBinary()).containsExactly(0, 255);
        assertThat(AttributeValue.ofBoolean(true).asBoolean()).isTrue();
        assertThat(AttributeValue.ofBoolean(false).asBoolean()).isFalse();
        assertThat(AttributeValue.ofNull().type()).isEqualTo(AttributeType.NULL);
        assertThat(AttributeValue.ofStringSet(List.of("b", "", "a")).asStringSet())
                .containsExactly("", "a", "b");
        assertThat(AttributeValue.ofNumberSet(List.of(10, 9L, new BigDecimal("-1.50")))
                        .asNumberSet())
                .containsExactly(new BigDecimal("-1.5"), new BigDecimal("9"), new BigDecimal("10"));
        assertThat(AttributeValue.ofBinarySet(List.of(new byte[] {-1}, new byte[] {1}))
                        .asBinarySet())
                .containsExactly(new byte[] {1}, new byte[] {-1});
        assertThat(AttributeValue.ofList(n(2), s("x")).asList()).containsExactly(n(2), s("x"));
        assertThat(AttributeValue.ofMap(Map.of("y", n(1), "x", s(""))).asMap())
                .containsExactly(Map.entry("x", s("")), Map.entry("y", n(1)));
    }

    @Test
    void isEqualWhateverTheOrderOrSpelling() {
        Map<String, AttributeValue> forwards = new LinkedHashMap<>();
        forwards.put("a", AttributeValue.ofNumber("1.0"));
        forwards.put("😀", AttributeValue.ofStringSet(List.of("x", "y")));
        forwards.put("\uFFFF", n(3));
        Map<String, AttributeValue> backwards = new LinkedHashMap<>();
        backwards.put("\uFFFF", AttributeValue.ofNumber("3e0"));
        backwards.put("😀", AttributeValue.ofStringSet(List.of("y", "x")));
        backwards.put("a", AttributeValue.ofNumber("1"));

        assertThat(AttributeValue.ofMap(forwards))
                .isEqualTo(AttributeValue.ofMap(backwards))
                .hasSameHashCodeAs(AttributeValue.ofMap(backwards));
        assertThat(AttributeValue.ofList(n(1), n(2))).isNotEqualTo(AttributeValue.ofList(n(2), n(1)));
        assertThat(s("1")).isNotEqualTo(n(1));
    }

    @Test
    void ordersStringsByUtf8AndBinaryUnsigned() {
        assertThat(s("a").compare(s("ab"))).isNegative();
        assertThat(s("\uFFFF").compare(s("😀"))).isNegative();
        assertThat(b(0x7F).compare(b(0x80))).isNegative();
        assertThat(n(-10).compare(n(-9))).isNegative();
        assertThat(s("a".repeat(300)).compare(s("b"))).isNegative();
        assertThatThrownBy(() -> s("1").compare(n(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AttributeValue.ofNull().compare(AttributeValue.ofNull()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEmptySetsWithTheServicesTexts() {
        assertThatThrownBy(() -> AttributeValue.ofStringSet(List.of()))
                .hasMessage(INVALID + "An string set  may not be empty");
        assertThatThrownBy(() -> AttributeValue.ofNumberSet(List.of()))
                .hasMessage(INVALID + "An number set  may not be empty");
        assertThatThrownBy(() -> AttributeValue.ofBinarySet(List.of()))
                .hasMessage(INVALID + "Binary sets should not be empty");
    }

    @Test
    void refusesDuplicatesInSetsWithTheServicesTexts() {
        assertThatThrownBy(() -> AttributeValue.ofStringSet(List.of("a", "b", "a")))
                .hasMessage(INVALID + "Input collection [a, b, a] contains duplicates.");
        assertThatThrownBy(() -> AttributeValue.ofNumberTextSet(List.of("1", "1.0")))
                .hasMessage("Input collection contains duplicates");
        byte[] b = "b".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AttributeValue.ofBinarySet(List.of(b, b)))
                .hasMessage(INVALID + "Input collection [Yg==, Yg==]of type BS contains duplicates.");
    }

    @Test
    void namesWireMistakesWithTheServicesTexts() {
        assertThat(InvalidValueException.noType())
                .hasMessage("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        assertThat(InvalidValueException.severalTypes())
                .hasMessage("Supplied AttributeValue has more than one datatypes set,"
                        + " must contain exactly one of the supported datatypes");
        assertThat(InvalidValueException.nullNotTrue())
                .hasMessage(INVALID + "Null attribute value types must have the value of true");
    }

    @Test
    void acceptsThirtyTwoLevelsAndRefusesMore() {
        AttributeValue value = s("leaf");
        for (int level = 2; level <= 32; level++) {
            value = level % 2 == 0 ? AttributeValue.ofList(value) : AttributeValue.ofMap(Map.of("a", value));
        }
        AttributeValue deepest = value;

        assertThat(deepest.depth()).isEqualTo(32);
        assertThatThrownBy(() -> AttributeValue.ofMap(Map.of("a", deepest)))
                .hasMessage("Nesting Levels have exceeded supported limits:"
                        + " Attributes in the item have nested levels beyond supported limit");
        ValueWriter writer = new ValueWriter();
        for (int level = 1; level <= 32; level++) {
            writer.beginList();
        }
        assertThatThrownBy(() -> writer.number(1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(writer::beginMap).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void findsPartsAndPrefixes() {
        assertThat(s("abc").startsWith(s("ab"))).isTrue();
        assertThat(s("abc").startsWith(s(""))).isTrue();
        assertThat(s("ab").startsWith(s("abc"))).isFalse();
        assertThat(s("x".repeat(200)).startsWith(s("x"))).isTrue();
        assertThat(s("a").startsWith(b('a'))).isFalse();
        assertThat(n(12).startsWith(n(1))).isFalse();
        assertThat(s("abc").contains(s("bc"))).isTrue();
        assertThat(s("abc").contains(s("ac"))).isFalse();
        assertThat(b(1, 2, 3).contains(b(2, 3))).isTrue();
        assertThat(AttributeValue.ofStringSet(List.of("a", "b")).contains(s("b")))
                .isTrue();
        assertThat(AttributeValue.ofStringSet(List.of("ab")).contains(s("b"))).isFalse();
        assertThat(AttributeValue.ofNumberSet(List.of(1, 2)).contains(AttributeValue.ofNumber("2.0")))
                .isTrue();
        assertThat(AttributeValue.ofNumberSet(List.of(1)).contains(s("1"))).isFalse();
        AttributeValue set = AttributeValue.ofStringSet(List.of("a"));
        assertThat(set.contains(set)).isFalse();
        assertThat(AttributeValue.ofList(n(1), set).contains(set)).isTrue();
        assertThat(AttributeValue.ofMap(Map.of("a", n(1))).contains(n(1))).isFalse();
    }

    @Test
    void measuresDocumentsAsTheServiceDoes() {
        assertThat(s("ü").sizeInBytes()).isEqualTo(2);
        assertThat(AttributeValue.ofNull().sizeInBytes()).isEqualTo(1);
        assertThat(AttributeValue.ofBoolean(true).sizeInBytes()).isEqualTo(1);
        assertThat(b(1, 2, 3).sizeInBytes()).isEqualTo(3);
        assertThat(AttributeValue.ofStringSet(List.of("ab", "c")).sizeInBytes()).isEqualTo(3);
        assertThat(AttributeValue.ofNumberSet(List.of(42, -42)).sizeInBytes()).isEqualTo(5);
        assertThat(AttributeValue.ofList().sizeInBytes()).isEqualTo(3);
        assertThat(AttributeValue.ofList(s("ab"), n(1)).sizeInBytes()).isEqualTo(3 + (1 + 2) + (1 + 2));
        assertThat(AttributeValue.ofMap(Map.of("key", s("ab"))).sizeInBytes()).isEqualTo(3 + 1 + 3 + 2);
    }

    @Test
    void describesItselfAsTheServiceDoesAndHidesContentOtherwise() {
        assertThat(s("a").describe()).isEqualTo("{S:a}");
        assertThat(AttributeValue.ofNumber("5.0").describe()).isEqualTo("{N:5}");
        assertThat(b('b').describe()).isEqualTo("{B:Yg==}");
        assertThat(AttributeValue.ofStringSet(List.of("b", "a")).describe()).isEqualTo("{SS:[a, b]}");
        assertThat(AttributeValue.ofMap(Map.of("a", AttributeValue.ofList(AttributeValue.ofNull())))
                        .describe())
                .isEqualTo("{M:{a={L:[{NULL:true}]}}}");
        assertThat(s("secret")).hasToString("S of 6 bytes");
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatThrownBy(() -> s("a\uD83D"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> s("\uDE00a")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AttributeName.of("\uDE00")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void namesTypesWhenAskedForAnother() {
        assertThatThrownBy(() -> s("x").asNumber()).hasMessage("The value is of type S, expected N.");
        assertThatThrownBy(() -> n(1).asList()).hasMessage("The value is of type N, expected L.");
        assertThatThrownBy(() -> AttributeValue.ofStringSet(List.of("a")).asNumberSet())
                .isInstanceOfSatisfying(ValueTypeException.class, e -> {
                    assertThat(e.expected()).isEqualTo("NS");
                    assertThat(e.found()).isEqualTo(AttributeType.SS);
                });
    }

    @Test
    void carriesPayloadsThroughKeys() {
        for (AttributeValue key : List.of(s("a".repeat(200)), s(""), n(-12), b(1, 2))) {
            byte[] payload = new byte[key.payloadLength()];

            key.copyPayload(payload, 0);

            assertThat(AttributeValue.ofPayload(key.type(), payload, 0, payload.length))
                    .isEqualTo(key);
        }
    }

    @Test
    void checksBytesThatMayBeDamaged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            AttributeValue value = values.value().detached();
            byte[] bytes = new byte[value.encodedLength()];
            value.copyEncoded(bytes, 0);
            assertThat(AttributeValue.ofUntrustedEncoded(bytes.clone()))
                    .as("seed %d", seed)
                    .isEqualTo(value);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                AttributeValue other = AttributeValue.ofUntrustedEncoded(bytes);
                assertThat(AttributeValue.ofList(other).element(0))
                        .as("seed %d", seed)
                        .isEqualTo(other);
                other.describe();
            } catch (InvalidValueException e) {
                refused++;
            }
        }
        assertThat(refused).as("seed %d", seed).isPositive();
    }
}
