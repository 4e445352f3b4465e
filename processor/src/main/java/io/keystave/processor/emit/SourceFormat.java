package io.keystave.processor.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives generated source the look of the sources: short Javadoc on one line, parameter lists broken as a person would. */
final class SourceFormat {

    private static final int MAX_COLUMNS = 120;
    private static final String CONTINUATION = "        ";

    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* ([^\\n]*)\\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
    private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");
    private static final Pattern STATIC_RECORD = Pattern.compile("(?m)^( *(?:public |private )?)static record ");

    /** A declaration whose parameters were broken at some space: from the line's start to the closing parenthesis. */
    private static final Pattern PARAMETERS =
            Pattern.compile("(?m)^( *)([^\\s/*][^\\n(;=]*\\()([^()]*\\n[^()]*)\\)([^\\n]*)$");

    private SourceFormat() {}

    static String format(String source) {
        String text = TRAILING_SPACE.matcher(source).replaceAll("");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        text = STATIC_RECORD.matcher(text).replaceAll("$1record ");
        text = shortJavadoc(text);
        return parameters(text);
    }

    private static String shortJavadoc(String text) {
        return SHORT_JAVADOC.matcher(text).replaceAll(comment -> {
            String line = comment.group(1) + "/** " + comment.group(2) + " */";
            return Matcher.quoteReplacement(line.length() <= MAX_COLUMNS ? line : comment.group());
        });
    }

    private static String parameters(String text) {
        return PARAMETERS.matcher(text).replaceAll(declaration -> {
            String indent = declaration.group(1);
            String head = indent + declaration.group(2);
            String tail = ")" + declaration.group(4);
            List<String> parameters = new ArrayList<>();
            Arrays.stream(declaration.group(3).split(",(?![^<]*>)", -1))
                    .map(parameter -> parameter.trim().replaceAll("\\s+", " "))
                    .forEach(parameters::add);
            String oneLine = String.join(", ", parameters);
            String result;
            if ((head + oneLine + tail).length() <= MAX_COLUMNS) {
                result = head + oneLine + tail;
            } else if ((indent + CONTINUATION + oneLine + tail).length() <= MAX_COLUMNS) {
                result = head + "\n" + indent + CONTINUATION + oneLine + tail;
            } else {
                result = parameters.stream()
                        .collect(Collectors.joining(
                                ",\n" + indent + CONTINUATION, head + "\n" + indent + CONTINUATION, tail));
            }
            return Matcher.quoteReplacement(result);
        });
    }
}
