package io.keystave.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** How a type is stored. */
public sealed interface TypeModel {

    /** The type as the source has it. */
    TypeMirror type();

    /** One text, number, binary or boolean. */
    record Scalar(TypeMirror type, ScalarType scalar) implements TypeModel {}

    /** The element, or no attribute at all. */
    record OptionalOf(TypeMirror type, TypeModel element) implements TypeModel {}

    /** A list; the element may be anything. */
    record ListOf(TypeMirror type, TypeModel element) implements TypeModel {}

    /** A set of texts, numbers or binaries; of any other element, a list. */
    record SetOf(TypeMirror type, TypeModel element) implements TypeModel {}

    /** A map whose entries are named by the text of the key. */
    record MapOf(TypeMirror type, TypeModel key, TypeModel value) implements TypeModel {}

    /** A nested record, stored as a map; {@link EntityModel#documents()} has its components under this name. */
    record Document(TypeMirror type, String name) implements TypeModel {}

    /** A type that is stored as another one. */
    record Converted(TypeMirror type, TypeModel stored, Conversion conversion) implements TypeModel {}

    /** How a type becomes the one it is stored as. */
    sealed interface Conversion {}

    /** A record around a single scalar, which is stored in its place. */
    record Wrapper(String component) implements Conversion {}

    /**
     * A class that converts.
     *
     * @param arguments what it is constructed with
     * @param isSupplied whether the program makes it
     * @param converted the type that it converts
     * @param isFitting whether that is the type it is meant for
     */
    record ByConverter(
            TypeElement converter, List<String> arguments, boolean isSupplied, TypeMirror converted, boolean isFitting)
            implements Conversion {}

    /** A type with no stored form. */
    record Unsupported(TypeMirror type, Reason reason) implements TypeModel {}

    /** Why a type has no stored form. */
    enum Reason {
        NO_STORED_FORM,
        RAW,
        WILDCARD,
        TYPE_VARIABLE,
        OPTIONAL_ELEMENT,
        MAP_KEY,
        NO_CONVERTER,
        UNRESOLVED
    }

    /** The type in short, as users write it: {@code Map<String, List<Line>>}. */
    default String text() {
        return TypeText.of(type());
    }

    /** The types written inside this one. */
    default List<TypeModel> arguments() {
        if (this instanceof OptionalOf optional) {
            return List.of(optional.element());
        }
        if (this instanceof ListOf list) {
            return List.of(list.element());
        }
        if (this instanceof SetOf set) {
            return List.of(set.element());
        }
        if (this instanceof Converted converted) {
            return List.of(converted.stored());
        }
        return this instanceof MapOf map ? List.of(map.key(), map.value()) : List.of();
    }

    /** The type itself, or the one it is stored as. */
    default TypeModel stored() {
        return this instanceof Converted converted ? converted.stored().stored() : this;
    }

    /** The type itself, or what an optional holds. */
    default TypeModel required() {
        return this instanceof OptionalOf optional ? optional.element() : this;
    }
}
