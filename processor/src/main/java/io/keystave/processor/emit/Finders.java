package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.AttributeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The finders of a repository: those of the table first, then of each index what is not taken. */
final class Finders {

    /** Where the value of a return statement in a nested class begins. */
    private static final int RETURN_COLUMN = 19;

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final List<Finder> kept = new ArrayList<>();
    private final List<Finder> left = new ArrayList<>();

    Finders(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        Set<String> signatures = new HashSet<>();
        for (QueryPath path : blueprint.paths()) {
            for (Finder finder : Finder.of(path)) {
                (signatures.add(finder.signature(names)) ? kept : left).add(finder);
            }
        }
    }

    /** The finders of a path for which there is no method, because another path has one of the same signature. */
    List<Finder> leftOut(QueryPath path) {
        return left.stream().filter(finder -> finder.path().equals(path)).toList();
    }

    List<MethodSpec> declarations() {
        return kept.stream()
                .map(finder -> method(finder)
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addJavadoc("$L", doc(finder))
                        .build())
                .toList();
    }

    List<MethodSpec> implementations() {
        return kept.stream()
                .map(finder -> method(finder)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("return $L", body(finder))
                        .build())
                .toList();
    }

    private MethodSpec.Builder method(Finder finder) {
        return MethodSpec.methodBuilder(finder.name())
                .returns(ParameterizedTypeName.get(
                        ClassName.get(finder.isFullKey() ? Optional.class : List.class), result(finder.path())))
                .addParameters(finder.parameters(names));
    }

    private TypeName result(QueryPath path) {
        return new Stages(blueprint, path).result();
    }

    private CodeBlock body(Finder finder) {
        if (finder.isFullKey()) {
            List<AttributeModel> parts =
                    finder.equalParts().stream().map(PathPart::attribute).toList();
            return CodeBlock.of("find($L)", KeyRecord.creation(names, parts));
        }
        List<CodeBlock> calls = new ArrayList<>();
        finder.equalParts().forEach(part -> calls.add(CodeBlock.of("$L($L)", part.name(), part.name())));
        finder.prefix()
                .ifPresent(prefix -> calls.add(CodeBlock.of(
                        "$LPrefix($L)",
                        finder.path().parts().get(finder.given()).name(),
                        names.local(prefix.parameter()))));
        calls.add(CodeBlock.of("list()"));
        return Layout.chain(CodeBlock.of("$L()", names.queryMethod(finder.path())), calls, RETURN_COLUMN);
    }

    private static String doc(Finder finder) {
        if (finder.isFullKey()) {
            return "The one with this primary key. {@code GetItem} of the table; " + Javadoc.READ_COST + ".\n";
        }
        QueryPath path = finder.path();
        List<PathPart> rest = path.parts().subList(finder.given(), path.parts().size());
        StringBuilder text = new StringBuilder("All");
        if (finder.given() > 0) {
            text.append(" with this ").append(Javadoc.all(finder.equalParts()));
        }
        if (finder.prefix().isPresent()) {
            text.append(" whose ").append(Javadoc.code(rest.get(0).name())).append(" begins so");
        }
        if (!rest.isEmpty()) {
            text.append(", in the order of ").append(Javadoc.names(rest));
        }
        String condition = KeyConditionText.of(path, finder.given(), finder.next());
        return text + ".\n\n<p>Query of " + path.text() + ", key condition " + Javadoc.code(condition) + "; "
                + Javadoc.READ_COST + ".\n";
    }
}
