package io.keystave.server.operation;

import io.keystave.operation.Backend;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeLimits;
import io.keystave.operation.DescribeLimitsResult;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ListTables;
import io.keystave.operation.ListTablesResult;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;

/** The operations on tables whose requests have hardly any members. */
final class TableOperations {
    private TableOperations() {}

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        DescribeTable request = new DescribeTable(TableNameInput.readAlone(in));
        TableJson.write("Table", backend.describeTable(request).table(), out);
    }

    static void delete(RequestReader in, Backend backend, JsonOutput out) {
        DeleteTable request = new DeleteTable(TableNameInput.readAlone(in));
        TableJson.write("TableDescription", backend.deleteTable(request).tableDescription(), out);
    }

    static void list(RequestReader in, Backend backend, JsonOutput out) {
        String start = null;
        Integer limit = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "ExclusiveStartTableName" -> start = in.string();
                case "Limit" -> limit = in.integer();
                default -> in.skip();
            }
        }
        ListTablesResult result = backend.listTables(new ListTables(start, limit));
        out.beginObject().name("TableNames").beginArray();
        result.tableNames().forEach(out::string);
        out.endArray();
        if (result.lastEvaluatedTableName() != null) {
            out.name("LastEvaluatedTableName").string(result.lastEvaluatedTableName());
        }
        out.endObject();
    }

    static void limits(RequestReader in, Backend backend, JsonOutput out) {
        skipAll(in);
        DescribeLimitsResult limits = backend.describeLimits(new DescribeLimits());
        out.beginObject();
        out.name("AccountMaxReadCapacityUnits").number(limits.accountMaxReadCapacityUnits());
        out.name("AccountMaxWriteCapacityUnits").number(limits.accountMaxWriteCapacityUnits());
        out.name("TableMaxReadCapacityUnits").number(limits.tableMaxReadCapacityUnits());
        out.name("TableMaxWriteCapacityUnits").number(limits.tableMaxWriteCapacityUnits());
        out.endObject();
    }

    /** Reads a request whose members mean nothing. */
    static void skipAll(RequestReader in) {
        while (in.nextMember() != null) {
            in.skip();
        }
    }
}
