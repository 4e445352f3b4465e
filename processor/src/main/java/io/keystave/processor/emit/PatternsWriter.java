package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.GENERATED;
import static io.keystave.processor.emit.RuntimeTypes.KEYSTAVE;
import static io.keystave.processor.emit.RuntimeTypes.MAPPING_EXCEPTION;
import static io.keystave.processor.emit.RuntimeTypes.NULL_UNMARKED;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keystave.processor.emit.EntityWriter.SourceFile;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.TypeModel;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.PatternPlan;
import io.keystave.processor.model.pattern.PatternPlan.Call;
import io.keystave.processor.model.pattern.PatternPlan.Result;
import io.keystave.processor.model.pattern.PatternsModel;
import io.keystave.processor.model.pattern.SearchPath;
import io.keystave.processor.model.pattern.WhereText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Writes the class behind an interface of access patterns: each method as a staged query of the entity's repository. */
public final class PatternsWriter {

    /** Results of a page if the method does not take their number. */
    private static final int PAGE_SIZE = 50;

    private final PatternsModel patterns;
    private final EntityModel entity;
    private final ClassName metamodel;
    private final ClassName repository;

    private PatternsWriter(PatternsModel patterns) {
        this.patterns = patterns;
        this.entity = patterns.entity();
        this.metamodel = ClassName.get(entity.packageName(), entity.metamodel());
        this.repository = ClassName.get(entity.packageName(), entity.repository());
    }

    /** The class, with a plan for each method. */
    public static SourceFile write(PatternsModel patterns, List<PatternPlan> plans) {
        PatternsWriter writer = new PatternsWriter(patterns);
        List<MethodSpec> methods = plans.stream().map(writer::method).toList();
        return writer.file(methods);
    }

    /** The same class for an interface with errors. It does nothing, and never will: the errors keep it from being run. */
    public static SourceFile skeleton(PatternsModel patterns) {
        List<MethodSpec> methods = patterns.methods().stream()
                .map(PatternMethod::element)
                .map(MethodSpec::overriding)
                .map(method -> method.addStatement("throw new $T()", UnsupportedOperationException.class)
                        .build())
                .toList();
        return new PatternsWriter(patterns).file(methods);
    }

    private SourceFile file(List<MethodSpec> methods) {
        ClassName contract = ClassName.get(patterns.type());
        TypeSpec.Builder type = TypeSpec.classBuilder(patterns.implementation())
                .addJavadoc("The access patterns of {@link $T} on a database.\n", contract)
                .addAnnotation(AnnotationSpec.builder(GENERATED)
                        .addMember("value", "$S", EntityWriter.PROCESSOR)
                        .build())
                .addAnnotation(NULL_UNMARKED)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(contract)
                .addField(repository, "repository", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(repository, "repository")
                        .addStatement("this.repository = repository")
                        .build())
                .addMethod(MethodSpec.methodBuilder("on")
                        .addJavadoc("The access patterns on a database. Costs nothing; makes the table known to it.\n")
                        .addModifiers(
                                patterns.isPublic()
                                        ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC}
                                        : new Modifier[] {Modifier.STATIC})
                        .addParameter(KEYSTAVE, "db")
                        .returns(contract)
                        .addStatement("return new $L($T.on(db))", patterns.implementation(), repository)
                        .build())
                .addMethods(methods);
        if (patterns.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        JavaFile file = JavaFile.builder(patterns.packageName(), type.build())
                .indent(EntityWriter.INDENT)
                .skipJavaLangImports(true)
                .build();
        return new SourceFile(patterns.qualifiedImplementation(), SourceFormat.format(file.toString()));
    }

    private MethodSpec method(PatternPlan plan) {
        return MethodSpec.overriding(plan.method().element())
                .addStatement("return $L", plan.isFullKey() ? fullKey(plan) : query(plan))
                .build();
    }

    /** A staged query with its whole key gives the one item. */
    private CodeBlock fullKey(PatternPlan plan) {
        CodeBlock item = start(plan);
        if (plan.consistent()) {
            item = CodeBlock.of(
                    "this.repository.findConsistent(new $T($L))",
                    metamodel.nestedClass("Key"),
                    plan.calls().stream()
                            .flatMap(call -> call.parameters().stream())
                            .collect(Collectors.joining(", ")));
        }
        return plan.projectionOrNull() == null
                ? item
                : CodeBlock.of("$L.map(row -> $L)", item, fromAccessors(plan.projectionOrNull()));
    }

