package io.keystave.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The application also runs as a module, with nothing on the class path. */
class ModulePathTest {
    @Test
    void runsAsAModule() throws InterruptedException {
        String modulePath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .filter(entry -> !entry.matches(".*(junit|assertj|opentest4j|apiguardian|surefire|byte-buddy).*"))
                .collect(Collectors.joining(File.pathSeparator));

        try (ChildProcess sample =
                ChildProcess.with(List.of("-p", modulePath, "-m", "io.keystave.sample/io.keystave.sample.SampleApp"))) {
            List<String> lines = sample.otherLines();

            assertThat(lines).as("output").last().asString().startsWith("Done: ");
            assertThat(sample.exitCode()).isZero();
        }
    }
}
