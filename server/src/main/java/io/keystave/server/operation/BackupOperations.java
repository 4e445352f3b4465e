package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.BackupType;
import io.keystave.operation.CreateBackup;
import io.keystave.operation.DeleteBackup;
import io.keystave.operation.DescribeBackup;
import io.keystave.operation.ListBackups;
import io.keystave.operation.ListBackupsResult;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CreateBackup, DescribeBackup, ListBackups and DeleteBackup. */
final class BackupOperations {
    private static final int LEAST_ARN_LENGTH = 37;
    private static final int GREATEST_ARN_LENGTH = 1024;
    private static final int MOST_LISTED = 100;

    /** What ListBackups can be asked for, as the service prints it. */
    private static final List<String> TYPES = List.of("USER", "SYSTEM", "AWS_BACKUP", "ALL");

    private BackupOperations() {}

    static void create(RequestReader in, Backend backend, JsonOutput out) {
        String tableName = null;
        String backupName = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "BackupName" -> backupName = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.tableName(tableName, "tableName");
        constraints.required(backupName, "backupName");
        constraints.newName(backupName, "backupName");
        constraints.throwIfAny();
        CreateBackup request = new CreateBackup(requireNonNull(tableName), requireNonNull(backupName));
        out.beginObject().name("BackupDetails").beginObject();
        BackupJson.details(backend.createBackup(request).backupDetails(), out);
        out.endObject().endObject();
    }

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        BackupJson.write(backend.describeBackup(new DescribeBackup(arn(in))).backupDescription(), out);
    }

    static void delete(RequestReader in, Backend backend, JsonOutput out) {
        BackupJson.write(backend.deleteBackup(new DeleteBackup(arn(in))).backupDescription(), out);
    }

    /** Reads a whole request that names a backup alone. */
    private static String arn(RequestReader in) {
        String arn = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            if (member.equals("BackupArn")) {
                arn = in.string();
            } else {
                in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "backupArn");
        checkArn(arn, "backupArn", constraints);
        constraints.throwIfAny();
        return requireNonNull(arn);
    }

    /** Notes if the ARN of a backup cannot be one. */
    static void checkArn(@Nullable String arn, String path, Constraints constraints) {
        if (arn != null) {
            constraints.length(arn, path, LEAST_ARN_LENGTH, GREATEST_ARN_LENGTH);
        }
    }

    static void list(RequestReader in, Backend backend, JsonOutput out) {
        ListBackupsResult result = backend.listBackups(readList(in));
        out.beginObject().name("BackupSummaries").beginArray();
        result.backupSummaries().forEach(summary -> BackupJson.write(summary, out));
        out.endArray();
        if (result.lastEvaluatedBackupArn() != null) {
            out.name("LastEvaluatedBackupArn").string(result.lastEvaluatedBackupArn());
        }
        out.endObject();
    }

    private static ListBackups readList(RequestReader in) {
        String tableName = null;
        String type = null;
        Instant from = null;
        Instant until = null;
        Integer limit = null;
        String start = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "BackupType" -> type = in.string();
                case "TimeRangeLowerBound" -> from = in.time();
                case "TimeRangeUpperBound" -> until = in.time();
                case "Limit" -> limit = in.integer();
                case "ExclusiveStartBackupArn" -> start = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        if (tableName != null) {
            constraints.tableName(tableName, "tableName");
        }
        constraints.range(limit, "limit", 1, MOST_LISTED);
        checkArn(start, "exclusiveStartBackupArn", constraints);
        if (type != null && !TYPES.contains(type)) {
            constraints.add(type, "backupType", "Member must satisfy enum value set: " + TYPES);
        }
        constraints.throwIfAny();
        return new ListBackups(
                tableName,
                type == null || type.equals("ALL") ? null : BackupType.valueOf(type),
                from,
                until,
                limit,
                start);
    }
}
