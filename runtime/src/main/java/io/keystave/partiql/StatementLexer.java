package io.keystave.partiql;

import io.keystave.operation.ValidationException;
import io.keystave.partiql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into tokens. Comments ({@code -- ...} and {@code /* ... *}{@code /}) count as blanks. */
final class StatementLexer {
    private static final List<String> LONG_SYMBOLS = List.of("<<", ">>", "<=", ">=", "<>", "!=");
    private static final String SYMBOLS = "=<>+-*/%()[]{},.:;";

    private final String source;
    private int position;

    private StatementLexer(String source) {
        this.source = source;
    }

    /** The tokens of a statement, the last of which is the end. */
    static List<Token> tokens(String source) {
        StatementLexer lexer = new StatementLexer(source);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        skipBlanks();
        int start = position;
        if (start == source.length()) {
            return new Token(Kind.END, "", start);
        }
        char c = source.charAt(start);
        if (c == '\'') {
            return new Token(Kind.STRING, quoted(c), start);
        }
        if (c == '"') {
            return new Token(Kind.QUOTED_NAME, quoted(c), start);
        }
        if (isLetter(c)) {
            skip(d -> isLetter(d) || isDigit(d));
            String word = source.substring(start, position);
            return new Token(Keywords.contains(word) ? Kind.KEYWORD : Kind.NAME, word, start);
        }
        if (isDigit(c) || (c == '.' && isDigit(charAt(start + 1)))) {
            skipNumber();
            return new Token(Kind.NUMBER, source.substring(start, position), start);
        }
        if (c == '?') {
            position++;
            return new Token(Kind.PARAMETER, "?", start);
        }
        return symbol(start);
    }

    private Token symbol(int start) {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, start)) {
                position += symbol.length();
                return new Token(Kind.SYMBOL, symbol, start);
            }
        }
        if (SYMBOLS.indexOf(source.charAt(start)) < 0) {
            throw at(start, "Unexpected character");
        }
        position++;
        return new Token(Kind.SYMBOL, source.substring(start, position), start);
    }

    private void skipBlanks() {
        while (position < source.length()) {
            if (Character.isWhitespace(source.charAt(position))) {
                position++;
            } else if (source.startsWith("--", position)) {
                skip(c -> c != '\n');
            } else if (source.startsWith("/*", position)) {
                int end = source.indexOf("*/", position + 2);
                if (end < 0) {
                    throw at(position, "Unterminated comment");
                }
                position = end + 2;
            } else {
                return;
            }
        }
    }

    /** The content between two quotes, each of which is doubled where it belongs to the content. */
    private String quoted(char quote) {
        int start = position;
        StringBuilder content = new StringBuilder();
        position++;
        while (true) {
            int end = source.indexOf(quote, position);
            if (end < 0) {
                throw at(start, "Unterminated quote");
            }
            content.append(source, position, end);
            position = end + 1;
            if (charAt(position) != quote) {
                return content.toString();
            }
            content.append(quote);
            position++;
        }
    }

    private void skipNumber() {
        skip(StatementLexer::isDigit);
        if (charAt(position) == '.') {
            position++;
            skip(StatementLexer::isDigit);
        }
        if (charAt(position) == 'e' || charAt(position) == 'E') {
            int sign = charAt(position + 1) == '+' || charAt(position + 1) == '-' ? 1 : 0;
            if (isDigit(charAt(position + 1 + sign))) {
                position += 1 + sign;
                skip(StatementLexer::isDigit);
            }
        }
    }

    /** Whether a character belongs to what is being read. */
    private interface CharTest {
        boolean test(char c);
    }

    private void skip(CharTest test) {
        while (position < source.length() && test.test(source.charAt(position))) {
            position++;
        }
    }

    /** The character at a place; a blank beyond the end. */
    private char charAt(int at) {
        return at < source.length() ? source.charAt(at) : ' ';
    }

    private ValidationException at(int place, String what) {
        return Malformed.because(what + " at " + location(source, place));
    }

    /** Line and column, counted from 1, of a place in a statement. */
    static String location(String source, int place) {
        int line = 1;
        int lineStart = 0;
        for (int i = source.indexOf('\n'); i >= 0 && i < place; i = source.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return line + ":" + (place - lineStart + 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
