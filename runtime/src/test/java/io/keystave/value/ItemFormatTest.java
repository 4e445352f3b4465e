package io.keystave.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins the bytes that docs/item-format.md promises: they are in users' files. */
class ItemFormatTest {
    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 02",
        "1, 03 82 0b 00",
        "1.5, 03 82 10 00",
        "100, 03 84 0b 00",
        "-1, 01 7d f4 ff",
        "1e-130, 03 00 0b 00"
    })
    void numbersAreOrderedDigits(String number, String expected) {
        AttributeValue value = AttributeValue.ofNumber(number);
        byte[] payload = new byte[value.payloadLength()];

        value.copyPayload(payload, 0);

        assertThat(hex(payload)).isEqualTo(expected);
    }

    @Test
    void valuesStartWithTheirType() {
        List<AttributeValue> values = List.of(
                AttributeValue.ofString("é"),
                AttributeValue.ofNumber(1),
                AttributeValue.ofBinary(new byte[] {7}),
                AttributeValue.ofBoolean(true),
                AttributeValue.ofNull(),
                AttributeValue.ofStringSet(List.of("b", "a")),
                AttributeValue.ofNumberSet(List.of(0)),
                AttributeValue.ofBinarySet(List.of(new byte[] {7})),
                AttributeValue.ofList(AttributeValue.ofNull()),
                AttributeValue.ofMap(Map.of("k", AttributeValue.ofNull())));

        assertThat(values.stream().map(v -> {
                    byte[] bytes = new byte[v.encodedLength()];
                    v.copyEncoded(bytes, 0);
                    return hex(bytes);
                }))
                .containsExactly(
                        "01 02 c3 a9",
                        "02 04 03 82 0b 00",
                        "03 01 07",
                        "04 01",
                        "05",
                        "06 00 00 00 08 00 00 00 02 01 61 01 62",
                        "07 00 00 00 06 00 00 00 01 01 02",
                        "08 00 00 00 06 00 00 00 01 01 07",
                        "09 00 00 00 05 00 00 00 01 05",
                        "0a 00 00 00 07 00 00 00 01 01 6b 05");
    }

    @Test
    void itemsStartWithTheirDirectory() {
        Item item = Item.of("b", AttributeValue.ofNull(), "a", AttributeValue.ofBoolean(false));

        assertThat(hex(item.bytes())).isEqualTo("01 00 00 02 00 00 00 04 01 61 04 00 01 62 05");
        assertThat(hex(Item.EMPTY.bytes())).isEqualTo("01 00 00 00");
    }

    @Test
    void largeItemsHaveWideOffsets() {
        Item narrow = Item.of("a", AttributeValue.ofBinary(new byte[65_535 - 6]));
        Item wide = Item.of("a", AttributeValue.ofBinary(new byte[65_535 - 5]));

        assertThat(hex(narrow.bytes())).startsWith("01 00 00 01 00 00 01 61");
        assertThat(hex(wide.bytes())).startsWith("01 01 00 00 00 01 00 00 00 00 01 61");
        assertThat(Item.fromUntrustedBytes(wide.bytes()).get("a")).isEqualTo(wide.get("a"));
    }
}
