package io.keystave.processor;

import static io.keystave.processor.Findings.compile;
import static io.keystave.processor.Findings.shop;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How the processor lives with other processors, with its options and with its own mistakes. */
class RoundsTest {

    private static final String ORDER = """
            @Table("orders")
            record Order(@PartitionKey String customer, List<Status> statuses) {}
            """;

    @Nested
    class Deferral {

        @Test
        void waitsForTypeOfAnotherProcessor() {
            Compilation compilation = Compiler.javac()
                    .withProcessors(new KeystaveProcessor(), new StatusGenerator())
                    .compile(JavaFileObjects.forSourceString("shop.Order", shop(ORDER)));

            assertThat(compilation.diagnostics()).isEmpty();
        }

        @Test
        void waitsForConstantOfAnotherProcessor() {
            String source = ORDER.replace("\"orders\"", "Status.TABLE");

            Compilation compilation = Compiler.javac()
                    .withProcessors(new KeystaveProcessor(), new StatusGenerator())
                    .compile(JavaFileObjects.forSourceString("shop.Order", shop(source)));

            assertThat(compilation.diagnostics()).isEmpty();
        }

        @Test
        void checksEntityThatWaited() {
            String source = ORDER.replace("@PartitionKey ", "");

            Compilation compilation = Compiler.javac()
                    .withProcessors(new KeystaveProcessor(), new StatusGenerator())
                    .compile(JavaFileObjects.forSourceString("shop.Order", shop(source)));

            assertThat(Findings.errors(compilation))
                    .containsExactly("[MissingPartitionKey] Order has no @PartitionKey. A table's items are spread by"
                            + " exactly one: mark it on one of the components that can be a key: customer.");
        }

        @Test
        void namesTypeThatNobodyProvides() {
            Compilation compilation = compile(shop(ORDER));

            assertThat(Findings.errors(compilation))
                    .containsExactlyInAnyOrder(
                            "[UnresolvedType] Order.statuses refers to Status, which neither the sources nor another"
                                    + " annotation processor provide. Check the name and its import.",
                            "cannot find symbol\n  symbol:   class Status\n  location: class shop.Order");
        }
    }

    /** Writes {@code shop.Status} in the first round. */
    @SupportedAnnotationTypes("*")
    static final class StatusGenerator extends AbstractProcessor {

        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer source =
                        processingEnv.getFiler().createSourceFile("shop.Status").openWriter()) {
                    source.write("package shop; enum Status { NEW; static final String TABLE = \"orders\"; }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Nested
    class Failure {

        @Test
        void failureIsFindingAndOthersGoOn() {
            KeystaveProcessor processor = new KeystaveProcessor(entity -> {
                throw new IllegalStateException("no luck with " + entity.name());
            });

            Compilation compilation = compile(processor, List.of(), shop("""
                            @Table("orders")
                            record Order(@PartitionKey String customer) {}
                            @Table("invoices")
                            record Invoice(@PartitionKey String customer) {}
                            """));

            assertThat(Findings.errors(compilation))
                    .hasSize(2)
                    .satisfiesExactly(
                            text -> assertThat(text)
                                    .startsWith("[ProcessorFailure] Keystave failed on Order:"
                                            + " java.lang.IllegalStateException: no luck with Order at ")
                                    .endsWith(
                                            ". This is a mistake of Keystave, not of yours; please report it with the source of Order."),
                            text -> assertThat(text).startsWith("[ProcessorFailure] Keystave failed on Invoice:"));
            assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(10);
        }

        @Test
        void endlessRecursionIsFindingToo() {
            KeystaveProcessor processor = new KeystaveProcessor(entity -> {
                throw new StackOverflowError();
            });

            Compilation compilation = compile(
                    processor, List.of(), shop("@Table(\"orders\") record Order(@PartitionKey String customer) {}"));

            assertThat(Findings.errors(compilation))
                    .singleElement()
                    .asString()
                    .startsWith("[ProcessorFailure] Keystave failed on Order: java.lang.StackOverflowError");
        }
    }

    @Nested
    class CompilerOptions {

        @Test
        void unknownOptionIsNamed() {
            Compilation compilation = compileWith("-Akeystave.metamodelsuffix=X", "-Aother.option=1");

            assertThat(compilation.warnings())
                    .extracting(it -> it.getMessage(Locale.ROOT))
                    .contains("[UnknownOption] There is no option keystave.metamodelsuffix. Remove"
                            + " -Akeystave.metamodelsuffix; the options are keystave.metamodelSuffix,"
                            + " keystave.repositorySuffix.")
                    .filteredOn(text -> text.contains("keystave"))
                    .hasSize(1);
            assertThat(compilation.errors()).isEmpty();
        }

        @Test
        void suffixEndsJavaName() {
            Compilation compilation = compileWith("-Akeystave.repositorySuffix=-Repo");

            assertThat(Findings.errors(compilation))
                    .containsExactly("[OptionValue] \"-Repo\" cannot end the name of a class. Give"
                            + " keystave.repositorySuffix letters, digits or '_', for instance"
                            + " -Akeystave.repositorySuffix=Repository.");
        }

        @Test
        void knownOptionsPass() {
            Compilation compilation =
                    compileWith("-Akeystave.metamodelSuffix=Attributes", "-Akeystave.repositorySuffix=s");

            assertThat(compilation.diagnostics()).isEmpty();
        }

        private static Compilation compileWith(String... options) {
            return compile(
                    new KeystaveProcessor(),
                    List.of(options),
                    shop("@Table(\"orders\") record Order(@PartitionKey String customer) {}"));
        }
    }

    @Test
    void gradleTakesProcessorAsIsolating() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(KeystaveProcessor.class.getName() + ",isolating\n");
        }
    }

    @Test
    void compilerFindsProcessorByItself() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(KeystaveProcessor.class);
    }
}
