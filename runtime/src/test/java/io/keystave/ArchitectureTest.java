package io.keystave;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages import in one direction, the one that docs/architecture.md draws. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/keystave");
    private static final Pattern IMPORT = Pattern.compile(
            "^import (?:static )?(?:io\\.keystave\\.((?:[a-z0-9]+\\.)*)|(org\\.h2\\.))", Pattern.MULTILINE);

    /** Names of {@code io.keystave} and what each may import of the others; {@code org.h2} is the store's library. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("value", Set.of()),
            entry("expression", Set.of("value")),
            entry("operation", Set.of("value", "expression")),
            entry("storage", Set.of()),
            entry("storage.h2", Set.of("storage", "org.h2")),
            entry("mapper", Set.of("value")),
            entry("stream", Set.of("value", "expression", "operation", "mapper")),
            entry("query", Set.of("value", "expression", "operation", "mapper", "stream")),
            entry("partiql", Set.of("value", "expression", "operation")),
            entry("realism", Set.of()),
            entry("engine.table", Set.of("value", "expression", "operation", "storage")),
            entry("engine.capacity", Set.of("value", "expression", "operation")),
            entry("engine.index", Set.of("value", "storage", "engine.table")),
            entry("engine.validation", Set.of("value", "expression", "operation", "storage", "engine.table")),
            entry("engine.stream", Set.of("value", "operation", "storage", "engine.table", "engine.validation")),
            entry(
                    "engine.item",
                    Set.of(
                            "engine.stream",
                            "value",
                            "expression",
                            "operation",
                            "storage",
                            "engine.table",
                            "engine.capacity",
                            "engine.index",
                            "engine.validation")),
            entry(
                    "engine.transaction",
                    Set.of(
                            "value",
                            "expression",
                            "operation",
                            "storage",
                            "engine.table",
                            "engine.capacity",
                            "engine.index",
                            "engine.validation",
                            "engine.item")),
            entry(
                    "engine.control",
                    Set.of(
                            "value",
                            "expression",
                            "operation",
                            "storage",
                            "engine.table",
                            "engine.validation",
                            "engine.item")),
            entry(
                    "engine.backup",
                    Set.of(
                            "value",
                            "operation",
                            "storage",
                            "engine.table",
                            "engine.validation",
                            "engine.item",
                            "engine.control")),
            entry(
                    "engine",
                    Set.of(
                            "value",
                            "expression",
                            "operation",
                            "storage",
                            "partiql",
                            "realism",
                            "engine.table",
                            "engine.capacity",
                            "engine.index",
                            "engine.validation",
                            "engine.item",
                            "engine.transaction",
                            "engine.control",
                            "engine.backup",
                            "engine.stream")),
            // Parts are wired here, so every package may be named.
            entry(
                    "",
                    Set.of(
                            "value",
                            "expression",
                            "operation",
                            "storage",
                            "storage.h2",
                            "mapper",
                            "query",
                            "stream",
                            "partiql",
                            "realism",
                            "engine")));

    @Test
    void packagesImportInOneDirection() throws IOException {
        for (Path file : files()) {
            String name = packageOf(file);
            Set<String> imported = IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(match ->
                            match.group(2) != null ? "org.h2" : match.group(1).replaceFirst("\\.$", ""))
                    .filter(it -> !it.equals(name))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(MAY_IMPORT).as("the packages this test knows").containsKey(name);
            assertThat(imported).as(file.toString()).isSubsetOf(MAY_IMPORT.getOrDefault(name, Set.of()));
        }
    }

    @Test
    void noTwoPackagesMayImportEachOther() {
        MAY_IMPORT.forEach((name, others) ->
                others.forEach(other -> assertThat(MAY_IMPORT.getOrDefault(other, Set.of()))
                        .as("%s and %s", name, other)
                        .doesNotContain(name)));
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent())
                .toString()
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources;
        }
    }
}
