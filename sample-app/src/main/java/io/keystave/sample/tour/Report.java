package io.keystave.sample.tour;

import io.keystave.sample.terminal.Terminal;
import io.keystave.sample.terminal.Terminal.Style;
import io.keystave.sample.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Prints the tour: chapters, calls with what served them and what they cost, and their results. */
public final class Report {
    private static final String INDENT = "  ";
    private static final String LABEL_INDENT = "          ";

    private final Terminal terminal;
    private final CostMeter meter;
    private int chapter;
    private int calls;
    private double readUnits;
    private double writeUnits;

    public Report(Terminal terminal, CostMeter meter) {
        this.terminal = terminal;
        this.meter = meter;
    }

    /** Begins a theme. */
    void chapter(String title, String about) {
        chapter++;
        String head = "── " + chapter + " · " + title + " ";
        terminal.println();
        terminal.println(terminal.styled(Style.TITLE, head + "─".repeat(terminal.width() - head.length())));
        wrapped(about, terminal.width()).forEach(terminal::println);
    }

    /**
     * Makes a call and prints what it was, what served it and what it cost.
     *
     * @param code the call as it stands in the source
     * @param given the values of its arguments; may be empty
     */
    <T> T call(String code, String given, Supplier<T> call) {
        meter.take();
        T result = call.get();
        Cost cost = new Cost(meter.take());
        calls++;
        readUnits += cost.units(true);
        writeUnits += cost.units(false);
        terminal.println();
        codeLines(code).forEach(line -> terminal.println(INDENT + terminal.styled(Style.CODE, line)));
        if (!given.isEmpty()) {
            labelled("given", given);
        }
        cost.servedBy().forEach(path -> labelled("served", path));
        labelled("cost", cost.summary());
        return result;
    }

    /** Makes a call that must be refused with an exception, and prints why. */
    <E extends RuntimeException> void refusal(String code, String given, Class<E> type, Runnable call) {
        E refusal = call(code, given, () -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                if (type.isInstance(e)) {
                    return type.cast(e);
                }
                throw e;
            }
            throw new IllegalStateException("Nothing refused " + code);
        });
        refused(String.valueOf(refusal.getMessage()));
    }

    /** A call that is too long for a line is broken before each step of its chain. */
    private List<String> codeLines(String code) {
        if (INDENT.length() + code.length() <= terminal.width()) {
            return List.of(code);
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '.' && depth == 0 && code.charAt(i - 1) == ')') {
                lines.add((lines.isEmpty() ? "" : INDENT + INDENT) + code.substring(start, i));
                start = i;
            }
        }
        lines.add(INDENT + INDENT + code.substring(start));
        return lines;
    }

    private void labelled(String label, String text) {
        String indent = INDENT + label + " ".repeat(LABEL_INDENT.length() - INDENT.length() - label.length());
        for (String line : wrapped(text, terminal.width() - LABEL_INDENT.length())) {
            terminal.println(terminal.styled(Style.QUIET, indent + line));
            indent = LABEL_INDENT;
        }
    }

    /** Prints rows. */
    void table(TextTable table) {
        terminal.println();
        table.lines(terminal, INDENT).forEach(terminal::println);
    }

    /** Says what the reader should notice. */
    void note(String text) {
        say("", Style.QUIET, text);
    }

    /** Says that something went through. */
    void good(String text) {
        say("✓ ", Style.GOOD, text);
    }

    /** Says that something was refused. */
    void refused(String text) {
        say("✗ ", Style.BAD, text);
    }

    private void say(String mark, Style style, String text) {
        terminal.println();
        String indent = INDENT + mark;
        for (String line : wrapped(text, terminal.width() - indent.length())) {
            terminal.println(terminal.styled(style, indent + line));
            indent = INDENT + " ".repeat(mark.length());
        }
    }

    /** What the whole tour cost. */
    public String totals() {
        return Cost.counted(calls, "call") + ", " + Cost.counted(readUnits, "read unit") + ", "
                + Cost.counted(writeUnits, "write unit");
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
