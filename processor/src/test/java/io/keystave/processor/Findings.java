package io.keystave.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Everything the compiler says about a source, text and place.
 *
 * <p>A source is a file of package {@code shop} without its imports. Each {@code »} in it marks the place of a finding
 * and is taken out before the source is compiled.
 */
final class Findings {

    private static final char MARK = '»';
    private static final String HEADER = """
            package shop;

            import io.keystave.annotation.*;
            import java.math.*;
            import java.nio.*;
            import java.time.*;
            import java.util.*;

            """;

    private record Said(String text, long line, long column) {}

    private Findings() {}

    /** Asserts that the compiler says exactly these texts, the first at the first mark, and nothing else. */
    static void assertFindings(String source, String... texts) {
        String marked = HEADER + source;
        List<Said> expected = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < marked.length(); at++) {
            char c = marked.charAt(at);
            if (c == MARK) {
                int line = (int) plain.chars().filter(it -> it == '\n').count() + 1;
                expected.add(new Said(texts[expected.size()], line, plain.length() - plain.lastIndexOf("\n")));
            } else {
                plain.append(c);
            }
        }
        assertThat(expected).as("marks in the source").hasSameSizeAs(texts);
        List<Said> said = compile(plain.toString()).diagnostics().stream()
                .map(it -> new Said(it.getMessage(Locale.ROOT), it.getLineNumber(), it.getColumnNumber()))
                .sorted(Comparator.comparingLong(Said::line).thenComparingLong(Said::column))
                .toList();
        assertThat(said).containsExactlyElementsOf(expected);
    }

    /** As {@link #assertFindings}, for warnings: the source compiles in spite of them. */
    static void assertWarnings(String source, String... texts) {
        assertFindings(source, texts);
        assertThat(compile((HEADER + source).replace(String.valueOf(MARK), "")).status())
                .isEqualTo(Compilation.Status.SUCCESS);
    }

    /** Asserts that the source compiles and that the compiler has nothing to say about it. */
    static void assertPasses(String source) {
        assertThat(compile(HEADER + source).diagnostics()).isEmpty();
    }

    static Compilation compile(String source) {
        return compile(new KeystaveProcessor(), List.of(), source);
    }

    /** Compiles files, the first of which is named for its {@code @Table} type. */
    static Compilation compile(Processor processor, List<?> options, String... sources) {
        JavaFileObject[] files = Arrays.stream(sources).map(Findings::file).toArray(JavaFileObject[]::new);
        return javac().withProcessors(processor).withOptions(options.toArray()).compile(files);
    }

    static String shop(String source) {
        return HEADER + source;
    }

    static Stream<String> errors(Compilation compilation) {
        return compilation.errors().stream().map((Diagnostic<?> it) -> it.getMessage(Locale.ROOT));
    }

    /** A public type must lie in a file of its name; other sources may lie in any. */
    private static JavaFileObject file(String source) {
        var publicType = Pattern.compile("^public [a-z ]*\\b(?:record|class|interface|enum) (\\w+)", 8)
                .matcher(source);
        var anyType = Pattern.compile("^(?:[a-z ]*\\b)?(?:record|class|interface|enum) (\\w+)", 8)
                .matcher(source);
        String name = publicType.find() ? publicType.group(1) : anyType.find() ? anyType.group(1) : "Source";
        return JavaFileObjects.forSourceString("shop." + name, source);
    }
}
