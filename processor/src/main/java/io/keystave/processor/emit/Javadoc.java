package io.keystave.processor.emit;

import io.keystave.processor.model.KeyModel;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Javadoc text. */
final class Javadoc {

    /** Source: DynamoDB Developer Guide, <em>DynamoDB read and write operations</em>. */
    static final String READ_COST = "half a read capacity unit for each 4 KB begun";

    private Javadoc() {}

    /** Text as code, also if it has braces or characters of HTML. */
    static String code(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
        boolean isPlain = escaped.equals(text) && !text.contains("{") && !text.contains("}");
        return (isPlain ? "{@code " + text + "}" : "<code>" + escaped + "</code>").replace("*/", "*&#47;");
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
