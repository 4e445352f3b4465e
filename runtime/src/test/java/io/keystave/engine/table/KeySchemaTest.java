package io.keystave.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.KeyAttribute;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySchemaTest {
    private static final AttributeValue PARTITION = AttributeValue.ofString("c-1");

    private static KeySchema sortedBy(AttributeType... types) {
        List<KeyAttribute> sort = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            sort.add(KeyAttribute.sort("s" + i, types[i]));
        }
        return KeySchema.ofTable(List.of(KeyAttribute.partition("p", AttributeType.S)), sort);
    }

    private static AttributeValue random(AttributeType type, Random random) {
        return switch (type) {
            case N ->
                AttributeValue.ofNumber(new BigDecimal(
                        new BigInteger(random.nextInt(60), random).multiply(BigInteger.valueOf(random.nextInt(3) - 1L)),
                        random.nextInt(20) - 10));
            case B -> {
                byte[] bytes = new byte[1 + random.nextInt(4)];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (random.nextInt(4) - 1);
                }
                yield AttributeValue.ofBinary(bytes);
            }
            default -> {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    text.appendCodePoint(new int[] {0, 1, 2, 'a', 0xFFFD, 0x1F600}[random.nextInt(6)]);
                }
                yield AttributeValue.ofString(text.toString());
            }
        };
    }

    @ParameterizedTest
    @EnumSource(names = {"S", "N", "B"})
    void keysAreOrderedAsTheirSortKeyValues(AttributeType type) {
        KeySchema schema = sortedBy(type);
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            AttributeValue one = random(type, random);
            AttributeValue other = random(type, random);

            int order = Arrays.compareUnsigned(
                    schema.encode(new AttributeValue[] {PARTITION, one}),
                    schema.encode(new AttributeValue[] {PARTITION, other}));

            assertThat(Integer.signum(order)).as("seed %d", seed).isEqualTo(Integer.signum(one.compare(other)));
        }
    }

    @Test
    void keysOfSeveralAttributesAreOrderedOneAttributeAfterTheOther() {
        AttributeType[] types = {AttributeType.S, AttributeType.N, AttributeType.B};
        KeySchema schema = sortedBy(types);
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            AttributeValue[] one = {PARTITION, null, null, null};
            AttributeValue[] other = {PARTITION, null, null, null};
            int expected = 0;
            for (int i = 0; i < types.length; i++) {
                one[i + 1] = random(types[i], random);
                other[i + 1] = random.nextBoolean() ? one[i + 1] : random(types[i], random);
                expected = expected != 0 ? expected : one[i + 1].compare(other[i + 1]);
            }

            int order = Arrays.compareUnsigned(schema.encode(one), schema.encode(other));

            assertThat(Integer.signum(order)).as("seed %d", seed).isEqualTo(Integer.signum(expected));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"S", "B"})
    void aBeginningSelectsExactlyWhatBeginsWithIt(AttributeType type) {
        KeySchema schema = sortedBy(type);
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            AttributeValue value = random(type, random);
            AttributeValue start = random(type, random);

            boolean selected = KeyRange.ofPrefix(schema.prefix(List.of(PARTITION), start))
                    .contains(schema.encode(new AttributeValue[] {PARTITION, value}));

            assertThat(selected).as("seed %d", seed).isEqualTo(value.startsWith(start));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"S", "N", "B"})
    void thePrefixOfAPartitionIsFoundInTheKey(AttributeType type) {
        KeySchema schema = KeySchema.ofTable(
                List.of(KeyAttribute.partition("p", type)), List.of(KeyAttribute.sort("s", AttributeType.B)));
        for (long seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            AttributeValue partition = random(type, random);
            byte[] key = schema.encode(new AttributeValue[] {partition, random(AttributeType.B, random)});

            assertThat(schema.partitionPrefix(key)).as("seed %d", seed).isEqualTo(schema.prefix(List.of(partition)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void everyKeyIsInExactlyOneSegment(int totalSegments) {
        KeySchema schema = sortedBy();
        Random random = new Random(totalSegments);
        for (int i = 0; i < 300; i++) {
            byte[] key = schema.encode(new AttributeValue[] {AttributeValue.ofString("c-" + random.nextInt())});

            int segments = 0;
            for (int segment = 0; segment < totalSegments; segment++) {
                segments += KeySchema.segment(segment, totalSegments).contains(key) ? 1 : 0;
            }

            assertThat(segments).isEqualTo(1);
        }
    }

    @Test
    void segmentsHaveAboutEquallyManyNeighbouringKeys() {
        KeySchema schema = sortedBy();
        int[] keys = new int[8];
        for (int i = 0; i < 8000; i++) {
            byte[] key = schema.encode(new AttributeValue[] {AttributeValue.ofString("c-" + i)});
            keys[(key[0] & 0xFF) * keys.length / 256]++;
        }

        for (int count : keys) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @Test
    void anIndexKeyEndsInWhatElseTheTablesKeyHas() {
        KeySchema table = KeySchema.ofTable(
                List.of(KeyAttribute.partition("customer", AttributeType.S)),
                List.of(KeyAttribute.sort("order", AttributeType.S)));

        KeySchema index = KeySchema.ofIndex(
                List.of(KeyAttribute.partition("order", AttributeType.S)),
                List.of(KeyAttribute.sort("total", AttributeType.N)),
                table);

        assertThat(index.attributes())
                .extracting(attribute -> attribute.name().text())
                .containsExactly("order", "total", "customer");
        assertThat(index.ownKey())
                .extracting(attribute -> attribute.name().text())
                .containsExactly("order", "total");
    }

    @Test
    void anItemThatCannotBeInAnIndexHasNoKeyThere() {
        KeySchema index = sortedBy(AttributeType.S);
        Item item = Item.of("p", AttributeValue.ofString("c-1"));

        assertThat(index.keyOf(item)).isNull();
        assertThat(index.keyOf(item.with("s0", AttributeValue.ofNumber(1)))).isNull();
        assertThat(index.keyOf(item.with("s0", AttributeValue.ofString("")))).isNull();
        assertThat(index.keyOf(item.with("s0", AttributeValue.ofString("x".repeat(1025)))))
                .isNull();
        assertThat(index.keyOf(item.with("s0", AttributeValue.ofString("x".repeat(1024)))))
                .isNotNull();
    }
}
