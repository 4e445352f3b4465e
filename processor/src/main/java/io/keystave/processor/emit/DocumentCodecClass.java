package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ATTRIBUTE_NAME;
import static io.keystave.processor.emit.RuntimeTypes.CODEC;
import static io.keystave.processor.emit.RuntimeTypes.DOCUMENT_CODEC;
import static io.keystave.processor.emit.RuntimeTypes.MAPPING_EXCEPTION;
import static io.keystave.processor.emit.RuntimeTypes.NULL_UNMARKED;
import static io.keystave.processor.emit.RuntimeTypes.VALUE_READER;
import static io.keystave.processor.emit.RuntimeTypes.VALUE_WRITER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.DocumentModel;
import io.keystave.processor.model.TypeModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The codec of a nested record: {@code Order_.LineCodec}. */
final class DocumentCodecClass {

    private final Blueprint blueprint;
    private final DocumentModel document;
    private final ClassName name;
    private final TypeName recordType;
    private final NameAllocator constants = new NameAllocator();
    private final String variable;
    private final String in;
    private final String out;
    private final List<AttributeModel> inOrder;

    DocumentCodecClass(Blueprint blueprint, DocumentModel document) {
        this.blueprint = blueprint;
        this.document = document;
        this.name = blueprint.names().documentCodec(document);
        this.recordType = TypeName.get(document.type());
        constants.newName("INSTANCE");
        NameAllocator locals = new NameAllocator();
        for (AttributeModel attribute : document.attributes()) {
            locals.newName(attribute.component());
            constants.newName(GeneratedNames.constant(attribute.component()), attribute);
        }
        String simple = document.element().getSimpleName().toString();
        this.variable = locals.newName(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
        this.in = locals.newName("in");
        this.out = locals.newName("out");
        this.inOrder = document.attributes().stream()
                .sorted((a, b) -> MapperCode.byBytes().compare(a.attribute(), b.attribute()))
                .toList();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("{@link $T} as a nested document.\n", ClassName.get(document.element()))
                .addAnnotation(NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(DOCUMENT_CODEC, recordType))
                .addField(EntityMapperClass.instance(name));
        for (AttributeModel attribute : inOrder) {
            type.addField(NamesClass.constant(constant(attribute), attribute.attribute(), Modifier.PRIVATE));
            attribute
                    .details()
                    .formerName()
                    .ifPresent(former -> type.addField(
                            NamesClass.constant("FORMER_" + constant(attribute), former.text(), Modifier.PRIVATE)));
        }
        inOrder.stream()
                .filter(it -> CodecCode.isConstant(it.type().required()))
                .forEach(it -> type.addField(codec(it)));
        type.addMethod(write()).addMethod(read());
        if (inOrder.stream().anyMatch(it -> MapperCode.absent(it).isEmpty())) {
            type.addMethod(required());
        }
        return type.build();
    }

    private String constant(AttributeModel attribute) {
        return constants.get(attribute);
    }

    private FieldSpec codec(AttributeModel attribute) {
        TypeModel required = attribute.type().required();
        TypeName type = ParameterizedTypeName.get(CODEC, TypeNames.boxed(required));
        CodeBlock declaration = CodeBlock.of("private static final $T $L_CODEC", type, constant(attribute));
        return FieldSpec.builder(type, constant(attribute) + "_CODEC")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(Layout.initializer(declaration, blueprint.codecs().expression(required), 8))
                .build();
    }

    private CodeBlock codecOf(AttributeModel attribute) {
        TypeModel required = attribute.type().required();
        return CodecCode.isConstant(required)
                ? CodeBlock.of("$L_CODEC", constant(attribute))
                : blueprint.codecs().expression(required);
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("writeMembers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(recordType, variable)
                .addParameter(VALUE_WRITER, out);
        for (AttributeModel attribute : inOrder) {
            TypeModel type = attribute.type();
            CodeBlock component = CodeBlock.of("$L.$L()", variable, attribute.component());
            CodeBlock value = type instanceof TypeModel.OptionalOf ? CodeBlock.of("$L.get()", component) : component;
            Optional<CodeBlock> presence = MapperCode.presence(type, component);
            presence.ifPresent(it -> method.beginControlFlow("if ($L)", it));
            method.addStatement("$L.name($L)", out, constant(attribute));
            method.addStatement(ValueCode.write(type.required(), codecOf(attribute), value, CodeBlock.of("$L", out)));
            presence.ifPresent(it -> method.endControlFlow());
        }
        return method.build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("readMembers")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(VALUE_READER, in)
                .returns(recordType);
        inOrder.forEach(attribute -> read(method, attribute));
        List<CodeBlock> arguments = document.attributes().stream()
                .map(it -> CodeBlock.of("$L", it.component()))
                .toList();
        return method.addStatement("return $L", Statements.call(CodeBlock.of("new $T", recordType), arguments, 19))
                .build();
    }

    private void read(MethodSpec.Builder method, AttributeModel attribute) {
        TypeModel type = attribute.type();
        Optional<CodeBlock> absent = MapperCode.absent(attribute);
        if (absent.isEmpty()) {
            CodeBlock reader = attribute.details().formerName().isPresent()
                    ? CodeBlock.of("$L ? $L : required($L, $L)", found(attribute), in, in, constant(attribute))
                    : CodeBlock.of("required($L, $L)", in, constant(attribute));
            reader = attribute.details().formerName().isPresent() ? CodeBlock.of("($L)", reader) : reader;
            method.addStatement(
                    "$T $L = $L",
                    TypeNames.of(type),
                    attribute.component(),
                    ValueCode.read(type, codecOf(attribute), reader));
            return;
        }
        CodeBlock present = ValueCode.read(type.required(), codecOf(attribute), CodeBlock.of("$L", in));
        MapperCode.addChoice(
                method,
                TypeNames.of(type),
                attribute.component(),
                found(attribute),
                type instanceof TypeModel.OptionalOf ? CodeBlock.of("$T.of($L)", Optional.class, present) : present,
                absent.get());
    }

    private CodeBlock found(AttributeModel attribute) {
        CodeBlock found = CodeBlock.of("$L.find($L)", in, constant(attribute));
        return attribute.details().formerName().isPresent()
                ? CodeBlock.of("$L || $L.find(FORMER_$L)", found, in, constant(attribute))
                : found;
    }

    private MethodSpec required() {
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(VALUE_READER, "in")
                .addParameter(ATTRIBUTE_NAME, "name")
                .returns(VALUE_READER)
                .beginControlFlow("if (!in.find(name))")
                .addStatement(
                        "throw $T.absent($S, name.text())",
                        MAPPING_EXCEPTION,
                        String.join(".", ClassName.get(document.element()).simpleNames()))
                .endControlFlow()
                .addStatement("return in")
                .build();
    }
}
