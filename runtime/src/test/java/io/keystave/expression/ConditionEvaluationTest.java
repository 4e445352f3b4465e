package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.AttributeTypeIs;
import io.keystave.expression.ConditionExpression.BeginsWith;
import io.keystave.expression.ConditionExpression.Between;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.Contains;
import io.keystave.expression.ConditionExpression.In;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.RandomValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionEvaluationTest {
    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":abc", AttributeValue.ofString("abc"),
            ":a", AttributeValue.ofString("a"),
            ":z", AttributeValue.ofString("z"),
            ":1", AttributeValue.ofNumber(1),
            ":2", AttributeValue.ofNumber("2.0"),
            ":3", AttributeValue.ofNumber(3),
            ":5", AttributeValue.ofNumber(5),
            ":null", AttributeValue.ofNull(),
            ":ss", AttributeValue.ofString("SS"));

    private static final Item ITEM = Item.builder()
            .string("s", "abc")
            .number("n", 5)
            .put("b", AttributeValue.ofBinary(new byte[] {1, -1}))
            .put("null", AttributeValue.ofNull())
            .put("ss", AttributeValue.ofStringSet(List.of("a", "b")))
            .put("l", AttributeValue.ofList(AttributeValue.ofNumber(1), AttributeValue.ofString("a")))
            .put("m", AttributeValue.ofMap(Map.of("k", AttributeValue.ofNumber(2))))
            .string("emoji", "a😀")
            .build();

    private static boolean evaluate(String text, Item item) {
        return new ExpressionParser(new Placeholders(Map.of("#null", "null"), VALUES))
                .condition(text)
                .evaluate(item);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s = :abc | true",
                "s = :a | false",
                "s = :5 | false",
                "x = :a | false",
                "x = y | false",
                "n = :5 | true",
                "m.k = :2 | true",
                "l[0] = :1 | true",
                "l[9] = :1 | false",
                "s.k = :1 | false",
                "m[0] = :1 | false",
                "s <> :a | true",
                "s <> :abc | false",
                "s <> :5 | true",
                "x <> :a | true",
                "x <> y | true",
                "n < :5 | false",
                "n <= :5 | true",
                "n > :3 | true",
                "n >= :5 | true",
                "s < :5 | false",
                "s > :5 | false",
                "x < :5 | false",
                "x >= :5 | false",
                "l < n | false",
                "s > :a | true",
                ":a < s | true",
                "n BETWEEN :1 AND :5 | true",
                "n BETWEEN :1 AND :3 | false",
                "x BETWEEN :1 AND :5 | false",
                "s BETWEEN :1 AND :5 | false",
                ":3 BETWEEN :1 AND n | true",
                ":3 BETWEEN n AND :1 | false",
                "n IN (:a, :5) | true",
                "n IN (:a) | false",
                "x IN (:a) | false",
                "x IN (y) | false",
                "attribute_exists(#null) | true",
                "attribute_exists(m.k) | true",
                "attribute_exists(x) | false",
                "attribute_not_exists(x.y) | true",
                "attribute_not_exists(s) | false",
                "attribute_type(ss, :ss) | true",
                "attribute_type(s, :ss) | false",
                "attribute_type(x, :ss) | false",
                "begins_with(s, :a) | true",
                "begins_with(s, :z) | false",
                "begins_with(n, :a) | false",
                "begins_with(x, :a) | false",
                "begins_with(:abc, s) | true",
                "contains(s, :a) | true",
                "contains(ss, :a) | true",
                "contains(ss, :z) | false",
                "contains(l, :1) | true",
                "contains(m, :2) | false",
                "contains(x, :a) | false",
                "contains(n, :5) | false",
                "contains(ss, l) | false",
                "NOT x = :a | true",
                "NOT s = :abc | false",
                "size(s) = :3 | true",
                "size(b) = :2 | true",
                "size(ss) = :2 | true",
                "size(l) = :2 | true",
                "size(m) = :1 | true",
                "size(emoji) = :3 | true",
                "size(n) = :1 | false",
                "size(n) <> :1 | true",
                "size(x) < :5 | false",
                "size(x) <> :1 | true",
                "size(:abc) = :3 | true",
                "size(s) = :a | false",
                "size(s) BETWEEN :1 AND :5 | true",
                "size(s) IN (:1, :3) | true",
                "s = :a AND x = :a OR n = :5 | true",
                "s = :abc AND n = :5 | true",
                "s = :z OR x = :z | false"
            })
    void evaluatesAsTheServiceDoes(String text, boolean expected) {
        assertThat(evaluate(text, ITEM)).isEqualTo(expected);
    }

    @Test
    void countsAMissingItemAsOneWithoutAttributes() {
        assertThat(evaluate("attribute_not_exists(s)", Item.EMPTY)).isTrue();
        assertThat(evaluate("s = :abc", Item.EMPTY)).isFalse();
    }

    @Test
    void agreesWithAnEvaluatorOnPlainObjects() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomExpressions expressions = new RandomExpressions(random);
        RandomValues values = new RandomValues(random);
        int held = 0;
        int rounds = 10_000;
        for (int i = 0; i < rounds; i++) {
            Item item = values.item();
            ConditionExpression condition = expressions.condition();

            boolean holds = condition.evaluate(item);

            assertThat(holds).as("seed %d: %s", seed, condition).isEqualTo(new Naive(item).test(condition));
            held += holds ? 1 : 0;
        }
        assertThat(held).as("seed %d", seed).isBetween(rounds / 20, rounds - rounds / 20);
    }

    /** Evaluates on maps, lists, strings and decimals, with no regard to cost. */
    private record Naive(Map<String, Object> item) {
        Naive(Item item) {
            this(members(item.toMap()));
        }

        private static Map<String, Object> members(Map<String, AttributeValue> values) {
            Map<String, Object> members = new LinkedHashMap<>();
            values.forEach((name, value) -> members.put(name, plain(value)));
            return members;
        }

        /** Null becomes a mark; binary its hexadecimal digits in a list of its own kind; sets are sorted. */
        private static Object plain(AttributeValue value) {
            return switch (value.type()) {
                case S -> value.asString();
                case N -> number(value.asNumber());
                case B -> new Hex(HexFormat.of().formatHex(value.asBinary()));
                case BOOL -> value.asBoolean();
                case NULL -> AttributeType.NULL;
                case SS -> new PlainSet(AttributeType.SS, new TreeSet<>(value.asStringSet()));
                case NS -> new PlainSet(AttributeType.NS, new TreeSet<>(value.asNumberSet()));
                case BS -> {
                    TreeSet<Hex> elements = new TreeSet<>();
                    value.asBinarySet()
                            .forEach(b -> elements.add(new Hex(HexFormat.of().formatHex(b))));
                    yield new PlainSet(AttributeType.BS, elements);
                }
                case L -> value.asList().stream().map(Naive::plain).toList();
                case M -> new TreeMap<>(members(value.asMap()));
            };
        }

        private static BigDecimal number(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        private record Hex(String digits) implements Comparable<Hex> {
            @Override
            public int compareTo(Hex other) {
                return digits.compareTo(other.digits);
            }
        }

        private record PlainSet(AttributeType type, TreeSet<?> elements) {}

        boolean test(ConditionExpression c) {
            if (c instanceof And and) {
                return and.conditions().stream().allMatch(this::test);
            }
            if (c instanceof Or or) {
                return or.conditions().stream().anyMatch(this::test);
            }
            if (c instanceof Not not) {
                return !test(not.condition());
            }
            if (c instanceof Compare compare) {
                return compare(compare.operator(), of(compare.left()), of(compare.right()));
            }
            if (c instanceof Between between) {
                Object value = of(between.operand());
                return compare(ComparisonOperator.LESS_OR_EQUAL, of(between.lower()), value)
                        && compare(ComparisonOperator.LESS_OR_EQUAL, value, of(between.upper()));
            }
            if (c instanceof In in) {
                Object value = of(in.operand());
                return in.candidates().stream().anyMatch(o -> compare(ComparisonOperator.EQUAL, value, of(o)));
            }
            if (c instanceof AttributeExists exists) {
                return of(exists.path()) != null;
            }
            if (c instanceof AttributeNotExists notExists) {
                return of(notExists.path()) == null;
            }
            if (c instanceof AttributeTypeIs type) {
                Object value = of(type.operand());
                return value != null && typeOf(value) == type.type();
            }
            if (c instanceof BeginsWith begins) {
                Object value = of(begins.operand());
                Object prefix = of(begins.prefix());
                if (value instanceof String s && prefix instanceof String start) {
                    return s.startsWith(start);
                }
                return value instanceof Hex h
                        && prefix instanceof Hex start
                        && h.digits().startsWith(start.digits());
            }
            Contains contains = (Contains) c;
            return contains(of(contains.operand()), of(contains.part()));
        }

        private static boolean contains(@Nullable Object whole, @Nullable Object part) {
            if (whole == null || part == null) {
                return false;
            }
            if (whole instanceof String s) {
                return part instanceof String p && s.contains(p);
            }
            if (whole instanceof Hex h) {
                return part instanceof Hex p && bytesContain(h.digits(), p.digits());
            }
            if (whole instanceof PlainSet set) {
                return set.elements().stream().anyMatch(part::equals) || decimalIn(set, part);
            }
            return whole instanceof List<?> list && list.contains(part);
        }

        private static boolean decimalIn(PlainSet set, Object part) {
            return part instanceof BigDecimal n
                    && set.elements().stream().anyMatch(e -> e instanceof BigDecimal d && d.compareTo(n) == 0);
        }

        private static boolean bytesContain(String whole, String part) {
            for (int at = 0; at + part.length() <= whole.length(); at += 2) {
                if (whole.startsWith(part, at)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean compare(ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
            boolean equal = left != null && left.equals(right);
            if (operator == ComparisonOperator.EQUAL) {
                return equal;
            }
            if (operator == ComparisonOperator.NOT_EQUAL) {
                return !equal;
            }
            Integer order = order(left, right);
            if (order == null) {
                return false;
            }
            return switch (operator) {
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                default -> order >= 0;
            };
        }

        private static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
            if (left instanceof String l && right instanceof String r) {
                return Arrays.compare(l.codePoints().toArray(), r.codePoints().toArray());
            }
            if (left instanceof BigDecimal l && right instanceof BigDecimal r) {
                return l.compareTo(r);
            }
            return left instanceof Hex l && right instanceof Hex r ? l.compareTo(r) : null;
        }

        private @Nullable Object of(Operand operand) {
            if (operand instanceof Literal literal) {
                return plain(literal.value());
            }
            if (operand instanceof Size size) {
                Object value = of(size.operand());
                Integer length = value == null ? null : length(value);
                return length == null ? null : number(BigDecimal.valueOf(length));
            }
            Object value = item;
            for (DocumentPath.Element element : ((DocumentPath) operand).elements()) {
                if (element instanceof DocumentPath.Name name) {
                    value = value instanceof Map<?, ?> map ? map.get(name.name().text()) : null;
                } else {
                    int index = ((DocumentPath.Index) element).index();
                    value = value instanceof List<?> list && index < list.size() ? list.get(index) : null;
                }
            }
            return value;
        }

        private static @Nullable Integer length(Object value) {
            if (value instanceof String s) {
                return s.length();
            }
            if (value instanceof Hex h) {
                return h.digits().length() / 2;
            }
            if (value instanceof PlainSet set) {
                return set.elements().size();
            }
            if (value instanceof List<?> list) {
                return list.size();
            }
            return value instanceof Map<?, ?> map ? map.size() : null;
        }

        private static AttributeType typeOf(Object value) {
            if (value instanceof PlainSet set) {
                return set.type();
            }
            Map<Class<?>, AttributeType> scalars = Map.of(
                    String.class, AttributeType.S,
                    BigDecimal.class, AttributeType.N,
                    Hex.class, AttributeType.B,
                    Boolean.class, AttributeType.BOOL,
                    AttributeType.class, AttributeType.NULL);
            AttributeType scalar = scalars.get(value.getClass());
            if (scalar != null) {
                return scalar;
            }
            return value instanceof List<?> ? AttributeType.L : AttributeType.M;
        }
    }
}
