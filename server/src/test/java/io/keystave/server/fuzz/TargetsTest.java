package io.keystave.server.fuzz;

import static org.assertj.core.api.Assertions.fail;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What comes from outside is understood or refused, whatever it is.
 *
 * <p>Here each file of the corpus is tried, then inputs made of it at random. {@code JAZZER_FUZZ=1} before a Maven run of one
 * method lets Jazzer look for others, led by what the code does; what it finds becomes a file of the corpus.
 */
class TargetsTest {
    /** A second or two for each target. */
    private static final int RANDOM_INPUTS = 60_000;

    @FuzzTest
    void expressions(byte[] input) {
        ExpressionTarget.fuzzerTestOneInput(input);
    }

    @FuzzTest
    void statements(byte[] input) {
        StatementTarget.fuzzerTestOneInput(input);
    }

    @Test
    void expressionsMadeAtRandom() {
        tryAtRandom("expressions", ExpressionTarget::fuzzerTestOneInput);
    }

    @Test
    void statementsMadeAtRandom() {
        tryAtRandom("statements", StatementTarget::fuzzerTestOneInput);
    }

    private static void tryAtRandom(String name, Consumer<byte[]> target) {
        long seed = System.nanoTime();
        Mutations mutations = new Mutations(name, new Random(seed));
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            byte[] input = mutations.next();
            try {
                target.accept(input);
            } catch (RuntimeException | StackOverflowError e) {
                fail("seed %d, input %d: %s".formatted(seed, i, new String(input, StandardCharsets.UTF_8)), e);
            }
        }
    }
}
