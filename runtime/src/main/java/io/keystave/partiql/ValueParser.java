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

/** Parses values: literals and parameters, and lists, tuples and sets of them. */
final class ValueParser {
    private final TokenCursor in;
    private int depth;

    ValueParser(TokenCursor in) {
        this.in = in;
    }

    /** Whether a value starts at the next token. */
    boolean atValue() {
        Token token = in.peek();
        switch (token.kind()) {
            case STRING:
            case NUMBER:
            case PARAMETER:
                return true;
            case KEYWORD:
                return token.isKeyword("TRUE") || token.isKeyword("FALSE") || token.isKeyword("NULL");
            case SYMBOL:
                return token.isSymbol("[")
                        || token.isSymbol("{")
                        || token.isSymbol("<<")
                        || token.isSymbol("-")
                        || token.isSymbol("+");
            default:
                return false;
        }
    }

    AttributeValue value() {
        if (!atValue()) {
            throw in.unexpected();
        }
        Token token = in.take();
        switch (token.kind()) {
            case STRING:
                return AttributeValue.ofString(token.text());
            case NUMBER:
                return AttributeValue.ofNumber(token.text());
            case PARAMETER:
                return in.nextParameter();
            case KEYWORD:
                return token.isKeyword("NULL")
                        ? AttributeValue.ofNull()
                        : AttributeValue.ofBoolean(token.isKeyword("TRUE"));
            default:
                return ofSymbol(token.text());
        }
    }

    private AttributeValue ofSymbol(String symbol) {
        switch (symbol) {
            case "-":
            case "+":
                return signedNumber(symbol);
            case "[":
                return AttributeValue.ofList(elements("]"));
            case "<<":
                return set(elements(">>"));
            default:
                return AttributeValue.ofMap(members());
        }
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
        switch (type) {
            case S:
                return AttributeValue.ofStringSet(
                        elements.stream().map(AttributeValue::asString).toList());
            case N:
                return AttributeValue.ofNumberTextSet(
                        elements.stream().map(AttributeValue::asNumberText).toList());
            default:
                return AttributeValue.ofBinarySet(
                        elements.stream().map(AttributeValue::asBinary).toList());
        }
    }
}
