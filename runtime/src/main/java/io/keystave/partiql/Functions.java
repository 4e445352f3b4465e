package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.operation.ValidationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The functions of the language, whose names may be written in any case, and what is said of a wrong use of one. */
final class Functions {
    private static final Set<String> NAMES = Set.of(
            "begins_with",
            "contains",
            "attribute_type",
            "size",
            "exists",
            "list_append",
            "set_add",
            "set_delete",
            "count",
            "sum",
            "avg",
            "min",
            "max");

    private Functions() {}

    /** Takes the name and the parenthesis of a function call. */
    static String takeName(TokenCursor in) {
        String name = in.take().text().toLowerCase(Locale.ROOT);
        in.expectSymbol("(");
        return name;
    }

    /** The error for a function that may not stand where it stands, or does not exist. */
    static ValidationException misplaced(String function) {
        return new ValidationException(
                NAMES.contains(function)
                        ? "The function is not allowed to be used this way in an expression; function: " + function
                        : "Invalid function name; function: " + function);
    }

    static void requireCount(String function, List<?> operands, int count) {
        if (operands.size() != count) {
            throw wrongCount(function, operands.size());
        }
    }

    static ValidationException wrongCount(String function, int count) {
        return new ValidationException("Incorrect number of operands for operator or function; operator or function: "
                + function + ", number of operands: " + count);
    }

    static ValidationException wrongType(String function, String type) {
        return new ValidationException("Incorrect operand type for operator or function; operator or function: "
                + function + ", operand type: " + type);
    }

    static DocumentPath requirePath(String function, Object operand) {
        if (operand instanceof DocumentPath path) {
            return path;
        }
        throw new ValidationException(
                "Operator or function requires a document path; operator or function: " + function);
    }
}
