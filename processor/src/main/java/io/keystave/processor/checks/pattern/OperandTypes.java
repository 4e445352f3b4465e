package io.keystave.processor.checks.pattern;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import io.keystave.processor.model.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which types the values of components may have as parameters. */
final class OperandTypes {

    private final Types types;
    private final Elements elements;

    OperandTypes(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether a parameter gives a value of the component. */
    boolean isValue(TypeMirror parameter, AttributeModel attribute) {
        return isSame(parameter, attribute.type().required().type());
    }

    /** Whether a parameter gives values of the component. */
    boolean isValues(TypeMirror parameter, AttributeModel attribute) {
        return isCollection(parameter)
                && parameter instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && isSame(
                        declared.getTypeArguments().get(0),
                        attribute.type().required().type());
    }

    boolean isCollection(TypeMirror type) {
        TypeElement collection = elements.getTypeElement("java.util.Collection");
        return types.isAssignable(types.erasure(type), types.erasure(collection.asType()));
    }

    /** Whether a type is the boxed or plain form of the other. */
    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(boxed(one), boxed(other));
    }

    boolean isNamed(TypeMirror type, String qualifiedName) {
        return type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(qualifiedName);
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /** Whether less and more mean something for the component's values. */
    static boolean isOrdered(AttributeModel attribute) {
        return attribute.type().required() instanceof TypeModel.Scalar scalar
                && switch (scalar.scalar()) {
                    case ENUM, BOOLEAN, MONTH_DAY, OFFSET_TIME, OFFSET_DATE_TIME, ZONED_DATE_TIME -> false;
                    case DURATION, PERIOD, ZONE_ID, ZONE_OFFSET -> false;
                    default -> true;
                };
    }

    /**
     * The types by which the beginning of a component may be given.
     *
     * @param isLast whether nothing follows it in the attribute that holds it
     */
    static List<String> prefixes(AttributeModel attribute, boolean isLast) {
        String year = "java.time.Year";
        String month = "java.time.YearMonth";
        String day = "java.time.LocalDate";
        return switch (attribute.scalar().orElse(ScalarType.BYTES)) {
            case LOCAL_DATE -> List.of(year, month);
            case YEAR_MONTH -> List.of(year);
            case LOCAL_DATE_TIME -> List.of(year, month, day);
            case INSTANT -> attribute.has(Role.EXPIRES_AT) ? List.of() : List.of(year, month, day);
            case STRING -> isLast ? List.of("java.lang.String") : List.of();
            default -> List.of();
        };
    }

    static String text(TypeMirror type) {
        return TypeText.of(type);
    }

    /** Types in a list for people: {@code YearMonth or Year}. */
    static String either(List<String> qualifiedNames) {
        List<String> simple = new ArrayList<>(qualifiedNames.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList());
        String last = simple.remove(simple.size() - 1);
        return simple.isEmpty()
                ? last
                : Stream.of(String.join(", ", simple), last)
                        .reduce((a, b) -> a + " or " + b)
                        .get();
    }
}
