package io.keystave.server.fuzz;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What comes from outside is understood or refused, whatever it is: each file of the corpus, and inputs made of it at random.
 * {@code server/fuzz.sh} lets Jazzer look for others; what it finds becomes a file of the corpus.
 */
class TargetsTest {
    /** A second or two for each target; {@code -Dfuzz.inputs} asks for more. */
    private static final int RANDOM_INPUTS = Integer.getInteger("fuzz.inputs", 15_000);

    @Test
    void expressions() {
        tryCorpusAndMutations("expressions", ExpressionTarget::fuzzerTestOneInput);
    }

    @Test
    void statements() {
        tryCorpusAndMutations("statements", StatementTarget::fuzzerTestOneInput);
    }

    @Test
    void requests() {
        tryCorpusAndMutations("requests", RequestTarget::fuzzerTestOneInput);
    }

    private static void tryCorpusAndMutations(String name, Consumer<byte[]> target) {
        Mutations.corpus(name).forEach(target);
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
