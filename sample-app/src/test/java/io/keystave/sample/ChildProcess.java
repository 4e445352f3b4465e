package io.keystave.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java process that a test starts, with the test's own Java and class path unless it says otherwise. */
public final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What makes a short life shorter.
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output = process.inputReader(UTF_8);
    }

    /** Runs a class of the test's class path. */
    public static ChildProcess of(Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ChildProcess(command);
    }

    /** Runs with options of the caller's. */
    public static ChildProcess with(List<String> arguments) {
        return new ChildProcess(arguments);
    }

    /** The next line, or null at the end of the output. */
    public @Nullable String nextLine() {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left of the output. */
    public List<String> otherLines() {
        return output.lines().toList();
    }

    /** {@code kill -9}. Its last lines can still be read: unlike the process, its handle does not close them. */
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
