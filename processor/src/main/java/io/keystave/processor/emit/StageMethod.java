package io.keystave.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.keystave.processor.emit.KeyConditionText.Next;
import io.keystave.processor.emit.PathPart.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method of a stage: it gives the next part of the key, or narrows it.
 *
 * @param prefixOrNull the type by which the part is narrowed, for {@link Next#PREFIX}
 */
record StageMethod(PathPart part, Next next, @Nullable Prefix prefixOrNull) {

    private static final Map<Next, String> SUFFIXES = Map.of(
            Next.NOTHING, "",
            Next.PREFIX, "Prefix",
            Next.LESS, "Before",
            Next.AT_MOST, "AtMost",
            Next.GREATER, "After",
            Next.AT_LEAST, "AtLeast",
            Next.BETWEEN, "Between");

    /** The methods of a stage: of a partition key part equality alone, of a sort key part also prefixes and ranges. */
    static List<StageMethod> of(QueryPath path, int stage) {
        List<StageMethod> methods = new ArrayList<>();
        if (stage == path.parts().size()) {
            return methods;
        }
        PathPart part = path.parts().get(stage);
        methods.add(new StageMethod(part, Next.NOTHING, null));
        if (stage < path.partition().parts().size()) {
            return methods;
        }
        part.prefixes().forEach(prefix -> methods.add(new StageMethod(part, Next.PREFIX, prefix)));
        if (part.isRanged()) {
            for (Next range : List.of(Next.LESS, Next.AT_MOST, Next.GREATER, Next.AT_LEAST, Next.BETWEEN)) {
                methods.add(new StageMethod(part, range, null));
            }
        }
        return methods;
    }

    String name() {
        return part.name() + SUFFIXES.get(next);
    }

    List<ParameterSpec> parameters(GeneratedNames names) {
        if (prefixOrNull != null) {
            return List.of(ParameterSpec.builder(prefixOrNull.type(), names.local(prefixOrNull.parameter()))
                    .build());
        }
        ParameterSpec value = ParameterSpec.builder(part.type(), part.name()).build();
        return next == Next.BETWEEN
                ? List.of(
                        ParameterSpec.builder(part.type(), names.local("first")).build(),
                        ParameterSpec.builder(part.type(), names.local("last")).build())
                : List.of(value);
    }

    MethodSpec.Builder signature(GeneratedNames names, Stages stages, int stage) {
        return MethodSpec.methodBuilder(name())
                .returns(next == Next.NOTHING ? stages.after(stage) : stages.query())
                .addParameters(parameters(names));
    }
}
