package io.keystave.sample.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tour prints as the call is what it calls. */
class QuotedCallsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/keystave/sample/tour");
    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern CALL =
            Pattern.compile("report\\s*\\.(?:call|refusal)\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");

    @Test
    void printsTheCallsThatAreMade() throws IOException {
        StringBuilder code = new StringBuilder();
        List<String> quoted = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String source = Files.readString(file);
                Matcher call = CALL.matcher(source);
                while (call.find()) {
                    quoted.add(withoutSpace(call.group(1).replaceAll("\"\\s*\\+\\s*\"", ""))
                            .replace("\"", ""));
                }
                code.append(withoutSpace(source.replaceAll(LITERAL, "")));
            }
        }

        assertThat(quoted).hasSizeGreaterThan(15);
        assertThat(quoted).allSatisfy(call -> assertThat(code).contains(call));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
