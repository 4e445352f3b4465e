package io.keystave.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Amazon's SDK for JavaScript, in a program of its own. It is installed under target, once. */
class JavaScriptSdkTest {
    private static final Path FOLDER = Path.of("target", "javascript-client");
    private static final String PACKAGE = "@aws-sdk/client-dynamodb@3.1169.0";
    private static final String PROGRAM = "session.mjs";

    @Test
    void everydaySessionRunsAndExceptionsHaveTheirTypes() throws Exception {
        assumeTrue(Program.isThere("node", "--version"), "Skipped: there is no Node (node) on the path.");
        assumeTrue(isInstalled(), "Skipped: npm does not get " + PACKAGE + " here.");
        Path source = Path.of(Objects.requireNonNull(JavaScriptSdkTest.class.getResource(PROGRAM))
                .toURI());
        Files.copy(source, FOLDER.resolve(PROGRAM), StandardCopyOption.REPLACE_EXISTING);

        try (ServedStore store = new ServedStore()) {
            Program session = Program.run(store.program("node", PROGRAM).directory(FOLDER.toFile()), 60);

            assertThat(session.output()).isEqualTo("The session is over.\n");
            assertThat(session.exitCode()).isZero();
        }
    }

    private static boolean isInstalled() throws Exception {
        if (Files.exists(FOLDER.resolve("installed"))) {
            return true;
        }
        Files.createDirectories(FOLDER);
        ProcessBuilder npm = new ProcessBuilder(
                "npm", "install", "--prefix", ".", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE);
        boolean installed = Program.isThere("npm", "--version")
                && Program.run(npm.directory(FOLDER.toFile()), 60).exitCode() == 0;
        if (installed) {
            Files.writeString(FOLDER.resolve("installed"), PACKAGE);
        }
        return installed;
    }
}
