package io.keystave.partiql;

import io.keystave.operation.ValidationException;
import io.keystave.partiql.Token.Kind;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses values: literals and parameters, and lists, tuples and sets of them. */
final class ValueParser {
    private static final Set<String> VALUE_SYMBOLS = Set.of("[", "{", "<<", "-", "+");

    private final TokenCursor in;
    private int depth;

    ValueParser(TokenCursor in) {
        this.in = in;
    }

    /** Whether a value starts at the next token. */
    boolean atValue() {
        Token token = in.peek();
        return switch (token.kind()) {
            case STRING, NUMBER, PARAMETER -> true;
            case KEYWORD -> token.isKeyword("TRUE") || token.isKeyword("FALSE") || token.isKeyword("NULL");
            case SYMBOL -> VALUE_SYMBOLS.contains(token.text());
            default -> false;
        };
    }

    AttributeValue value() {
        if (!atValue()) {
            throw in.unexpected();
        }
        Token token = in.take();
        return switch (token.kind()) {
            case STRING -> AttributeValue.ofString(token.text());
            case NUMBER -> AttributeValue.ofNumber(token.text());
            case PARAMETER -> in.nextParameter();
            case KEYWORD ->
                token.isKeyword("NULL") ? AttributeValue.ofNull() : AttributeValue.ofBoolean(token.isKeyword("TRUE"));
            default -> ofSymbol(token.text());
        };
    }

    private AttributeValue ofSymbol(String symbol) {
        return switch (symbol) {
            case "-", "+" -> signedNumber(symbol);
            case "[" -> AttributeValue.ofList(elements("]"));
            case "<<" -> set(elements(">>"));
            default -> AttributeValue.ofMap(members());
        };
    }

    private AttributeValue signedNumber(String sign) {
        if (in.peek().kind() != Kind.NUMBER) {
            throw in.unexpected();
        }
        String number = in.take().text();
        return AttributeValue.ofNumber(sign.equals("-") ? "-" + number : number);
    }

    private List<AttributeValue> elements(String end) {
        enter();
        List<AttributeValue> elements = new ArrayList<>();
        if (!in.peek().isSymbol(end)) {
            do {
                elements.add(value());
            } while (in.takeSymbol(","));
        }
        in.expectSymbol(end);
        depth--;
        return elements;
    }

    /** The members of a tuple, whose opening bracket has been read. */
    Map<String, AttributeValue> members() {
        enter();
        Map<String, AttributeValue> members = new LinkedHashMap<>();
        if (!in.peek().isSymbol("}")) {
            do {
                if (in.peek().kind() != Kind.STRING) {
                    throw Malformed.because("Expected a string as name in a tuple");
                }
                String name = in.take().text();
                in.expectSymbol(":");
                if (members.put(name, value()) != null) {
                    throw Malformed.because("Duplicate name in a tuple");
                }
            } while (in.takeSymbol(","));
        }
        in.expectSymbol("}");
        depth--;
        return members;
    }

    /** The tuple that an item is written as is no value, so values inside it go down one level more. */
    private void enter() {
        if (++depth > Limits.NESTING_LEVELS + 1) {
            throw new InvalidValueException("Nesting Levels have exceeded supported limits:"
                    + " Attributes in the item have nested levels beyond supported limit");
        }
    }

    private static AttributeValue set(List<AttributeValue> elements) {
        AttributeType type =
                elements.isEmpty() ? AttributeType.S : elements.get(0).type();
        if (!type.isKeyType() || elements.stream().anyMatch(e -> !e.is(type))) {
            throw new ValidationException("One or more parameter values were invalid:"
                    + " A set has only strings, only numbers or only binary values");
        }
        return switch (type) {
            case S ->
                AttributeValue.ofStringSet(
                        elements.stream().map(AttributeValue::asString).toList());
            case N ->
                AttributeValue.ofNumberTextSet(
                        elements.stream().map(AttributeValue::asNumberText).toList());
            default ->
                AttributeValue.ofBinarySet(
                        elements.stream().map(AttributeValue::asBinary).toList());
        };
    }
}
