package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ACCESS_PATH;
import static io.keystave.processor.emit.RuntimeTypes.ATTRIBUTE_DEFINITION;
import static io.keystave.processor.emit.RuntimeTypes.ATTRIBUTE_TYPE;
import static io.keystave.processor.emit.RuntimeTypes.CREATE_TABLE;
import static io.keystave.processor.emit.RuntimeTypes.ENTITY_TABLE;
import static io.keystave.processor.emit.RuntimeTypes.GLOBAL_SECONDARY_INDEX;
import static io.keystave.processor.emit.RuntimeTypes.KEY_PARTS;
import static io.keystave.processor.emit.RuntimeTypes.KEY_SCHEMA_ELEMENT;
import static io.keystave.processor.emit.RuntimeTypes.KEY_TEMPLATE;
import static io.keystave.processor.emit.RuntimeTypes.LOCAL_SECONDARY_INDEX;
import static io.keystave.processor.emit.RuntimeTypes.PROJECTION;
import static io.keystave.processor.emit.RuntimeTypes.STREAM_VIEW_TYPE;
import static io.keystave.processor.emit.RuntimeTypes.VERSIONING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keystave.annotation.Project;
import io.keystave.processor.emit.QueryPath.KeySide;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constants that describe the table: its composed keys, its definition and the paths to its items. */
final class TableConstants {

    /** Where a field's declaration begins. */
    private static final int COLUMN = 4;

    private final Blueprint blueprint;
    private final GeneratedNames names;

    TableConstants(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        blueprint.templates().forEach(key -> fields.add(template(key)));
        if (blueprint.entity().itemType().isEmpty()) {
            fields.add(definition());
        }
        fields.add(table());
        blueprint.paths().forEach(path -> fields.add(accessPath(path)));
        return fields;
    }

    private FieldSpec template(KeyModel key) {
        List<CodeBlock> calls = new ArrayList<>();
        for (KeyModel.Segment segment : key.segments()) {
            if (segment instanceof KeyModel.Literal literal) {
                calls.add(CodeBlock.of("literal($S)", literal.text()));
            } else if (segment instanceof KeyModel.Part part) {
                AttributeModel attribute = part.reference().attribute().orElseThrow();
                calls.add(CodeBlock.of("part($L)", CodecCode.keyText(attribute.type())));
            }
        }
        CodeBlock value = Layout.chain(CodeBlock.of("$T.in($S)", KEY_TEMPLATE, key.attribute()), calls, COLUMN + 8);
        boolean isBroken = value.toString().contains("\n");
        return field(KEY_TEMPLATE, names.template(key), isBroken ? CodeBlock.of("$>$>$L$<$<", value) : value);
    }

    private FieldSpec definition() {
        List<QueryPath> indexes = indexesOfTable();
        // The arguments of a call that more calls follow stand further in than those calls.
        boolean isPlain = indexes.isEmpty() && !blueprint.entity().hasStream();
        String in = isPlain ? "$>$>" : "$>$>$>$>";
        CodeBlock.Builder value = CodeBlock.builder()
                .add("$T.of(\n" + in + "$S,\n", CREATE_TABLE, blueprint.entity().table())
                .add("$L,\n", Layout.call(CodeBlock.of("$T.of", List.class), attributeDefinitions(indexes), 20))
                .add("$L)", Layout.call(CodeBlock.of("$T.of", List.class), keySchema(blueprint.table()), 20))
                .add(in.replace('>', '<'));
        addIndexes(value, "globalSecondaryIndexes", indexes, false);
        addIndexes(value, "localSecondaryIndexes", indexes, true);
        if (blueprint.entity().hasStream()) {
            value.add("\n$>$>.stream($T.NEW_AND_OLD_IMAGES)$<$<", STREAM_VIEW_TYPE);
        }
        return field(CREATE_TABLE, names.definition(), value.build());
    }

    /** The indexes of the entity, and those of its item types that it does not have itself. */
    private List<QueryPath> indexesOfTable() {
        Map<String, QueryPath> indexes = new LinkedHashMap<>();
        Stream.concat(
                        blueprint.indexes().stream(),
                        blueprint.entity().itemTypes().stream()
                                .flatMap(itemType -> Blueprint.of(itemType, true).indexes().stream()))
                .forEach(path -> indexes.putIfAbsent(path.index().orElseThrow().name(), path));
        return List.copyOf(indexes.values());
    }

