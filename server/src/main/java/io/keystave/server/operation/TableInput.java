package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.KeySchemaElement;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key attributes and key schemas of tables and indexes, as they were given. */
final class TableInput {
    private TableInput() {}

    static String member(String list, int index) {
        return list + "." + (index + 1) + ".member";
    }

    /** The type and name of a key attribute. */
    record Definition(
            @Nullable String attributeName, @Nullable String attributeType) {
        static List<Definition> readList(RequestReader in) {
            return in.structures("AttributeDefinition", () -> {
                String name = null;
                String type = null;
                for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                    switch (member) {
                        case "AttributeName" -> name = in.string();
                        case "AttributeType" -> type = in.string();
                        default -> in.skip();
                    }
                }
                return new Definition(name, type);
            });
        }

        static void check(@Nullable List<Definition> definitions, Constraints constraints) {
            for (int i = 0; definitions != null && i < definitions.size(); i++) {
                Definition definition = definitions.get(i);
                String path = TableInput.member("attributeDefinitions", i);
                constraints.required(definition.attributeName, path + ".attributeName");
                constraints.attributeName(definition.attributeName, path + ".attributeName");
                constraints.required(definition.attributeType, path + ".attributeType");
                constraints.choice(definition.attributeType, path + ".attributeType", Choice.KEY_ATTRIBUTE_TYPE);
            }
        }

        static List<AttributeDefinition> toModel(@Nullable List<Definition> definitions) {
            return definitions == null
                    ? List.of()
                    : definitions.stream()
                            .map(definition -> new AttributeDefinition(
                                    requireNonNull(definition.attributeName),
                                    requireNonNull(
                                            Choice.KEY_ATTRIBUTE_TYPE.find(requireNonNull(definition.attributeType)))))
                            .toList();
        }
    }

    /** One attribute of a key. */
    record KeyElement(
            @Nullable String attributeName, @Nullable String keyType) {
        static List<KeyElement> readList(RequestReader in) {
            return in.structures("KeySchemaElement", () -> {
                String name = null;
                String type = null;
                for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                    switch (member) {
                        case "AttributeName" -> name = in.string();
                        case "KeyType" -> type = in.string();
                        default -> in.skip();
                    }
                }
                return new KeyElement(name, type);
            });
        }

        static void check(@Nullable List<KeyElement> schema, String path, int most, Constraints constraints) {
            constraints.required(schema, path);
            if (schema == null) {
                return;
            }
            constraints.size(schema, path, 1, most);
            for (int i = 0; i < schema.size(); i++) {
                KeyElement element = schema.get(i);
                String at = TableInput.member(path, i);
                constraints.required(element.attributeName, at + ".attributeName");
                constraints.attributeName(element.attributeName, at + ".attributeName");
                constraints.required(element.keyType, at + ".keyType");
                constraints.choice(element.keyType, at + ".keyType", Choice.KEY_TYPE);
            }
        }

        static List<KeySchemaElement> toModel(@Nullable List<KeyElement> schema) {
            return requireNonNull(schema).stream()
                    .map(element -> new KeySchemaElement(
                            requireNonNull(element.attributeName),
                            requireNonNull(Choice.KEY_TYPE.find(requireNonNull(element.keyType)))))
                    .toList();
        }
    }
}
