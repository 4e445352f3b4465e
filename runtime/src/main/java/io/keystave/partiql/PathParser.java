package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.DocumentPath.Element;
import io.keystave.expression.DocumentPath.Index;
import io.keystave.expression.DocumentPath.Name;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.Token.Kind;
import io.keystave.value.AttributeName;
import java.util.ArrayList;
import java.util.List;

/** Parses names and document paths. */
final class PathParser {
    private final TokenCursor in;

    PathParser(TokenCursor in) {
        this.in = in;
    }

    String name() {
        if (!in.peek().isName()) {
            throw in.unexpected();
        }
        return in.take().text();
    }

    DocumentPath path() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Name(AttributeName.of(name())));
        while (true) {
            if (in.takeSymbol(".")) {
                elements.add(new Name(AttributeName.of(name())));
            } else if (in.takeSymbol("[")) {
                elements.add(inBrackets());
                in.expectSymbol("]");
            } else {
                return new DocumentPath(elements);
            }
        }
    }

    private Element inBrackets() {
        Token token = in.take();
        if (token.kind() == Kind.STRING) {
            return new Name(AttributeName.of(token.text()));
        }
        if (token.kind() != Kind.NUMBER || !token.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Malformed.because("Expected a position in a list or a name");
        }
        try {
            return new Index(Integer.parseInt(token.text()));
        } catch (NumberFormatException e) {
            throw new ValidationException(
                    "List index is not within the allowable range; index: [" + token.text() + "]");
        }
    }
}
