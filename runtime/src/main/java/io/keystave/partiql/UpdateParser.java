package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.DeleteAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.expression.UpdateOperand;
import io.keystave.expression.UpdateOperand.ListAppend;
import io.keystave.expression.UpdateValue;
import io.keystave.expression.UpdateValue.Difference;
import io.keystave.expression.UpdateValue.Sum;
import io.keystave.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/** Parses the SET and REMOVE clauses of one UPDATE statement. */
final class UpdateParser {
    private final TokenCursor in;
    private final PathParser paths;
    private final ValueParser values;
    private final List<SetAction> sets = new ArrayList<>();
    private final List<DocumentPath> removes = new ArrayList<>();
    private final List<AddAction> adds = new ArrayList<>();
    private final List<DeleteAction> deletes = new ArrayList<>();

    UpdateParser(TokenCursor in, PathParser paths, ValueParser values) {
        this.in = in;
        this.paths = paths;
        this.values = values;
    }

    UpdateExpression clauses() {
        if (!in.peek().isKeyword("SET") && !in.peek().isKeyword("REMOVE")) {
            throw Malformed.because("Expected data manipulation");
        }
        while (true) {
            if (in.takeKeyword("SET")) {
                do {
                    assignment();
                } while (in.takeSymbol(","));
            } else if (in.takeKeyword("REMOVE")) {
                removes.add(paths.path());
            } else {
                return new UpdateExpression(sets, removes, adds, deletes);
            }
        }
    }

    private void assignment() {
        if (!in.peek().isName()) {
            throw Malformed.because("Expected assignment for SET");
        }
        DocumentPath target = paths.path();
        if (!in.takeSymbol("=")) {
            throw Malformed.because("Expected assignment for SET");
        }
        if (in.atFunction() && in.peek().text().equalsIgnoreCase("set_add")) {
            adds.add(new AddAction(target, setFor(target)));
        } else if (in.atFunction() && in.peek().text().equalsIgnoreCase("set_delete")) {
            deletes.add(new DeleteAction(target, setFor(target)));
        } else {
            sets.add(new SetAction(target, value()));
        }
    }

    /** The set of {@code set_add(path, set)} and {@code set_delete(path, set)}, whose path is the one assigned to. */
    private AttributeValue setFor(DocumentPath target) {
        String function = Functions.takeName(in);
        List<UpdateOperand> operands = operands();
        Functions.requireCount(function, operands, 2);
        if (!Functions.requirePath(function, operands.get(0)).equals(target)
                || !(operands.get(1) instanceof Literal literal)) {
            throw Functions.misplaced(function);
        }
        if (!literal.value().type().isSet()) {
            throw Functions.wrongType(function, literal.value().type().name());
        }
        return literal.value();
    }

    private UpdateValue value() {
        UpdateValue left = term();
        boolean plus = in.peek().isSymbol("+");
        if (!plus && !in.peek().isSymbol("-")) {
            return left;
        }
        in.take();
        UpdateOperand first = operand(left);
        UpdateOperand second = operand(term());
        return plus ? new Sum(first, second) : new Difference(first, second);
    }

    private UpdateValue term() {
        if (in.atFunction()) {
            return function();
        }
        if (values.atValue()) {
            return new Literal(values.value());
        }
        if (in.takeSymbol("(")) {
            in.enterGroup();
            UpdateValue value = value();
            in.expectSymbol(")");
            in.leaveGroup();
            return value;
        }
        return paths.path();
    }

    private UpdateOperand function() {
        String function = Functions.takeName(in);
        if (!function.equals("list_append")) {
            throw Functions.misplaced(function);
        }
        List<UpdateOperand> operands = operands();
        Functions.requireCount(function, operands, 2);
        return new ListAppend(operands.get(0), operands.get(1));
    }

    private List<UpdateOperand> operands() {
        in.enterGroup();
        List<UpdateOperand> operands = new ArrayList<>();
        if (!in.peek().isSymbol(")")) {
            do {
                operands.add(operand(term()));
            } while (in.takeSymbol(","));
        }
        in.expectSymbol(")");
        in.leaveGroup();
        return operands;
    }

    private static UpdateOperand operand(UpdateValue value) {
        if (value instanceof UpdateOperand operand) {
            return operand;
        }
        throw Malformed.because("Only one + or - is allowed in an assignment");
    }
}
