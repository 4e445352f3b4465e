package io.keystave.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record of the primary key: {@code Order_.Key}. */
final class KeyRecord {

    private final Blueprint blueprint;
    private final GeneratedNames names;

    KeyRecord(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
    }

    TypeSpec type() {
        return TypeSpec.recordBuilder(names.key())
                .addJavadoc("The primary key of {@link $T}.\n", names.entity())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(RowRecord.constructor(blueprint.keyAttributes()))
                .addMethod(of())
                .build();
    }

    private MethodSpec of() {
        String entity = names.entityVariable();
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The key of an entity.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(names.entity(), entity)
                .returns(names.key())
                .addStatement("return $L", keyOf(entity))
                .build();
    }

    private CodeBlock keyOf(String entity) {
        if (blueprint.isCollection() && !blueprint.isSound()) {
            return CodeBlock.of("null");
        }
        if (blueprint.isCollection()) {
            return CodeBlock.of(
                    "$T.INSTANCE.fromItem($T.INSTANCE.toItem($L))", names.keyMapper(), names.mapper(), entity);
        }
        List<CodeBlock> parts = blueprint.keyAttributes().stream()
                .map(part -> CodeBlock.of("$L.$L", entity, part.accessor()))
                .toList();
        return Statements.call(CodeBlock.of("new $T", names.key()), parts, 19);
    }

    /** {@code new Key(customer, date)} from variables or accessors. */
    static CodeBlock creation(GeneratedNames names, List<AttributeModel> parts) {
        return Statements.call(
                CodeBlock.of("new $T", names.key()),
                parts.stream()
                        .map(part -> CodeBlock.of("$L", names.local(part)))
                        .toList(),
                19);
    }
}
