package io.keystave.partiql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of statements that are none, before any table is looked at. */
class StatementErrorsTest {

    private static void assertRefused(String statement, String message, AttributeValue... parameters) {
        assertThatThrownBy(() -> PartiQl.refusing(() -> StatementParser.parse(statement, List.of(parameters))))
                .as(statement)
                .isExactlyInstanceOf(ValidationException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SLECT * FROM orders | Expected data manipulation",
                "EXISTS(SELECT * FROM orders WHERE a = 1) | Expected data manipulation",
                "UPDATE my-orders SET a = 1 WHERE k = 1 | Expected data manipulation",
                "UPDATE orders WHERE k = 1 | Expected data manipulation",
                "UPDATE orders SET WHERE k = 1 | Expected assignment for SET",
                "UPDATE orders SET a 1 WHERE k = 1 | Expected assignment for SET",
                "UPDATE orders SET a = b + 1 + 1 WHERE k = 1 | Unexpected token after expression",
                "UPDATE orders SET a = (b + 1) + 1 WHERE k = 1 | Only one + or - is allowed in an assignment",
                "UPDATE orders REMOVE a, b WHERE k = 1 | Unexpected token after expression",
                "DELETE orders WHERE k = 1 | Expected FROM after DELETE",
                "INSERT INTO orders VALUES (1) | Expected VALUE",
                "INSERT orders VALUE {} | Expected INTO",
                "INSERT INTO orders VALUE 1 | Expected a tuple after VALUE",
                "INSERT INTO orders VALUE {\"a\": 1} | Expected a string as name in a tuple",
                "INSERT INTO orders VALUE {'a': b} | Unexpected term",
                "INSERT INTO orders VALUE {'a': 1, 'a': 2} | Duplicate name in a tuple",
                "INSERT INTO orders VALUE {'a' 1} | Expected COLON",
                "INSERT INTO orders VALUE {'a': 1 | Expected RIGHT_CURLY",
                "INSERT INTO orders VALUE {'a': <<1} | Expected RIGHT_DOUBLE_ANGLE_BRACKET",
                "INSERT INTO orders VALUE {'a': 'b} | Unterminated quote at 1:32",
                "SELECT * orders | Expected FROM after SELECT list",
                "SELECT a AS b FROM orders | Expected FROM after SELECT list",
                "SELECT key FROM orders | Unexpected keyword",
                "SELECT a[b] FROM orders | Expected a position in a list or a name",
                "SELECT a[0 FROM orders | Expected RIGHT_BRACKET",
                "SELECT * FROM 'orders' | Unexpected term",
                "SELECT * FROM orders WHERE | Unexpected term",
                "SELECT * FROM orders WHERE a | Expected a condition before the end",
                "SELECT * FROM orders WHERE a = (b = 1) | Expected a value before the end",
                "SELECT * FROM orders WHERE (a = 1 | Expected RIGHT_PAREN",
                "SELECT * FROM orders WHERE a = 1) | Unexpected token after expression",
                "SELECT * FROM orders WHERE a IN [] | Unexpected term",
                "SELECT * FROM orders WHERE a IS 1 | Expected NULL",
                "SELECT * FROM orders WHERE a BETWEEN 1 OR 2 | Expected AND",
                "SELECT * FROM orders WHERE a = 1 # | Unexpected character at 1:34",
                "SELECT * FROM orders ORDER a | Expected BY",
                "SELECT * FROM orders JOIN lines | Unexpected token after expression",
                "SELECT * FROM orders; SELECT * FROM orders | Unexpected token after expression",
                "SELECT * FROM orders /* WHERE | Unterminated comment at 1:22",
                "DELETE FROM orders WHERE k = 1 RETURNING OLD * | Expected MODIFIED",
                "DELETE FROM orders WHERE k = 1 RETURNING ALL OLD | Expected STAR",
                "INSERT INTO orders VALUE {} RETURNING ALL OLD * | Unexpected token after expression",
            })
    void saysWhereTheTextGoesWrong(String statement, String detail) {
        assertRefused(statement, "Statement wasn't well formed, can't be processed: " + detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // operations.md 7
                "SELECT * FROM t WHERE a < [1] | Incorrect operand type for operator or function; operator or function: <, operand type: L",
                "UPDATE t SET a = 1 | Where clause does not contain a mandatory equality on all key attributes",
                "DELETE FROM t | Where clause does not contain a mandatory equality on all key attributes",
                "DELETE FROM t WHERE a = 1 RETURNING MODIFIED OLD * | Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE statements.",
                "DELETE FROM t WHERE a = 1 RETURNING ALL NEW * | Invalid returning clause: RETURNING ALL NEW *. Only RETURNING ALL OLD * is allowed in DELETE statements.",
                "UPDATE t.i SET a = 1 WHERE a = 1 | This operation is not supported on an index",
                "DELETE FROM t.i WHERE a = 1 | This operation is not supported on an index",
                "INSERT INTO t.i VALUE {'a': 1} | This operation is not supported on an index",
                "SELECT * FROM t ORDER BY a | Must have WHERE clause in the statement when using ORDER BY clause.",
                "SELECT * FROM t WHERE a = 1 ORDER BY b.c | Variable reference b.c in ORDER BY clause must be part of the primary key.",
                "SELECT * FROM t WHERE a = 1 LIMIT 5 | Unsupported clause: LIMIT at 1:29:5",
                "SELECT * FROM t GROUP BY a | Unsupported clause: GROUP at 1:17:5",
                // expressions.md 1 and 3
                "SELECT count(*) FROM t | The function is not allowed to be used this way in an expression; function: count",
                "SELECT * FROM t WHERE attribute_exists(a) | Invalid function name; function: attribute_exists",
                "SELECT * FROM t WHERE list_append(a, b) = 1 | The function is not allowed to be used this way in an expression; function: list_append",
                "SELECT * FROM t WHERE EXISTS(a) | The function is not allowed to be used this way in an expression; function: exists",
                "SELECT * FROM t WHERE begins_with(a) | Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1",
                "SELECT * FROM t WHERE begins_with(a, 1) | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "SELECT * FROM t WHERE a = a | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]",
                "SELECT * FROM t WHERE 1 IS MISSING | Operator or function requires a document path; operator or function: IS",
                "SELECT * FROM t WHERE attribute_type(a, 'DOG') | Invalid attribute type name found; type: DOG, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
                "SELECT * FROM t WHERE attribute_type(a, 1) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N",
                "SELECT * FROM t WHERE attribute_type(a, b) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}",
                "SELECT * FROM t WHERE a BETWEEN 2 AND 1 | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}",
                "SELECT a[99999999999] FROM t | List index is not within the allowable range; index: [99999999999]",
                // expressions.md 7
                "UPDATE t SET a = 1 SET a.b = 1 WHERE k = 1 | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]",
                "UPDATE t SET a = b + 'x' WHERE k = 1 | Incorrect operand type for operator or function; operator or function: +, operand type: S",
                "UPDATE t SET a = list_append(a, 1) WHERE k = 1 | Incorrect operand type for operator or function; operator or function: list_append, operand type: N",
                "UPDATE t SET a = set_add(b, <<1>>) WHERE k = 1 | The function is not allowed to be used this way in an expression; function: set_add",
                "UPDATE t SET a = set_add(a, 1) WHERE k = 1 | Incorrect operand type for operator or function; operator or function: set_add, operand type: N",
                "UPDATE t SET a = set_delete(1, <<1>>) WHERE k = 1 | Operator or function requires a document path; operator or function: set_delete",
                "UPDATE t SET a = size(a) WHERE k = 1 | The function is not allowed to be used this way in an expression; function: size",
                "UPDATE t SET a = if_not_exists(a, 1) WHERE k = 1 | Invalid function name; function: if_not_exists",
                // data-model.md 1
                "INSERT INTO t VALUE {'a': <<'x', 'x'>>} | One or more parameter values were invalid: Input collection [x, x] contains duplicates.",
                "INSERT INTO t VALUE {'a': <<'x', 1>>} | One or more parameter values were invalid: A set has only strings, only numbers or only binary values",
                "INSERT INTO t VALUE {'a': <<>>} | One or more parameter values were invalid: An string set  may not be empty",
                "INSERT INTO t VALUE {'a': 1e200} | Number overflow. Attempting to store a number with magnitude larger than supported range",
            })
    void saysWhatTheStatementGetsWrong(String statement, String message) {
        assertRefused(statement, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM t WHERE a = ?", "SELECT * FROM t WHERE a = ? AND b = ? AND c = ?"})
    void countsParameters(String statement) {
        assertRefused(
                statement,
                "Number of parameters in request and statement don't match.",
                AttributeValue.ofNumber(1),
                AttributeValue.ofNumber(2));
    }

    @Test
    void countsValuesAfterIn() {
        assertRefused(
                "SELECT * FROM t WHERE a IN [" + "1, ".repeat(100) + "1]",
                "Incorrect number of operands for operator or function; operator or function: IN, number of operands: 102");
    }

    @Test
    void countsOperators() {
        assertRefused(
                "SELECT * FROM t WHERE a = 1" + " OR a = 1".repeat(150),
                "The expression contains too many operators; operator count: 301");
    }

    @Test
    void endsDeepNestingWithAnError() {
        String tooDeep = "Nesting Levels have exceeded supported limits:"
                + " Attributes in the item have nested levels beyond supported limit";
        String tooManyGroups =
                "Statement wasn't well formed, can't be processed: More than 100 parentheses inside each other";

        assertRefused("INSERT INTO t VALUE {'a': " + "[".repeat(8000), tooDeep);
        assertRefused("INSERT INTO t VALUE {'a': " + "[".repeat(32) + "1" + "]".repeat(32) + "}", tooDeep);
        assertRefused("INSERT INTO t VALUE " + "{'a':".repeat(1600), tooDeep);
        assertRefused("SELECT * FROM t WHERE a = " + "<<".repeat(4000), tooDeep);
        assertRefused("SELECT * FROM t WHERE " + "(".repeat(8000), tooManyGroups);
        assertRefused("SELECT * FROM t WHERE " + "size(".repeat(1600), tooManyGroups);
        assertRefused("UPDATE t SET a = " + "(".repeat(8000), tooManyGroups);
        assertRefused("UPDATE t SET a = " + "list_append(".repeat(600), tooManyGroups);
        assertRefused(
                "SELECT * FROM t WHERE " + "NOT ".repeat(2000) + "a = 1",
                "The expression contains too many operators; operator count: 301");
    }
}
