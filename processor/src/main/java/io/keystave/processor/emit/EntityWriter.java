package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.GENERATED;
import static io.keystave.processor.emit.RuntimeTypes.NULL_MARKED;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.EntityModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the source files of an entity: its metamodel and its repository. The same model gives the same bytes. */
public final class EntityWriter {

    private static final String PROCESSOR = "io.keystave.processor.KeystaveProcessor";
    private static final String INDENT = "    ";

    /** A source file, by the full name of its type. */
    public record SourceFile(String name, String text) {}

    /** The files of an entity without errors. */
    public List<SourceFile> write(EntityModel entity) {
        Blueprint blueprint = Blueprint.of(entity);
        return List.of(
                file(entity, new MetamodelClass(blueprint).type()),
                file(entity, new RepositoryInterface(blueprint).type(true)));
    }

    private static SourceFile file(EntityModel entity, TypeSpec type) {
        TypeSpec.Builder whole = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", PROCESSOR)
                        .build())
                .addAnnotation(NULL_MARKED);
        if (entity.isPublic()) {
            whole.addModifiers(Modifier.PUBLIC);
        }
        JavaFile file = JavaFile.builder(entity.packageName(), whole.build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(entity.qualified(type.name()), SourceFormat.format(file.toString()));
    }
}
