package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ATTRIBUTE_NAME;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The constants of the attributes' names, encoded once: {@code Order_.Names}. */
final class NamesClass {

    private final Blueprint blueprint;

    NamesClass(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    TypeSpec type() {
        GeneratedNames names = blueprint.names();
        Map<String, String> constants = new TreeMap<>(MapperCode.byBytes());
        blueprint.entity().attributes().forEach(it -> constants.put(it.attribute(), names.attributeConstant(it)));
        blueprint.templates().forEach(key -> constants.put(key.attribute(), names.attributeConstant(key)));
        blueprint
                .entity()
                .attributes()
                .forEach(attribute -> attribute
                        .details()
                        .formerName()
                        .ifPresent(former -> constants.put(former.text(), names.formerConstant(attribute))));
        blueprint.typeAttribute().ifPresent(name -> constants.put(name, names.typeConstant(name)));
        TypeSpec.Builder type = TypeSpec.classBuilder(names.names())
                .addJavadoc("The names of the attributes, encoded once.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        constants.forEach((name, constant) -> type.addField(constant(constant, name)));
        type.addField(all(names, constants.values()));
        return type.addMethod(RowRecord.privateConstructor()).build();
    }

    private static FieldSpec all(GeneratedNames names, Collection<String> constants) {
        List<CodeBlock> arguments =
                constants.stream().map(constant -> CodeBlock.of("$L", constant)).toList();
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(List.class), ATTRIBUTE_NAME),
                        names.allAttributes(),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(Layout.call(CodeBlock.of("$T.of", List.class), arguments, 50))
                .build();
    }

    static FieldSpec constant(String constant, String name, Modifier... visibility) {
        return FieldSpec.builder(ATTRIBUTE_NAME, constant, visibility)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($S)", ATTRIBUTE_NAME, name)
                .build();
    }
}
