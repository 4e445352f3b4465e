package io.keystave.sample.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sample prints: a person's terminal with colours and a moving progress line, or a file or pipe without. */
public final class Terminal {
    private static final int DEFAULT_WIDTH = 80;
    private static final int WIDEST = 120;
    private static final String CHARACTERS_IN_USE = "─·…✓✗éßł";

    private final PrintStream out;
    private final int width;
    private final boolean interactive;
    private final boolean coloured;

    private Terminal(PrintStream out, int width, boolean interactive, boolean coloured) {
        this.out = out;
        this.width = width;
        this.interactive = interactive;
        this.coloured = coloured;
    }

    /** The standard output of this process. */
    @SuppressWarnings("SystemConsoleNull") // the console that is asked for here is null where there is no terminal
    public static Terminal ofProcess() {
        // From Java 22 to 24 the usual console is there even where there is no terminal.
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset(console));
        Map<String, String> environment = System.getenv();
        return new Terminal(out, widthIn(environment), console != null, console != null && wantsColour(environment));
    }

    /** A stream that is no terminal: 80 columns, no colour. */
    public static Terminal plain(PrintStream out) {
        return new Terminal(out, DEFAULT_WIDTH, false, false);
    }

    /** A pipe gets UTF-8; a terminal gets what it speaks, if that is enough to write a customer's name. */
    private static Charset charset(@Nullable Console console) {
        if (console == null || !console.charset().newEncoder().canEncode(CHARACTERS_IN_USE)) {
            return StandardCharsets.UTF_8;
        }
        return console.charset();
    }

    /** The environment's COLUMNS, within reason. */
    static int widthIn(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (!columns.matches("\\d{1,4}")) {
            return DEFAULT_WIDTH;
        }
        return Math.max(DEFAULT_WIDTH, Math.min(WIDEST, Integer.parseInt(columns)));
    }

    /** Not if the user says NO_COLOR, nor on a terminal that has none. */
    static boolean wantsColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /** Columns that a line may take: 80 to 120. */
    public int width() {
        return width;
    }

    public void println(String line) {
        out.println(line);
        out.flush();
    }

    public void println() {
        println("");
    }

    /** Shows how far something has come, on a line that the next call replaces. Nothing if no person is looking. */
    public void progress(String line) {
        if (interactive) {
            out.print("\r" + line + "\u001b[K");
            out.flush();
        }
    }

    /** Takes the progress line away. */
    public void clearProgress() {
        progress("");
        if (interactive) {
            out.print("\r");
        }
    }

    /** Text in a style; the same text without one where there is no colour. */
    public String styled(Style style, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** What a text is for, which decides how it looks. */
    public enum Style {
        /** Titles. */
        TITLE("1"),
        /** Code that one could copy. */
        CODE("36"),
        /** What is said beside the matter. */
        QUIET("2"),
        /** It went through. */
        GOOD("32"),
        /** It was refused. */
        BAD("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
