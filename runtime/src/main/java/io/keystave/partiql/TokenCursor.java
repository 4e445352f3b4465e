package io.keystave.partiql;

import io.keystave.operation.ValidationException;
import io.keystave.partiql.Token.Kind;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.List;
import java.util.Map;

/** The place that parsing has reached: the tokens to come, and the parameters not yet used. */
final class TokenCursor {
    /** Parentheses inside each other. Far beyond any use, far below what a stack can take. */
    private static final int MOST_GROUPS = 100;

    private static final Map<String, String> SYMBOL_NAMES = Map.ofEntries(
            Map.entry("(", "LEFT_PAREN"),
            Map.entry(")", "RIGHT_PAREN"),
            Map.entry("[", "LEFT_BRACKET"),
            Map.entry("]", "RIGHT_BRACKET"),
            Map.entry("{", "LEFT_CURLY"),
            Map.entry("}", "RIGHT_CURLY"),
            Map.entry("<<", "LEFT_DOUBLE_ANGLE_BRACKET"),
            Map.entry(">>", "RIGHT_DOUBLE_ANGLE_BRACKET"),
            Map.entry(",", "COMMA"),
            Map.entry(":", "COLON"),
            Map.entry("*", "STAR"));

    private final String source;
    private final List<Token> tokens;
    private final List<AttributeValue> parameters;
    private int at;
    private int parametersUsed;
    private int groups;
    private int operators;

    TokenCursor(String source, List<AttributeValue> parameters) {
        this.source = source;
        this.tokens = StatementLexer.tokens(source);
        this.parameters = parameters;
    }

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

    boolean takeKeyword(String keyword) {
        if (peek().isKeyword(keyword)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takeSymbol(String symbol) {
        if (peek().isSymbol(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    void expectSymbol(String symbol) {
        if (!takeSymbol(symbol)) {
            throw Malformed.because("Expected " + SYMBOL_NAMES.getOrDefault(symbol, symbol));
        }
    }

    void expectKeyword(String keyword) {
        if (!takeKeyword(keyword)) {
            throw Malformed.because("Expected " + keyword);
        }
    }

    /** Whether a function call starts here; some names of functions are keywords. */
    boolean atFunction() {
        Kind kind = peek().kind();
        return (kind == Kind.NAME || kind == Kind.KEYWORD) && peekSecond().isSymbol("(");
    }

    /** Where the token that comes next stands, and how long it is, as the service writes it. */
    String location() {
        return StatementLexer.location(source, peek().start()) + ":"
                + peek().text().length();
    }

    /** The value of the next question mark. */
    AttributeValue nextParameter() {
        if (parametersUsed == parameters.size()) {
            throw wrongParameterCount();
        }
        return parameters.get(parametersUsed++);
    }

    /** Checks that nothing is left, neither text nor parameters. */
    void expectEnd() {
        takeSymbol(";");
        if (peek().kind() != Kind.END) {
            throw Malformed.because("Unexpected token after expression");
        }
        if (parametersUsed < parameters.size()) {
            throw wrongParameterCount();
        }
    }

    private static ValidationException wrongParameterCount() {
        return new ValidationException("Number of parameters in request and statement don't match.");
    }

    /** The error for a token where a name, a value or a condition should begin. */
    ValidationException unexpected() {
        return Malformed.because(peek().kind() == Kind.KEYWORD ? "Unexpected keyword" : "Unexpected term");
    }

    void enterGroup() {
        if (++groups > MOST_GROUPS) {
            throw Malformed.because("More than " + MOST_GROUPS + " parentheses inside each other");
        }
    }

    void leaveGroup() {
        groups--;
    }

    /** Counts an operator, so that no condition gets deeper than evaluating it can go. */
    void countOperator() {
        if (++operators > Limits.EXPRESSION_OPERATORS) {
            throw new ValidationException("The expression contains too many operators; operator count: " + operators);
        }
    }
}
