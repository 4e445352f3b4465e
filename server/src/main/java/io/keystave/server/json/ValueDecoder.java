package io.keystave.server.json;

import io.keystave.expression.Placeholders;
import io.keystave.server.json.RequestReader.Deferred;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads attribute values from JSON straight into their encoded form. After the first value that breaks a rule of the data
 * model it only checks the types of what follows.
 */
final class ValueDecoder {
    static final String WRONG_ELEMENT = "Unexpected value type in payload";

    private static final String VALUE = "com.amazonaws.dynamodb.v20120810.AttributeValue";
    private static final String VALUE_CLASS = "class " + VALUE;

    private final RequestReader in;
    private final JsonParser parser;
    private final ItemWriter itemWriter = new ItemWriter();
    private final ValueWriter valueWriter = new ValueWriter();

    /** The first rule that was broken, if any. */
    @Nullable
    InvalidValueException invalid;

    ValueDecoder(RequestReader in, JsonParser parser) {
        this.in = in;
        this.parser = parser;
    }

    // ---- the whole

    Item item() {
        in.requireMap(VALUE);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            ValueWriter writer = attribute(parser.currentName());
            parser.nextToken();
            element(writer);
        }
        if (invalid == null) {
            try {
                return itemWriter.toItem();
            } catch (InvalidValueException e) {
                invalid = e;
            }
        }
        itemWriter.reset();
        return Item.EMPTY;
    }

    AttributeValue value(String scalarError) {
        in.requireObject(VALUE_CLASS, scalarError);
        content(valueWriter);
        if (invalid == null) {
            return valueWriter.toValue();
        }
        valueWriter.reset();
        return AttributeValue.ofNull();
    }

    Deferred<Map<String, AttributeValue>> placeholders() {
        in.requireMap(VALUE);
        Map<String, AttributeValue> read = new LinkedHashMap<>();
        String error = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Deferred<AttributeValue> value = aside(
                    this::elementValue,
                    e -> String.valueOf(Placeholders.invalidValue(name, e).getMessage()));
            error = error == null ? value.error() : error;
            read.put(name, value.value());
        }
        return new Deferred<>(read, error);
    }

    private AttributeValue elementValue() {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            invalid(InvalidValueException.noType());
            return AttributeValue.ofNull();
        }
        return value(WRONG_ELEMENT);
    }

    /** Reads something whose errors are not to be mixed up with those of the other values. */
    <T> Deferred<T> aside(Supplier<T> read, Function<InvalidValueException, String> text) {
        InvalidValueException before = invalid;
        invalid = null;
        T value = read.get();
        String error = invalid == null ? null : text.apply(invalid);
        invalid = before;
        return new Deferred<>(value, error);
    }

    private void invalid(InvalidValueException e) {
        invalid = invalid == null ? e : invalid;
    }

    private ValueWriter attribute(String name) {
        if (invalid == null) {
            try {
                return itemWriter.attribute(name);
            } catch (InvalidValueException e) {
                invalid = e;
            }
        }
        return valueWriter; // nothing more is written
    }

    // ---- one value

    /** Reads a value that is in a map or list. */
    private void element(ValueWriter out) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            invalid(InvalidValueException.noType());
            return;
        }
        in.requireObject(VALUE_CLASS, WRONG_ELEMENT);
        content(out);
    }

    /** Reads the members of the object that was entered, of which one should be the value. */
    private void content(ValueWriter out) {
        int types = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            AttributeType type = type(parser.currentName());
            JsonToken token = parser.nextToken();
            if (type == null) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                payload(type, types++ == 0 ? out : new ValueWriter());
            }
        }
        if (types != 1) {
            invalid(types == 0 ? InvalidValueException.noType() : InvalidValueException.severalTypes());
        }
    }

    private static @Nullable AttributeType type(String tag) {
        return switch (tag) {
            case "S" -> AttributeType.S;
            case "N" -> AttributeType.N;
            case "B" -> AttributeType.B;
            case "BOOL" -> AttributeType.BOOL;
            case "NULL" -> AttributeType.NULL;
            case "SS" -> AttributeType.SS;
            case "NS" -> AttributeType.NS;
            case "BS" -> AttributeType.BS;
            case "L" -> AttributeType.L;
            case "M" -> AttributeType.M;
            default -> null;
        };
    }

    private void payload(AttributeType type, ValueWriter out) {
        if (type == AttributeType.L) {
            list(out);
        } else if (type == AttributeType.M) {
            map(out);
        } else {
            try {
                scalar(type, out);
            } catch (InvalidValueException e) {
                invalid(e);
            }
        }
    }

    /** Reads all of a scalar or set before it is judged. */
    private void scalar(AttributeType type, ValueWriter out) {
        switch (type) {
            case S -> {
                String text = in.string();
                if (invalid == null) {
                    out.string(text);
                }
            }
            case N -> {
                String text = in.string();
                if (invalid == null) {
                    out.numberText(text);
                }
            }
            case B -> {
                byte[] bytes = Base64Text.decode(parser);
                if (invalid == null) {
                    out.binary(bytes);
                }
            }
            case BOOL -> {
                boolean value = in.bool();
                if (invalid == null) {
                    out.bool(value);
                }
            }
            case NULL -> {
                if (!in.bool()) {
                    throw InvalidValueException.nullNotTrue();
                }
                if (invalid == null) {
                    out.nullValue();
                }
            }
            default -> set(type, out);
        }
    }

    private void set(AttributeType type, ValueWriter out) {
        if (type == AttributeType.BS) {
            List<byte[]> elements = elements(() -> Base64Text.decode(parser));
            if (invalid == null) {
                out.binarySet(elements);
            }
            return;
        }
        List<String> elements = elements(in::string);
        if (invalid == null && type == AttributeType.SS) {
            out.stringSet(elements);
        } else if (invalid == null) {
            out.numberTextSet(elements);
        }
    }

    private <T> List<T> elements(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        in.requireList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.get());
        }
        return elements;
    }

    private void list(ValueWriter out) {
        in.requireList();
        write(out, ValueWriter::beginList);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element(out);
        }
        write(out, ValueWriter::endList);
    }

    private void map(ValueWriter out) {
        in.requireMap(VALUE);
        write(out, ValueWriter::beginMap);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            name(out, parser.currentName());
            parser.nextToken();
            element(out);
        }
        write(out, ValueWriter::endMap);
    }

    private void name(ValueWriter out, String name) {
        if (invalid == null) {
            try {
                out.name(name);
            } catch (InvalidValueException e) {
                invalid = e;
            }
        }
    }

    private void write(ValueWriter out, Consumer<ValueWriter> step) {
        if (invalid == null) {
            try {
                step.accept(out);
            } catch (InvalidValueException e) {
                invalid = e;
            }
        }
    }
}
