package io.keystave.processor.emit;

import io.keystave.processor.model.KeyModel;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Javadoc text. */
final class Javadoc {

    /** Source: DynamoDB Developer Guide, <em>DynamoDB read and write operations</em>. */
    static final String READ_COST = "half a read capacity unit for each 4 KB begun";

    private Javadoc() {}

    /** Text as code. What could end the comment or the tag, or is no plain character, becomes a reference. */
    static String code(String text) {
        boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\' && c != '@')
                && !text.contains("*/")
                && text.chars().filter(c -> c == '{').count()
                        == text.chars().filter(c -> c == '}').count();
        return isPlain
                ? "{@code " + text + "}"
                : text.codePoints()
                        .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "&#" + c + ";")
                        .collect(Collectors.joining("", "<code>", "</code>"));
    }

    /** {@code customer} and {@code date}. */
    static String all(List<PathPart> parts) {
        return parts.stream().map(part -> code(part.name())).collect(Collectors.joining(" and "));
    }

    /** {@code customer}, {@code date}. */
    static String names(List<PathPart> parts) {
        return parts.stream().map(part -> code(part.name())).collect(Collectors.joining(", "));
    }

    /** A key of the table: its template and the attribute that holds it, or its component. */
    static String key(KeyModel key) {
        return key.isTemplate()
                ? code(key.template()) + " in attribute " + code(key.attribute())
                : code(key.parts().get(0).name());
    }
}
