package io.keystave.server.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that ran to its end: how it ended, and what it wrote. */
record Program(int exitCode, String output) {
    /** Runs a program, whose output goes through a file so that it cannot block. */
    static Program run(ProcessBuilder builder, int seconds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("program", ".txt");
        try {
            Process process = builder.redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(file, UTF_8);
            return ended ? new Program(process.exitValue(), output) : new Program(-1, output + "\nended by the test");
        } finally {
            Files.delete(file);
        }
    }

    /** Whether a program can be started at all. */
    static boolean isThere(String... command) throws InterruptedException {
        try {
            return run(new ProcessBuilder(command), 20).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
