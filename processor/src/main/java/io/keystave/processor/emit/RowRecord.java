package io.keystave.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.annotation.Project;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.AttributeReference;
import io.keystave.processor.model.IndexModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The record of what an index holds of each item, {@code Order_.ByStatus}, and the attributes by which to filter it. */
final class RowRecord {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final QueryPath path;
    private final IndexModel index;

    RowRecord(Blueprint blueprint, QueryPath path) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.path = path;
        this.index = path.index().orElseThrow();
    }

    /** The index's key, the table's key, and what the index includes; each once. */
    List<AttributeModel> components() {
        return Stream.of(path.parts().stream().map(PathPart::attribute), blueprint.keyAttributes().stream(), included())
                .flatMap(attributes -> attributes)
                .distinct()
                .toList();
    }

    private Stream<AttributeModel> included() {
        return index.include().stream().map(AttributeReference::attribute).flatMap(Optional::stream);
    }

    /** The components that are attributes of the index entry, not only parts of a composed key. */
    List<AttributeModel> stored() {
        Stream<AttributeModel> keys = Stream.concat(sides(path), sides(blueprint.table()))
                .filter(side -> side.template().isEmpty())
                .flatMap(side -> side.parts().stream())
                .map(PathPart::attribute);
        return Stream.concat(keys, included()).distinct().toList();
    }

    private static Stream<QueryPath.KeySide> sides(QueryPath path) {
        return Stream.concat(Stream.of(path.partition()), path.sort().stream());
    }

    /** Whether each entry has the component, because it is a part of its key. */
    boolean isKey(AttributeModel attribute) {
        return included().noneMatch(attribute::equals);
    }

    /** An index key that an item may lack is there in each entry. */
    TypeName type(AttributeModel attribute) {
        return TypeNames.of(isKey(attribute) ? attribute.type().required() : attribute.type());
    }

    TypeSpec type() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components().forEach(it -> constructor.addParameter(type(it), it.component()));
        String what = index.projection() == Project.INCLUDE
                ? "its own and the table's key, and what it includes"
                : "its own and the table's key";
        return TypeSpec.recordBuilder(names.row(index))
                .addJavadoc("What index {@code $L} holds of each {@link $T}: $L.\n", index.name(), names.entity(), what)
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(constructor.build())
                .addMethod(MethodSpec.methodBuilder(GeneratedNames.rowKey(components()))
                        .addJavadoc("The primary key of the entity, to read it whole.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(names.key())
                        .addStatement("return $L", KeyRecord.creation(names, blueprint.keyAttributes()))
                        .build())
                .build();
    }

    /** Attributes of the index that are not its key, which a filter may not name; empty if there are none. */
    Optional<TypeSpec> attributes() {
        List<AttributeModel> own =
                path.parts().stream().map(PathPart::attribute).toList();
        List<AttributeModel> others =
                stored().stream().filter(it -> !own.contains(it)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        AttributeConstants constants = new AttributeConstants(blueprint, names.row(index));
        TypeSpec.Builder type = TypeSpec.classBuilder(names.rowAttributes(index))
                .addJavadoc(
                        "The attributes of {@link $T} that a filter on index {@code $L} may use.\n",
                        names.row(index),
                        index.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        others.forEach(it -> type.addField(constants.constant(it, constants.purpose(it), 8)));
        return Optional.of(type.addMethod(privateConstructor()).build());
    }

    static MethodSpec privateConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    static MethodSpec constructor(List<AttributeModel> components) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        components.forEach(it -> constructor.addParameter(TypeNames.of(it.type().required()), it.component()));
        return constructor.build();
    }
}
