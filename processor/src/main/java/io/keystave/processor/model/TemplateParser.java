package io.keystave.processor.model;

import io.keystave.processor.model.KeyModel.Literal;
import io.keystave.processor.model.KeyModel.Part;
import io.keystave.processor.model.KeyModel.Segment;
import io.keystave.processor.model.KeyModel.TemplateProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Takes a template such as <code>"INV#{issued}#{number}"</code> apart. */
final class TemplateParser {

    private final String template;
    private final BiFunction<String, Integer, AttributeReference> resolve;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable TemplateProblem problem;

    /** {@code resolve} takes a component's name and the column where its brace opens. */
    TemplateParser(String template, BiFunction<String, Integer, AttributeReference> resolve) {
        this.template = template;
        this.resolve = resolve;
        int at = 0;
        while (at < template.length() && problem == null) {
            at = template.charAt(at) == '{' ? part(at) : literal(at);
        }
    }

    List<Segment> segments() {
        return segments;
    }

    @Nullable
    TemplateProblem problem() {
        return problem;
    }

    private int part(int open) {
        int end = open + 1;
        while (end < template.length() && template.charAt(end) != '}' && template.charAt(end) != '{') {
            end++;
        }
        String name = template.substring(open + 1, end);
        if (end == template.length() || template.charAt(end) == '{') {
            problem = new TemplateProblem("'}' is missing after \"{" + name + "\"", end + 1);
        } else if (name.isBlank()) {
            problem = new TemplateProblem("a component's name is missing between the braces", open + 2);
        } else {
            segments.add(new Part(resolve.apply(name, open + 1)));
        }
        return end + 1;
    }

    private int literal(int start) {
        int end = start;
        while (end < template.length() && template.charAt(end) != '{') {
            if (template.charAt(end) == '}') {
                problem = new TemplateProblem("'{' is missing before this '}'", end + 1);
                return end;
            }
            end++;
        }
        segments.add(new Literal(template.substring(start, end)));
        return end;
    }
}
