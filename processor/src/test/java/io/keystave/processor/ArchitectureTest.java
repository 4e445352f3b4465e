package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages import in one direction: model, then diagnostic, checks and emit, and only the processor all of them. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java/io/keystave/processor");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "model", Set.of(),
            "diagnostic", Set.of(),
            "checks", Set.of("model", "diagnostic"),
            "emit", Set.of("model"));

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?io\\.keystave\\.processor\\.(\\w+)\\.", Pattern.MULTILINE);

    @Test
    void packagesImportInOneDirection() throws IOException {
        for (String name : MAY_IMPORT.keySet()) {
            for (Path file : files(SOURCES.resolve(name))) {
                Set<String> imported = IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(it -> !it.equals(name))
                        .collect(Collectors.toSet());
                assertThat(imported).as(file.toString()).isSubsetOf(MAY_IMPORT.get(name));
            }
        }
    }

    @Test
    void onlyDiagnosticTalksToTheCompiler() throws IOException {
        for (Path file : files(SOURCES)) {
            if (!file.startsWith(SOURCES.resolve("diagnostic"))) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Messager", "com.sun.source");
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(2);
            return sources;
        }
    }
}
