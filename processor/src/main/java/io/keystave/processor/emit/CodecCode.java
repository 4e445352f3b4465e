package io.keystave.processor.emit;

import static io.keystave.processor.emit.RuntimeTypes.CODECS;
import static io.keystave.processor.emit.RuntimeTypes.CONVERTERS;
import static io.keystave.processor.emit.RuntimeTypes.KEY_TEXTS;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.EnumNames;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Expressions for the codec and the key text of a type. */
final class CodecCode {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final Set<AttributeModel> keyAttributes = new HashSet<>();

    CodecCode(EntityModel entity, GeneratedNames names) {
        this.entity = entity;
        this.names = names;
        Stream.concat(
                        entity.keys().stream().filter(key -> !key.isTemplate()).map(KeyModel::parts),
                        entity.indexes().stream().map(IndexModel::parts))
                .flatMap(parts -> parts.stream())
                .forEach(part -> part.attribute().ifPresent(keyAttributes::add));
    }

    /** The codec of an attribute of the entity: a constant of the library, or one in the generated mapper. */
    CodeBlock of(AttributeModel attribute) {
        return isConstant(attribute)
                ? CodeBlock.of("$T.$L", names.mapper(), constantName(attribute))
                : expression(attribute);
    }

    /** The same inside the generated mapper, which has the constant. */
    CodeBlock inMapper(AttributeModel attribute) {
        return isConstant(attribute) ? CodeBlock.of("$L", constantName(attribute)) : expression(attribute);
    }

    /** Whether the codec is built once and kept, because the library has no constant for it. */
    boolean isConstant(AttributeModel attribute) {
        return isConstant(attribute.type().required()) || isBooleanKey(attribute);
    }

    String constantName(AttributeModel attribute) {
        return names.attributeConstant(attribute) + "_CODEC";
    }

    static boolean isConstant(TypeModel type) {
        return type instanceof TypeModel.Scalar scalar
                ? switch (scalar.scalar()) {
                    case ENUM, MONTH_DAY, ZONE_OFFSET -> true;
                    default -> false;
                }
                : !(type instanceof TypeModel.Document);
    }

    /** The codec of an attribute of the entity, written out. */
    CodeBlock expression(AttributeModel attribute) {
        if (isBooleanKey(attribute)) {
            return CodeBlock.of("$T.text($T::valueOf, $T::valueOf)", CODECS, String.class, Boolean.class);
        }
        boolean isMoment =
                attribute.scalar().filter(type -> type == ScalarType.INSTANT).isPresent();
        return attribute.has(Role.EXPIRES_AT) && isMoment
                ? CodeBlock.of("$T.EPOCH_SECONDS", CODECS)
                : expression(attribute.type().required());
    }

    /** Booleans are no key type, so as a key they are stored by their names. */
    private boolean isBooleanKey(AttributeModel attribute) {
        return attribute.type().required() instanceof TypeModel.Scalar scalar
                && scalar.scalar() == ScalarType.BOOLEAN
                && keyAttributes.contains(attribute);
    }

    /** The codec of a type, written out. */
    CodeBlock expression(TypeModel type) {
        if (type instanceof TypeModel.ListOf list) {
            return CodeBlock.of("$T.list($L)", CODECS, expression(list.element()));
        }
        if (type instanceof TypeModel.SetOf set) {
            return CodeBlock.of("$T.set($L)", CODECS, expression(set.element()));
        }
        if (type instanceof TypeModel.MapOf map) {
            return map.key() instanceof TypeModel.Scalar key && key.scalar() == ScalarType.STRING
                    ? CodeBlock.of("$T.map($L)", CODECS, expression(map.value()))
                    : Layout.call(
                            CodeBlock.of("$T.map", CODECS), List.of(keyText(map.key()), expression(map.value())), 16);
        }
        if (type instanceof TypeModel.Document document) {
            return CodeBlock.of("$T.INSTANCE", names.documentCodec(entity.document(document)));
        }
        if (type instanceof TypeModel.Converted converted) {
            return converted(CODECS, expression(converted.stored()), converted);
        }
        return scalar((TypeModel.Scalar) type);
    }

