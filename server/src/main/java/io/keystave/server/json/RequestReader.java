package io.keystave.server.json;

import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.InvalidValueException;
import io.keystave.value.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the members of one request from JSON, checking their types.
 *
 * <p>{@link #nextMember} moves to the value of a member, which must then be read or skipped. A member that is {@code null}
 * counts as missing. A wrong type fails with {@link SerializationException} at once; a value that breaks a rule of the data
 * model fails only in {@link #requireValidValues}, because the service judges types and shape of the whole request first.
 * Not safe for use by several threads.
 */
public final class RequestReader implements AutoCloseable {
    /** Levels of JSON: two for each level of a document, and room to say of a document that it is too deep. */
    private static final int MOST_JSON_LEVELS = 500;

    private static final int MOST_NAME_CHARACTERS = 1 << 24;
    private static final String MODEL = "com.amazonaws.dynamodb.v20120810.";
    private static final double MILLIS = 1000;
    private static final String STRING = "java.lang.String";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_JSON_LEVELS)
                    .maxNameLength(MOST_NAME_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private final ValueDecoder values;
    private int depth;

    /** Starts reading a body, which is not copied. */
    public RequestReader(byte[] body) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), body, 0, body.length);
        values = new ValueDecoder(this, parser);
    }

    // ---- the whole

    /** Enters the object that the request is. */
    public void begin() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw SerializationException.malformed();
        }
        depth = 1;
    }

    /**
     * Reads all that is left and forgets it.
     *
     * @throws SerializationException if the body is no JSON
     */
    public void requireJson() {
        try {
            JsonToken token;
            do {
                token = parser.nextToken();
            } while (token != null);
        } catch (JacksonException e) {
            throw SerializationException.malformed();
        }
    }

    /**
     * Checks the values read so far, except those of {@link #startKey} and {@link #placeholders}.
     *
     * @throws InvalidValueException with the service's text for the first value that breaks a rule
     */
    public void requireValidValues() {
        if (values.invalid != null) {
            throw values.invalid;
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    // ---- members

    /** Moves to the next member that is not null and returns its name; null at the end of the object. */
    public @Nullable String nextMember() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                return parser.currentName();
            }
        }
        depth--;
        if (depth == 0 && parser.nextToken() != null) {
            throw SerializationException.malformed();
        }
        return null;
    }

    /** Skips the value of a member that the operation does not know. */
    public void skip() {
        parser.skipChildren();
    }

    /** Reads a text. */
    public String string() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        throw wrongScalar("String", STRING);
    }

    /** Reads a whole number; a fraction is dropped, and what is out of range becomes the nearest number in range. */
    public int integer() {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number("Integer")));
    }

    /** Reads a whole number; a fraction is dropped, and what is out of range becomes the nearest number in range. */
    public long longInteger() {
        return number("Long");
    }

    /** Reads a time: seconds since 1970, of which a fraction counts to the millisecond. */
    public Instant time() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrongScalar("Timestamp", "java.util.Date");
        }
        return Instant.ofEpochMilli(Math.round(parser.getDoubleValue() * MILLIS));
    }

    private long number(String type) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return (long) Math.floor(parser.getDoubleValue());
        }
        throw wrongScalar(type, "java.lang." + type);
    }

    /** Reads true or false, which may also be written as a text. */
    public boolean bool() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw wrongScalar("Boolean", "java.lang.Boolean");
        }
        return switch (parser.getString().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw SerializationException.of("Unexpected token received from parser");
        };
    }

    private SerializationException wrongScalar(String type, String className) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> SerializationException.collection("class " + className);
            case START_OBJECT -> SerializationException.structure();
            case VALUE_TRUE -> cannotConvert("TRUE_VALUE", type);
            case VALUE_FALSE -> cannotConvert("FALSE_VALUE", type);
            case VALUE_NUMBER_INT -> cannotConvert("NUMBER_VALUE", type);
            case VALUE_NUMBER_FLOAT -> cannotConvert("DECIMAL_VALUE", type);
            case VALUE_STRING -> cannotConvert("STRING_VALUE", type);
            default -> SerializationException.of("Unexpected token received from parser");
        };
    }

    private static SerializationException cannotConvert(String token, String type) {
        return SerializationException.of(token + " cannot be converted to " + type);
    }

    // ---- structures, lists and maps

    /** Enters a structure, given its type; its members follow. */
    public void structure(String type) {
        requireObject("class " + MODEL + type, "Unexpected field type");
        depth++;
    }

    /** Reads a list of structures, given their type; {@code element} reads one that was entered. */
    public <T> List<T> structures(String type, Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        requireList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elementStructure(type);
            elements.add(element.get());
        }
        return elements;
    }

    /** Reads a list of texts. */
    public List<String> strings() {
        List<String> elements = new ArrayList<>();
        requireList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(string());
        }
        return elements;
    }

    /** Reads a map from names to structures, given their type; {@code value} reads one that was entered. */
    public <T> Map<String, T> structureMap(String type, Supplier<T> value) {
        return map(MODEL + type, () -> {
            elementStructure(type);
            return value.get();
        });
    }

    /** Reads a map from names to lists, given the type of their elements; {@code value} reads one list. */
    public <T> Map<String, T> listMap(String type, Supplier<T> value) {
        return map("java.util.List<" + MODEL + type + ">", value);
    }

    /** Reads a map from names to texts. */
    public Map<String, String> stringMap() {
        return map(STRING, this::string);
    }

    private <T> Map<String, T> map(String valueType, Supplier<T> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        requireMap(valueType);
        depth++;
        for (String name = nextMember(); name != null; name = nextMember()) {
            String key = name;
            entries.put(key, value.get());
        }
        return entries;
    }

    private void elementStructure(String type) {
        requireObject("class " + MODEL + type, "Unexpected value type in payload");
        depth++;
    }

    void requireMap(String valueType) {
        requireObject("java.util.Map<java.lang.String, " + valueType + ">", "Unexpected field type");
    }

    void requireList() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            throw SerializationException.structure();
        }
        if (token != JsonToken.START_ARRAY) {
            throw SerializationException.of("Unexpected field type");
        }
    }

    void requireObject(String className, String scalarError) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            throw SerializationException.collection(className);
        }
        if (token != JsonToken.START_OBJECT) {
            throw SerializationException.of(scalarError);
        }
    }

    // ---- values

    /** Reads an item or a key; without attributes if one of its values breaks a rule. */
    public Item item() {
        return values.item();
    }

    /** Reads a list of keys. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        requireList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(values.item());
        }
        return items;
    }

    /** Reads one value; the null value stands for one that breaks a rule. */
    public AttributeValue value() {
        return values.value("Unexpected field type");
    }

    /** Reads a list of values. */
    public List<AttributeValue> valueList() {
        List<AttributeValue> list = new ArrayList<>();
        requireList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(values.value(ValueDecoder.WRONG_ELEMENT));
        }
        return list;
    }

    /** Reads an ExclusiveStartKey, whose errors wait in the result. */
    public Deferred<Item> startKey() {
        return values.aside(this::item, StartKeyText::of);
    }

    /** Reads ExpressionAttributeValues, whose errors wait in the result. */
    public Deferred<Map<String, AttributeValue>> placeholders() {
        return values.placeholders();
    }

    /**
     * What was read, or why it breaks a rule of the data model.
     *
     * @param error the service's text; null if all is well
     */
    public record Deferred<T>(T value, @Nullable String error) {
        /** What was read; fails if it breaks a rule. */
        public T get() {
            if (error != null) {
                throw new ValidationException(error);
            }
            return value;
        }
    }

    /** How the service words what is wrong with a start key. */
    private static final class StartKeyText {
        private static final List<String> BARE = List.of(
                "duplicates",
                "An number set",
                "numeric value",
                "significant digits",
                "Number overflow",
                "Number underflow");

        static String of(InvalidValueException e) {
            String text = String.valueOf(e.getMessage());
            return BARE.stream().anyMatch(text::contains) ? text : "The provided starting key is invalid: " + text;
        }
    }
}
