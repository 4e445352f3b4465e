package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.TestInfo;

/**
 * The generated sources that a test expects, in {@code golden/<test class>/<test method>}. Run the tests with
 * {@code -Dgolden.update=true} to write them anew, and read the difference.
 */
final class GoldenFiles {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    static void assertMatches(Compilation compilation, TestInfo test) throws IOException {
        Path folder = ROOT.resolve(test.getTestClass().orElseThrow().getSimpleName())
                .resolve(test.getTestMethod().orElseThrow().getName());
        TreeMap<String, String> generated = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            generated.put(Path.of(file.getName()).getFileName().toString(), text(file));
        }
        if (Boolean.getBoolean("golden.update")) {
            rewrite(folder, generated);
        }
        assertThat(generated.keySet()).containsExactlyElementsOf(names(folder));
        for (String name : generated.keySet()) {
            assertThat(generated.get(name)).as(name).isEqualTo(Files.readString(folder.resolve(name)));
        }
    }

    private static void rewrite(Path folder, TreeMap<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (String old : names(folder)) {
            Files.delete(folder.resolve(old));
        }
        for (String name : files.keySet()) {
            Files.writeString(folder.resolve(name), files.get(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String text(JavaFileObject file) throws IOException {
        return file.getCharContent(false).toString();
    }
}
