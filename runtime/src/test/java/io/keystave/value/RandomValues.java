package io.keystave.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Values and items made at random from few names and contents, so that equal ones and neighbours are frequent. */
public final class RandomValues {
    private static final List<String> TEXTS =
            List.of("", "a", "ab", "abc", "b", "ü", "€", "\uFFFF", "😀", "z".repeat(200), "0");
    private static final List<String> NAMES = List.of("a", "b", "ab", "c", "ü", "😀", "total", "n".repeat(130));

    private final Random random;

    public RandomValues(Random random) {
        this.random = random;
    }

    public String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    public String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** Any number of the data model, small ones more often. */
    public BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(7) - 3);
            case 1 -> BigDecimal.valueOf(random.nextInt(20_000) - 10_000, random.nextInt(5));
            case 2 -> BigDecimal.valueOf(random.nextLong());
            default -> {
                int digits = 1 + random.nextInt(38);
                BigInteger unscaled = new BigInteger(126, random).mod(BigInteger.TEN.pow(digits));
                int precision = new BigDecimal(unscaled).precision();
                int exponent = -130 + random.nextInt(256);
                BigDecimal value = new BigDecimal(unscaled, precision - 1 - exponent);
                yield random.nextBoolean() ? value : value.negate();
            }
        };
    }

    public byte[] binary() {
        byte[] bytes = new byte[random.nextInt(4)];
        random.nextBytes(bytes);
        return bytes;
    }

    public AttributeValue scalar() {
        return switch (random.nextInt(5)) {
            case 0 -> AttributeValue.ofString(text());
            case 1 -> AttributeValue.ofNumber(number());
            case 2 -> AttributeValue.ofBinary(binary());
            case 3 -> AttributeValue.ofBoolean(random.nextBoolean());
            default -> AttributeValue.ofNull();
        };
    }

    public AttributeValue set() {
        int size = 1 + random.nextInt(4);
        return switch (random.nextInt(3)) {
            case 0 -> {
                Set<String> texts = new LinkedHashSet<>();
                for (int i = 0; i < size; i++) {
                    texts.add(text());
                }
                yield AttributeValue.ofStringSet(texts);
            }
            case 1 -> {
                Set<BigDecimal> numbers = new LinkedHashSet<>();
                for (int i = 0; i < size; i++) {
                    numbers.add(BigDecimal.valueOf(random.nextInt(20) - 10));
                }
                yield AttributeValue.ofNumberSet(numbers);
            }
            default -> {
                Map<Integer, byte[]> binaries = new TreeMap<>();
                for (int i = 0; i < size; i++) {
                    int content = random.nextInt(5);
                    binaries.put(content, new byte[] {(byte) (content * 60)});
                }
                yield AttributeValue.ofBinarySet(binaries.values());
            }
        };
    }

    public AttributeValue value() {
        return value(3);
    }

    private AttributeValue value(int levels) {
        int kind = random.nextInt(levels > 1 ? 10 : 7);
        if (kind < 5) {
            return scalar();
        }
        if (kind < 7) {
            return set();
        }
        int size = random.nextInt(4);
        if (kind == 7) {
            List<AttributeValue> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(value(levels - 1));
            }
            return AttributeValue.ofList(elements);
        }
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            members.put(name(), value(levels - 1));
        }
        return AttributeValue.ofMap(members);
    }

    /** Attributes in random order. */
    public Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            attributes.put(name(), value());
        }
        return attributes;
    }

    public Item item() {
        return Item.of(attributes());
    }
}
