package io.keystave.server.json;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.ItemReader;
import io.keystave.value.ValueReader;

/** Writes items as JSON, straight from their stored form. */
public final class ItemJson {
    private ItemJson() {}

    /** Writes all attributes of an item as an object. */
    public static void write(Item item, JsonOutput out) {
        out.beginObject();
        ItemReader reader = item.reader();
        for (String name = reader.nextName(); name != null; name = reader.nextName()) {
            out.name(name);
            value(reader.value(), out);
        }
        out.endObject();
    }

    /** Writes one value with its type. */
    public static void write(AttributeValue value, JsonOutput out) {
        value(value.reader(), out);
    }

    private static void value(ValueReader in, JsonOutput out) {
        AttributeType type = in.type();
        out.beginObject().name(type.name());
        switch (type) {
            case S -> out.string(in.string());
            case N -> out.string(in.numberText());
            case B -> out.binary(in.binary());
            case BOOL -> out.bool(in.bool());
            case NULL -> {
                in.skip();
                out.bool(true);
            }
            case SS, NS, BS -> set(type, in, out);
            case L -> list(in, out);
            case M -> map(in, out);
        }
        out.endObject();
    }

    private static void set(AttributeType type, ValueReader in, JsonOutput out) {
        out.beginArray();
        for (int rest = in.beginSet(); rest > 0; rest--) {
            switch (type) {
                case SS -> out.string(in.string());
                case NS -> out.string(in.numberText());
                default -> out.binary(in.binary());
            }
        }
        in.endSet();
        out.endArray();
    }

    private static void list(ValueReader in, JsonOutput out) {
        out.beginArray();
        for (int rest = in.beginList(); rest > 0; rest--) {
            value(in, out);
        }
        in.endList();
        out.endArray();
    }

    private static void map(ValueReader in, JsonOutput out) {
        out.beginObject();
        for (int rest = in.beginMap(); rest > 0; rest--) {
            out.name(in.nextName());
            value(in, out);
        }
        in.endMap();
        out.endObject();
    }
}
