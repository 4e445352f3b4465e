package io.keystave.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.TypeModel;

/** Expressions for the value that {@code @Default} gives as text. */
final class DefaultCode {

    private DefaultCode() {}

    static CodeBlock of(TypeModel.Scalar type, String text) {
        TypeName name = TypeName.get(type.type());
        return switch (type.scalar()) {
            case STRING -> CodeBlock.of("$S", text);
            case CHARACTER -> CodeBlock.of("$S.charAt(0)", text);
            case BYTE -> CodeBlock.of("(byte) $L", Byte.parseByte(text));
            case SHORT -> CodeBlock.of("(short) $L", Short.parseShort(text));
            case INTEGER -> CodeBlock.of("$L", Integer.parseInt(text));
            case LONG -> CodeBlock.of("$LL", Long.parseLong(text));
            case FLOAT -> CodeBlock.of("$Lf", Float.parseFloat(text));
            case DOUBLE -> CodeBlock.of("$L", Double.parseDouble(text));
            case BOOLEAN -> CodeBlock.of("$L", text);
            case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("new $T($S)", name, text);
            case ENUM -> CodeBlock.of("$T.$L", name, text);
            case UUID -> CodeBlock.of("$T.fromString($S)", name, text);
            case ZONE_ID, ZONE_OFFSET -> CodeBlock.of("$T.of($S)", name, text);
            default -> CodeBlock.of("$T.parse($S)", name, text);
        };
    }
}
