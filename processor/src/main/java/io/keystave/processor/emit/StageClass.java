package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.KEY_PATH;
import static io.keystave.processor.emit.RuntimeTypes.KEY_TEXTS;
import static io.keystave.processor.emit.RuntimeTypes.PART_RANGE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.emit.KeyConditionText.Next;
import io.keystave.processor.model.AttributeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class behind a stage that can run: {@code Order_.QueryCustomerSteps}. */
final class StageClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final QueryPath path;
    private final Stages stages;
    private final int stage;
    private final String pathField;
    private final String repositoryField;

    StageClass(Blueprint blueprint, QueryPath path, int stage) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.path = path;
        this.stages = new Stages(blueprint, path);
        this.stage = stage;
        this.pathField = names.local("path");
        this.repositoryField = names.local("repository");
    }

    TypeSpec type() {
        TypeName superclass = path.isTable() || !stages.needsTable()
                ? ParameterizedTypeName.get(stages.querySteps(), stages.result())
                : ParameterizedTypeName.get(stages.querySteps(), stages.result(), names.entity());
        TypeSpec.Builder type = TypeSpec.classBuilder(names.stageSteps(path, stage))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(superclass)
                .addSuperinterface(names.stage(path, stage));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (leadsToItem()) {
            field(type, constructor, names.repositoryClass(), repositoryField);
        }
        field(type, constructor, pathType(), pathField);
        if (leadsToItem()) {
            given().forEach(part -> field(type, constructor, part.type(), part.name()));
        }
        type.addMethod(withSuperCall(constructor));
        StageMethod.of(path, stage).forEach(method -> type.addMethod(implementation(method)));
        return type.build();
    }

    /** Whether the stages after it end at one item, whose whole key must then be known. */
    private boolean leadsToItem() {
        return path.isTable() && stage < path.parts().size();
    }

    private List<PathPart> given() {
        return path.parts().subList(0, stage);
    }

    private TypeName pathType() {
        return ParameterizedTypeName.get(KEY_PATH, stages.result());
    }

    private static void field(TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName fieldType, String name) {
        type.addField(fieldType, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(fieldType, name);
    }

    private MethodSpec withSuperCall(MethodSpec.Builder constructor) {
        MethodSpec parameters = constructor.build();
        MethodSpec.Builder whole = parameters.toBuilder();
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$L", pathField)));
        if (stages.needsTable()) {
            arguments.add(CodeBlock.of("$L", names.table()));
        }
        whole.addStatement("super($L)", CodeBlock.join(arguments, ", "));
        parameters.parameters().forEach(it -> whole.addStatement("this.$L = $L", it.name(), it.name()));
        return whole.build();
    }

    private MethodSpec implementation(StageMethod method) {
        return method.signature(names, stages, stage)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("return $L", method.next() == Next.NOTHING ? next(method) : narrowed(method))
                .build();
    }

    private CodeBlock next(StageMethod method) {
        String value = method.part().name();
        CodeBlock longer = CodeBlock.of("$L.sort($L)", pathField, value);
        if (stages.completesKey(stage)) {
            List<AttributeModel> parts =
                    path.parts().stream().map(PathPart::attribute).toList();
            return CodeBlock.of("$L.find($L)", repositoryField, KeyRecord.creation(names, parts));
        }
        return creation(blueprint, path, stage + 1, CodeBlock.of("$L", repositoryField), longer);
    }

    /** The object of a stage, or of the query behind the last one. */
    static CodeBlock creation(Blueprint blueprint, QueryPath path, int stage, CodeBlock repository, CodeBlock keyPath) {
        Stages stages = new Stages(blueprint, path);
        boolean hasType = stage < path.parts().size() || stage == 0;
        if (!hasType) {
            List<CodeBlock> arguments = new ArrayList<>(List.of(keyPath));
            if (stages.needsTable()) {
                arguments.add(CodeBlock.of("$L", blueprint.names().table()));
            }
            return Statements.call(CodeBlock.of("new $T<>", stages.querySteps()), arguments, 19);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        StageClass type = new StageClass(blueprint, path, stage);
        if (type.leadsToItem()) {
            arguments.add(repository);
        }
        arguments.add(keyPath);
        if (type.leadsToItem()) {
            type.given().forEach(part -> arguments.add(CodeBlock.of("$L", part.name())));
        }
        ClassName name = blueprint.names().stageSteps(path, stage);
        return Statements.call(CodeBlock.of("new $T", name), arguments, 19);
    }

    private CodeBlock narrowed(StageMethod method) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$L", pathField));
        arguments.add(range(method));
        if (stages.needsTable()) {
            arguments.add(CodeBlock.of("$L", names.table()));
        }
        return Statements.call(CodeBlock.of("new $T<>", stages.querySteps()), arguments, 19);
    }

    private CodeBlock range(StageMethod method) {
        String value = method.parameters(names).get(0).name();
        return switch (method.next()) {
            case LESS -> CodeBlock.of("new $T.Below($L, false)", PART_RANGE, value);
            case AT_MOST -> CodeBlock.of("new $T.Below($L, true)", PART_RANGE, value);
            case GREATER -> CodeBlock.of("new $T.Above($L, false)", PART_RANGE, value);
            case AT_LEAST -> CodeBlock.of("new $T.Above($L, true)", PART_RANGE, value);
            case BETWEEN ->
                CodeBlock.of(
                        "new $T.Between($L, $L)",
                        PART_RANGE,
                        value,
                        method.parameters(names).get(1).name());
            default -> {
                String keyText = Objects.requireNonNull(method.prefixOrNull()).keyText();
                yield keyText.isEmpty()
                        ? CodeBlock.of("new $T.StartingWith($L)", PART_RANGE, value)
                        : CodeBlock.of("new $T.StartingWith($T.$L.print($L))", PART_RANGE, KEY_TEXTS, keyText, value);
            }
        };
    }
}
