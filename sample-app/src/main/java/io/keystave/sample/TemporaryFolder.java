package io.keystave.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is removed when it is closed, with what is in it. */
record TemporaryFolder(Path path) implements AutoCloseable {

    /** @throws UsageException if the system's folder for temporary files cannot be written */
    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("keystave-sample"));
        } catch (IOException e) {
            throw new UsageException("Cannot make a temporary folder in \"" + System.getProperty("java.io.tmpdir")
                    + "\". Give the store a place with --store PATH.");
        }
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : leavesFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the temporary folder " + path, e);
        }
    }
}
