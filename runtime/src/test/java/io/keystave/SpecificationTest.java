package io.keystave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/specification.md true: its tests exist, and its messages stand in them. */
class SpecificationTest {
    private static final Path PAGE = Path.of("../docs/specification.md");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java"), Path.of("../conformance/src/main/java"), Path.of("../conformance/src/test/java"));
    private static final int COLUMNS = 3;

    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");

    /** What differs from one message to the next; {@code <EOF>} is a text and no placeholder. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z]+>");

    @Test
    void everyRowIsShownByTestsThatHaveItsMessage() throws IOException {
        Map<String, String> sources = sources();
        List<String> findings = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(PAGE)) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            if (!line.startsWith("| ") || line.startsWith("| ---") || line.startsWith("| rule |")) {
                continue;
            }
            rows++;
            if (cells.length != COLUMNS + 2) {
                findings.add("Not three cells: " + line);
            } else {
                judge(cells[2], cells[3], line, sources, findings);
            }
        }
        assertThat(findings).isEmpty();
        assertThat(rows).isGreaterThan(200);
    }

    private static void judge(
            String message, String shownBy, String line, Map<String, String> sources, List<String> findings) {
        if (shownBy.strip().startsWith("left out: ")) {
            return;
        }
        List<MatchResult> tests = TEST.matcher(shownBy).results().toList();
        if (tests.isEmpty()) {
            findings.add("No test: " + line);
        }
        StringBuilder shown = new StringBuilder();
        for (MatchResult test : tests) {
            String source = sources.getOrDefault(test.group(1), "");
            shown.append(source);
            if (!source.contains("void " + test.group(2) + "(")) {
                findings.add("No such test: " + test.group());
            }
        }
        CODE.matcher(message).results().forEach(code -> {
            for (String part : PLACEHOLDER.split(code.group(1).replaceFirst("^… ", ""), -1)) {
                if (shown.indexOf(part) < 0) {
                    findings.add("Not in the tests of its row: " + part);
                }
            }
        });
    }

    /** The sources of tests by class, as the compiler sees their texts: joined, and without escapes. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(
                            name,
                            CONCATENATION
                                    .matcher(Files.readString(file))
                                    .replaceAll("")
                                    .replace("\\\"", "\""),
                            String::concat);
                }
            }
        }
        return sources;
    }
}
