package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.MISSING_INCLUDE;
import static io.keystave.processor.diagnostic.FindingName.REDUNDANT_INCLUDE;
import static io.keystave.processor.diagnostic.FindingName.TOO_MANY_INCLUDES;
import static io.keystave.processor.diagnostic.FindingName.UNUSED_INCLUDE;

import io.keystave.annotation.Project;
import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.Origin;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An index includes attributes exactly if it projects INCLUDE, and names none that it holds anyway. */
final class IndexIncludes implements Rule {

    /** Source: DynamoDB API Reference, <em>Projection</em>, NonKeyAttributes. */
    private static final int MAX_IN_INDEX = 20;

    private static final int MAX_IN_TABLE = 100;

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.concat(
                entity.indexes().stream()
                        .flatMap(index -> projection(index)
                                .map(Stream::of)
                                .orElseGet(() -> Stream.concat(redundant(entity, index), tooMany(index)))),
                tooManyInTable(entity));
    }

    private static Optional<Finding> projection(IndexModel index) {
        if (index.projection() != Project.INCLUDE && !index.include().isEmpty()) {
            return Optional.of(finding(
                    UNUSED_INCLUDE,
                    index.origin().member("include"),
                    "%s names attributes to include but projects %s. Set project = Project.INCLUDE, or remove include.",
                    index.text(),
                    index.projection()));
        }
        if (index.projection() == Project.INCLUDE && index.include().isEmpty()) {
            return Optional.of(finding(
                    MISSING_INCLUDE,
                    index.origin().member("project"),
                    "%s projects INCLUDE but includes nothing. Name components in include, or project KEYS_ONLY.",
                    index.text()));
        }
        return Optional.empty();
    }

    private static Stream<Finding> redundant(EntityModel entity, IndexModel index) {
        Set<String> held = new HashSet<>();
        Stream.concat(entity.keys().stream().flatMap(key -> key.parts().stream()), index.parts().stream())
                .forEach(part -> held.add(part.name()));
        Set<String> seen = new HashSet<>();
        return index.include().stream()
                .filter(reference -> !seen.add(reference.name()) || held.contains(reference.name()))
                .map(reference -> finding(
                        REDUNDANT_INCLUDE,
                        reference.origin(),
                        held.contains(reference.name())
                                ? "%s includes %s, which is a key and always there. Remove it."
                                : "%s includes %s twice. Remove one.",
                        index.text(),
                        reference.name()));
    }

    private static Stream<Finding> tooMany(IndexModel index) {
        return index.include().size() <= MAX_IN_INDEX
                ? Stream.empty()
                : Stream.of(finding(
                        TOO_MANY_INCLUDES,
                        index.origin().member("include"),
                        "%s includes %d attributes; %d is the most. Drop some, or project ALL.",
                        index.text(),
                        index.include().size(),
                        MAX_IN_INDEX));
    }

    private static Stream<Finding> tooManyInTable(EntityModel entity) {
        int included = entity.indexes().stream()
                .mapToInt(index -> index.include().size())
                .sum();
        return included <= MAX_IN_TABLE
                ? Stream.empty()
                : Stream.of(finding(
                        TOO_MANY_INCLUDES,
                        Origin.of(entity.type()),
                        "The indexes of %s include %d attributes together; %d is the most. Project ALL in some.",
                        entity.name(),
                        included,
                        MAX_IN_TABLE));
    }
}
