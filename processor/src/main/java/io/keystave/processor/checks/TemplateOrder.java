package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.AMBIGUOUS_TEMPLATE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.EnumNames;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.KeyModel.Literal;
import io.keystave.processor.model.KeyModel.Part;
import io.keystave.processor.model.KeyModel.Segment;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.ScalarType.TemplateForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A joined key can be taken apart again, and sorts as its parts do. */
final class TemplateOrder implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.keys().stream().filter(KeyModel::isTemplate).flatMap(key -> check(entity, key));
    }

    private static Stream<Finding> check(EntityModel entity, KeyModel key) {
        return IntStream.range(0, key.segments().size() - 1).boxed().flatMap(at -> {
            Segment next = key.segments().get(at + 1);
            return key.segments().get(at) instanceof Part part
                    ? part.reference().attribute().stream()
                            .flatMap(attribute -> problem(attribute, next).stream()
                                    .map(problem -> finding(
                                            AMBIGUOUS_TEMPLATE,
                                            part.reference().origin(),
                                            "%s %s",
                                            entity.text(attribute),
                                            problem)))
                    : Stream.empty();
        });
    }

    private static Optional<String> problem(AttributeModel attribute, Segment next) {
        if (attribute.scalar().isEmpty()) {
            return Optional.empty();
        }
        ScalarType scalar = attribute.scalar().get();
        boolean isFreeText = scalar.templateForm() == TemplateForm.FREE_TEXT;
        String fix = isFreeText
                ? "Put it last, or give it a type of known form: a number, a date, a UUID or an enum."
                : "Put another delimiter between, such as \"#\".";
        return (next instanceof Literal literal
                        ? before(attribute, scalar, literal.text())
                        : Optional.of((isFreeText ? "is free text and " : "")
                                + "is followed by {%s} with nothing between."
                                        .formatted(((Part) next).reference().name())))
                .map(problem -> problem + " " + fix);
    }

    private static Optional<String> before(AttributeModel attribute, ScalarType scalar, String delimiter) {
        char first = delimiter.charAt(0);
        return switch (scalar.templateForm()) {
            case FREE_TEXT ->
                Optional.of("is free text and is followed by \"%s\", which it may contain.".formatted(delimiter));
            case FIXED ->
                scalar.keyTextCharacters().indexOf(first) < 0
                        ? Optional.empty()
                        : Optional.of("is followed by \"%s\", and its own text has '%s' as well."
                                .formatted(delimiter, first));
            case NAME -> namesProblem(names(attribute), delimiter);
            default -> Optional.empty();
        };
    }

    /**
     * A name that contains the delimiter cannot be cut off at it. A name that begins another is told apart by the
     * delimiter, which must then sort before the letter it stands in for.
     */
    private static Optional<String> namesProblem(List<String> names, String delimiter) {
        char first = delimiter.charAt(0);
        for (String name : names) {
            if (name.indexOf(first) >= 0) {
                return Optional.of("is followed by \"%s\", and the constant %s has '%s' as well."
                        .formatted(delimiter, name, first));
            }
            for (String longer : names) {
                if (longer.length() > name.length()
                        && longer.startsWith(name)
                        && first > longer.charAt(name.length())) {
                    return Optional.of("has the constants %s and %s, which sort wrongly when \"%s\" follows."
                            .formatted(name, longer, delimiter));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(AttributeModel attribute) {
        return List.copyOf(
                EnumNames.of(attribute.type().required().stored().type()).values());
    }
}
