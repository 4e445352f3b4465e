package io.keystave.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.sample.quickstart.Quickstart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example is code that compiles and runs. */
class ReadmeTest {
    private static final Path QUICKSTART = Path.of("src/main/java/io/keystave/sample/quickstart");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheQuickstartAsItIs() throws IOException {
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0)).isEqualTo(block("Order.java"));
        assertThat(blocks.get(1)).isEqualTo(block("Quickstart.java"));
    }

    /** A source without package, imports and the constructor that no one calls. */
    private static String block(String file) throws IOException {
        String code = Files.readAllLines(QUICKSTART.resolve(file)).stream()
                .filter(line -> !line.matches("(package|import) .*|    private Quickstart.*"))
                .collect(Collectors.joining("\n"));
        return "```java\n" + code.strip().replaceAll("\\n{2,}(?=\\n|})", "\n") + "\n```";
    }

    @Test
    void printsWhatTheReadmeSays(@TempDir Path folder) throws InterruptedException, IOException {
        try (ChildProcess quickstart = ChildProcess.of(Quickstart.class, folder.resolve("shop.db"))) {
            List<String> lines = quickstart.otherLines();

            assertThat(quickstart.exitCode()).as("%s", lines).isZero();
            assertThat(lines)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(Files.readString(Path.of("../README.md"), UTF_8))
                            .contains(line));
        }
    }
}