    /** Every attribute of a key, in the order of its first use. */
    private List<CodeBlock> attributeDefinitions(List<QueryPath> indexes) {
        Map<String, String> types = new LinkedHashMap<>();
        List<QueryPath> paths = new ArrayList<>(List.of(blueprint.table()));
        paths.addAll(indexes);
        for (QueryPath path : paths) {
            for (KeySide side : sides(path)) {
                side.template()
                        .ifPresentOrElse(
                                template -> types.putIfAbsent(template.attribute(), "S"),
                                () -> side.parts().stream()
                                        .map(PathPart::attribute)
                                        .forEach(attribute -> types.putIfAbsent(
                                                attribute.attribute(), CodecCode.attributeType(attribute))));
            }
        }
        return types.entrySet().stream()
                .map(entry -> CodeBlock.of(
                        "new $T($S, $T.$L)", ATTRIBUTE_DEFINITION, entry.getKey(), ATTRIBUTE_TYPE, entry.getValue()))
                .toList();
    }

    private static List<KeySide> sides(QueryPath path) {
        return Stream.concat(Stream.of(path.partition()), path.sort().stream()).toList();
    }

    private static List<CodeBlock> keySchema(QueryPath path) {
        List<CodeBlock> elements = new ArrayList<>();
        attributeNames(path.partition())
                .forEach(name -> elements.add(CodeBlock.of("$T.partitionKey($S)", KEY_SCHEMA_ELEMENT, name)));
        path.sort()
                .ifPresent(sort -> attributeNames(sort)
                        .forEach(name -> elements.add(CodeBlock.of("$T.sortKey($S)", KEY_SCHEMA_ELEMENT, name))));
        return elements;
    }

    private static List<String> attributeNames(KeySide side) {
        return side.template()
                .map(template -> List.of(template.attribute()))
                .orElseGet(() -> side.parts().stream()
                        .map(part -> part.attribute().attribute())
                        .toList());
    }

    private void addIndexes(CodeBlock.Builder value, String method, List<QueryPath> paths, boolean local) {
        ClassName type = local ? LOCAL_SECONDARY_INDEX : GLOBAL_SECONDARY_INDEX;
        List<CodeBlock> indexes = paths.stream()
                .filter(path -> path.isLocal() == local)
                .map(path -> {
                    IndexModel index = path.index().orElseThrow();
                    return CodeBlock.builder()
                            .add("new $T(\n$>$>$S,\n", type, index.name())
                            .add("$L,\n", Layout.call(CodeBlock.of("$T.of", List.class), keySchema(path), 28))
                            .add("$L)$<$<", projection(index))
                            .build();
                })
                .toList();
        if (!indexes.isEmpty()) {
            value.add("\n$>$>.$L($T.of(\n$>$>$L))$<$<$<$<", method, List.class, CodeBlock.join(indexes, ",\n"));
        }
    }

    /** Where an attribute tells the item types apart, every index has it. */
    private CodeBlock projection(IndexModel index) {
        boolean isWhole = index.projection() == Project.ALL;
        List<CodeBlock> included = Stream.concat(
                        index.include().stream()
                                .map(it -> it.attribute().orElseThrow().attribute()),
                        isWhole ? Stream.empty() : blueprint.typeAttribute().stream())
                .map(name -> CodeBlock.of("$S", name))
                .toList();
        return included.isEmpty()
                ? CodeBlock.of("$T.$L", PROJECTION, index.projection())
                : CodeBlock.of(
                        "$T.include($L)", PROJECTION, Layout.call(CodeBlock.of("$T.of", List.class), included, 44));
    }

