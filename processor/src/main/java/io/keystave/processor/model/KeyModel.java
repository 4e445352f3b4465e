package io.keystave.processor.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of the table: one component, or a template that joins several.
 *
 * @param role {@link Role#PARTITION_KEY} or {@link Role#SORT_KEY}
 * @param attribute the attribute that holds it
 * @param isTemplate whether a template joins it; else it is one component
 * @param template the template, empty if there is none
 * @param segments what it consists of, from the left
 * @param problemOrNull where the template stopped being readable
 */
public record KeyModel(
        Role role,
        String attribute,
        boolean isTemplate,
        String template,
        List<Segment> segments,
        @Nullable TemplateProblem problemOrNull,
        Origin origin) {

    public KeyModel {
        segments = List.copyOf(segments);
    }

    public Optional<TemplateProblem> problem() {
        return Optional.ofNullable(problemOrNull);
    }

    /** The components in the key, from the left. */
    public List<AttributeReference> parts() {
        return segments.stream()
                .filter(Part.class::isInstance)
                .map(segment -> ((Part) segment).reference())
                .toList();
    }

    /** The key as messages say it: "partition key" or "sort key". */
    public String text() {
        return role == Role.PARTITION_KEY ? "partition key" : "sort key";
    }

    /** A piece of a key. */
    public sealed interface Segment {}

    /** Text that is the same in each item. */
    public record Literal(String text) implements Segment {}

    /** The value of a component. */
    public record Part(AttributeReference reference) implements Segment {}

    /** What is wrong with the spelling of a template, and the column from 1. */
    public record TemplateProblem(String message, int column) {}
}
