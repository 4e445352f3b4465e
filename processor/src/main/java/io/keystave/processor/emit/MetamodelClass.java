package io.keystave.processor.emit;

import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.KeyModel;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class with an entity's attributes, keys and index rows, and all that works behind the repository: {@code Order_}. */
final class MetamodelClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final EntityModel entity;

    MetamodelClass(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.entity = blueprint.entity();
    }

    TypeSpec type() {
        TypeSpec.Builder type = face();
        AttributeConstants constants = new AttributeConstants(blueprint, names.entity());
        entity.attributes().forEach(it -> type.addField(constants.constant(it, constants.purpose(it), 4)));
        if (blueprint.isSound()) {
            new TableConstants(blueprint).fields().forEach(type::addField);
        }
        addRecords(type);
        if (blueprint.isSound()) {
            addMappers(type);
            addRepository(type);
        }
        return type.build();
    }

    private void addMappers(TypeSpec.Builder type) {
        type.addType(new NamesClass(blueprint).type());
        type.addType(
                blueprint.isCollection()
                        ? new CollectionMapperClass(blueprint).type()
                        : new EntityMapperClass(blueprint).type());
        type.addType(new KeyMapperClass(blueprint).type());
        rowPaths().forEach(path -> type.addType(new RowMapperClass(blueprint, path).type()));
        entity.documents()
                .values()
                .forEach(document -> type.addType(new DocumentCodecClass(blueprint, document).type()));
    }

    private void addRepository(TypeSpec.Builder type) {
        type.addType(new RepositoryClass(blueprint).type());
        for (QueryPath path : blueprint.paths()) {
            Stages stages = new Stages(blueprint, path);
            stages.numbers()
                    .filter(stages::canRun)
                    .forEach(stage -> type.addType(new StageClass(blueprint, path, stage).type()));
        }
    }

    private TypeSpec.Builder face() {
        return TypeSpec.classBuilder(names.metamodel())
                .addJavadoc(
                        "The attributes, keys and index rows of {@link $T}, stored in table $L.\n\n<p>Primary key: $L.\n",
                        names.entity(),
                        Javadoc.code(entity.table()),
                        Stream.concat(
                                        entity.partitionKeys().stream().map(MetamodelClass::text),
                                        entity.sortKeys().stream().map(MetamodelClass::text))
                                .collect(Collectors.joining(", ")))
                .addModifiers(Modifier.FINAL)
                .addMethod(RowRecord.privateConstructor());
    }

    private static String text(KeyModel key) {
        return key.text() + " " + Javadoc.key(key);
    }

    private void addRecords(TypeSpec.Builder type) {
        type.addType(new KeyRecord(blueprint).type());
        rowPaths().forEach(path -> {
            RowRecord row = new RowRecord(blueprint, path);
            type.addType(row.type());
            row.attributes().ifPresent(type::addType);
        });
    }

    private Stream<QueryPath> rowPaths() {
        return blueprint.indexes().stream().filter(QueryPath::hasRows);
    }
}
