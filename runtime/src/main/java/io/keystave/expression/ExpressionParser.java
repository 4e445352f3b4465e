package io.keystave.expression;

import java.util.function.BiFunction;

/**
 * Parses the expressions of one request, whose placeholders they share.
 *
 * <p>Every method throws {@link InvalidExpressionException} with the service's text, the parameter's name in front, if
 * the text is not an expression of its language. Not safe for use by several threads.
 *
 * <p>Source: Developer Guide, Using expressions in DynamoDB.
 */
public final class ExpressionParser {
    private final Placeholders placeholders;

    /** A parser for expressions that use the given placeholders. */
    public ExpressionParser(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** Parses an UpdateExpression. */
    public UpdateExpression update(String text) {
        return parse("UpdateExpression", text, UpdateParser::parse);
    }

    /** Parses a ConditionExpression. */
    public ConditionExpression condition(String text) {
        return parse("ConditionExpression", text, ConditionParser::parse);
    }

    /** Parses a KeyConditionExpression. Which table or index it fits is not checked here. */
    public KeyConditionExpression keyCondition(String text) {
        return KeyConditionExpression.of(parse("KeyConditionExpression", text, ConditionParser::parse));
    }

    /** Parses a FilterExpression. */
    public ConditionExpression filter(String text) {
        return parse("FilterExpression", text, ConditionParser::parse);
    }

    /** Parses a ProjectionExpression. */
    public ProjectionExpression projection(String text) {
        return parse("ProjectionExpression", text, ProjectionParser::parse);
    }

    private <T> T parse(String parameter, String text, BiFunction<String, Placeholders, T> parser) {
        try {
            return parser.apply(text, placeholders);
        } catch (InvalidExpressionException e) {
            throw e.in(parameter);
        }
    }
}
