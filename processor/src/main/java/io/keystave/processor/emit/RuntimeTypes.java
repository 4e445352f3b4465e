package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;

/** The run-time library's types that generated code uses. They are named here, because the processor does not see them. */
final class RuntimeTypes {

    static final ClassName KEYSTAVE = ClassName.get("io.keystave", "Keystave");

    static final ClassName CODEC = mapper("Codec");
    static final ClassName CODECS = mapper("Codecs");
    static final ClassName CONVERTERS = mapper("Converters");
    static final ClassName DOCUMENT_CODEC = mapper("DocumentCodec");
    static final ClassName ENTITY_MAPPER = mapper("EntityMapper");
    static final ClassName KEY_TEMPLATE = mapper("KeyTemplate");
    static final ClassName KEY_TEXTS = mapper("KeyTexts");
    static final ClassName MAPPING_EXCEPTION = mapper("MappingException");
    static final ClassName STAMPING = mapper("Stamping");
    static final ClassName STAMPS = mapper("Stamps");
    static final ClassName VERSIONING = mapper("Versioning");

    static final ClassName ATTRIBUTE_DEFINITION = operation("AttributeDefinition");
    static final ClassName CREATE_TABLE = operation("CreateTable");
    static final ClassName GLOBAL_SECONDARY_INDEX = operation("GlobalSecondaryIndex");
    static final ClassName LOCAL_SECONDARY_INDEX = operation("LocalSecondaryIndex");
    static final ClassName KEY_SCHEMA_ELEMENT = operation("KeySchemaElement");
    static final ClassName PROJECTION = operation("Projection");
    static final ClassName STREAM_VIEW_TYPE = operation("StreamViewType");

    static final ClassName ACCESS_PATH = query("AccessPath");
    static final ClassName BASE_COLLECTION_REPOSITORY = query("BaseCollectionRepository");
    static final ClassName BASE_REPOSITORY = query("BaseRepository");
    static final ClassName COLLECTION_REPOSITORY = query("CollectionRepository");
    static final ClassName ENTITY_REPOSITORY = query("EntityRepository");
    static final ClassName ENTITY_TABLE = query("EntityTable");
    static final ClassName INDEX_QUERY = query("IndexQuery");
    static final ClassName INDEX_QUERY_STEPS = query("IndexQuerySteps");
    static final ClassName KEY_PARTS = query("KeyParts");
    static final ClassName KEY_PATH = query("KeyPath");
    static final ClassName LIST_ATTRIBUTE = query("ListAttribute");
    static final ClassName LOCAL_INDEX_QUERY = query("LocalIndexQuery");
    static final ClassName LOCAL_INDEX_QUERY_STEPS = query("LocalIndexQuerySteps");
    static final ClassName MAP_ATTRIBUTE = query("MapAttribute");
    static final ClassName NUMBER_ATTRIBUTE = query("NumberAttribute");
    static final ClassName ORDERED_ATTRIBUTE = query("OrderedAttribute");
    static final ClassName PART_RANGE = query("PartRange");
    static final ClassName REPOSITORY_CONTEXT = query("RepositoryContext");
    static final ClassName SCALAR_ATTRIBUTE = query("ScalarAttribute");
    static final ClassName SET_ATTRIBUTE = query("SetAttribute");
    static final ClassName STRING_ATTRIBUTE = query("StringAttribute");
    static final ClassName TABLE_QUERY = query("TableQuery");
    static final ClassName TABLE_QUERY_STEPS = query("TableQuerySteps");
    static final ClassName VALUE_ATTRIBUTE = query("ValueAttribute");

    static final ClassName ATTRIBUTE_NAME = value("AttributeName");
    static final ClassName ATTRIBUTE_TYPE = value("AttributeType");
    static final ClassName ITEM_READER = value("ItemReader");
    static final ClassName ITEM_WRITER = value("ItemWriter");
    static final ClassName VALUE_READER = value("ValueReader");
    static final ClassName VALUE_WRITER = value("ValueWriter");

    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULL_UNMARKED = ClassName.get("org.jspecify.annotations", "NullUnmarked");

    private RuntimeTypes() {}

    private static ClassName mapper(String name) {
        return ClassName.get("io.keystave.mapper", name);
    }

    private static ClassName operation(String name) {
        return ClassName.get("io.keystave.operation", name);
    }

    private static ClassName query(String name) {
        return ClassName.get("io.keystave.query", name);
    }

    private static ClassName value(String name) {
        return ClassName.get("io.keystave.value", name);
    }
}
