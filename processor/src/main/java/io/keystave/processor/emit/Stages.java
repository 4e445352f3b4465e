package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.INDEX_QUERY;
import static io.keystave.processor.emit.RuntimeTypes.INDEX_QUERY_STEPS;
import static io.keystave.processor.emit.RuntimeTypes.LOCAL_INDEX_QUERY;
import static io.keystave.processor.emit.RuntimeTypes.LOCAL_INDEX_QUERY_STEPS;
import static io.keystave.processor.emit.RuntimeTypes.TABLE_QUERY;
import static io.keystave.processor.emit.RuntimeTypes.TABLE_QUERY_STEPS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stages of the queries of one path. Stage {@code n} knows the first {@code n} parts; it can run once it knows the whole
 * partition key, and offers the next part.
 */
final class Stages {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final QueryPath path;

    Stages(Blueprint blueprint, QueryPath path) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.path = path;
    }

    /** The stages that have a type of their own: all but the one that knows the whole key. */
    IntStream numbers() {
        return IntStream.range(0, Math.max(1, path.parts().size()));
    }

    boolean canRun(int stage) {
        return stage >= path.partition().parts().size();
    }

    /** What one result is: an entity, or an index row. */
    TypeName result() {
        return path.hasRows() ? names.row(path.index().orElseThrow()) : names.entity();
    }

    /** What a query of this path is when it can run. */
    ParameterizedTypeName query() {
        if (path.isLocal() && path.hasRows()) {
            return ParameterizedTypeName.get(LOCAL_INDEX_QUERY, result(), names.entity());
        }
        return path.isTable() || path.isLocal()
                ? ParameterizedTypeName.get(TABLE_QUERY, result())
                : ParameterizedTypeName.get(INDEX_QUERY, result(), names.entity());
    }

    /** The run-time class behind {@link #query}. */
    ClassName querySteps() {
        if (path.isLocal() && path.hasRows()) {
            return LOCAL_INDEX_QUERY_STEPS;
        }
        return needsTable() ? INDEX_QUERY_STEPS : TABLE_QUERY_STEPS;
    }

    /** Whether the run-time class takes the entity's table, from which it reads whole items. */
    boolean needsTable() {
        return !path.isTable() && (path.hasRows() || !path.isLocal());
    }

    /** What comes when the part after a stage is given: the next stage, the one item, or a query that can run. */
    TypeName after(int stage) {
        if (stage + 1 < path.parts().size()) {
            return names.stage(path, stage + 1);
        }
        return path.isTable()
                ? ParameterizedTypeName.get(
                        ClassName.get(Optional.class), blueprint.names().entity())
                : query();
    }

    /** Whether giving the part after a stage completes the primary key. */
    boolean completesKey(int stage) {
        return path.isTable() && stage + 1 == path.parts().size();
    }
}
