package io.keystave.processor.model;

import io.keystave.processor.model.TypeModel.Document;
import io.keystave.processor.model.TypeModel.ListOf;
import io.keystave.processor.model.TypeModel.MapOf;
import io.keystave.processor.model.TypeModel.OptionalOf;
import io.keystave.processor.model.TypeModel.Reason;
import io.keystave.processor.model.TypeModel.Scalar;
import io.keystave.processor.model.TypeModel.SetOf;
import io.keystave.processor.model.TypeModel.Unsupported;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds how a type is stored. Nested records are handed to a function that reads their components. */
final class TypeReader {

    private static final Map<String, ScalarType> SCALARS =
            Stream.of(ScalarType.values()).collect(Collectors.toMap(ScalarType::qualifiedName, Function.identity()));

    private final Types types;
    private final BiFunction<DeclaredType, TypeElement, String> documents;

    TypeReader(Types types, BiFunction<DeclaredType, TypeElement, String> documents) {
        this.types = types;
        this.documents = documents;
    }

    TypeModel read(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return declared(type, types.boxedClass((PrimitiveType) type));
        }
        return switch (type.getKind()) {
            case DECLARED -> declared(type, (TypeElement) ((DeclaredType) type).asElement());
            case ARRAY -> array((ArrayType) type);
            case TYPEVAR -> new Unsupported(type, Reason.TYPE_VARIABLE);
            case WILDCARD -> new Unsupported(type, Reason.WILDCARD);
            case ERROR -> new Unsupported(type, Reason.UNRESOLVED);
            default -> new Unsupported(type, Reason.NO_STORED_FORM);
        };
    }

    private TypeModel declared(TypeMirror type, TypeElement element) {
        ScalarType scalar = SCALARS.get(element.getQualifiedName().toString());
        if (scalar != null) {
            return new Scalar(type, scalar);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return new Scalar(type, ScalarType.ENUM);
        }
        DeclaredType declared = (DeclaredType) type;
        if (declared.getTypeArguments().size() < element.getTypeParameters().size()) {
            return new Unsupported(type, Reason.RAW);
        }
        return switch (element.getQualifiedName().toString()) {
            case "java.util.Optional" -> new OptionalOf(type, element(declared, 0));
            case "java.util.List" -> new ListOf(type, element(declared, 0));
            case "java.util.Set" -> new SetOf(type, element(declared, 0));
            case "java.util.Map" -> map(declared);
            default ->
                element.getKind() == ElementKind.RECORD
                        ? new Document(type, documents.apply(declared, element))
                        : new Unsupported(type, Reason.NO_STORED_FORM);
        };
    }

    private TypeModel map(DeclaredType type) {
        TypeModel key = element(type, 0);
        if (key instanceof Scalar scalar && scalar.scalar().isMapKey()) {
            return new MapOf(type, scalar, element(type, 1));
        }
        return key instanceof Unsupported ? key : new Unsupported(type, Reason.MAP_KEY);
    }

    private TypeModel element(DeclaredType type, int argument) {
        TypeModel element = read(type.getTypeArguments().get(argument));
        return element instanceof OptionalOf ? new Unsupported(element.type(), Reason.OPTIONAL_ELEMENT) : element;
    }

    private static TypeModel array(ArrayType type) {
        return type.getComponentType().getKind() == TypeKind.BYTE
                ? new Scalar(type, ScalarType.BYTES)
                : new Unsupported(type, Reason.NO_STORED_FORM);
    }
}
