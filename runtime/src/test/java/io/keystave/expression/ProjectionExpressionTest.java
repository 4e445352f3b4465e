package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.RandomValues;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionExpressionTest {
    private static final Item ITEM = Item.of(
            "a",
            AttributeValue.ofMap(Map.of(
                    "b", AttributeValue.ofList(number(0), number(1), number(2)),
                    "c", number(3),
                    "d", number(4))),
            "s",
            AttributeValue.ofString("text"),
            "x.y",
            number(9));

    private static AttributeValue number(long number) {
        return AttributeValue.ofNumber(number);
    }

    private static ProjectionExpression parse(String text) {
        return new ExpressionParser(new Placeholders(Map.of("#xy", "x.y"), null)).projection(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s | {M:{s={S:text}}}",
                "#xy, s | {M:{s={S:text}, x.y={N:9}}}",
                "a.b[1] | {M:{a={M:{b={L:[{N:1}]}}}}}",
                "a.b[2], a.b[0], a.c | {M:{a={M:{b={L:[{N:0}, {N:2}]}, c={N:3}}}}}",
                "a.b[7], a.x, s.t, absent[0] | {M:{}}",
                "a.b[7], a.d | {M:{a={M:{d={N:4}}}}}"
            })
    void keepsTheNestingOfWhatItTakes(String text, String expected) {
        assertThat(AttributeValue.ofMap(parse(text).apply(ITEM).toMap()).describe())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a, | Syntax error; token: \"<EOF>\", near: \",\"",
                "a b | Syntax error; token: \"b\", near: \"a b\"",
                "a-b | Syntax error; token: \"-\", near: \"a-b\"",
                ":a | Syntax error; token: \":a\", near: \":a\"",
                "(a) | Syntax error; token: \"(\", near: \"(a\"",
                "a[9999999999] | List index is not within the allowable range; index: [9999999999]",
                "#u, date | Attribute name is a reserved keyword; reserved keyword: date",
                "a, a, #u | An expression attribute name used in the document path is not defined; attribute name: #u",
                "a.b, c, a | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]",
                "a.b, a[1], c, c | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [c], path two: [c]",
                "a.b, a[1] | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]"
            })
    void namesTheMistake(String text, String message) {
        assertThatThrownBy(() -> parse(text)).hasMessage("Invalid ProjectionExpression: " + message);
    }

    @Test
    void takesExactlyWhatIsThereAtItsPaths() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomValues values = new RandomValues(random);
        RandomExpressions expressions = new RandomExpressions(random);
        for (int i = 0; i < 5_000; i++) {
            Item item = values.item();
            ProjectionExpression projection = expressions.projection();

            Item taken = projection.apply(item);

            boolean any = false;
            for (DocumentPath path : projection.paths()) {
                AttributeValue value = path.resolve(item);
                any |= value != null;
                boolean inMapsOnly = path.elements().stream().noneMatch(DocumentPath.Index.class::isInstance);
                if (inMapsOnly) {
                    assertThat(path.resolve(taken)).as("seed %d", seed).isEqualTo(value);
                }
            }
            assertThat(taken.isEmpty()).as("seed %d", seed).isEqualTo(!any);
            assertThat(item.attributeNames()).as("seed %d", seed).containsAll(taken.attributeNames());
            assertThat(Item.fromUntrustedBytes(taken.bytes()))
                    .as("seed %d", seed)
                    .isEqualTo(taken);
            assertThat(taken.sizeInBytes()).as("seed %d", seed).isLessThanOrEqualTo(item.sizeInBytes());
        }
    }

    @Test
    void namesTopLevelAttributes() {
        assertThat(parse("a.b, a.c, s").topLevelNames()).containsExactly("a", "s");
        assertThat(ProjectionExpression.of("b", "a").paths())
                .isEqualTo(List.of(DocumentPath.of("b"), DocumentPath.of("a")));
    }
}
