package io.keystave.partiql;

import io.keystave.expression.DocumentPath;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.operation.Backend;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.KeyType;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.TableDescription;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a table and its indexes, which decide how a statement is run. */
final class TableSchema {
    private final TableDescription table;

    private TableSchema(TableDescription table) {
        this.table = table;
    }

    /** Looks a table up; an absent one is told of as the operations on items do. */
    static TableSchema of(String tableName, Backend backend) {
        try {
            return new TableSchema(
                    backend.describeTable(new DescribeTable(tableName)).table());
        } catch (ResourceNotFoundException e) {
            throw new ResourceNotFoundException("Requested resource not found");
        }
    }

    TableKey key() {
        return key(table.keySchema(), false);
    }

    /** The key of an index, or of the table without a name. */
    TableKey key(@Nullable String indexName) {
        if (indexName == null) {
            return key();
        }
        for (GlobalSecondaryIndexDescription index : table.globalSecondaryIndexes()) {
            if (index.indexName().equals(indexName)) {
                return key(index.keySchema(), true);
            }
        }
        for (LocalSecondaryIndexDescription index : table.localSecondaryIndexes()) {
            if (index.indexName().equals(indexName)) {
                return key(index.keySchema(), false);
            }
        }
        throw new ValidationException("The table does not have the specified index");
    }

    /** Checks that no path leads into an attribute that is part of a key. */
    void requireScalarKeys(List<DocumentPath> paths) {
        List<AttributeName> ofIndexes = new ArrayList<>();
        table.globalSecondaryIndexes()
                .forEach(i -> ofIndexes.addAll(key(i.keySchema(), true).names()));
        table.localSecondaryIndexes()
                .forEach(i -> ofIndexes.addAll(key(i.keySchema(), false).names()));
        KeyAttributeRules.requireScalarUse(paths, key().names(), ofIndexes);
    }

    private static TableKey key(List<KeySchemaElement> schema, boolean isGlobal) {
        return new TableKey(names(schema, KeyType.HASH), names(schema, KeyType.RANGE), isGlobal);
    }

    private static List<AttributeName> names(List<KeySchemaElement> schema, KeyType type) {
        return schema.stream()
                .filter(e -> e.keyType() == type)
                .map(e -> AttributeName.of(e.attributeName()))
                .toList();
    }
}
