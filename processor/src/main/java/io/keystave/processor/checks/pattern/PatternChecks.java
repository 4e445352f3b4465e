package io.keystave.processor.checks.pattern;

import static io.keystave.processor.diagnostic.FindingName.NAME_CLASH;
import static io.keystave.processor.diagnostic.FindingName.PATTERNS_ENTITY;
import static io.keystave.processor.diagnostic.FindingName.PATTERNS_KIND;

import io.keystave.processor.checks.Rule;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.PrivateType;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.PatternPlan;
import io.keystave.processor.model.pattern.PatternsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All that must hold for an interface of access patterns. */
public final class PatternChecks {

    private final OperandTypes types;
    private final Predicate<String> isTaken;

    /** {@code isTaken} says whether the sources already have a type of a full name. */
    public PatternChecks(Types types, Elements elements, Predicate<String> isTaken) {
        this.types = new OperandTypes(types, elements);
        this.isTaken = isTaken;
    }

    /**
     * What came out.
     *
     * @param plans a plan for each method that has no mistake
     */
    public record Checked(List<Finding> findings, List<PatternPlan> plans) {}

    /** That the annotation stands on an interface for exactly one entity. */
    public Optional<Finding> checkShape(TypeElement type, Origin origin, List<TypeElement> entities) {
        if (type.getKind() != ElementKind.INTERFACE
                || !type.getTypeParameters().isEmpty()
                || PrivateType.around(type).isPresent()) {
            return Optional.of(Rule.finding(
                    PATTERNS_KIND,
                    origin,
                    "@AccessPatterns stands on %s, which is no interface that a class beside it could"
                            + " implement. Declare an interface without type parameters that is not private.",
                    type.getSimpleName()));
        }
        if (entities.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(
                entities.isEmpty()
                        ? Rule.finding(
                                PATTERNS_ENTITY,
                                origin,
                                "No method of %s returns an entity, so that it is not known whose access patterns these are."
                                        + " Name it: @AccessPatterns(Order.class).",
                                type.getSimpleName())
                        : Rule.finding(
                                PATTERNS_ENTITY,
                                origin,
                                "%s returns the entities %s and %s. Write an interface for each.",
                                type.getSimpleName(),
                                entities.get(0).getSimpleName(),
                                entities.get(1).getSimpleName()));
    }

    /** That each method is served by a key, and says what it asks in types that fit. */
    public Checked check(PatternsModel patterns) {
        List<Finding> findings = new ArrayList<>();
        List<PatternPlan> plans = new ArrayList<>();
        if (isTaken.test(patterns.qualifiedImplementation())) {
            findings.add(Rule.finding(
                    NAME_CLASH,
                    Origin.of(patterns.type()),
                    "%s already exists, but the implementation of %s is named so. Rename one of the two.",
                    patterns.qualifiedImplementation(),
                    patterns.type().getSimpleName()));
        }
        for (PatternMethod method : patterns.methods()) {
            try {
                plans.add(new MethodCheck(patterns.entity(), method, types).plan());
            } catch (Mistake mistake) {
                findings.add(mistake.finding());
            }
        }
        return new Checked(findings, plans);
    }
}
