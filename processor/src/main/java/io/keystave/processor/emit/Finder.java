package io.keystave.processor.emit;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.emit.KeyConditionText.Next;
import io.keystave.processor.emit.PathPart.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method of the repository that finds by the first parts of a key.
 *
 * @param given how many parts of the path are equal to a parameter
 * @param prefixOrNull how the part after them begins; null if nothing is asked of it
 */
record Finder(QueryPath path, int given, @Nullable Prefix prefixOrNull) {

    /** Every lawful finder of a path: equality from the left, then the typed prefixes of the part after. */
    static List<Finder> of(QueryPath path) {
        List<Finder> finders = new ArrayList<>();
        int size = path.parts().size();
        int inPartition = path.partition().parts().size();
        for (int given = inPartition; given <= size; given++) {
            if (given > 0) {
                finders.add(new Finder(path, given, null));
            }
            if (given < size) {
                for (Prefix prefix : path.parts().get(given).prefixes()) {
                    finders.add(new Finder(path, given, prefix));
                }
            }
        }
        return finders;
    }

    Optional<Prefix> prefix() {
        return Optional.ofNullable(prefixOrNull);
    }

    /** The parts that are equal to a parameter. */
    List<PathPart> equalParts() {
        return path.parts().subList(0, given);
    }

    /** The parts in its name. */
    private List<PathPart> namedParts() {
        return path.parts().subList(0, prefix().isPresent() ? given + 1 : given);
    }

    String name() {
        return GeneratedNames.finder(namedParts()) + (prefix().isPresent() ? "Prefix" : "");
    }

    List<ParameterSpec> parameters(GeneratedNames names) {
        List<ParameterSpec> parameters = new ArrayList<>();
        equalParts()
                .forEach(part -> parameters.add(
                        ParameterSpec.builder(part.type(), part.name()).build()));
        prefix().ifPresent(
                        prefix -> parameters.add(ParameterSpec.builder(prefix.type(), names.local(prefix.parameter()))
                                .build()));
        return parameters;
    }

    /** Name and parameter types: what two methods of one class must not share. */
    String signature(GeneratedNames names) {
        return name()
                + parameters(names).stream()
                        .map(ParameterSpec::type)
                        .map(TypeName::toString)
                        .toList();
    }

    /** Whether it gives the whole key of the table, which at most one item has. */
    boolean isFullKey() {
        return path.isTable() && given == path.parts().size();
    }

    Next next() {
        return prefix().isPresent() ? Next.PREFIX : Next.NOTHING;
    }
}
