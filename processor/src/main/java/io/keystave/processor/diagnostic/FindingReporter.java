package io.keystave.processor.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/**
 * Hands findings to the compiler, each once and at its narrowest place. A warning stays silent where
 * {@code @SuppressWarnings} with its name stands on its element or around it.
 */
public final class FindingReporter {

    private final Messager messager;
    private final RepeatedAnnotationPlace repeated;
    private final Set<Finding> reported = new HashSet<>();

    public FindingReporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.repeated = RepeatedAnnotationPlace.in(environment);
    }

    public void report(Collection<Finding> findings) {
        findings.forEach(this::report);
    }

    public void report(Finding finding) {
        if (!reported.add(finding) || isSuppressed(finding)) {
            return;
        }
        if (finding.element() == null) {
            messager.printMessage(finding.name().severity(), finding.text());
        } else if (!repeated.report(finding)) {
            messager.printMessage(
                    finding.name().severity(),
                    finding.text(),
                    finding.element(),
                    finding.annotation(),
                    finding.value());
        }
    }

    private static boolean isSuppressed(Finding finding) {
        if (finding.isError()) {
            return false;
        }
        for (Element at = finding.element(); at != null; at = at.getEnclosingElement()) {
            SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
            if (suppressed != null
                    && Arrays.asList(suppressed.value()).contains(finding.name().title())) {
                return true;
            }
        }
        return false;
    }
}
