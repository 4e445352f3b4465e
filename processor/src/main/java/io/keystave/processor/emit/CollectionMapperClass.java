package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ENTITY_MAPPER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_READER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_WRITER;
import static io.keystave.processor.emit.RuntimeTypes.MAPPING_EXCEPTION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.Discriminator;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import javax.lang.model.element.Modifier;

/** The class that reads an item as one of the types that a sealed interface permits: {@code ShopItem_.Mapper}. */
final class CollectionMapperClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final EntityModel entity;
    private final String variable;

    CollectionMapperClass(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.entity = blueprint.entity();
        this.variable = names.entityVariable();
    }

    TypeSpec type() {
        EntityMapperClass shared = new EntityMapperClass(blueprint);
        return TypeSpec.classBuilder(names.mapper())
                .addJavadoc(
                        "Every {@link $T} as an item of table {@code $L}, and back.\n", names.entity(), entity.table())
                .addAnnotation(RuntimeTypes.NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ENTITY_MAPPER, names.entity()))
                .addFields(shared.codecs())
                .addField(EntityMapperClass.instance(names.mapper()))
                .addMethod(write())
                .addMethod(read())
                .addMethod(shared.keyPart())
                .addMethod(shared.required())
                .build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.entity(), variable)
                .addParameter(ITEM_WRITER, "out");
        boolean isFirst = true;
        for (EntityModel itemType : entity.itemTypes()) {
            String name = names.itemTypeVariable(itemType);
            CodeBlock test = CodeBlock.of("if ($L instanceof $T $L)", variable, ClassName.get(itemType.type()), name);
            if (isFirst) {
                method.beginControlFlow("$L", test);
            } else {
                method.nextControlFlow("else $L", test);
            }
            method.addStatement("$T.INSTANCE.write($L, out)", mapper(itemType), name);
            isFirst = false;
        }
        return method.endControlFlow().build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ITEM_READER, "in")
                .returns(names.entity())
                .addStatement("String type = required(in, $T.$L).string()", names.names(), typeConstant());
        for (EntityModel itemType : entity.itemTypes()) {
            Discriminator discriminator = itemType.discriminator().orElseThrow();
            method.beginControlFlow(
                            "if (type.$L($S))",
                            discriminator.isPrefix() ? "startsWith" : "equals",
                            discriminator.text())
                    .addStatement("return $T.INSTANCE.read(in)", mapper(itemType))
                    .endControlFlow();
        }
        return method.addStatement(
                        "throw $T.unknownType($S, $S)",
                        MAPPING_EXCEPTION,
                        names.entityText(),
                        entity.itemTypes().get(0).discriminator().orElseThrow().attribute())
                .build();
    }

    /** The constant of the attribute that tells the types apart. */
    private String typeConstant() {
        return blueprint
                .typeAttribute()
                .map(names::typeConstant)
                .orElseGet(() -> names.attributeConstant(sortKeyAttribute()));
    }

    private AttributeModel sortKeyAttribute() {
        KeyModel sortKey = entity.sortKeys().get(0);
        return sortKey.parts().get(0).attribute().orElseThrow();
    }

    private ClassName mapper(EntityModel itemType) {
        return new GeneratedNames(itemType).mapper();
    }
}
