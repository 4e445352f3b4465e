package io.keystave.processor;

import com.google.auto.service.AutoService;
import io.keystave.annotation.AccessPatterns;
import io.keystave.annotation.AllowScan;
import io.keystave.annotation.Consistent;
import io.keystave.annotation.Table;
import io.keystave.annotation.Use;
import io.keystave.annotation.Where;
import io.keystave.processor.checks.EntityChecks;
import io.keystave.processor.checks.MisplacedAnnotations;
import io.keystave.processor.checks.Rule;
import io.keystave.processor.checks.UnresolvedTypes;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.diagnostic.FindingReporter;
import io.keystave.processor.emit.EntityWriter;
import io.keystave.processor.emit.EntityWriter.SourceFile;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.EntityReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Generates a metamodel and a repository for each type marked {@link Table}.
 *
 * <p>Each entity takes three steps: its source is read into a model, the model is checked, and if no error was found the
 * model is written out as source. An entity that names a type which another processor has yet to generate waits for a
 * later round. The processor never throws: what goes wrong inside it becomes a finding on the entity.
 */
@AutoService(Processor.class)
public final class KeystaveProcessor extends AbstractProcessor {

    /** Annotations that say nothing about an item. */
    private static final Set<String> STANDALONE = Stream.of(
                    Table.class, AccessPatterns.class, Where.class, Use.class, AllowScan.class, Consistent.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> sourceTypes = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final EntityWriter writer = new EntityWriter();
    private final Rule checks;
    private EntityReader reader;
    private FindingReporter reporter;
    private PatternsProcessing patterns;

    public KeystaveProcessor() {
        this.checks = new EntityChecks(sourceTypes::contains);
    }

    /** With other checks, to see how the processor copes when one of them fails. */
    KeystaveProcessor(Rule checks) {
        this.checks = checks;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Options options = Options.read(environment.getOptions());
        reader = new EntityReader(environment, options.suffixes());
        reporter = new FindingReporter(environment);
        patterns = new PatternsProcessing(environment, reader, checks, reporter, this);
        reporter.report(options.findings());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Table.class.getPackageName() + ".*");
    }

    /** Every option with our prefix: an unknown one gets a finding of ours, so that the compiler need not warn again. */
    @Override
    public Set<String> getSupportedOptions() {
        Set<String> ours = new HashSet<>(processingEnv.getOptions().keySet());
        ours.removeIf(name -> !name.startsWith(Options.PREFIX));
        return ours;
    }

    /** Whether the sources have a type of this full name. */
    boolean isTaken(String name) {
        return sourceTypes.contains(name);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().forEach(root -> sourceTypes.add(root.toString()));
        List<TypeElement> entities = entities(round);
        waiting.clear();
        for (TypeElement entity : entities) {
            if (!guarded(entity, () -> process(entity, round.processingOver()))) {
                guarded(entity, () -> writeSkeleton(entity));
            }
        }
        patterns.process(round);
        for (TypeElement annotation : annotations) {
            if (!STANDALONE.contains(annotation.getQualifiedName().toString())) {
                round.getElementsAnnotatedWith(annotation)
                        .forEach(element -> guarded(
                                element,
                                () -> new MisplacedAnnotations()
                                        .check(element, annotation)
                                        .forEach(reporter::report)));
            }
        }
        return false;
    }

    /**
     * The entities that wait, looked up anew because elements do not outlive their round, then the new ones, and the sealed
     * interfaces of those item types that are compiled without them.
     */
    private List<TypeElement> entities(RoundEnvironment round) {
        return Stream.of(
                        waiting.stream().map(processingEnv.getElementUtils()::getTypeElement),
                        round.getElementsAnnotatedWith(Table.class).stream().map(TypeElement.class::cast),
                        types(round.getRootElements()).flatMap(type -> reader.tableOf(type).stream()))
                .flatMap(types -> types)
                .distinct()
                .toList();
    }

    private static Stream<TypeElement> types(Collection<? extends Element> elements) {
        return ElementFilter.typesIn(Set.copyOf(elements)).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), types(type.getEnclosedElements())));
    }

    private void process(TypeElement type, boolean isLastRound) {
        EntityModel entity = reader.read(type);
        if (!entity.unresolved().isEmpty() && !isLastRound) {
            waiting.add(type.getQualifiedName().toString());
            return;
        }
        Rule rule = entity.unresolved().isEmpty() ? checks : new UnresolvedTypes();
        List<Finding> findings = rule.check(entity).toList();
        reporter.report(findings);
        boolean isSound = findings.stream().noneMatch(Finding::isError);
        writeAll(entity, isSound);
    }

    /** What is generated for an entity and its item types, but for those with a {@code @Table} of their own. */
    private void writeAll(EntityModel entity, boolean isSound) {
        Stream.concat(
                        Stream.of(entity),
                        entity.itemTypes().stream().filter(type -> type.type().getAnnotation(Table.class) == null))
                .filter(type -> sourceTypes.contains(outermost(type.type()).toString()))
                .forEach(type -> write(type, isSound ? writer.write(type) : writer.skeleton(type)));
    }

    private static Element outermost(Element type) {
        Element around = type.getEnclosingElement();
        return around instanceof TypeElement ? outermost(around) : type;
    }

    private void writeSkeleton(TypeElement type) {
        writeAll(reader.read(type), false);
    }

    /** Each file stems from its entity alone, so that incremental builds write it anew when that entity changes. */
    private void write(EntityModel entity, List<SourceFile> files) {
        write(entity.type(), files);
    }

    void write(TypeElement origin, List<SourceFile> files) {
        for (SourceFile file : files) {
            if (!sourceTypes.add(file.name())) {
                continue; // a finding says so
            }
            try (Writer source = processingEnv
                    .getFiler()
                    .createSourceFile(file.name(), origin)
                    .openWriter()) {
                source.write(file.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Runs a step. What it throws becomes a finding, one for an element, because a stack trace would hide the user's other
     * mistakes.
     */
    boolean guarded(Element element, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError failure) {
            if (failed.add(element.toString())) {
                reporter.report(new Finding(
                        FindingName.PROCESSOR_FAILURE,
                        "Keystave failed on %s: %s. This is a mistake of Keystave, not of yours; please report it with the"
                                        .formatted(element.getSimpleName(), described(failure))
                                + " source of %s.".formatted(element.getSimpleName()),
                        element,
                        null,
                        null));
            }
            return false;
        }
    }

    private static String described(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
