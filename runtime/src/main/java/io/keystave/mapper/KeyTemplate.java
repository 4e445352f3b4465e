package io.keystave.mapper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key composed of literal text and typed parts, for instance <code>{date}#{orderId}</code>. Immutable: {@code literal} and
 * {@code part} return a longer template.
 *
 * <p>Because every part but the last is free of the literal that follows it, a composed key can be taken apart again, and
 * because each part's text sorts as its type does, the keys sort part by part.
 */
public final class KeyTemplate {
    private final String attribute;
    private final List<KeyText<Object>> parts;
    /** Literal i stands before part i; the last one after all parts. */
    private final List<String> literals;

    private KeyTemplate(String attribute, List<KeyText<Object>> parts, List<String> literals) {
        this.attribute = attribute;
        this.parts = parts;
        this.literals = literals;
    }

    /** An empty template whose keys are stored in that attribute. */
    public static KeyTemplate in(String attribute) {
        return new KeyTemplate(attribute, List.of(), List.of(""));
    }

    public KeyTemplate literal(String text) {
        List<String> longer = new ArrayList<>(literals);
        longer.set(longer.size() - 1, longer.get(longer.size() - 1) + text);
        return new KeyTemplate(attribute, parts, List.copyOf(longer));
    }

    @SuppressWarnings("unchecked") // the values come from generated code, which passes each part its own type
    public KeyTemplate part(KeyText<?> text) {
        List<KeyText<Object>> moreParts = new ArrayList<>(parts);
        moreParts.add((KeyText<Object>) text);
        List<String> moreLiterals = new ArrayList<>(literals);
        moreLiterals.add("");
        return new KeyTemplate(attribute, List.copyOf(moreParts), List.copyOf(moreLiterals));
    }

    /** The name of the attribute that holds the composed key. */
    public String attribute() {
        return attribute;
    }

    public int partCount() {
        return parts.size();
    }

    /** The whole key of as many values as there are parts. */
    public String compose(Object... values) {
        return prefix(List.of(values));
    }

    /** The text that every key with these first values begins with, the literal after the last of them included. */
    public String prefix(List<?> values) {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < values.size(); i++) {
            text.append(parts.get(i).print(values.get(i))).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** The text of the first values without the literal after the last of them. */
    public String textUpTo(List<?> values) {
        String prefix = prefix(values);
        return prefix.substring(0, prefix.length() - literals.get(values.size()).length());
    }

    /** The literal that follows part {@code index}; empty after the last part of most templates. */
    public String literalAfter(int index) {
        return literals.get(index + 1);
    }

    /** The literal before the first part. */
    public String leadingLiteral() {
        return literals.get(0);
    }

    /**
     * The values of a composed key, one for each part.
     *
     * @throws MappingException if the text was not composed by this template
     */
    public List<Object> parse(String text) {
        List<Object> values = new ArrayList<>(parts.size());
        if (!text.startsWith(leadingLiteral())) {
            throw foreign(null);
        }
        int position = leadingLiteral().length();
        for (int i = 0; i < parts.size(); i++) {
            String literal = literals.get(i + 1);
            int end = i == parts.size() - 1 ? text.length() - literal.length() : text.indexOf(literal, position);
            if (end < position || !text.startsWith(literal, end)) {
                throw foreign(null);
            }
            try {
                values.add(parts.get(i).parse(text.substring(position, end)));
            } catch (RuntimeException e) {
                throw foreign(e);
            }
            position = end + literal.length();
        }
        return values;
    }

    private MappingException foreign(@Nullable RuntimeException cause) {
        String message = "The composed key in attribute \"" + attribute + "\" does not have the form of its template \""
                + this + "\".";
        return cause == null ? new MappingException(message) : new MappingException(message, cause);
    }

    /** The template with a number for each part, as <code>{0}#{1}</code>. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(leadingLiteral());
        for (int i = 0; i < parts.size(); i++) {
            text.append('{').append(i).append('}').append(literals.get(i + 1));
        }
        return text.toString();
    }
}
