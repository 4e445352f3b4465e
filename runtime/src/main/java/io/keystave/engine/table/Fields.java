package io.keystave.engine.table;

import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The named values of something that the catalogue stores as an item; what is null is not stored. For one thread. */
public final class Fields {
    private final Map<String, AttributeValue> values;

    /** None, to add to. */
    public Fields() {
        this(new LinkedHashMap<>());
    }

    Fields(Map<String, AttributeValue> values) {
        this.values = values;
    }

    /** What was stored. */
    public static Fields ofBytes(byte[] item) {
        return new Fields(Item.fromBytes(item).toMap());
    }

    /** What is to be stored. */
    public byte[] toBytes() {
        Item.Builder item = Item.builder();
        values.forEach(item::put);
        return item.build().bytes();
    }

    AttributeValue toMap() {
        return AttributeValue.ofMap(values);
    }

    public Fields value(String name, @Nullable AttributeValue value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    public Fields text(String name, @Nullable String value) {
        return value(name, value == null ? null : AttributeValue.ofString(value));
    }

    public Fields number(String name, @Nullable Long value) {
        return value(name, value == null ? null : AttributeValue.ofNumber(value));
    }

    public Fields flag(String name, @Nullable Boolean value) {
        return value(name, value == null ? null : AttributeValue.ofBoolean(value));
    }

    public Fields time(String name, @Nullable Instant value) {
        return text(name, value == null ? null : value.toString());
    }

    <T> Fields map(String name, Map<String, T> elements, Function<T, AttributeValue> encode) {
        Map<String, AttributeValue> encoded = new LinkedHashMap<>();
        elements.forEach((key, element) -> encoded.put(key, encode.apply(element)));
        return value(name, encoded.isEmpty() ? null : AttributeValue.ofMap(encoded));
    }

    <T> Fields list(String name, List<T> elements, Function<T, AttributeValue> encode) {
        return value(name, AttributeValue.ofList(elements.stream().map(encode).toList()));
    }

    public @Nullable AttributeValue value(String name) {
        return values.get(name);
    }

    public AttributeValue requireValue(String name) {
        AttributeValue value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("An entry of the catalogue lacks \"" + name + "\".");
        }
        return value;
    }

    public @Nullable String text(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : value.asString();
    }

    public String requireText(String name) {
        return requireValue(name).asString();
    }

    @Nullable
    Long number(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : (Long) value.asLong();
    }

    public long requireNumber(String name) {
        return requireValue(name).asLong();
    }

    @Nullable
    Boolean flag(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : (Boolean) value.asBoolean();
    }

    @Nullable
    Instant time(String name) {
        AttributeValue value = values.get(name);
        return value == null ? null : Instant.parse(value.asString());
    }

    public Instant requireTime(String name) {
        return Instant.parse(requireText(name));
    }

    <T> Map<String, T> map(String name, Function<AttributeValue, T> decode) {
        Map<String, T> elements = new LinkedHashMap<>();
        AttributeValue stored = values.get(name);
        if (stored != null) {
            stored.asMap().forEach((key, value) -> elements.put(key, decode.apply(value)));
        }
        return elements;
    }

    <T> List<T> list(String name, Function<Fields, T> decode) {
        return requireValue(name).asList().stream()
                .map(element -> decode.apply(new Fields(element.asMap())))
                .toList();
    }

    <T> @Nullable T nested(String name, Function<Fields, T> decode) {
        AttributeValue stored = values.get(name);
        return stored == null ? null : decode.apply(new Fields(stored.asMap()));
    }
}
