package io.keystave.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses projection expressions. */
final class ProjectionParser {
    private ProjectionParser() {}

    static ProjectionExpression parse(String text, Placeholders placeholders) {
        TokenReader in = new TokenReader(text, placeholders);
        List<DocumentPath> paths = new ArrayList<>();
        do {
            paths.add(in.path());
        } while (in.takeSymbol(","));
        in.expectEnd();
        in.requireNoFault(List.of(Set.of(Fault.RESERVED_WORD), Set.of(Fault.UNDEFINED_NAME)));
        return new ProjectionExpression(paths);
    }
}
