package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.keystave.processor.diagnostic.FindingName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/errors.md} explains each finding, and its examples do what they are said to do. */
class ErrorsPageTest {

    private static final Path PAGE = Path.of("../docs/errors.md");

    record Entry(String name, String text, List<String> examples) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void eachFindingHasItsEntry() {
        assertThat(entries())
                .extracting(Entry::name)
                .containsExactlyElementsOf(
                        Stream.of(FindingName.values()).map(FindingName::title).toList());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entryStatesSeverityAndFix(Entry entry) {
        String severity = severityOf(entry).name().toLowerCase(Locale.ROOT);
        assertThat(entry.text()).containsIgnoringCase("*" + severity + ".*").contains("Fix: ");
    }

    @ParameterizedTest
    @MethodSource("entriesWithExamples")
    void firstExampleGivesFindingAndSecondDoesNot(Entry entry) {
        Compilation wrong = Findings.compile(Findings.shop(entry.examples().get(0)));
        Compilation right = Findings.compile(Findings.shop(entry.examples().get(1)));

        // The compiler itself reports a name that does not exist; every other mistake is one message.
        assertThat(wrong.diagnostics())
                .extracting(it -> it.getMessage(Locale.ROOT))
                .filteredOn(text -> !(entry.name().equals("UnresolvedType") && !text.startsWith("[")))
                .singleElement()
                .asString()
                .startsWith("[" + entry.name() + "] ");
        assertThat(right.diagnostics()).isEmpty();
    }

    private static Diagnostic.Kind severityOf(Entry entry) {
        return Stream.of(FindingName.values())
                .filter(name -> name.title().equals(entry.name()))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    static Stream<Entry> entriesWithExamples() {
        return entries().filter(entry -> !entry.examples().isEmpty());
    }

    static Stream<Entry> entries() {
        try {
            String page = Files.readString(PAGE);
            return Pattern.compile("^### ", Pattern.MULTILINE)
                    .splitAsStream(page)
                    .skip(1)
                    .map(text -> new Entry(text.lines().findFirst().orElseThrow(), text, examples(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> examples(String text) {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
