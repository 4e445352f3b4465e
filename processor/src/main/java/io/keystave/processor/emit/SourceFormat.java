package io.keystave.processor.emit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives generated source the look of the sources: lines of 120 columns, broken where a person would break them. */
final class SourceFormat {

    private static final int MAX_COLUMNS = 120;
    private static final String CONTINUATION = "        ";

    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
    private static final Pattern STATIC_RECORD = Pattern.compile("(?m)^( *+(?:public |private )?)static record ");

    /** Two fields without Javadoc in a nested class. */
    private static final Pattern FIELDS =
            Pattern.compile("(?m)^( {8}(?:private |static )*final [^\\n]*;)\\n\\n(?= {8}(?:private |static )*final )");

    private static final Pattern JAVADOC =
            Pattern.compile("(?m)^( *+)/\\*\\*\\n((?: *+\\*(?: [^\\n]*+)?\\n)*?) *+\\*/$");

    private static final Pattern LONG_HEADER = Pattern.compile(
            "(?m)^(?=[^\\n]{" + (MAX_COLUMNS + 1) + "})( *)([^\\n]*class [^\\n]*) (implements [^\\n]*)$");

    /** A declaration whose parameters were broken at some space: from the line's start to the closing parenthesis. */
    private static final Pattern PARAMETERS =
            Pattern.compile("(?m)^( *+)([^\\s/*][^\\n(;=]*\\()([^()]*\\n[^()]*)\\)([^\\n]*)$");

    private SourceFormat() {}

    static String format(String source) {
        String text = EMPTY_BODY.matcher(source.replace(" \n", "\n")).replaceAll("{}");
        text = STATIC_RECORD.matcher(text).replaceAll("$1record ");
        text = FIELDS.matcher(text).replaceAll("$1\n");
        text = LONG_HEADER.matcher(text).replaceAll("$1$2\n$1" + CONTINUATION + "$3");
        text = JAVADOC.matcher(text).replaceAll(comment -> Matcher.quoteReplacement(javadoc(comment)));
        return PARAMETERS.matcher(text).replaceAll(declaration -> Matcher.quoteReplacement(parameters(declaration)));
    }

    private static String javadoc(MatchResult comment) {
        String indent = comment.group(1);
        List<String> lines = comment.group(2)
                .lines()
                .map(line -> line.strip().substring(1).stripTrailing())
                .toList();
        String oneLine = indent + "/**" + lines.get(0) + " */";
        if (lines.size() == 1 && oneLine.length() <= MAX_COLUMNS) {
            return oneLine;
        }
        StringBuilder text = new StringBuilder(indent).append("/**\n");
        lines.forEach(line -> wrap(line, indent + " *", text));
        return text.append(indent).append(" */").toString();
    }

    private static void wrap(String line, String start, StringBuilder text) {
        if (start.length() + line.length() <= MAX_COLUMNS) {
            text.append(start).append(line).append('\n');
            return;
        }
        StringBuilder current = new StringBuilder(start);
        String whole = withUnbreakableTags(line);
        String margin = line.startsWith("   ") ? "       " : " ";
        for (String word : whole.strip().split(" ", -1)) {
            boolean isFirst = current.length() == start.length();
            if (!isFirst && current.length() + 1 + word.length() > MAX_COLUMNS) {
                text.append(current.toString().replace('\u0000', ' ')).append('\n');
                current = new StringBuilder(start).append(margin).append(word);
            } else if (isFirst) {
                current.append(line, 0, line.length() - line.stripLeading().length())
                        .append(word);
            } else {
                current.append(' ').append(word);
            }
        }
        text.append(current.toString().replace('\u0000', ' ').stripTrailing()).append('\n');
    }

    /** A line whose inline tags have no spaces, so that it is not broken inside of one. */
    private static String withUnbreakableTags(String line) {
        StringBuilder whole = new StringBuilder(line);
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ' ' && depth > 0) {
                whole.setCharAt(i, '\0');
            }
        }
        return whole.toString();
    }

    private static String parameters(MatchResult declaration) {
        String indent = declaration.group(1);
        String head = indent + declaration.group(2);
        String tail = ")" + declaration.group(4);
        List<String> parameters = Arrays.stream(declaration.group(3).split(",(?![^<]*>)", -1))
                .map(parameter -> parameter.strip().replaceAll("\\s+", " "))
                .toList();
        String oneLine = String.join(", ", parameters);
        String next = "\n" + indent + CONTINUATION;
        if ((head + oneLine + tail).length() <= MAX_COLUMNS) {
            return head + oneLine + tail;
        }
        return (indent + CONTINUATION + oneLine + tail).length() <= MAX_COLUMNS
                ? head + next + oneLine + tail
                : head + next + String.join("," + next, parameters) + tail;
    }
}
