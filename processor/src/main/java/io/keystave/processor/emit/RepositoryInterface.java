package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.COLLECTION_REPOSITORY;
import static io.keystave.processor.emit.RuntimeTypes.ENTITY_REPOSITORY;
import static io.keystave.processor.emit.RuntimeTypes.KEYSTAVE;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.IndexModel;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The interface by which users find, query and write entities: {@code OrderRepository}. */
final class RepositoryInterface {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final Finders finders;

    RepositoryInterface(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.finders = new Finders(blueprint);
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.repository())
                .addJavadoc(
                        blueprint.isCollection()
                                ? "Finds and queries every type of {@link $T}, stored in table "
                                : "Finds, queries and writes {@link $T}, stored in table ",
                        names.entity())
                .addJavadoc("$L.\n\n$L", Javadoc.code(blueprint.entity().table()), waysToFind())
                .addSuperinterface(ParameterizedTypeName.get(
                        blueprint.isCollection() ? COLLECTION_REPOSITORY : ENTITY_REPOSITORY,
                        names.entity(),
                        names.key()))
                .addMethod(on())
                .addMethods(finders.declarations());
        blueprint.paths().forEach(path -> type.addMethod(query(path)));
        for (QueryPath path : blueprint.paths()) {
            new Stages(blueprint, path)
                    .numbers()
                    .forEach(stage -> type.addType(new StageInterface(blueprint, path, stage).type()));
        }
        return type.build();
    }

    private String waysToFind() {
        String ways = blueprint.paths().stream().map(this::wayToFind).collect(Collectors.joining());
        return "<p>Ways to find items:\n\n<ul>\n" + ways + "</ul>\n";
    }

    private String wayToFind(QueryPath path) {
        String name = path.index()
                .map(index -> (index.isLocal() ? "local" : "global") + " index " + Javadoc.code(index.name()))
                .orElse("primary key");
        List<PathPart> partition = path.partition().parts();
        String keys = partition.isEmpty()
                ? Javadoc.code(path.partition().template().orElseThrow().template())
                : Javadoc.names(partition);
        String sort = path.sort()
                .filter(side -> !side.parts().isEmpty())
                .map(side -> ", then " + Javadoc.names(side.parts()))
                .orElse("");
        String holds = path.index().map(RepositoryInterface::holds).orElse("");
        return "  <li>" + name + ": " + keys + sort + holds + "\n";
    }

    private static String holds(IndexModel index) {
        return switch (index.projection()) {
            case ALL -> "";
            case KEYS_ONLY -> "; holds keys only";
            case INCLUDE ->
                index.include().stream()
                        .map(reference -> Javadoc.code(reference.name()))
                        .collect(Collectors.joining(", ", "; holds keys and ", ""));
        };
    }

    private MethodSpec on() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("on")
                .addJavadoc("The repository on a database. Costs nothing; makes the table known to it.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(KEYSTAVE, "db")
                .returns(names.repository());
        return blueprint.isSound()
                ? method.addStatement("return new $T(db.repositoryContext())", names.repositoryClass())
                        .build()
                : method.addStatement("throw new $T()", UnsupportedOperationException.class)
                        .build();
    }

    private MethodSpec query(QueryPath path) {
        return MethodSpec.methodBuilder(names.queryMethod(path))
                .addJavadoc("$L", doc(path))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(names.stage(path, 0))
                .build();
    }

    private String doc(QueryPath path) {
        if (path.isTable()) {
            return "A query of the table, by primary key.\n";
        }
        StringBuilder doc = new StringBuilder("A query of ").append(path.text()).append(".\n");
        List<PathPart> sparse = path.parts().stream()
                .filter(part -> part.attribute().isOptional())
                .toList();
        if (!sparse.isEmpty()) {
            doc.append("\n<p>Items without ").append(Javadoc.names(sparse)).append(" are not in it.\n");
        }
        for (Finder finder : finders.leftOut(path)) {
            String chain = finder.path().parts().stream()
                    .limit(finder.given())
                    .map(PathPart::attribute)
                    .map(AttributeModel::component)
                    .collect(Collectors.joining("(…).", names.queryMethod(path) + "().", "(…)"));
            if (finder.prefix().isEmpty()) {
                doc.append("\n<p>{@code ")
                        .append(finder.name())
                        .append("} finds by another key; for this one, use {@code ")
                        .append(chain)
                        .append("}.\n");
            }
        }
        return doc.toString();
    }
}
