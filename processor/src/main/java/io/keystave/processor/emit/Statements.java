package io.keystave.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Calls inside a statement, whose further lines are indented already. */
final class Statements {

    private Statements() {}

    /** {@code head(arguments)}, each argument on a line of its own if they do not fit beside it. */
    static CodeBlock call(CodeBlock head, List<CodeBlock> arguments, int column) {
        CodeBlock oneLine = CodeBlock.of("$L($L)", head, CodeBlock.join(arguments, ", "));
        return Layout.fits(oneLine, column)
                ? oneLine
                : CodeBlock.of("$L(\n$L)", head, CodeBlock.join(arguments, ",\n"));
    }
}
