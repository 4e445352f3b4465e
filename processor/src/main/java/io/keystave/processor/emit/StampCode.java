package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.STAMPING;
import static io.keystave.processor.emit.RuntimeTypes.STAMPS;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What writes add to an entity on their own: times, counters and made-up keys. */
final class StampCode {

    private final Blueprint blueprint;
    private final GeneratedNames names;
    private final EntityModel entity;
    private final String variable;
    private final String stamps;

    StampCode(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.names = blueprint.names();
        this.entity = blueprint.entity();
        this.variable = names.entityVariable();
        this.stamps = names.local("stamps");
    }

    /** The method that copies an entity for an insert or a put: {@code Mapper.stamped}. */
    Optional<MethodSpec> method() {
        if (!isStamped()) {
            return Optional.empty();
        }
        List<CodeBlock> arguments =
                entity.attributes().stream().map(this::value).toList();
        return Optional.of(MethodSpec.methodBuilder("stamped")
                .addModifiers(Modifier.STATIC)
                .addParameter(names.entity(), variable)
                .addParameter(STAMPS, stamps)
                .returns(names.entity())
                .addStatement("return $L", MapperCode.creation(names.entity(), arguments))
                .build());
    }

    private boolean isStamped() {
        return entity.attributes().stream()
                .anyMatch(it -> it.has(Role.CREATED_AT) || it.has(Role.UPDATED_AT) || it.has(Role.GENERATED_KEY));
    }

    private CodeBlock value(AttributeModel attribute) {
        CodeBlock carried = CodeBlock.of("$L.$L", variable, attribute.accessor());
        if (attribute.has(Role.UPDATED_AT)) {
            return time(attribute, stamps);
        }
        if (attribute.has(Role.CREATED_AT)) {
            return CodeBlock.of("$L != null ? $L : $L", carried, carried, time(attribute, stamps));
        }
        if (attribute.has(Role.GENERATED_KEY)) {
            String made = attribute.scalar().orElseThrow() == ScalarType.UUID ? "uuid" : "ulid";
            return CodeBlock.of("$L != null ? $L : $L.$L()", carried, carried, stamps, made);
        }
        return carried;
    }

    private static CodeBlock time(AttributeModel attribute, String stamps) {
        String method = switch (attribute.scalar().orElseThrow()) {
            case OFFSET_DATE_TIME -> "offsetDateTime";
            case ZONED_DATE_TIME -> "zonedDateTime";
            case LOCAL_DATE_TIME -> "localDateTime";
            case LOCAL_DATE -> "localDate";
            default -> "instant";
        };
        return CodeBlock.of("$L.$L()", stamps, method);
    }

    /** {@code Stamping.of(Mapper::stamped).set("updatedAt", …)}; empty if writes add nothing. */
    Optional<CodeBlock> stamping() {
        List<CodeBlock> calls = new ArrayList<>();
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute.has(Role.UPDATED_AT)) {
                calls.add(CodeBlock.of(
                        "set($S, stamps -> $L.encode($L))",
                        attribute.attribute(),
                        blueprint.codecs().of(attribute),
                        time(attribute, "stamps")));
            }
            if (attribute.has(Role.COUNTER)) {
                calls.add(CodeBlock.of(
                        "add($S, $L)",
                        attribute.attribute(),
                        attribute.details().counterDelta()));
            }
        }
        if (!isStamped() && calls.isEmpty()) {
            return Optional.empty();
        }
        // The type is said because a chain of calls gives the compiler nothing to infer it from.
        CodeBlock copy = isStamped()
                ? CodeBlock.of("$T::stamped", names.mapper())
                : CodeBlock.of("($1L, stamps) -> $1L", variable);
        CodeBlock head = CodeBlock.of("$T.<$T>of($L)", STAMPING, names.entity(), copy);
        return Optional.of(calls.isEmpty() ? head : Layout.chain(head, calls, 24));
    }
}
