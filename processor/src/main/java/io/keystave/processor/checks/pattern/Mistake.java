package io.keystave.processor.checks.pattern;

import io.keystave.processor.checks.Rule;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.Origin;

/** Ends the check of a method at its first mistake: what follows from it would only repeat it. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private Mistake(Finding finding) {
        super(finding.text(), null, false, false);
        this.finding = finding;
    }

    static Mistake of(FindingName name, Origin origin, String text, Object... arguments) {
        return new Mistake(Rule.finding(name, origin, text, arguments));
    }

    Finding finding() {
        return finding;
    }
}
