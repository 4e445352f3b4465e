package io.keystave.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks what is too long for a line. */
final class Layout {

    private static final int LINE = 119;
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private Layout() {}

    /** {@code head(arguments)}, each argument on a line of its own if they do not fit beside it. */
    static CodeBlock call(CodeBlock head, List<CodeBlock> arguments, int column) {
        CodeBlock oneLine = CodeBlock.of("$L($L)", head, CodeBlock.join(arguments, ", "));
        if (fits(oneLine, column)) {
            return oneLine;
        }
        return CodeBlock.builder()
                .add("$L(\n$>$>", head)
                .add(CodeBlock.join(arguments, ",\n"))
                .add("$<$<)")
                .build();
    }

    /** {@code head.call().call()}, each call on a line of its own if they do not fit beside it. */
    static CodeBlock chain(CodeBlock head, List<CodeBlock> calls, int column) {
        CodeBlock oneLine = CodeBlock.of("$L.$L", head, CodeBlock.join(calls, "."));
        return fits(oneLine, column) ? oneLine : CodeBlock.of("$L\n.$L", head, CodeBlock.join(calls, "\n."));
    }

    /** Whether code fits into a line that it begins at a column. */
    static boolean fits(CodeBlock code, int column) {
        String text = QUALIFIER.matcher(code.toString()).replaceAll("");
        return !text.contains("\n") && column + text.length() <= LINE;
    }

    /** An initialiser, on a line of its own if it does not fit behind its declaration. */
    static CodeBlock initializer(CodeBlock declaration, CodeBlock value, int column) {
        int width = QUALIFIER.matcher(declaration.toString()).replaceAll("").length() + 3;
        String first = QUALIFIER
                .matcher(value.toString())
                .replaceAll("")
                .lines()
                .findFirst()
                .orElse("");
        return column + width + first.length() <= LINE ? value : CodeBlock.of("\n$>$>$L$<$<", value);
    }
}
