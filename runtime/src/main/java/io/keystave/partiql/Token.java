package io.keystave.partiql;

/**
 * A word or sign of a statement.
 *
 * @param text as written; of names and strings in quotes the content
 * @param start where it begins in the statement
 */
record Token(Kind kind, String text, int start) {
    /** Kinds of tokens. */
    enum Kind {
        /** A name without quotes. */
        NAME,
        /** A name in double quotes. */
        QUOTED_NAME,
        /** A word of the language, which is no name unless quoted. */
        KEYWORD,
        STRING,
        NUMBER,
        SYMBOL,
        /** The question mark. */
        PARAMETER,
        END
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.KEYWORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }
}
