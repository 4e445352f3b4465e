package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.MISSING_TEMPLATE;
import static io.keystave.processor.diagnostic.FindingName.TEMPLATE_ON_COMPONENT;
import static io.keystave.processor.diagnostic.FindingName.TEMPLATE_SYNTAX;
import static io.keystave.processor.diagnostic.FindingName.UNKNOWN_TEMPLATE_PART;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.KeyModel.TemplateProblem;
import io.keystave.processor.model.NearestName;
import java.util.stream.Stream;

/** A template stands on a type, is there, can be read, and names components that exist. */
final class TemplateSpelling implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.keys().stream().flatMap(key -> key.isTemplate() ? template(entity, key) : component(entity, key));
    }

    private static Stream<Finding> component(EntityModel entity, KeyModel key) {
        return Stream.of("template", "attribute")
                .filter(key.origin()::hasMember)
                .map(member -> finding(
                        TEMPLATE_ON_COMPONENT,
                        key.origin().member(member),
                        "\"%s\" has no meaning on a component, which is the whole %s. Move %s to %s, or remove \"%s\".",
                        member,
                        key.text(),
                        key.role(),
                        entity.name(),
                        member))
                .limit(1);
    }

    private static Stream<Finding> template(EntityModel entity, KeyModel key) {
        if (key.problem().isPresent()) {
            return Stream.of(syntax(key, key.problem().get()));
        }
        if (key.segments().isEmpty()) {
            return Stream.of(finding(
                    MISSING_TEMPLATE,
                    key.origin().member("template"),
                    "%s on %s says nothing about its parts. Write a template, such as %s(template = \"{%s}\"), or put"
                            + " it on a component.",
                    key.role(),
                    entity.name(),
                    key.role(),
                    entity.components().stream().findFirst().orElse("component")));
        }
        return key.parts().stream()
                .filter(part -> part.attribute().isEmpty())
                .map(part -> finding(
                        UNKNOWN_TEMPLATE_PART,
                        part.origin(),
                        "The template names {%s}, which %s does not declare.%s Components: %s.",
                        part.name(),
                        entity.name(),
                        NearestName.to(part.name(), entity.components())
                                .map(" Did you mean {%s}?"::formatted)
                                .orElse(""),
                        String.join(", ", entity.components())));
    }

    /** The message shows the template and a caret below the column; the compiler indents these lines. */
    private static Finding syntax(KeyModel key, TemplateProblem problem) {
        return finding(
                TEMPLATE_SYNTAX,
                key.origin().member("template"),
                "The template cannot be read: %s at column %d.\n%s\n%s^",
                problem.message(),
                problem.column(),
                key.template(),
                " ".repeat(problem.column() - 1));
    }
}
