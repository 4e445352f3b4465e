package io.keystave.sample.terminal;

import static io.keystave.sample.terminal.TextTable.number;
import static io.keystave.sample.terminal.TextTable.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private final Terminal terminal = Terminal.plain(new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void alignsTextLeftAndNumbersRight() {
        TextTable table = TextTable.of(text("order"), number("total"))
                .row("10248", "440.00")
                .row("7", "1,265,793.04")
                .sum("", "1,266,233.04");

        assertThat(table.lines(terminal, "  "))
                .containsExactly(
                        "  order         total",
                        "  ─────  ────────────",
                        "  10248        440.00",
                        "  7      1,265,793.04",
                        "         1,266,233.04");
    }

    @Test
    void countsACharacterOutsideOfTheBasicPlaneAsOne() {
        TextTable table = TextTable.of(text("a"), text("b")).row("𝄞𝄞", "x").row("yy", "x");

        assertThat(table.lines(terminal, "")).endsWith("𝄞𝄞  x", "yy  x");
    }

    @Test
    void cutsTheWidestTextUntilEachLineFits() {
        TextTable table =
                TextTable.of(text("order"), text("company"), number("total")).row("10248", "Ä".repeat(200), "440.00");

        List<String> lines = table.lines(terminal, "  ");

        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(lines.get(2)).matches("  10248  Ä{62}…  440\\.00");
    }

    @Test
    void refusesARowWithAnotherNumberOfCells() {
        assertThatThrownBy(() -> TextTable.of(text("a")).row("1", "2")).isInstanceOf(IllegalArgumentException.class);
    }
}
