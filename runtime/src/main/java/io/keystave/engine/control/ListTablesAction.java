package io.keystave.engine.control;

import io.keystave.engine.item.Action;
import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.ListTablesRules;
import io.keystave.operation.ListTables;
import io.keystave.operation.ListTablesResult;
import java.util.List;

/** Lists table names in ascending order. */
public final class ListTablesAction implements Action<ListTables, ListTablesResult> {
    private final TableCatalog tables;

    public ListTablesAction(TableCatalog tables) {
        this.tables = tables;
    }

    @Override
    public ListTablesResult run(ListTables request) {
        ListTablesRules.check(request);
        String start = request.exclusiveStartTableName();
        int limit = request.limit() == null ? ListTablesRules.MOST_NAMES : request.limit();
        List<String> names = tables.all().stream()
                .map(Table::name)
                .filter(name -> start == null || name.compareTo(start) > 0)
                .sorted()
                .toList();
        return names.size() <= limit
                ? new ListTablesResult(names, null)
                : new ListTablesResult(names.subList(0, limit), names.get(limit - 1));
    }
}
