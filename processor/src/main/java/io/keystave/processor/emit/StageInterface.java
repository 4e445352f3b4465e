package io.keystave.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.emit.KeyConditionText.Next;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The interface of one stage of a query: {@code OrderRepository.QueryCustomer}. */
final class StageInterface {

    private final GeneratedNames names;
    private final QueryPath path;
    private final Stages stages;
    private final int stage;

    StageInterface(Blueprint blueprint, QueryPath path, int stage) {
        this.names = blueprint.names();
        this.path = path;
        this.stages = new Stages(blueprint, path);
        this.stage = stage;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.stage(path, stage))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", doc());
        if (stages.canRun(stage)) {
            type.addSuperinterface(stages.query());
        }
        StageMethod.of(path, stage).forEach(method -> type.addMethod(declaration(method)));
        return type.build();
    }

    private String doc() {
        List<PathPart> parts = path.parts();
        String given = stage == 0 ? "" : " with " + Javadoc.all(parts.subList(0, stage)) + " given";
        if (!stages.canRun(stage)) {
            return "A query of " + path.text() + given + ", before its whole partition key.\n";
        }
        String next = stage < parts.size()
                ? ": it can run, or be narrowed by "
                        + Javadoc.code(parts.get(stage).name())
                : "";
        return "A query of " + path.text() + given + next + ".\n";
    }

    private MethodSpec declaration(StageMethod method) {
        return method.signature(names, stages, stage)
                .addJavadoc("$L", doc(method))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .build();
    }

    private String doc(StageMethod method) {
        String part = Javadoc.code(method.part().name());
        String claim = switch (method.next()) {
            case NOTHING -> "Only items with this " + part + ".";
            case PREFIX -> "Only items whose " + part + " begins so.";
            case LESS -> "Only items whose " + part + " is less.";
            case AT_MOST -> "Only items whose " + part + " is this or less.";
            case GREATER -> "Only items whose " + part + " is greater.";
            case AT_LEAST -> "Only items whose " + part + " is this or greater.";
            case BETWEEN -> "Only items whose " + part + " lies between the two, both included.";
        };
        if (method.next() == Next.NOTHING && stages.completesKey(stage)) {
            return "The one item with this key. {@code GetItem} of the table; " + Javadoc.READ_COST + ".\n";
        }
        int given = method.next() == Next.NOTHING ? stage + 1 : stage;
        if (given < path.partition().parts().size()) {
            return claim + "\n";
        }
        String condition = KeyConditionText.of(path, given, method.next());
        return claim + " Key condition " + Javadoc.code(condition) + "; " + Javadoc.READ_COST + ".\n";
    }
}
