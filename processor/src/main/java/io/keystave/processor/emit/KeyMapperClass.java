package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ENTITY_MAPPER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_READER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_WRITER;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.KeyModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The class that writes a primary key as the key attributes of the table: {@code Order_.KeyMapper}. */
final class KeyMapperClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final String key;
    private final String out;

    KeyMapperClass(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.key = names.local("key");
        this.out = names.local("out");
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(names.keyMapper())
                .addJavadoc(
                        "{@link $T} as the key attributes of table {@code $L}, and back.\n",
                        names.key(),
                        blueprint.entity().table())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ENTITY_MAPPER, names.key()))
                .addField(EntityMapperClass.instance(names.keyMapper()))
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.key(), key)
                .addParameter(ITEM_WRITER, out);
        Map<String, CodeBlock> writes = new TreeMap<>(MapperCode.byBytes());
        for (KeyModel model : blueprint.entity().keys()) {
            writes.put(model.attribute(), model.isTemplate() ? composed(model) : single(model));
        }
        writes.values().forEach(method::addStatement);
        return method.build();
    }

    private CodeBlock composed(KeyModel model) {
        List<CodeBlock> values = model.parts().stream()
                .map(part -> value(part.attribute().orElseThrow()))
                .toList();
        CodeBlock writer = CodeBlock.of("$L.attribute($T.$L)", out, names.names(), names.attributeConstant(model));
        return MapperCode.composedWrite(names, model, writer, values);
    }

    private CodeBlock single(KeyModel model) {
        AttributeModel part = model.parts().get(0).attribute().orElseThrow();
        return ValueCode.write(
                part.type(),
                blueprint.codecs().of(part),
                value(part),
                CodeBlock.of("$L.attribute($T.$L)", out, names.names(), names.attributeConstant(part)));
    }

    private CodeBlock value(AttributeModel part) {
        CodeBlock component = CodeBlock.of("$L.$L()", key, part.component());
        return part.type().type().getKind().isPrimitive()
                ? component
                : CodeBlock.of("$T.keyPart($L, $S)", names.mapper(), component, part.component());
    }

    private MethodSpec read() {
        KeyReading reading = new KeyReading(blueprint);
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ITEM_READER, reading.in())
                .returns(names.key());
        reading.read(method, blueprint.keyAttributes(), List.of());
        return method.addStatement(
                        "return $L", MapperCode.creation(names.key(), reading.values(blueprint.keyAttributes())))
                .build();
    }
}
