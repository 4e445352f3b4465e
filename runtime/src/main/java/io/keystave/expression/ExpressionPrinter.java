package io.keystave.expression;

import io.keystave.expression.ConditionExpression.And;
import io.keystave.expression.ConditionExpression.AttributeExists;
import io.keystave.expression.ConditionExpression.AttributeNotExists;
import io.keystave.expression.ConditionExpression.AttributeTypeIs;
import io.keystave.expression.ConditionExpression.BeginsWith;
import io.keystave.expression.ConditionExpression.Between;
import io.keystave.expression.ConditionExpression.Compare;
import io.keystave.expression.ConditionExpression.Contains;
import io.keystave.expression.ConditionExpression.In;
import io.keystave.expression.ConditionExpression.Not;
import io.keystave.expression.ConditionExpression.Or;
import io.keystave.expression.UpdateOperand.IfNotExists;
import io.keystave.expression.UpdateOperand.ListAppend;
import io.keystave.expression.UpdateValue.Difference;
import io.keystave.expression.UpdateValue.Sum;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Prints the expressions of one request as texts that share their placeholders: {@code #n0} and up for names, {@code :v0}
 * and up for values. All names become placeholders, so no reserved word can get in the way.
 *
 * <p>Parsing a printed text with the placeholders gives the same tree. Not safe for use by several threads.
 */
public final class ExpressionPrinter {
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** Creates a printer that has printed nothing yet. */
    public ExpressionPrinter() {}

    /** What the name placeholders printed so far stand for; empty if there are none. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /** What the value placeholders printed so far stand for; empty if there are none. */
    public Map<String, AttributeValue> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Prints a condition or filter. */
    public String print(ConditionExpression condition) {
        if (condition instanceof And and) {
            return joined(and.conditions(), " AND ", c -> c instanceof And || c instanceof Or);
        }
        if (condition instanceof Or or) {
            return joined(or.conditions(), " OR ", c -> c instanceof Or);
        }
        if (condition instanceof Not not) {
            boolean group = not.condition() instanceof And || not.condition() instanceof Or;
            return "NOT " + (group ? "(" + print(not.condition()) + ")" : print(not.condition()));
        }
        if (condition instanceof Compare compare) {
            return print(compare.left()) + " " + compare.operator().symbol() + " " + print(compare.right());
        }
        if (condition instanceof Between between) {
            return print(between.operand()) + " BETWEEN " + print(between.lower()) + " AND " + print(between.upper());
        }
        if (condition instanceof In in) {
            return print(in.operand()) + " IN (" + list(in.candidates(), this::print) + ")";
        }
        return printFunction(condition);
    }

    private String printFunction(ConditionExpression condition) {
        if (condition instanceof AttributeExists exists) {
            return "attribute_exists(" + print(exists.path()) + ")";
        }
        if (condition instanceof AttributeNotExists notExists) {
            return "attribute_not_exists(" + print(notExists.path()) + ")";
        }
        if (condition instanceof AttributeTypeIs typeIs) {
            AttributeValue type = AttributeValue.ofString(typeIs.type().name());
            return "attribute_type(" + print(typeIs.operand()) + ", " + print(type) + ")";
        }
        if (condition instanceof BeginsWith begins) {
            return "begins_with(" + print(begins.operand()) + ", " + print(begins.prefix()) + ")";
        }
        if (condition instanceof Contains contains) {
            return "contains(" + print(contains.operand()) + ", " + print(contains.part()) + ")";
        }
        throw new IllegalStateException("No text for " + condition.getClass());
    }

    private String joined(List<ConditionExpression> conditions, String word, Predicate<ConditionExpression> group) {
        List<String> texts = new ArrayList<>();
        conditions.forEach(c -> texts.add(group.test(c) ? "(" + print(c) + ")" : print(c)));
        return String.join(word, texts);
    }

    /** Prints a key condition. */
    public String print(KeyConditionExpression condition) {
        return print(condition.toCondition());
    }

    /** Prints a projection. */
    public String print(ProjectionExpression projection) {
        return list(projection.paths(), this::print);
    }

    /** Prints an update. */
    public String print(UpdateExpression update) {
        List<String> sections = new ArrayList<>();
        addSection("SET ", list(update.sets(), a -> print(a.path()) + " = " + print(a.value())), sections);
        addSection("REMOVE ", list(update.removes(), this::print), sections);
        addSection("ADD ", list(update.adds(), a -> print(a.path()) + " " + print(a.value())), sections);
        addSection("DELETE ", list(update.deletes(), a -> print(a.path()) + " " + print(a.value())), sections);
        return String.join(" ", sections);
    }

    private static void addSection(String word, String actions, List<String> sections) {
        if (!actions.isEmpty()) {
            sections.add(word + actions);
        }
    }

    private String print(UpdateValue value) {
        if (value instanceof Sum sum) {
            return print(sum.left()) + " + " + print(sum.right());
        }
        if (value instanceof Difference difference) {
            return print(difference.left()) + " - " + print(difference.right());
        }
        if (value instanceof IfNotExists call) {
            return "if_not_exists(" + print(call.path()) + ", " + print(call.fallback()) + ")";
        }
        if (value instanceof ListAppend call) {
            return "list_append(" + print(call.first()) + ", " + print(call.second()) + ")";
        }
        return value instanceof DocumentPath path ? print(path) : print(((Literal) value).value());
    }

    private String print(Operand operand) {
        if (operand instanceof Size size) {
            return "size(" + print(size.operand()) + ")";
        }
        return operand instanceof DocumentPath path ? print(path) : print(((Literal) operand).value());
    }

    private String print(DocumentPath path) {
        StringBuilder text = new StringBuilder();
        for (DocumentPath.Element element : path.elements()) {
            if (element instanceof DocumentPath.Name name) {
                text.append(text.length() > 0 ? "." : "")
                        .append(placeholder(name.name().text()));
            } else {
                text.append(element);
            }
        }
        return text.toString();
    }

    private String print(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    private String placeholder(String name) {
        return placeholders.computeIfAbsent(name, n -> {
            String placeholder = "#n" + names.size();
            names.put(placeholder, n);
            return placeholder;
        });
    }

    private static <T> String list(List<T> parts, Function<T, String> print) {
        return String.join(", ", parts.stream().map(print).toList());
    }
}
