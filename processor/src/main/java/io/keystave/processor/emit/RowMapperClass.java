package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.ENTITY_MAPPER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_READER;
import static io.keystave.processor.emit.RuntimeTypes.ITEM_WRITER;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.IndexModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The class that reads the entries of an index: {@code Order_.ByStatusMapper}. */
final class RowMapperClass {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final IndexModel index;
    private final RowRecord row;

    RowMapperClass(Blueprint blueprint, QueryPath path) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.index = path.index().orElseThrow();
        this.row = new RowRecord(blueprint, path);
    }

    TypeSpec type() {
        return TypeSpec.classBuilder(names.rowMapper(index))
                .addJavadoc("Reads the entries of index {@code $L}.\n", index.name())
                .addAnnotation(RuntimeTypes.NULL_UNMARKED)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ENTITY_MAPPER, names.row(index)))
                .addField(EntityMapperClass.instance(names.rowMapper(index)))
                .addMethod(write())
                .addMethod(read())
                .build();
    }

    private MethodSpec write() {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(names.row(index), "row")
                .addParameter(ITEM_WRITER, "out")
                .addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        "The entries of an index are written with the items of its table.")
                .build();
    }

    private MethodSpec read() {
        KeyReading reading = new KeyReading(blueprint);
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ITEM_READER, reading.in())
                .returns(names.row(index));
        List<AttributeModel> components = row.components();
        List<AttributeModel> keys = components.stream().filter(row::isKey).toList();
        reading.read(method, keys, row.stored());
        EntityMapperClass entity = new EntityMapperClass(blueprint);
        components.stream().filter(it -> !row.isKey(it)).forEach(it -> entity.read(method, it, false));
        List<CodeBlock> values = reading.values(components);
        return method.addStatement("return $L", MapperCode.creation(names.row(index), values))
                .build();
    }
}
