package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ValidationException;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that the definitions of tables and indexes are made of, as they were given. */
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

        static void check(@Nullable List<KeyElement> schema, String path, Constraints constraints) {
            constraints.required(schema, path);
            for (int i = 0; schema != null && i < schema.size(); i++) {
                KeyElement element = schema.get(i);
                String at = TableInput.member(path, i);
                constraints.required(element.attributeName, at + ".attributeName");
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

    /** Capacity units. */
    record Throughput(
            @Nullable Long readCapacityUnits, @Nullable Long writeCapacityUnits) {
        static Throughput read(RequestReader in) {
            in.structure("ProvisionedThroughput");
            Long read = null;
            Long write = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "ReadCapacityUnits" -> read = in.longInteger();
                    case "WriteCapacityUnits" -> write = in.longInteger();
                    default -> in.skip();
                }
            }
            return new Throughput(read, write);
        }

        static void check(@Nullable Throughput throughput, String path, Constraints constraints) {
            if (throughput != null) {
                constraints.required(throughput.writeCapacityUnits, path + ".writeCapacityUnits");
                constraints.range(throughput.writeCapacityUnits, path + ".writeCapacityUnits", 1, Long.MAX_VALUE);
                constraints.required(throughput.readCapacityUnits, path + ".readCapacityUnits");
                constraints.range(throughput.readCapacityUnits, path + ".readCapacityUnits", 1, Long.MAX_VALUE);
            }
        }

        static @Nullable ProvisionedThroughput toModel(@Nullable Throughput throughput) {
            return throughput == null
                    ? null
                    : new ProvisionedThroughput(
                            requireNonNull(throughput.readCapacityUnits),
                            requireNonNull(throughput.writeCapacityUnits));
        }
    }

    /** A secondary index of either kind. */
    record Index(
            @Nullable String indexName,
            @Nullable List<KeyElement> keySchema,
            @Nullable ProjectionInput projection,
            @Nullable Throughput provisionedThroughput) {
        static Index read(RequestReader in) {
            String name = null;
            List<KeyElement> schema = null;
            ProjectionInput projection = null;
            Throughput throughput = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "IndexName" -> name = in.string();
                    case "KeySchema" -> schema = KeyElement.readList(in);
                    case "Projection" -> projection = ProjectionInput.read(in);
                    case "ProvisionedThroughput" -> throughput = Throughput.read(in);
                    default -> in.skip();
                }
            }
            return new Index(name, schema, projection, throughput);
        }

        static void check(@Nullable List<Index> indexes, String path, Constraints constraints) {
            for (int i = 0; indexes != null && i < indexes.size(); i++) {
                indexes.get(i).check(TableInput.member(path, i), constraints);
            }
        }

        void check(String path, Constraints constraints) {
            constraints.required(projection, path + ".projection");
            if (projection != null) {
                constraints.choice(
                        projection.projectionType, path + ".projection.projectionType", Choice.PROJECTION_TYPE);
            }
            constraints.required(indexName, path + ".indexName");
            Throughput.check(provisionedThroughput, path + ".provisionedThroughput", constraints);
            KeyElement.check(keySchema, path + ".keySchema", constraints);
        }

        GlobalSecondaryIndex toGlobal() {
            return new GlobalSecondaryIndex(
                    requireNonNull(indexName),
                    KeyElement.toModel(keySchema),
                    requireNonNull(projection).toModel(),
                    Throughput.toModel(provisionedThroughput));
        }

        LocalSecondaryIndex toLocal() {
            return new LocalSecondaryIndex(
                    requireNonNull(indexName),
                    KeyElement.toModel(keySchema),
                    requireNonNull(projection).toModel());
        }
    }

    /** What an index holds. */
    record ProjectionInput(
            @Nullable String projectionType, @Nullable List<String> nonKeyAttributes) {
        private static ProjectionInput read(RequestReader in) {
            in.structure("Projection");
            String type = null;
            List<String> names = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "ProjectionType" -> type = in.string();
                    case "NonKeyAttributes" -> names = in.strings();
                    default -> in.skip();
                }
            }
            return new ProjectionInput(type, names);
        }

        private Projection toModel() {
            ProjectionType type = projectionType == null ? null : Choice.PROJECTION_TYPE.find(projectionType);
            if (type == null) {
                throw new ValidationException(
                        "One or more parameter values were invalid: Unknown ProjectionType: null");
            }
            return new Projection(type, nonKeyAttributes == null ? List.of() : nonKeyAttributes);
        }
    }
}