    private CodeBlock query(PatternPlan plan) {
        CodeBlock.Builder query = CodeBlock.builder().add(start(plan));
        if (plan.consistent()) {
            query.add(".consistent()");
        }
        if (plan.pathOrNull() == null) {
            for (Call call : plan.calls()) {
                query.add(
                        ".filter($T.$L.eq($L))",
                        metamodel,
                        call.component(),
                        call.parameters().get(0));
            }
        }
        if (plan.filterOrNull() != null) {
            query.add(".filter($L)", filter(plan.filterOrNull(), attributes(plan.pathOrNull())));
        }
        if (plan.descending()) {
            query.add(".descending()");
        }
        if (plan.limitOrNull() != null && plan.result() != Result.PAGE) {
            query.add(".limit($L)", plan.limitOrNull());
        }
        if (plan.projectionOrNull() != null) {
            query.add(projection(plan.projectionOrNull(), plan.pathOrNull()));
        }
        return query.add(end(plan)).build();
    }

    /** Parameters may have the name of the field, so it is always addressed by {@code this}. */
    private CodeBlock start(PatternPlan plan) {
        SearchPath path = plan.pathOrNull();
        if (path == null) {
            return CodeBlock.of("this.repository.scan()");
        }
        IndexModel index = path.indexOrNull();
        CodeBlock.Builder query =
                CodeBlock.builder().add("this.repository.$L()", index == null ? "query" : index.memberName());
        for (Call call : plan.calls()) {
            query.add(".$L$L($L)", call.component(), call.suffix(), String.join(", ", call.parameters()));
        }
        return query.build();
    }

    private static CodeBlock end(PatternPlan plan) {
        return switch (plan.result()) {
            case LIST -> CodeBlock.of(".list()");
            case STREAM -> CodeBlock.of(".stream()");
            case OPTIONAL -> CodeBlock.of(".first()");
            case COUNT -> CodeBlock.of(".count()");
            case PAGE -> {
                String size = plan.limitOrNull() == null ? String.valueOf(PAGE_SIZE) : plan.limitOrNull();
                yield plan.fromOrNull() == null
                        ? CodeBlock.of(".page($L)", size)
                        : CodeBlock.of(".page($L, $L)", size, plan.fromOrNull());
            }
        };
    }

    /** The class whose constants a filter uses. */
    private ClassName attributes(@Nullable SearchPath path) {
        return path == null || !path.hasRows() || path.indexOrNull() == null
                ? metamodel
                : metamodel.nestedClass(
                        GeneratedNames.capitalised(path.indexOrNull().memberName()) + "_");
    }

    private static CodeBlock filter(WhereText.Node node, ClassName attributes) {
        if (node instanceof WhereText.Joined joined) {
            return CodeBlock.of(
                    "$L.$L($L)",
                    filter(joined.left(), attributes),
                    joined.isAnd() ? "and" : "or",
                    filter(joined.right(), attributes));
        }
        if (node instanceof WhereText.Not not) {
            return CodeBlock.of("$L.not()", filter(not.node(), attributes));
        }
        WhereText.Test test = (WhereText.Test) node;
        return CodeBlock.of(
                "$T.$L.$L($L)",
                attributes,
                test.component().text(),
                test.method(),
                test.parameters().stream().map(WhereText.Name::text).collect(Collectors.joining(", ")));
    }

    /** Of whole items only the attributes are read that the record has; an index row has little to leave out. */
    private CodeBlock projection(TypeElement record, @Nullable SearchPath path) {
        if (path != null && path.hasRows()) {
            return CodeBlock.of(".map(row -> $L)", fromAccessors(record));
        }
        List<CodeBlock> read = new ArrayList<>();
        List<CodeBlock> values = new ArrayList<>();
        for (String name : components(record)) {
            read.add(CodeBlock.of("$T.$L", metamodel, name));
            values.add(value(record, entity.attribute(name).orElseThrow()));
        }
        return CodeBlock.of(
                ".project($T.of($L)).map(row -> new $T($L))",
                List.class,
                CodeBlock.join(read, ", "),
                TypeName.get(record.asType()),
                CodeBlock.join(values, ", "));
    }

    private CodeBlock value(TypeElement record, AttributeModel attribute) {
        CodeBlock value = CodeBlock.of("row.get($T.$L)", metamodel, attribute.component());
        if (attribute.type() instanceof TypeModel.OptionalOf) {
            return value;
        }
        if (attribute.type() instanceof TypeModel.SetOf) {
            return CodeBlock.of("$L.orElse($T.of())", value, Set.class);
        }
        return attribute.type().type().getKind().isPrimitive()
                ? CodeBlock.of(
                        "$L.orElseThrow(() -> $T.absent($S, $S))",
                        value,
                        MAPPING_EXCEPTION,
                        record.getSimpleName().toString(),
                        attribute.attribute())
                : CodeBlock.of("$L.orElse(null)", value);
    }

    private static CodeBlock fromAccessors(TypeElement record) {
        return CodeBlock.of(
                "new $T($L)",
                TypeName.get(record.asType()),
                components(record).stream().map(name -> "row." + name + "()").collect(Collectors.joining(", ")));
    }

    private static List<String> components(TypeElement record) {
        return ElementFilter.recordComponentsIn(record.getEnclosedElements()).stream()
                .map(RecordComponentElement::getSimpleName)
                .map(Object::toString)
                .toList();
    }
}