    private FieldSpec table() {
        TypeName type = ParameterizedTypeName.get(ENTITY_TABLE, names.entity(), names.key());
        List<CodeBlock> arguments = List.of(
                blueprint
                        .entity()
                        .itemType()
                        .map(it -> CodeBlock.of("$T.DEFINITION", names.collection(it)))
                        .orElseGet(() -> CodeBlock.of("$L", names.definition())),
                CodeBlock.of("$T.INSTANCE", names.mapper()),
                CodeBlock.of("$T.INSTANCE", names.keyMapper()),
                CodeBlock.of("$T::of", names.key()),
                CodeBlock.of("$T.$L", names.names(), names.allAttributes()));
        List<CodeBlock> calls = Stream.of(versioned(), expiring(), stamped())
                .flatMap(Optional::stream)
                .toList();
        if (calls.isEmpty()) {
            return field(type, names.table(), Layout.call(CodeBlock.of("new $T<>", ENTITY_TABLE), arguments, 50));
        }
        CodeBlock head = CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", "));
        return field(type, names.table(), CodeBlock.of("$L\n$>$>$L$<$<", head, CodeBlock.join(calls, "\n")));
    }

    private Optional<CodeBlock> versioned() {
        return single(Role.VERSION).map(attribute -> {
            boolean isPrimitive = attribute.type().type().getKind().isPrimitive();
            CodeBlock getter = isPrimitive ? getter(attribute) : CodeBlock.of("$T::version", names.mapper());
            return CodeBlock.of(
                    ".versioned(new $T<>($S, $L, $T::withVersion))",
                    VERSIONING,
                    attribute.attribute(),
                    getter,
                    names.mapper());
        });
    }

    private Optional<CodeBlock> expiring() {
        return single(Role.EXPIRES_AT).map(attribute -> CodeBlock.of(".expiring($S)", attribute.attribute()));
    }

    private Optional<CodeBlock> stamped() {
        return new StampCode(blueprint).stamping().map(stamping -> CodeBlock.of(".stamped($L)", stamping));
    }

    private Optional<AttributeModel> single(Role role) {
        return blueprint.entity().withRole(role).stream().findFirst();
    }

    private CodeBlock getter(AttributeModel attribute) {
        String accessor = attribute.accessor();
        return accessor.endsWith("()")
                ? CodeBlock.of("$T::$L", names.entity(), accessor.substring(0, accessor.length() - 2))
                : CodeBlock.of("$1L -> $1L.$2L", names.entityVariable(), accessor);
    }

    private FieldSpec accessPath(QueryPath path) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of(
                "$S",
                path.index().map(IndexModel::name).orElse(blueprint.entity().table())));
        arguments.add(keyParts(path.partition()));
        arguments.add(path.sort().map(this::keyParts).orElse(CodeBlock.of("null")));
        CodeBlock head = path.isTable()
                ? CodeBlock.of("$T.table", ACCESS_PATH)
                : CodeBlock.of("$L.index", names.accessPath(blueprint.table()));
        CodeBlock all = Layout.call(head, arguments, 48);
        CodeBlock ownType = path.isTable() ? ofType(all) : all;
        return field(ACCESS_PATH, names.accessPath(path), ownType);
    }

    /** Where the table holds other item types too, only the own ones. */
    private CodeBlock ofType(CodeBlock all) {
        return blueprint
                .entity()
                .discriminator()
                .map(it -> CodeBlock.of(
                        "$L\n$>$>.$L($S, $S)$<$<",
                        all,
                        it.isPrefix() ? "whereBeginsWith" : "whereEqual",
                        it.attribute(),
                        it.text()))
                .orElse(all);
    }

    private CodeBlock keyParts(KeySide side) {
        if (side.template().isPresent()) {
            return CodeBlock.of(
                    "$T.composed($L)", KEY_PARTS, names.template(side.template().get()));
        }
        List<CodeBlock> parts = side.parts().stream()
                .map(part -> CodeBlock.of(
                        "$T.part($S, $L)",
                        KEY_PARTS,
                        part.attribute().attribute(),
                        blueprint.codecs().of(part.attribute())))
                .toList();
        return Layout.call(CodeBlock.of("$T.attributes", KEY_PARTS), parts, 12);
    }

    private static FieldSpec field(TypeName type, String name, CodeBlock value) {
        CodeBlock declaration = CodeBlock.of("static final $T $L", type, name);
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(Layout.initializer(declaration, value, COLUMN))
                .build();
    }
}
