package io.keystave.expression;

import io.keystave.expression.Lexer.Kind;
import io.keystave.expression.Lexer.Token;
import io.keystave.expression.UpdateExpression.AddAction;
import io.keystave.expression.UpdateExpression.DeleteAction;
import io.keystave.expression.UpdateExpression.SetAction;
import io.keystave.expression.UpdateOperand.IfNotExists;
import io.keystave.expression.UpdateOperand.ListAppend;
import io.keystave.expression.UpdateValue.Difference;
import io.keystave.expression.UpdateValue.Sum;
import io.keystave.value.AttributeValue;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parses update expressions. */
final class UpdateParser {
    private static final List<String> SECTIONS = List.of("SET", "REMOVE", "ADD", "DELETE");
    private static final AddAction SOME_ADDITION = new AddAction(TokenReader.SOME_PATH, AttributeValue.ofNumber(0));
    private static final DeleteAction SOME_DELETION =
            new DeleteAction(TokenReader.SOME_PATH, AttributeValue.ofStringSet(List.of("?")));

    /** Deeper groups are only parentheses around parentheses. */
    private static final int MAX_GROUPS = Limits.EXPRESSION_OPERATORS;

    private static final List<Set<Fault>> PRIORITIES = List.of(
            Set.of(Fault.RESERVED_WORD),
            Set.of(Fault.UNKNOWN_FUNCTION),
            Set.of(Fault.MISUSED_FUNCTION),
            Set.of(Fault.REPEATED_SECTION),
            Set.of(Fault.UNDEFINED_NAME),
            Set.of(Fault.UNDEFINED_VALUE),
            Set.of(Fault.OVERLAP),
            Set.of(Fault.CONFLICT),
            Set.of(Fault.ACTION_OPERAND),
            Set.of(Fault.OPERAND_COUNT),
            Set.of(Fault.OPERAND_TYPE));

    private final TokenReader in;
    private final List<SetAction> sets = new ArrayList<>();
    private final List<DocumentPath> removes = new ArrayList<>();
    private final List<AddAction> adds = new ArrayList<>();
    private final List<DeleteAction> deletes = new ArrayList<>();

    /** Targets as written, also of actions that stand-ins replace. */
    private final List<DocumentPath> targets = new ArrayList<>();

    private int groups;

    private UpdateParser(TokenReader in) {
        this.in = in;
    }

    static UpdateExpression parse(String text, Placeholders placeholders) {
        TokenReader in = new TokenReader(text, placeholders);
        UpdateParser parser = new UpdateParser(in);
        parser.sections();
        in.build(
                () -> {
                    PathSet.requireDisjoint(parser.targets);
                    return true;
                },
                false);
        in.requireNoFault(PRIORITIES);
        return new UpdateExpression(parser.sets, parser.removes, parser.adds, parser.deletes);
    }

    private void sections() {
        Set<String> seen = new HashSet<>();
        do {
            Token word = in.peek();
            String section = word.text().toUpperCase(Locale.ROOT);
            if (word.kind() != Kind.NAME || !SECTIONS.contains(section)) {
                throw in.syntaxError();
            }
            in.take();
            if (!seen.add(section)) {
                in.note(
                        Fault.REPEATED_SECTION,
                        "The \"" + section + "\" section can only be used once in an update expression;");
            }
            do {
                action(section);
            } while (in.takeSymbol(","));
        } while (in.peek().kind() != Kind.END);
    }

    private void action(String section) {
        DocumentPath path = path();
        targets.add(path);
        switch (section) {
            case "SET" -> {
                in.expectSymbol("=");
                sets.add(new SetAction(path, value()));
            }
            case "REMOVE" -> removes.add(path);
            case "ADD" -> {
                AttributeValue added = in.literal().value();
                adds.add(in.build(() -> new AddAction(path, added), SOME_ADDITION));
            }
            default -> {
                AttributeValue deleted = in.literal().value();
                deletes.add(in.build(() -> new DeleteAction(path, deleted), SOME_DELETION));
            }
        }
    }

    private DocumentPath path() {
        if (in.peek().kind() == Kind.NAME && SECTIONS.stream().anyMatch(in.peek()::isWord)) {
            throw in.syntaxError();
        }
        return in.path();
    }

    private UpdateValue value() {
        UpdateValue first = operandOrGroup();
        boolean sum = in.peek().isSymbol("+");
        if (!(first instanceof UpdateOperand left) || (!sum && !in.peek().isSymbol("-"))) {
            return first;
        }
        in.take();
        in.countOperator();
        if (!(operandOrGroup() instanceof UpdateOperand right)) {
            throw in.syntaxError();
        }
        return sum
                ? in.build(() -> new Sum(left, right), TokenReader.SOME_LITERAL)
                : in.build(() -> new Difference(left, right), TokenReader.SOME_LITERAL);
    }

    private UpdateValue operandOrGroup() {
        if (in.takeSymbol("(")) {
            enterGroup();
            UpdateValue value = value();
            in.expectSymbol(")");
            groups--;
            return value;
        }
        if (in.peek().kind() == Kind.VALUE_PLACEHOLDER) {
            return in.literal();
        }
        return in.atFunction() ? function() : path();
    }

    private void enterGroup() {
        if (++groups > MAX_GROUPS) {
            throw new InvalidExpressionException(Fault.PARENTHESES, "The expression has redundant parentheses;");
        }
    }

    private UpdateOperand function() {
        String name = in.take().text();
        in.expectSymbol("(");
        enterGroup();
        List<UpdateOperand> operands = new ArrayList<>();
        do {
            if (!(operandOrGroup() instanceof UpdateOperand operand)) {
                throw in.syntaxError();
            }
            operands.add(operand);
        } while (in.takeSymbol(","));
        in.expectSymbol(")");
        groups--;
        boolean known = name.equals("if_not_exists") || name.equals("list_append");
        if (!known) {
            in.noteFunction(name);
        } else if (operands.size() != 2) {
            in.note(InvalidExpressionException.operandCount(name, operands.size()));
        } else {
            return in.build(() -> call(name, operands.get(0), operands.get(1)), TokenReader.SOME_LITERAL);
        }
        return TokenReader.SOME_LITERAL;
    }

    private static UpdateOperand call(String name, UpdateOperand first, UpdateOperand second) {
        if (name.equals("list_append")) {
            return new ListAppend(first, second);
        }
        if (!(first instanceof DocumentPath path)) {
            throw InvalidExpressionException.pathRequired(name);
        }
        return new IfNotExists(path, second);
    }
}
