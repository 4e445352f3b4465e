package io.keystave.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.keystave.expression.LegacyParameters.ConditionalOperator;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import io.keystave.value.RandomValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the legacy parameters of a request are, they are judged on the item or refused with the service's exception. */
class LegacyFuzzTest {
    private static final int ROUNDS = 20_000;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final RandomValues values = new RandomValues(random);
    private int done;

    @Test
    void anyParametersAreJudgedOrRefused() {
        for (int i = 0; i < ROUNDS; i++) {
            Item item = i % 20 == 0 ? values.item() : Item.EMPTY;
            run(() -> evaluated(LegacyParameters.expected(entries(this::expected), joined()), item));
            run(() -> evaluated(LegacyParameters.filter(entries(this::condition), joined()), item));
            run(() -> LegacyParameters.keyConditions(entries(this::condition)));
            run(() ->
                    LegacyParameters.attributeUpdates(Map.of(name(), update())).apply(item, true));
        }
        assertThat(done).as("seed %d", seed).isGreaterThan(ROUNDS / 10);
    }

    private void run(Supplier<?> call) {
        try {
            assertThat(call.get()).as("seed %d", seed).isNotNull();
            done++;
        } catch (InvalidExpressionException | InvalidValueException e) {
            assertThat(e.getMessage()).as("seed %d", seed).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed, e);
        }
    }

    private static boolean evaluated(@Nullable ConditionExpression condition, Item item) {
        return condition == null || condition.evaluate(item);
    }

    private <T> Map<String, T> entries(Supplier<T> entry) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (int count = random.nextInt(3); count >= 0; count--) {
            entries.put(name(), entry.get());
        }
        return entries;
    }

    private String name() {
        return random.nextInt(9) == 0 ? "a.b[0]" : "a" + random.nextInt(4);
    }

    private @Nullable ConditionalOperator joined() {
        return random.nextBoolean() ? null : oneOf(List.of(ConditionalOperator.values()));
    }

    private LegacyCondition condition() {
        return new LegacyCondition(operator(), list());
    }

    private ExpectedAttribute expected() {
        return new ExpectedAttribute(
                random.nextBoolean() ? values.value() : null,
                random.nextBoolean() ? null : random.nextBoolean(),
                random.nextBoolean() ? operator() : null,
                random.nextBoolean() ? list() : null);
    }

    private AttributeUpdate update() {
        return new AttributeUpdate(
                oneOf(List.of(AttributeUpdate.Action.values())), random.nextInt(5) == 0 ? null : values.value());
    }

    private LegacyOperator operator() {
        return oneOf(List.of(LegacyOperator.values()));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<AttributeValue> list() {
        return Stream.generate(random.nextBoolean() ? values::scalar : values::value)
                .limit(random.nextInt(3))
                .toList();
    }
}
