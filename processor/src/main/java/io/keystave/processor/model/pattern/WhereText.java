package io.keystave.processor.model.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a {@code @Where} as a tree. */
public final class WhereText {

    /** A piece of a filter. */
    public sealed interface Node {}

    /** Both hold, or one of the two. */
    public record Joined(boolean isAnd, Node left, Node right) implements Node {}

    /** The other does not hold. */
    public record Not(Node node) implements Node {}

    /**
     * A component compared with parameters.
     *
     * @param method the method of the attribute's reference that says so
     * @param kind what the operands must be
     */
    public record Test(Name component, String method, Kind kind, List<Name> parameters) implements Node {}

    /** A word of the text and its column, from 1. */
    public record Name(String text, int column) {}

    /** What a test asks of its component and its operands. */
    public enum Kind {
        EQUAL,
        ORDER,
        AMONG,
        EXISTS,
        BEGINS,
        CONTAINS
    }

    /** The text cannot be read. */
    public static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message, int column) {
            super(message + " at column " + column);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(:?[A-Za-z_$][\\w$]*|<>|<=|>=|[=<>(),]|\\S|$)");
    private static final Map<String, String> COMPARISONS =
            Map.of("=", "eq", "<>", "ne", "<", "lt", "<=", "le", ">", "gt", ">=", "ge");
    private static final Map<String, Kind> FUNCTIONS =
            Map.of("exists", Kind.EXISTS, "begins_with", Kind.BEGINS, "contains", Kind.CONTAINS);

    private final Matcher matcher;
    private Name token;

    private WhereText(String text) {
        this.matcher = TOKEN.matcher(text);
        this.token = next();
    }

    /** Reads a text. */
    public static Node parse(String text) throws SyntaxException {
        WhereText where = new WhereText(text);
        Node node = where.either();
        if (!where.token.text().isEmpty()) {
            throw where.expected("and, or, or the end");
        }
        return node;
    }

    private Node either() throws SyntaxException {
        Node node = both();
        while (accept("or")) {
            node = new Joined(false, node, both());
        }
        return node;
    }

    private Node both() throws SyntaxException {
        Node node = negated();
        while (accept("and")) {
            node = new Joined(true, node, negated());
        }
        return node;
    }

    private Node negated() throws SyntaxException {
        if (accept("not")) {
            return new Not(negated());
        }
        if (accept("(")) {
            Node node = either();
            require(")");
            return node;
        }
        Name name = name();
        Kind function = FUNCTIONS.get(name.text().toLowerCase(Locale.ROOT));
        return function != null && accept("(") ? function(function) : comparison(name);
    }

    private Node function(Kind kind) throws SyntaxException {
        Name component = name();
        List<Name> parameters = new ArrayList<>();
        if (kind != Kind.EXISTS) {
            require(",");
            parameters.add(parameter());
        }
        require(")");
        String method = kind == Kind.BEGINS ? "beginsWith" : kind.name().toLowerCase(Locale.ROOT);
        return new Test(component, method, kind, parameters);
    }

    private Node comparison(Name component) throws SyntaxException {
        if (accept("between")) {
            Name low = parameter();
            require("and");
            return new Test(component, "between", Kind.ORDER, List.of(low, parameter()));
        }
        if (accept("in")) {
            require("(");
            List<Name> parameters = new ArrayList<>(List.of(parameter()));
            while (accept(",")) {
                parameters.add(parameter());
            }
            require(")");
            return new Test(component, "in", Kind.AMONG, parameters);
        }
        String method = COMPARISONS.get(token.text());
        if (method == null) {
            throw expected("a comparison");
        }
        boolean isEquality = method.equals("eq") || method.equals("ne");
        token = next();
        return new Test(component, method, isEquality ? Kind.EQUAL : Kind.ORDER, List.of(parameter()));
    }

    private Name name() throws SyntaxException {
        if (!Character.isJavaIdentifierStart(first())) {
            throw expected("a component");
        }
        return take();
    }

    private Name parameter() throws SyntaxException {
        if (first() != ':' || token.text().length() < 2) {
            throw expected("a parameter, as in :name");
        }
        Name name = take();
        return new Name(name.text().substring(1), name.column());
    }

    private char first() {
        return token.text().isEmpty() ? ' ' : token.text().charAt(0);
    }

    private void require(String word) throws SyntaxException {
        if (!accept(word)) {
            throw expected(word);
        }
    }

    private boolean accept(String word) {
        boolean isThere = token.text().equalsIgnoreCase(word);
        if (isThere) {
            token = next();
        }
        return isThere;
    }

    private Name take() {
        Name taken = token;
        token = next();
        return taken;
    }

    private Name next() {
        return matcher.find()
                ? new Name(matcher.group(1), matcher.start(1) + 1)
                : new Name("", matcher.regionEnd() + 1);
    }

    private SyntaxException expected(String what) {
        return new SyntaxException(
                "expected " + what + " and found " + (token.text().isEmpty() ? "the end" : "\"" + token.text() + '"'),
                token.column());
    }
}
