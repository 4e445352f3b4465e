package io.keystave.partiql;

import io.keystave.expression.ConditionExpression;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.ReturnValues;
import io.keystave.operation.ValidationException;
import io.keystave.partiql.Statement.Delete;
import io.keystave.partiql.Statement.Exists;
import io.keystave.partiql.Statement.Insert;
import io.keystave.partiql.Statement.OrderKey;
import io.keystave.partiql.Statement.Select;
import io.keystave.partiql.Statement.Update;
import io.keystave.partiql.Token.Kind;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses one statement and fills in its parameters; checks everything that needs no table. */
final class StatementParser {
    /** Clauses of other dialects. */
    private static final Set<String> UNSUPPORTED_CLAUSES = Set.of("LIMIT", "OFFSET", "GROUP", "HAVING");

    /** What stands between the statement's keyword and its clauses. */
    private record Source(String tableName, @Nullable String indexName) {}

    private final TokenCursor in;
    private final PathParser paths;
    private final ValueParser values;

    private StatementParser(TokenCursor in) {
        this.in = in;
        paths = new PathParser(in);
        values = new ValueParser(in);
    }

    /**
     * The statement that a text is.
     *
     * @throws ValidationException with the service's text if it is none
     * @throws io.keystave.expression.InvalidExpressionException likewise, without the type that callers expect
     * @throws io.keystave.value.InvalidValueException likewise
     */
    static Statement parse(String text, List<AttributeValue> parameters) {
        Statement statement = parseOfTransaction(text, parameters);
        if (statement instanceof Exists) {
            throw Malformed.because("Expected data manipulation");
        }
        return statement;
    }

    /** The statement that a text is, which may be EXISTS; fails as {@link #parse} does. */
    static Statement parseOfTransaction(String text, List<AttributeValue> parameters) {
        TokenCursor in = new TokenCursor(text, parameters);
        Statement statement = new StatementParser(in).statement();
        in.expectEnd();
        return statement;
    }

    private Statement statement() {
        if (in.takeKeyword("SELECT")) {
            return select();
        }
        if (in.takeKeyword("INSERT")) {
            return insert();
        }
        if (in.takeKeyword("UPDATE")) {
            return update();
        }
        if (in.takeKeyword("DELETE")) {
            return delete();
        }
        if (in.takeKeyword("EXISTS")) {
            return exists();
        }
        throw Malformed.because("Expected data manipulation");
    }

    private Select select() {
        List<DocumentPath> selected = in.takeSymbol("*") ? List.of() : selectList();
        if (!in.takeKeyword("FROM")) {
            throw Malformed.because("Expected FROM after SELECT list");
        }
        Source source = source();
        ConditionExpression where = where();
        List<OrderKey> orderBy = orderBy(where);
        Token next = in.peek();
        if (next.kind() == Kind.KEYWORD
                && UNSUPPORTED_CLAUSES.contains(next.text().toUpperCase(Locale.ROOT))) {
            throw new ValidationException(
                    "Unsupported clause: " + next.text().toUpperCase(Locale.ROOT) + " at " + in.location());
        }
        return new Select(source.tableName(), source.indexName(), selected, where, orderBy);
    }

    private List<DocumentPath> selectList() {
        List<DocumentPath> selected = new ArrayList<>();
        do {
            if (in.atFunction()) {
                throw Functions.misplaced(Functions.takeName(in));
            }
            selected.add(paths.path());
        } while (in.takeSymbol(","));
        return selected;
    }

    private Source source() {
        String tableName = paths.name();
        return new Source(tableName, in.takeSymbol(".") ? paths.name() : null);
    }

    private @Nullable ConditionExpression where() {
        return in.takeKeyword("WHERE") ? new ConditionParser(in, paths, values).condition() : null;
    }

    private List<OrderKey> orderBy(@Nullable ConditionExpression where) {
        if (!in.takeKeyword("ORDER")) {
            return List.of();
        }
        in.expectKeyword("BY");
        List<OrderKey> keys = new ArrayList<>();
        do {
            DocumentPath path = paths.path();
            if (!path.isTopLevel()) {
                throw OrderBy.notInKey(path.toString());
            }
            boolean descending = in.takeKeyword("DESC");
            if (!descending) {
                in.takeKeyword("ASC");
            }
            keys.add(new OrderKey(path.topLevel(), !descending));
        } while (in.takeSymbol(","));
        if (where == null) {
            throw new ValidationException("Must have WHERE clause in the statement when using ORDER BY clause.");
        }
        return keys;
    }

    private Insert insert() {
        in.expectKeyword("INTO");
        String tableName = tableToWrite();
        in.expectKeyword("VALUE");
        if (in.takeSymbol("{")) {
            return new Insert(tableName, Item.of(values.members()));
        }
        AttributeValue value = values.value();
        if (!value.is(AttributeType.M)) {
            throw Malformed.because("Expected a tuple after VALUE");
        }
        return new Insert(tableName, Item.of(value.asMap()));
    }

    private Update update() {
        String tableName = tableToWrite();
        UpdateExpression update = new UpdateParser(in, paths, values).clauses();
        ConditionExpression where = where();
        ReturnValues returning = returning();
        in.expectEnd();
        return new Update(tableName, update, requireWhere(where), returning);
    }

    private Delete delete() {
        if (!in.takeKeyword("FROM")) {
            throw Malformed.because("Expected FROM after DELETE");
        }
        String tableName = tableToWrite();
        ConditionExpression where = where();
        ReturnValues returning = returning();
        in.expectEnd();
        if (returning != ReturnValues.NONE && returning != ReturnValues.ALL_OLD) {
            throw new ValidationException("Invalid returning clause: RETURNING " + text(returning)
                    + " *. Only RETURNING ALL OLD * is allowed in DELETE statements.");
        }
        return new Delete(tableName, requireWhere(where), returning);
    }

    private Exists exists() {
        in.expectSymbol("(");
        in.expectKeyword("SELECT");
        Select select = select();
        in.expectSymbol(")");
        return new Exists(select);
    }

    private String tableToWrite() {
        Source source = source();
        if (source.indexName() != null) {
            throw new ValidationException("This operation is not supported on an index");
        }
        return source.tableName();
    }

    private ReturnValues returning() {
        if (!in.takeKeyword("RETURNING")) {
            return ReturnValues.NONE;
        }
        boolean all = in.takeKeyword("ALL");
        if (!all) {
            in.expectKeyword("MODIFIED");
        }
        boolean old = in.takeKeyword("OLD");
        if (!old) {
            in.expectKeyword("NEW");
        }
        in.expectSymbol("*");
        if (all) {
            return old ? ReturnValues.ALL_OLD : ReturnValues.ALL_NEW;
        }
        return old ? ReturnValues.UPDATED_OLD : ReturnValues.UPDATED_NEW;
    }

    private static String text(ReturnValues returning) {
        return returning.name().replace("UPDATED", "MODIFIED").replace('_', ' ');
    }

    /** A write names the full key, so one without WHERE fails as one that does not. */
    private static ConditionExpression requireWhere(@Nullable ConditionExpression where) {
        if (where == null) {
            throw new ValidationException(Binder.NO_KEY);
        }
        return where;
    }
}
