package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.BASE_COLLECTION_REPOSITORY;
import static io.keystave.processor.emit.RuntimeTypes.BASE_REPOSITORY;
import static io.keystave.processor.emit.RuntimeTypes.KEY_PATH;
import static io.keystave.processor.emit.RuntimeTypes.REPOSITORY_CONTEXT;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class behind the repository: {@code Order_.Repository}. */
final class RepositoryClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;

    RepositoryClass(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.repositoryClass())
                .addJavadoc("The repository of {@link $T} on a backend.\n", names.entity())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        blueprint.isCollection() ? BASE_COLLECTION_REPOSITORY : BASE_REPOSITORY,
                        names.entity(),
                        names.key()))
                .addSuperinterface(names.repository())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(REPOSITORY_CONTEXT, "context")
                        .addStatement("super(context, $L, $L)", names.table(), names.accessPath(blueprint.table()))
                        .build());
        new Finders(blueprint).implementations().forEach(type::addMethod);
        blueprint.paths().forEach(path -> type.addMethod(query(path)));
        return type.build();
    }

    /** A stage before the partition key has one method, so that a lambda is all it takes. */
    private MethodSpec query(QueryPath path) {
        ClassName mapper = path.hasRows() ? names.rowMapper(path.index().orElseThrow()) : names.mapper();
        CodeBlock.Builder keyPath = CodeBlock.builder()
                .add("$T.start(context(), $L, $T.INSTANCE)", KEY_PATH, names.accessPath(path), mapper);
        CodeBlock.Builder lambdas = CodeBlock.builder();
        for (PathPart part : path.partition().parts()) {
            lambdas.add("$L -> ", part.name());
            keyPath.add(".partition($L)", part.name());
        }
        return MethodSpec.methodBuilder(names.queryMethod(path))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(names.stage(path, 0))
                .addStatement("return $L$L", lambdas.build(), target(path, keyPath.build()))
                .build();
    }

    private CodeBlock target(QueryPath path, CodeBlock keyPath) {
        int given = path.partition().parts().size();
        if (given > 0 && new Stages(blueprint, path).completesKey(given - 1)) {
            List<AttributeModel> parts =
                    path.parts().stream().map(PathPart::attribute).toList();
            return CodeBlock.of("find($L)", KeyRecord.creation(names, parts));
        }
        return StageClass.creation(blueprint, path, given, CodeBlock.of("this"), keyPath);
    }
}
