package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.LIST_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.MAP_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.NUMBER_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.ORDERED_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.SCALAR_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.SET_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.STRING_ATTRIBUTE;
import static io.keystave.processor.emit.RuntimeTypes.VALUE_ATTRIBUTE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The constants from which conditions and updates are built, of an entity or of an index row. */
final class AttributeConstants {

    /** What an update cannot set, because writes set it on their own. */
    private static final Set<Role> WRITTEN_BY_KEYSTAVE =
            EnumSet.of(Role.VERSION, Role.CREATED_AT, Role.UPDATED_AT, Role.COUNTER);

    private final Blueprint blueprint;
    private final ClassName owner;

    AttributeConstants(Blueprint blueprint, ClassName owner) {
        this.blueprint = blueprint;
        this.owner = owner;
    }

    FieldSpec constant(AttributeModel attribute, String doc, int column) {
        ParameterizedTypeName type = type(attribute);
        CodeBlock declaration = CodeBlock.of("public static final $T $L", type, attribute.component());
        return FieldSpec.builder(type, attribute.component(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L", doc)
                .initializer(Layout.initializer(
                        declaration,
                        blueprint.isSound() ? value(attribute, type.rawType()) : CodeBlock.of("null"),
                        column))
                .build();
    }

    private ParameterizedTypeName type(AttributeModel attribute) {
        TypeModel type = attribute.type().required();
        if (blueprint.entity().isKeyPart(attribute)
                || WRITTEN_BY_KEYSTAVE.stream().anyMatch(attribute::has)) {
            return of(ORDERED_ATTRIBUTE, TypeNames.boxed(type));
        }
        if (type instanceof TypeModel.ListOf list) {
            return of(LIST_ATTRIBUTE, TypeNames.boxed(list.element()));
        }
        if (type instanceof TypeModel.SetOf set && isNative(set)) {
            return of(SET_ATTRIBUTE, TypeNames.boxed(set.element()));
        }
        if (type instanceof TypeModel.MapOf map) {
            return of(MAP_ATTRIBUTE, TypeNames.boxed(map.key()), TypeNames.boxed(map.value()));
        }
        if (type instanceof TypeModel.Converted && type.stored() instanceof TypeModel.Scalar stored) {
            return of(scalarType(stored.scalar()).equals(VALUE_ATTRIBUTE) ? VALUE_ATTRIBUTE : SCALAR_ATTRIBUTE, type);
        }
        return of(type instanceof TypeModel.Scalar scalar ? scalarType(scalar.scalar()) : VALUE_ATTRIBUTE, type);
    }

    private static ClassName scalarType(ScalarType scalar) {
        return switch (scalar) {
            case STRING -> STRING_ATTRIBUTE;
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, BIG_DECIMAL, FLOAT, DOUBLE -> NUMBER_ATTRIBUTE;
            case ENUM,
                    BOOLEAN,
                    MONTH_DAY,
                    OFFSET_TIME,
                    OFFSET_DATE_TIME,
                    ZONED_DATE_TIME,
                    DURATION,
                    PERIOD,
                    ZONE_ID,
                    ZONE_OFFSET -> VALUE_ATTRIBUTE;
            default -> SCALAR_ATTRIBUTE;
        };
    }

    static boolean isNative(TypeModel.SetOf set) {
        return set.element().stored() instanceof TypeModel.Scalar scalar
                && scalar.scalar().isSetElement();
    }

    private ParameterizedTypeName of(ClassName attribute, TypeModel value) {
        return attribute.equals(STRING_ATTRIBUTE)
                ? ParameterizedTypeName.get(attribute, owner)
                : of(attribute, TypeNames.boxed(value));
    }

    private ParameterizedTypeName of(ClassName attribute, TypeName... values) {
        List<TypeName> arguments = new ArrayList<>(List.of(owner));
        arguments.addAll(List.of(values));
        return ParameterizedTypeName.get(attribute, arguments.toArray(TypeName[]::new));
    }

    private CodeBlock value(AttributeModel attribute, ClassName type) {
        TypeModel model = attribute.type().required();
        String name = attribute.attribute();
        CodecCode codecs = blueprint.codecs();
        if (type.equals(STRING_ATTRIBUTE)) {
            return CodeBlock.of("new $T<>($S)", type, name);
        }
        if (model instanceof TypeModel.ListOf list && type.equals(LIST_ATTRIBUTE)) {
            return CodeBlock.of("new $T<>($S, $L)", type, name, codecs.expression(list.element()));
        }
        if (model instanceof TypeModel.SetOf set && type.equals(SET_ATTRIBUTE)) {
            return Layout.call(
                    CodeBlock.of("new $T<>", type),
                    List.of(CodeBlock.of("$S", name), codecs.expression(set.element())),
                    12);
        }
        if (model instanceof TypeModel.MapOf map) {
            return Layout.call(
                    CodeBlock.of("new $T<>", type),
                    List.of(CodeBlock.of("$S", name), CodecCode.keyText(map.key()), codecs.expression(map.value())),
                    12);
        }
        return CodeBlock.of("new $T<>($S, $L)", type, name, codecs.of(attribute));
    }

    /** What an attribute is for: "Partition key; sort key of index {@code by_status}." */
    String purpose(AttributeModel attribute) {
        List<String> purposes = new ArrayList<>();
        QueryPath table = blueprint.table();
        position("Partition key", table.partition(), attribute, purposes);
        table.sort().ifPresent(sort -> position("Sort key", sort, attribute, purposes));
        attribute.role(Role.VERSION).ifPresent(it -> purposes.add("Version, for optimistic locking"));
        attribute.role(Role.EXPIRES_AT).ifPresent(it -> purposes.add("Time after which the item may be removed"));
        attribute.role(Role.CREATED_AT).ifPresent(it -> purposes.add("Time of the first write"));
        attribute.role(Role.UPDATED_AT).ifPresent(it -> purposes.add("Time of the last write"));
        attribute.role(Role.COUNTER).ifPresent(it -> purposes.add("Counts the updates"));
        for (QueryPath path : blueprint.indexes()) {
            IndexModel index = path.index().orElseThrow();
            if (!path.isLocal()) {
                position("Partition key of index " + Javadoc.code(index.name()), path.partition(), attribute, purposes);
            }
            path.sort()
                    .ifPresent(sort ->
                            position("Sort key of index " + Javadoc.code(index.name()), sort, attribute, purposes));
        }
        if (purposes.isEmpty()) {
            purposes.add("Attribute " + Javadoc.code(attribute.attribute()));
        }
        for (int i = 1; i < purposes.size(); i++) {
            String purpose = purposes.get(i);
            purposes.set(i, Character.toLowerCase(purpose.charAt(0)) + purpose.substring(1));
        }
        return String.join("; ", purposes) + "." + (attribute.isOptional() ? " An item may lack it." : "");
    }

    private static void position(String key, QueryPath.KeySide side, AttributeModel attribute, List<String> purposes) {
        List<PathPart> parts = side.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).attribute().equals(attribute)) {
                purposes.add(parts.size() == 1 ? key : "Part " + (i + 1) + " of the " + uncapitalised(key));
            }
        }
    }

    private static String uncapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
