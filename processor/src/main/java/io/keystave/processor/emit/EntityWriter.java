package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.GENERATED;
import static io.keystave.processor.emit.RuntimeTypes.NULL_MARKED;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.PrivateType;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the source files of an entity: its metamodel and its repository. The same model gives the same bytes. */
public final class EntityWriter {

    static final String PROCESSOR = "io.keystave.processor.KeystaveProcessor";
    static final String INDENT = "    ";

    /** A source file, by the full name of its type. */
    public record SourceFile(String name, String text) {}

    /** The files of an entity without errors. */
    public List<SourceFile> write(EntityModel entity) {
        return files(Blueprint.of(entity, true));
    }

    /**
     * The same types with the same names for an entity with errors, so that the code that uses them has none. They do
     * nothing, and never will: the errors keep them from being run. A private entity has none, because they could not
     * name it.
     */
    public List<SourceFile> skeleton(EntityModel entity) {
        return PrivateType.around(entity.type()).isPresent()
                ? List.of()
                : files(Blueprint.of(SoundPart.of(entity), false));
    }

    private static List<SourceFile> files(Blueprint blueprint) {
        return List.of(
                file(blueprint, new MetamodelClass(blueprint).type()),
                file(blueprint, new RepositoryInterface(blueprint).type()));
    }

    private static SourceFile file(Blueprint blueprint, TypeSpec type) {
        EntityModel entity = blueprint.entity();
        TypeSpec.Builder whole = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", PROCESSOR)
                        .build())
                .addAnnotation(NULL_MARKED);
        if (entity.isDeprecated()) {
            whole.addAnnotation(suppressed("deprecation", "removal"));
        }
        if (!entity.type().getTypeParameters().isEmpty()) {
            whole.addAnnotation(suppressed("rawtypes"));
        }
        if (entity.isPublic()) {
            whole.addModifiers(Modifier.PUBLIC);
        }
        JavaFile file = JavaFile.builder(entity.packageName(), whole.build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(entity.qualified(type.name()), SourceFormat.format(file.toString()));
    }

    private static AnnotationSpec suppressed(String... warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        Arrays.stream(warnings).forEach(warning -> annotation.addMember("value", "$S", warning));
        return annotation.build();
    }
}
