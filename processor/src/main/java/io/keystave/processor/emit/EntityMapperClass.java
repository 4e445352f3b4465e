package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ATTRIBUTE_NAME;
import static io.keystave.processor.emit.RuntimeTypes.CODEC;
import static io.keystave.processor.emit.RuntimeTypes.ENTITY_MAPPER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_READER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_WRITER;
import static io.keystave.processor.emit.RuntimeTypes.MAPPING_EXCEPTION;
import static io.keystave.processor.emit.RuntimeTypes.NULL_UNMARKED;
import static io.keystave.processor.emit.RuntimeTypes.VALUE_READER;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The class that writes an entity as an item and reads it back: {@code Order_.Mapper}. */
final class EntityMapperClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final EntityModel entity;
    private final String variable;
    private final String in;
    private final String out;

    EntityMapperClass(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.entity = blueprint.entity();
        this.variable = names.entityVariable();
        this.in = names.local("in");
        this.out = names.local("out");
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.mapper())
                .addJavadoc("{@link $T} as an item of table {@code $L}, and back.\n", names.entity(), entity.table())
                .addAnnotation(NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ENTITY_MAPPER, names.entity()));
        type.addFields(codecs());
        type.addField(instance(names.mapper()));
        type.addMethod(write()).addMethod(read());
        entity.withRole(Role.VERSION).forEach(version -> versionMethods(type, version));
        new StampCode(blueprint).method().ifPresent(type::addMethod);
        if (hasCheckedKeyPart()) {
            type.addMethod(keyPart());
        }
        type.addMethod(required());
        if (entity.attributes().stream()
                .anyMatch(it -> it.details().formerName().isPresent())) {
            type.addMethod(requiredUnderEitherName());
        }
        return type.build();
    }

    static FieldSpec instance(TypeName type) {
        return FieldSpec.builder(type, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }

    /** The codecs that are built once and kept. */
    List<FieldSpec> codecs() {
        return entity.attributes().stream()
                .filter(blueprint.codecs()::isConstant)
                .map(this::codec)
                .toList();
    }

    private FieldSpec codec(AttributeModel attribute) {
        TypeName type = ParameterizedTypeName.get(
                CODEC, TypeNames.boxed(attribute.type().required()));
        String name = blueprint.codecs().constantName(attribute);
        CodeBlock declaration = CodeBlock.of("static final $T $L", type, name);
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(Layout.initializer(declaration, blueprint.codecs().expression(attribute), 8))
                .build();
    }

    // ---- writing

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.entity(), variable)
                .addParameter(ITEM_WRITER, out);
        for (AttributeModel part : blueprint.keyAttributes()) {
            if (isChecked(part)) {
                method.addStatement(
                        "$T $L = keyPart($L.$L, $S)",
                        TypeNames.of(part.type()),
                        names.local(part),
                        variable,
                        part.accessor(),
                        part.component());
            }
        }
        Map<String, Runnable> writes = new TreeMap<>(MapperCode.byBytes());
        entity.attributes().forEach(it -> writes.put(it.attribute(), () -> write(method, it)));
        blueprint.templates().forEach(key -> writes.put(key.attribute(), () -> write(method, key)));
        blueprint
                .typeAttribute()
                .ifPresent(name -> writes.put(
                        name,
                        () -> method.addStatement(
                                "$L.attribute($T.$L).string($S)",
                                out,
                                names.names(),
                                names.typeConstant(name),
                                entity.discriminator().orElseThrow().text())));
        writes.values().forEach(Runnable::run);
        return method.build();
    }

    private void write(MethodSpec.Builder method, AttributeModel attribute) {
        CodeBlock writer = CodeBlock.of("$L.attribute($T.$L)", out, names.names(), names.attributeConstant(attribute));
        TypeModel type = attribute.type();
        CodeBlock component = value(attribute);
        CodeBlock value = type instanceof TypeModel.OptionalOf ? CodeBlock.of("$L.get()", component) : component;
        CodeBlock statement =
                ValueCode.write(type.required(), blueprint.codecs().inMapper(attribute), value, writer);
        Optional<CodeBlock> presence = isChecked(attribute) ? Optional.empty() : MapperCode.presence(type, component);
        if (presence.isPresent()) {
            method.beginControlFlow("if ($L)", presence.get())
                    .addStatement(statement)
                    .endControlFlow();
        } else {
            method.addStatement(statement);
        }
    }

    private void write(MethodSpec.Builder method, KeyModel key) {
        List<CodeBlock> values = key.parts().stream()
                .map(part -> value(part.attribute().orElseThrow()))
                .toList();
        CodeBlock writer = CodeBlock.of("$L.attribute($T.$L)", out, names.names(), names.attributeConstant(key));
        method.addStatement(MapperCode.composedWrite(names, key, writer, values));
    }

    private CodeBlock value(AttributeModel attribute) {
        return isChecked(attribute)
                ? CodeBlock.of("$L", names.local(attribute))
                : CodeBlock.of("$L.$L", variable, attribute.accessor());
    }

    private boolean isChecked(AttributeModel attribute) {
        return entity.isKeyPart(attribute) && !attribute.type().type().getKind().isPrimitive();
    }

    private boolean hasCheckedKeyPart() {
        return entity.attributes().stream().anyMatch(this::isChecked);
    }

    // ---- reading

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ITEM_READER, in)
                .returns(names.entity());
        blueprint
                .typeAttribute()
                .ifPresent(name -> method.beginControlFlow(
                                "if (!required($L, $T.$L).string().equals($S))",
                                in,
                                names.names(),
                                names.typeConstant(name),
                                entity.discriminator().orElseThrow().text())
                        .addStatement("throw $T.unknownType($S, $S)", MAPPING_EXCEPTION, names.entityText(), name)
                        .endControlFlow());
        entity.attributes().stream()
                .sorted((a, b) -> MapperCode.byBytes().compare(a.attribute(), b.attribute()))
                .forEach(attribute -> read(method, attribute, true));
        List<CodeBlock> arguments = entity.attributes().stream()
                .map(it -> CodeBlock.of("$L", names.local(it)))
                .toList();
        return method.addStatement("return $L", MapperCode.creation(names.entity(), arguments))
                .build();
    }

    /** Reads a component into a variable of its name, in the mapper itself or in another class beside it. */
    void read(MethodSpec.Builder method, AttributeModel attribute, boolean isInMapper) {
        CodeBlock codec = isInMapper
                ? blueprint.codecs().inMapper(attribute)
                : blueprint.codecs().of(attribute);
        CodeBlock owner = isInMapper ? CodeBlock.of("") : CodeBlock.of("$T.", names.mapper());
        TypeName type = TypeNames.of(attribute.type());
        TypeModel required = attribute.type().required();
        Optional<CodeBlock> absent = (attribute.has(Role.VERSION) || attribute.has(Role.COUNTER)) && type.isPrimitive()
                ? Optional.of(CodeBlock.of("0"))
                : MapperCode.absent(attribute);
        if (entity.isKeyPart(attribute) || absent.isEmpty()) {
            method.addStatement(
                    "$T $L = $L",
                    type,
                    names.local(attribute),
                    ValueCode.read(required, codec, requiredCall(names, attribute, in, owner)));
            return;
        }
        CodeBlock present = ValueCode.read(required, codec, CodeBlock.of("$L.value()", in));
        boolean isOptional = attribute.type() instanceof TypeModel.OptionalOf;
        MapperCode.addChoice(
                method,
                type,
                names.local(attribute),
                found(attribute),
                isOptional ? CodeBlock.of("$T.of($L)", Optional.class, present) : present,
                absent.get());
    }

    private CodeBlock found(AttributeModel attribute) {
        CodeBlock found = CodeBlock.of("$L.find($T.$L)", in, names.names(), names.attributeConstant(attribute));
        return attribute.details().formerName().isPresent()
                ? CodeBlock.of("$L || $L.find($T.$L)", found, in, names.names(), names.formerConstant(attribute))
                : found;
    }

    /** {@code required(in, Names.CUSTOMER)}; {@code owner} is empty inside the mapper itself. */
    static CodeBlock requiredCall(GeneratedNames names, AttributeModel attribute, String in, CodeBlock owner) {
        CodeBlock name = CodeBlock.of("$T.$L", names.names(), names.attributeConstant(attribute));
        return attribute.details().formerName().isPresent()
                ? CodeBlock.of(
                        "$Lrequired($L, $L, $T.$L)", owner, in, name, names.names(), names.formerConstant(attribute))
                : CodeBlock.of("$Lrequired($L, $L)", owner, in, name);
    }

    // ---- versions and checks

    private void versionMethods(TypeSpec.Builder type, AttributeModel version) {
        TypeName declared = TypeNames.of(version.type());
        if (!declared.isPrimitive()) {
            type.addMethod(MethodSpec.methodBuilder("version")
                    .addModifiers(Modifier.STATIC)
                    .addParameter(names.entity(), variable)
                    .returns(long.class)
                    .addStatement(
                            "return $L.$L == null ? 0 : $L.$L",
                            variable,
                            version.accessor(),
                            variable,
                            version.accessor())
                    .build());
        }
        String next = version.component();
        CodeBlock value = declared.unbox().equals(TypeName.INT)
                ? CodeBlock.of("$T.toIntExact($L)", Math.class, next)
                : CodeBlock.of("$L", next);
        List<CodeBlock> arguments = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            arguments.add(attribute.equals(version) ? value : CodeBlock.of("$L.$L", variable, attribute.accessor()));
        }
        type.addMethod(MethodSpec.methodBuilder("withVersion")
                .addModifiers(Modifier.STATIC)
                .addParameter(names.entity(), variable)
                .addParameter(long.class, next)
                .returns(names.entity())
                .addStatement("return $L", MapperCode.creation(names.entity(), arguments))
                .build());
    }

    MethodSpec keyPart() {
        TypeVariableName value = TypeVariableName.get("V");
        return MethodSpec.methodBuilder("keyPart")
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(value)
                .addParameter(value, "value")
                .addParameter(String.class, "property")
                .returns(value)
                .beginControlFlow("if (value == null)")
                .addStatement("throw $T.nullKey($S, property)", MAPPING_EXCEPTION, names.entityText())
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    private static MethodSpec requiredUnderEitherName() {
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.STATIC)
                .addParameter(ITEM_READER, "in")
                .addParameter(ATTRIBUTE_NAME, "name")
                .addParameter(ATTRIBUTE_NAME, "formerName")
                .returns(VALUE_READER)
                .addStatement("return in.find(name) || !in.find(formerName) ? required(in, name) : in.value()")
                .build();
    }

    MethodSpec required() {
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.STATIC)
                .addParameter(ITEM_READER, "in")
                .addParameter(ATTRIBUTE_NAME, "name")
                .returns(VALUE_READER)
                .beginControlFlow("if (!in.find(name))")
                .addStatement("throw $T.absent($S, name.text())", MAPPING_EXCEPTION, names.entityText())
                .endControlFlow()
                .addStatement("return in.value()")
                .build();
    }
}
