package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.TypeModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the generated mappers and document codecs have in common: null rules, order and the shape of statements. */
final class MapperCode {

    /** Where a statement in a method of a nested class begins. */
    private static final int COLUMN = 12;

    private MapperCode() {}

    /** Attributes are written and read in the order of their names' bytes, in which items hold them. */
    static Comparator<String> byBytes() {
        return (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    /** The condition under which a component has a value to be written; empty if it always has. */
    static Optional<CodeBlock> presence(TypeModel type, CodeBlock value) {
        if (type.type().getKind().isPrimitive()) {
            return Optional.empty();
        }
        CodeBlock notNull = CodeBlock.of("$L != null", value);
        if (type instanceof TypeModel.OptionalOf optional) {
            CodeBlock isPresent = CodeBlock.of("$L && $L.isPresent()", notNull, value);
            CodeBlock hasElements = CodeBlock.of("$L && !$L.get().isEmpty()", isPresent, value);
            if (!isNativeSet(optional.element())) {
                return Optional.of(isPresent);
            }
            return Optional.of(
                    Layout.fits(hasElements, COLUMN + 7)
                            ? hasElements
                            : CodeBlock.of("$L\n$>$>&& !$L.get().isEmpty()$<$<", isPresent, value));
        }
        return Optional.of(isNativeSet(type) ? CodeBlock.of("$L && !$L.isEmpty()", notNull, value) : notNull);
    }

    private static boolean isNativeSet(TypeModel type) {
        return type instanceof TypeModel.SetOf set && AttributeConstants.isNative(set);
    }

    /** What a component is if its attribute is absent; empty if it cannot be. */
    static Optional<CodeBlock> absent(AttributeModel attribute) {
        TypeModel type = attribute.type();
        if (attribute.details().defaultValue().isPresent()) {
            CodeBlock value = DefaultCode.of(
                    (TypeModel.Scalar) type.required(),
                    attribute.details().defaultValue().get().text());
            return Optional.of(
                    type instanceof TypeModel.OptionalOf ? CodeBlock.of("$T.of($L)", Optional.class, value) : value);
        }
        if (type.type().getKind().isPrimitive()) {
            return Optional.empty();
        }
        if (type instanceof TypeModel.OptionalOf) {
            return Optional.of(CodeBlock.of("$T.empty()", Optional.class));
        }
        return Optional.of(type instanceof TypeModel.SetOf ? CodeBlock.of("$T.of()", Set.class) : CodeBlock.of("null"));
    }

    /** {@code T name = found ? present : absent;}, broken where it is too long. */
    static void addChoice(
            MethodSpec.Builder method,
            TypeName type,
            String name,
            CodeBlock found,
            CodeBlock present,
            CodeBlock absent) {
        CodeBlock declaration = CodeBlock.of("$T $L =", type, name);
        CodeBlock choice = CodeBlock.of("$L ? $L : $L", found, present, absent);
        if (Layout.fits(CodeBlock.of("$L $L", declaration, choice), COLUMN)) {
            method.addStatement("$L $L", declaration, choice);
        } else if (Layout.fits(choice, COLUMN + 8)) {
            method.addStatement("$L\n$L", declaration, choice);
        } else {
            method.addStatement("$L $L\n? $L\n: $L", declaration, found, present, absent);
        }
    }

    /** {@code new Order(customer, date)}. */
    static CodeBlock creation(ClassName type, List<CodeBlock> arguments) {
        return Statements.call(CodeBlock.of("new $T", type), arguments, COLUMN + 8);
    }

    /** The value of part {@code index} of a parsed key. */
    static CodeBlock parsedPart(AttributeModel part, String parsed, int index) {
        return CodeBlock.of("($T) $L.get($L)", TypeNames.boxed(part.type().required()), parsed, index);
    }

    /** {@code out.attribute(Names.SK).string(SORT_KEY.compose(date, orderId))}. */
    static CodeBlock composedWrite(GeneratedNames names, KeyModel key, CodeBlock writer, List<CodeBlock> values) {
        CodeBlock head = CodeBlock.of("$L.string($L.compose", writer, names.template(key));
        return CodeBlock.of("$L)", Statements.call(head, values, COLUMN + 1));
    }

    /** The variable that holds the parts of a parsed key. */
    static String parsedVariable(GeneratedNames names, KeyModel key) {
        return names.local(key.role() == Role.PARTITION_KEY ? "partitionKey" : "sortKey");
    }
}
