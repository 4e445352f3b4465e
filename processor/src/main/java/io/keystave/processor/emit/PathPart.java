package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import java.util.List;

/**
 * A component as a part of a key by which items are found.
 *
 * @param isLastOfKey whether nothing follows it in the attribute that holds it
 */
record PathPart(AttributeModel attribute, boolean isLastOfKey) {

    /** A shorter type that a value of the part begins with. */
    record Prefix(ClassName type, String parameter, String keyText) {}

    private static final Prefix YEAR = new Prefix(ClassName.get("java.time", "Year"), "year", "YEAR");
    private static final Prefix MONTH = new Prefix(ClassName.get("java.time", "YearMonth"), "month", "YEAR_MONTH");
    private static final Prefix DAY = new Prefix(ClassName.get("java.time", "LocalDate"), "day", "LOCAL_DATE");
    private static final Prefix TEXT = new Prefix(ClassName.get("java.lang", "String"), "prefix", "");

    String name() {
        return attribute.component();
    }

    /** The name with a capital: {@code Customer}. */
    String capitalName() {
        return GeneratedNames.capitalised(name());
    }

    /** The type of the value; of an optional component, what it holds. */
    TypeName type() {
        return TypeNames.of(attribute.type().required());
    }

    /** What a value of this part may be given by its beginning. */
    List<Prefix> prefixes() {
        boolean isNumber = attribute.has(Role.EXPIRES_AT);
        return switch (attribute.scalar().orElse(ScalarType.BYTES)) {
            case LOCAL_DATE -> List.of(YEAR, MONTH);
            case YEAR_MONTH -> List.of(YEAR);
            case LOCAL_DATE_TIME -> List.of(YEAR, MONTH, DAY);
            case INSTANT -> isNumber ? List.of() : List.of(YEAR, MONTH, DAY);
            case STRING -> isLastOfKey ? List.of(TEXT) : List.of();
            default -> List.of();
        };
    }

    /** Whether less and more mean something for its values. */
    boolean isRanged() {
        return attribute
                .scalar()
                .filter(type -> type != ScalarType.ENUM && type != ScalarType.UUID && type != ScalarType.BOOLEAN)
                .isPresent();
    }
}
