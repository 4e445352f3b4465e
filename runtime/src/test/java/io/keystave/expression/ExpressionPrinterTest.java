package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.expression.KeyConditionExpression.Condition;
import io.keystave.value.AttributeValue;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionPrinterTest {
    private static final AttributeValue X = AttributeValue.ofString("x");

    private static ExpressionParser parserFor(ExpressionPrinter printer) {
        return new ExpressionParser(new Placeholders(
                printer.names().isEmpty() ? null : printer.names(),
                printer.values().isEmpty() ? null : printer.values()));
    }

    @Test
    void parsingAPrintedExpressionGivesTheSameTree() {
        long seed = System.nanoTime();
        RandomExpressions expressions = new RandomExpressions(new Random(seed));
        for (int i = 0; i < 3_000; i++) {
            ConditionExpression condition = expressions.condition();
            UpdateExpression update = expressions.update();
            ProjectionExpression projection = expressions.projection();
            ExpressionPrinter printer = new ExpressionPrinter();

            String conditionText = printer.print(condition);
            String updateText = printer.print(update);
            String projectionText = printer.print(projection);

            ExpressionParser parser = parserFor(printer);
            if (conditionText.length() < 4_000) {
                assertThat(parser.condition(conditionText)).as("seed %d", seed).isEqualTo(condition);
            }
            assertThat(parser.update(updateText))
                    .as("seed %d", seed)
                    .isEqualTo(update)
                    .hasSameHashCodeAs(update);
            assertThat(parser.projection(projectionText)).as("seed %d", seed).isEqualTo(projection);
        }
    }

    @Test
    void sharesPlaceholdersOfNamesAmongExpressions() {
        ExpressionPrinter printer = new ExpressionPrinter();

        String condition = printer.print(new ConditionExpression.Compare(
                DocumentPath.of("status").attribute("a.b").element(3), ComparisonOperator.EQUAL, new Literal(X)));
        String projection = printer.print(ProjectionExpression.of("status", "date"));

        assertThat(condition).isEqualTo("#n0.#n1[3] = :v0");
        assertThat(projection).isEqualTo("#n0, #n2");
        assertThat(printer.names()).containsEntry("#n1", "a.b").hasSize(3);
        assertThat(printer.values()).containsExactly(Map.entry(":v0", X));
    }

    @Test
    void putsParenthesesOnlyWhereNeeded() {
        ConditionExpression a = new ConditionExpression.AttributeExists(DocumentPath.of("a"));

        String text = new ExpressionPrinter()
                .print(a.or(a).and(a.negate()).and(a.and(a).negate()));

        assertThat(text.replaceAll("attribute_exists\\(#n0\\)", "a"))
                .isEqualTo("((a OR a) AND NOT a) AND NOT (a AND a)");
    }

    @Test
    void printsKeyConditions() {
        KeyConditionExpression key = KeyConditionExpression.of(
                Condition.of("customer", KeyOperator.EQUAL, X),
                Condition.between("date", AttributeValue.ofNumber(1), AttributeValue.ofNumber(2)));
        ExpressionPrinter printer = new ExpressionPrinter();

        String text = printer.print(key);

        assertThat(text).isEqualTo("#n0 = :v0 AND #n1 BETWEEN :v1 AND :v2");
        assertThat(parserFor(printer).keyCondition(text)).isEqualTo(key);
        for (KeyOperator operator : KeyOperator.values()) {
            if (operator.valueCount() == 1) {
                KeyConditionExpression one = KeyConditionExpression.of(Condition.of("k", operator, X));
                ExpressionPrinter other = new ExpressionPrinter();
                assertThat(parserFor(other.print(one), other)).isEqualTo(one);
            }
        }
        assertThat(key.conditions())
                .extracting(Condition::operator)
                .isEqualTo(List.of(KeyOperator.EQUAL, KeyOperator.BETWEEN));
    }

    private static KeyConditionExpression parserFor(String text, ExpressionPrinter printer) {
        return parserFor(printer).keyCondition(text);
    }
}
