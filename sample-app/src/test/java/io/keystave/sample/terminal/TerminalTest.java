package io.keystave.sample.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.sample.terminal.Terminal.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource({"100,100", "80,80", "20,80", "500,120", "99999,80", "wide,80", "'',80"})
    void isAsWideAsTheEnvironmentSaysWithinReason(String columns, int width) {
        assertThat(Terminal.widthIn(Map.of("COLUMNS", columns))).isEqualTo(width);
    }

    @Test
    void isEightyColumnsWideIfNobodySays() {
        assertThat(Terminal.widthIn(Map.of())).isEqualTo(80);
    }

    @Test
    void hasColourOnlyWhereItIsWantedAndShown() {
        assertThat(Terminal.wantsColour(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.wantsColour(Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Terminal.wantsColour(Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
        assertThat(Terminal.wantsColour(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.wantsColour(Map.of())).isFalse();
    }

    @Test
    void printsNeitherColourNorProgressToAPipe() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Terminal pipe = Terminal.plain(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        pipe.progress("1 of 2");
        pipe.clearProgress();
        pipe.println(pipe.styled(Style.TITLE, "Orders"));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Orders" + System.lineSeparator());
    }
}
