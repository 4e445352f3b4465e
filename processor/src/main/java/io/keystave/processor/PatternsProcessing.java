package io.keystave.processor;

import io.keystave.annotation.AccessPatterns;
import io.keystave.processor.checks.Rule;
import io.keystave.processor.checks.pattern.PatternChecks;
import io.keystave.processor.checks.pattern.PatternChecks.Checked;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.diagnostic.FindingReporter;
import io.keystave.processor.emit.PatternsWriter;
import io.keystave.processor.model.EntityReader;
import io.keystave.processor.model.pattern.PatternsModel;
import io.keystave.processor.model.pattern.PatternsReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** The three steps for interfaces of access patterns, which may name types that are generated in the same compilation. */
final class PatternsProcessing {

    private final ProcessingEnvironment environment;
    private final PatternsReader reader;
    private final Rule entityChecks;
    private final PatternChecks checks;
    private final FindingReporter reporter;
    private final KeystaveProcessor processor;
    private final Set<String> waiting = new LinkedHashSet<>();

    PatternsProcessing(
            ProcessingEnvironment environment,
            EntityReader entities,
            Rule entityChecks,
            FindingReporter reporter,
            KeystaveProcessor processor) {
        this.environment = environment;
        this.reader = new PatternsReader(environment, entities);
        this.entityChecks = entityChecks;
        this.checks = new PatternChecks(environment.getTypeUtils(), environment.getElementUtils(), processor::isTaken);
        this.reporter = reporter;
        this.processor = processor;
    }

    void process(RoundEnvironment round) {
        List<TypeElement> types = Stream.concat(
                        waiting.stream().map(environment.getElementUtils()::getTypeElement),
                        round.getElementsAnnotatedWith(AccessPatterns.class).stream()
                                .map(TypeElement.class::cast))
                .distinct()
                .toList();
        waiting.clear();
        types.forEach(type -> processor.guarded(type, () -> process(type, round.processingOver())));
    }

    private void process(TypeElement type, boolean isLastRound) {
        if (reader.isWaiting(type)) {
            if (!isLastRound) {
                waiting.add(type.getQualifiedName().toString());
            }
            return; // in the last round the compiler itself reports the type that does not exist
        }
        List<TypeElement> entities = reader.entities(type);
        Optional<Finding> wrongShape = checks.checkShape(type, reader.origin(type), entities);
        if (wrongShape.isPresent()) {
            reporter.report(wrongShape.get());
            return;
        }
        PatternsModel patterns = reader.read(type, entities.get(0));
        if (!isSound(patterns)) {
            processor.write(type, List.of(PatternsWriter.skeleton(patterns)));
            return;
        }
        Checked checked = checks.check(patterns);
        reporter.report(checked.findings());
        processor.write(
                type,
                List.of(
                        checked.findings().isEmpty()
                                ? PatternsWriter.write(patterns, checked.plans())
                                : PatternsWriter.skeleton(patterns)));
    }

    /** An entity with errors has its own findings. Its generated types exist by now, and are no clash. */
    private boolean isSound(PatternsModel patterns) {
        return patterns.entity().unresolved().isEmpty()
                && entityChecks
                        .check(patterns.entity())
                        .filter(finding -> finding.name() != FindingName.NAME_CLASH)
                        .noneMatch(Finding::isError);
    }
}
