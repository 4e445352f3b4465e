package io.keystave.server.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Inputs made at random out of a corpus: parts of its files cut, doubled, joined and changed. */
final class Mutations {
    private final Random random;
    private final List<byte[]> corpus;

    /** Mutations of the corpus of a target, which is a folder beside the tests. */
    Mutations(String target, Random random) {
        this.random = random;
        this.corpus = corpus(target);
    }

    static List<byte[]> corpus(String target) {
        URL folder = Objects.requireNonNull(Mutations.class.getResource("corpus/" + target), target);
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(Mutations::bytes).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The corpus cannot be read.", e);
        }
    }

    byte[] next() {
        byte[] input = any().clone();
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            input = changed(input);
        }
        return input;
    }

    private byte[] changed(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(20, input.length - from) + 1);
        byte[] head = Arrays.copyOf(input, from);
        byte[] tail = Arrays.copyOfRange(input, to, input.length);
        byte[] other = any();
        int start = random.nextInt(other.length);
        byte[] part = Arrays.copyOfRange(other, start, start + random.nextInt(Math.min(20, other.length - start) + 1));
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, part, tail);
            case 2 -> joined(input, part);
            case 3 -> joined(head, new byte[] {(byte) random.nextInt(256)}, tail);
            default -> joined(head, Arrays.copyOfRange(input, from, to), Arrays.copyOfRange(input, from, input.length));
        };
    }

    private byte[] any() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
