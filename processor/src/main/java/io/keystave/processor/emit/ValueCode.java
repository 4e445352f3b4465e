package io.keystave.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;

/**
 * Expressions that write a value with a {@code ValueWriter} and read it with a {@code ValueReader}: by the writer's own
 * method where there is one for the type, else by a codec.
 */
final class ValueCode {

    private ValueCode() {}

    static CodeBlock write(TypeModel type, CodeBlock codec, CodeBlock value, CodeBlock writer) {
        String method = writerMethod(type, codec);
        return method.isEmpty()
                ? CodeBlock.of("$L.write($L, $L)", codec, value, writer)
                : CodeBlock.of("$L.$L($L)", writer, method, value);
    }

    static CodeBlock read(TypeModel type, CodeBlock codec, CodeBlock reader) {
        String method = readerMethod(type, codec);
        return method.isEmpty() ? CodeBlock.of("$L.read($L)", codec, reader) : CodeBlock.of("$L.$L()", reader, method);
    }

    private static String writerMethod(TypeModel type, CodeBlock codec) {
        return switch (plain(type, codec)) {
            case STRING -> "string";
            case BYTE, SHORT, INTEGER, LONG, DOUBLE, BIG_DECIMAL -> "number";
            case BOOLEAN -> "bool";
            case BYTES -> "binary";
            default -> "";
        };
    }

    private static String readerMethod(TypeModel type, CodeBlock codec) {
        return switch (plain(type, codec)) {
            case STRING -> "string";
            case INTEGER -> "intNumber";
            case LONG -> "longNumber";
            case DOUBLE -> "doubleNumber";
            case BIG_DECIMAL -> "decimal";
            case BOOLEAN -> "bool";
            case BYTES -> "binary";
            default -> "";
        };
    }

    /** The scalar if it is stored in the way of its type; an enum, which has no way of its own, if it is not. */
    private static ScalarType plain(TypeModel type, CodeBlock codec) {
        boolean isNamedAfterType = codec.toString().startsWith(RuntimeTypes.CODECS + ".")
                && !codec.toString().endsWith(".EPOCH_SECONDS");
        return isNamedAfterType && type instanceof TypeModel.Scalar scalar ? scalar.scalar() : ScalarType.ENUM;
    }
}
