package io.keystave.expression;

import io.keystave.expression.DocumentPath.Element;
import io.keystave.expression.DocumentPath.Index;
import io.keystave.expression.DocumentPath.Name;
import io.keystave.expression.Lexer.Kind;
import io.keystave.expression.Lexer.Token;
import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the parsers of the three grammars share: the current token, paths and literals, and the faults found so far.
 *
 * <p>A syntax error ends parsing at once. Every other fault is noted and parsing goes on with a stand-in, since the
 * service reports the fault of the highest priority in the whole expression, not the first from the left.
 */
final class TokenReader {
    static final DocumentPath SOME_PATH = DocumentPath.of("?");
    static final Literal SOME_LITERAL = new Literal(AttributeValue.ofNull());

    private static final Set<String> CONDITION_FUNCTIONS =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size");
    private static final Set<String> UPDATE_FUNCTIONS = Set.of("if_not_exists", "list_append");

    private final String source;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    /** The first fault of each kind, in the order found. */
    private final Map<Fault, InvalidExpressionException> faults = new LinkedHashMap<>();

    private int at;
    private int operators;

    TokenReader(String source, Placeholders placeholders) {
        int bytes = source.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Limits.EXPRESSION_BYTES) {
            throw new InvalidExpressionException(
                    "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
        }
        if (source.isEmpty()) {
            throw new InvalidExpressionException("The expression can not be empty;");
        }
        this.source = source;
        this.placeholders = placeholders;
        tokens = Lexer.tokens(source);
    }

    // ---- tokens

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean takeSymbol(String symbol) {
        if (peek().isSymbol(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takeWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw syntaxError();
        }
    }

    /** The error at the current token. The window runs from the token before to the token after it. */
    InvalidExpressionException syntaxError() {
        Token token = peek();
        int from = at > 0 ? tokens.get(at - 1).start() : tokens.size() > 1 ? token.start() : 0;
        Token next = peekSecond();
        // Blanks before the end of the text belong to no token.
        int to = next.kind() == Kind.END ? lastEnd() : next.end();
        return new InvalidExpressionException(
                "Syntax error; token: \"" + token.text() + "\", near: \"" + source.substring(from, to) + "\"");
    }

    /** Where the last token before the end of the text ends. */
    private int lastEnd() {
        return tokens.size() > 1 ? tokens.get(tokens.size() - 2).end() : 0;
    }

    // ---- parts of expressions

    /** Reads a document path. */
    DocumentPath path() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Name(name()));
        while (true) {
            if (takeSymbol(".")) {
                elements.add(new Name(name()));
            } else if (takeSymbol("[")) {
                elements.add(new Index(index()));
                expectSymbol("]");
            } else {
                return build(() -> new DocumentPath(elements), SOME_PATH);
            }
        }
    }

    private AttributeName name() {
        Token token = peek();
        if (token.kind() == Kind.NAME) {
            take();
            if (ReservedWords.contains(token.text())) {
                note(Fault.RESERVED_WORD, "Attribute name is a reserved keyword; reserved keyword: " + token.text());
            }
            return AttributeName.of(token.text());
        }
        if (token.kind() != Kind.NAME_PLACEHOLDER) {
            throw syntaxError();
        }
        take();
        AttributeName name = placeholders.useName(token.text());
        if (name == null) {
            note(
                    Fault.UNDEFINED_NAME,
                    "An expression attribute name used in the document path is not defined; attribute name: "
                            + token.text());
            return SOME_PATH.topLevel();
        }
        return name;
    }

    private int index() {
        Token token = peek();
        if (token.kind() != Kind.NUMBER) {
            throw syntaxError();
        }
        take();
        try {
            return Integer.parseInt(token.text());
        } catch (NumberFormatException e) {
            throw new InvalidExpressionException(
                    "List index is not within the allowable range; index: [" + token.text() + "]");
        }
    }

    /** Reads a value placeholder. */
    Literal literal() {
        Token token = peek();
        if (token.kind() != Kind.VALUE_PLACEHOLDER) {
            throw syntaxError();
        }
        take();
        AttributeValue value = placeholders.useValue(token.text());
        if (value == null) {
            note(
                    Fault.UNDEFINED_VALUE,
                    "An expression attribute value used in expression is not defined; attribute value: "
                            + token.text());
            return SOME_LITERAL;
        }
        return new Literal(value);
    }

    /** Whether a function call starts here. */
    boolean atFunction() {
        return peek().kind() == Kind.NAME && peekSecond().isSymbol("(");
    }

    /** Notes that a function may not be used where it is: it belongs elsewhere, or there is none of this name. */
    void noteFunction(String function) {
        if (CONDITION_FUNCTIONS.contains(function) || UPDATE_FUNCTIONS.contains(function)) {
            note(InvalidExpressionException.misused(function));
        } else {
            note(Fault.UNKNOWN_FUNCTION, "Invalid function name; function: " + function);
        }
    }

    void countOperator() {
        operators++;
    }

    // ---- faults

    void note(Fault fault, String message) {
        note(new InvalidExpressionException(fault, message));
    }

    void note(InvalidExpressionException fault) {
        faults.putIfAbsent(fault.fault(), fault);
    }

    /** A node of the tree, or the stand-in if making it shows a fault, which is noted. */
    <T> T build(Supplier<T> node, T standIn) {
        try {
            return node.get();
        } catch (InvalidExpressionException e) {
            note(e);
            return standIn;
        }
    }

    /** Reports the first fault of the highest priority, if there is any; faults in one set have the same. */
    void requireNoFault(List<Set<Fault>> priorities) {
        if (operators > Limits.EXPRESSION_OPERATORS) {
            throw new InvalidExpressionException(
                    "The expression contains too many operators; operator count: " + operators);
        }
        throwIfNoted(Set.of(Fault.SYNTAX));
        priorities.forEach(this::throwIfNoted);
        throwIfNoted(faults.keySet());
    }

    private void throwIfNoted(Set<Fault> oneOf) {
        faults.forEach((fault, exception) -> {
            if (oneOf.contains(fault)) {
                throw exception;
            }
        });
    }
}
