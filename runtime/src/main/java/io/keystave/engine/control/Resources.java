package io.keystave.engine.control;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.operation.AccessDeniedException;
import io.keystave.operation.ResourceNotFoundException;

/** Finds what an ARN names: a table, or its latest stream. */
public final class Resources {
    private final TableCatalog tables;
    private final Arns arns;

    public Resources(TableCatalog tables, Arns arns) {
        this.tables = tables;
        this.arns = arns;
    }

    /**
     * A table or one of its streams.
     *
     * @param part the label of the stream; for the table itself {@link TableHistory#TABLE}
     */
    record Resource(TableDefinition table, String part) {
        String tableName() {
            return table.tableName();
        }
    }

    /**
     * What an ARN names, of which the form was checked.
     *
     * @throws AccessDeniedException if it belongs to another account
     * @throws ResourceNotFoundException if it is not there
     */
    Resource require(String arn) {
        if (arns.isForeign(arn)) {
            throw new AccessDeniedException("The account has no access to resource: " + arn);
        }
        int stream = arn.indexOf("/stream/");
        Table table = tables.find(stream < 0 ? arn : arn.substring(0, stream));
        if (table != null && arn.equals(arns.table(table.name()))) {
            return new Resource(table.definition(), TableHistory.TABLE);
        }
        String label =
                table == null ? null : table.definition().settings().history().streamLabel();
        if (table != null && label != null && arn.equals(arns.stream(table.name(), label))) {
            return new Resource(table.definition(), label);
        }
        throw new ResourceNotFoundException("Requested resource not found: ResourcArn: " + arn + " not found");
    }
}
