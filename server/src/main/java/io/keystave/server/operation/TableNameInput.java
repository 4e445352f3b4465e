package io.keystave.server.operation;

import io.keystave.operation.ValidationException;
import io.keystave.server.json.RequestReader;
import org.jspecify.annotations.Nullable;

/** The name of the table that a control operation is about. */
final class TableNameInput {
    private TableNameInput() {}

    /** Reads a whole request that has this member alone. */
    static String readAlone(RequestReader in) {
        String tableName = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            if (member.equals("TableName")) {
                tableName = in.string();
            } else {
                in.skip();
            }
        }
        return require(tableName);
    }

    static String require(@Nullable String tableName) {
        if (tableName == null) {
            throw new ValidationException("The parameter 'TableName' is required but was not present in the request");
        }
        return tableName;
    }
}