    private static CodeBlock converted(ClassName owner, CodeBlock stored, TypeModel.Converted type) {
        if (type.conversion() instanceof TypeModel.Wrapper wrapper) {
            TypeName name = TypeName.get(type.type());
            ClassName raw = name instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) name;
            return CodeBlock.of("$T.converted($L, $T::$L, $T::new)", owner, stored, name, wrapper.component(), raw);
        }
        TypeModel.ByConverter by = (TypeModel.ByConverter) type.conversion();
        ClassName converter = ClassName.get(by.converter());
        CodeBlock arguments = by.arguments().stream()
                .map(argument -> CodeBlock.of("$S", argument))
                .collect(CodeBlock.joining(", "));
        return by.isSupplied()
                ? CodeBlock.of("$T.converted($L, $T.supplied($T.class))", owner, stored, CONVERTERS, converter)
                : CodeBlock.of("$T.converted($L, new $T($L))", owner, stored, converter, arguments);
    }

    private static CodeBlock scalar(TypeModel.Scalar type) {
        return switch (type.scalar()) {
            case ENUM -> enumeration(CODECS, type);
            case MONTH_DAY -> CodeBlock.of("$T.text($T::toString, $T::parse)", CODECS, MonthDay.class, MonthDay.class);
            case ZONE_OFFSET -> CodeBlock.of("$T.text($T::getId, $T::of)", CODECS, ZoneOffset.class, ZoneOffset.class);
            case BIG_DECIMAL -> CodeBlock.of("$T.DECIMAL", CODECS);
            case BYTES -> CodeBlock.of("$T.BINARY", CODECS);
            case UUID -> CodeBlock.of("$T.UUID_TEXT", CODECS);
            default -> CodeBlock.of("$T.$L", CODECS, type.scalar());
        };
    }

    /** Constants by their names, or by what {@code @StoredName} says in their place. */
    private static CodeBlock enumeration(ClassName owner, TypeModel.Scalar type) {
        TypeName name = TypeName.get(type.type());
        List<CodeBlock> renamed = EnumNames.of(type.type()).entrySet().stream()
                .filter(entry -> !entry.getKey().getSimpleName().contentEquals(entry.getValue()))
                .map(entry -> CodeBlock.of(
                        "$T.entry($T.$L, $S)", Map.class, name, entry.getKey().getSimpleName(), entry.getValue()))
                .toList();
        return renamed.isEmpty()
                ? CodeBlock.of("$T.enumeration($T.values())", owner, name)
                : CodeBlock.of(
                        "$T.enumeration($T.values(), $T.ofEntries($L))",
                        owner,
                        name,
                        Map.class,
                        CodeBlock.join(renamed, ", "));
    }

    /** The text form of a type in a composed key or as the name of a map's entry. */
    static CodeBlock keyText(TypeModel type) {
        if (type instanceof TypeModel.Converted converted) {
            return converted(KEY_TEXTS, keyText(converted.stored()), converted);
        }
        TypeModel.Scalar scalar = (TypeModel.Scalar) type;
        return switch (scalar.scalar()) {
            case ENUM -> enumeration(KEY_TEXTS, scalar);
            case BIG_DECIMAL -> CodeBlock.of("$T.DECIMAL", KEY_TEXTS);
            case UUID -> CodeBlock.of("$T.UUID_TEXT", KEY_TEXTS);
            default -> CodeBlock.of("$T.$L", KEY_TEXTS, scalar.scalar());
        };
    }

    /** The type of attribute in which a key component is stored: S, N or B. */
    static String attributeType(AttributeModel attribute) {
        ScalarType scalar = attribute.scalar().orElseThrow();
        if (attribute.has(Role.EXPIRES_AT)) {
            return "N";
        }
        return switch (scalar.keyForm()) {
            case NUMBER -> "N";
            case BINARY -> "B";
            default -> "S";
        };
    }
}
