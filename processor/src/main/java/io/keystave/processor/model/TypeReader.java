package io.keystave.processor.model;

import io.keystave.annotation.Converter;
import io.keystave.processor.model.TypeModel.ByConverter;
import io.keystave.processor.model.TypeModel.Converted;
import io.keystave.processor.model.TypeModel.Document;
import io.keystave.processor.model.TypeModel.ListOf;
import io.keystave.processor.model.TypeModel.MapOf;
import io.keystave.processor.model.TypeModel.OptionalOf;
import io.keystave.processor.model.TypeModel.Reason;
import io.keystave.processor.model.TypeModel.Scalar;
import io.keystave.processor.model.TypeModel.SetOf;
import io.keystave.processor.model.TypeModel.Unsupported;
import io.keystave.processor.model.TypeModel.Wrapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds how a type is stored. Nested records are handed to a function that reads their components. */
final class TypeReader {

    private static final Map<String, ScalarType> SCALARS =
            Stream.of(ScalarType.values()).collect(Collectors.toMap(ScalarType::qualifiedName, Function.identity()));

    private static final String VALUE_CONVERTER = "io.keystave.mapper.ValueConverter";

    private final Types types;
    private final AnnotationReader annotations;
    private final BiFunction<DeclaredType, TypeElement, String> documents;

    TypeReader(Types types, AnnotationReader annotations, BiFunction<DeclaredType, TypeElement, String> documents) {
        this.types = types;
        this.annotations = annotations;
        this.documents = documents;
    }

    /** The type of a component, whose converter stands on the component or on the type. */
    TypeModel read(TypeMirror type, Optional<Origin> converter) {
        if (converter.isEmpty()) {
            return read(type);
        }
        AnnotationMirror mirror = Objects.requireNonNull(converter.get().annotation());
        boolean isOptional = type instanceof DeclaredType declared
                && declared.asElement().toString().equals(Optional.class.getName())
                && declared.getTypeArguments().size() == 1;
        return isOptional
                ? new OptionalOf(
                        type, converted(((DeclaredType) type).getTypeArguments().get(0), mirror))
                : converted(type, mirror);
    }

    private TypeModel converted(TypeMirror type, AnnotationMirror annotation) {
        Optional<TypeElement> converter = annotations.type(annotation, "value");
        if (converter.isEmpty()) {
            return new Unsupported(type, Reason.UNRESOLVED);
        }
        DeclaredType converts = valueConverter(converter.get().asType());
        if (converts == null || converts.getTypeArguments().size() != 2) {
            return new Unsupported(type, Reason.NO_CONVERTER);
        }
        TypeMirror meant = type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
        TypeMirror converted = converts.getTypeArguments().get(0);
        return new Converted(
                type,
                read(converts.getTypeArguments().get(1)),
                new ByConverter(
                        converter.get(),
                        annotations.strings(annotation, "arguments"),
                        annotations.flag(annotation, "supplied"),
                        converted,
                        types.isSameType(types.erasure(converted), types.erasure(meant))));
    }

    /** {@code ValueConverter<V, S>} among the supertypes of a class. */
    private @Nullable DeclaredType valueConverter(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement().toString().equals(VALUE_CONVERTER)) {
            return declared;
        }
        return types.directSupertypes(type).stream()
                .map(this::valueConverter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private TypeModel read(TypeMirror type) {
        Optional<AnnotationMirror> converter = annotations.find(type, Converter.class);
        if (converter.isPresent()) {
            return converted(type, converter.get());
        }
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
                        ? record(declared, element)
                        : new Unsupported(type, Reason.NO_STORED_FORM);
        };
    }

    /** A record around one scalar is stored as that, any other one as a document. */
    private TypeModel record(DeclaredType type, TypeElement element) {
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        if (components.size() == 1) {
            TypeMirror component =
                    types.asMemberOf(type, components.get(0).getAccessor()) instanceof ExecutableType accessor
                            ? accessor.getReturnType()
                            : components.get(0).asType();
            Optional<Scalar> scalar = scalar(component);
            if (scalar.isPresent()) {
                return new Converted(
                        type,
                        scalar.get(),
                        new Wrapper(components.get(0).getSimpleName().toString()));
            }
        }
        return new Document(type, documents.apply(type, element));
    }

    private Optional<Scalar> scalar(TypeMirror type) {
        boolean isScalar = type.getKind().isPrimitive()
                || type.getKind() == TypeKind.ARRAY
                || (type instanceof DeclaredType declared
                        && (declared.asElement().getKind() == ElementKind.ENUM
                                || SCALARS.containsKey(declared.asElement().toString())));
        return isScalar && read(type) instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    private TypeModel map(DeclaredType type) {
        TypeModel key = element(type, 0);
        if (key.stored() instanceof Scalar scalar && scalar.scalar().isMapKey()) {
            return new MapOf(type, key, element(type, 1));
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
