package io.keystave.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of an expression into tokens. A character that starts none is a token of its own that fits nowhere. */
final class Lexer {
    /** Kinds of tokens. */
    enum Kind {
        NAME,
        NAME_PLACEHOLDER,
        VALUE_PLACEHOLDER,
        NUMBER,
        SYMBOL,
        UNKNOWN,
        END
    }

    /** A token and where it stands. */
    record Token(Kind kind, String text, int start, int end) {
        boolean isSymbol(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isWord(String word) {
            return kind == Kind.NAME && text.equalsIgnoreCase(word);
        }
    }

    private final String source;
    private int position;

    private Lexer(String source) {
        this.source = source;
    }

    /** The tokens of a text, the last of which is the end. */
    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < source.length() && " \t\r\n".indexOf(source.charAt(position)) >= 0) {
            position++;
        }
        int start = position;
        if (start == source.length()) {
            return new Token(Kind.END, "<EOF>", start, start);
        }
        char c = source.charAt(start);
        if (isLetter(c)) {
            return word(Kind.NAME, start);
        }
        if (isDigit(c)) {
            while (position < source.length() && isDigit(source.charAt(position))) {
                position++;
            }
            return token(Kind.NUMBER, start);
        }
        if ((c == '#' || c == ':') && start + 1 < source.length() && isWordPart(source.charAt(start + 1))) {
            position++;
            return word(c == '#' ? Kind.NAME_PLACEHOLDER : Kind.VALUE_PLACEHOLDER, start);
        }
        for (String symbol : List.of("<>", "<=", ">=")) {
            if (source.startsWith(symbol, start)) {
                position += 2;
                return token(Kind.SYMBOL, start);
            }
        }
        position = source.offsetByCodePoints(start, 1);
        return token("=<>+-()[],.".indexOf(c) >= 0 ? Kind.SYMBOL : Kind.UNKNOWN, start);
    }

    private Token word(Kind kind, int start) {
        while (position < source.length() && isWordPart(source.charAt(position))) {
            position++;
        }
        return token(kind, start);
    }

    private Token token(Kind kind, int start) {
        return new Token(kind, source.substring(start, position), start, position);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }
}
