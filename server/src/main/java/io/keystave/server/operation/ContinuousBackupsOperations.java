package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.ContinuousBackupsDescription;
import io.keystave.operation.DescribeContinuousBackups;
import io.keystave.operation.UpdateContinuousBackups;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import org.jspecify.annotations.Nullable;

/** UpdateContinuousBackups and DescribeContinuousBackups. */
final class ContinuousBackupsOperations {
    private static final int MOST_DAYS = 35;

    private ContinuousBackupsOperations() {}

    static void update(RequestReader in, Backend backend, JsonOutput out) {
        String tableName = null;
        Specification specification = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "PointInTimeRecoverySpecification" -> specification = Specification.read(in);
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.tableName(tableName, "tableName");
        constraints.required(specification, "pointInTimeRecoverySpecification");
        if (specification != null) {
            specification.check("pointInTimeRecoverySpecification", constraints);
        }
        constraints.throwIfAny();
        UpdateContinuousBackups request = new UpdateContinuousBackups(
                requireNonNull(tableName),
                requireNonNull(requireNonNull(specification).enabled),
                specification.recoveryPeriodInDays);
        write(backend.updateContinuousBackups(request).description(), out);
    }

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        String tableName = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            if (member.equals("TableName")) {
                tableName = in.string();
            } else {
                in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.tableName(tableName, "tableName");
        constraints.throwIfAny();
        DescribeContinuousBackups request = new DescribeContinuousBackups(requireNonNull(tableName));
        write(backend.describeContinuousBackups(request).description(), out);
    }

    /** Continuous backups as such are always on; what can be chosen is whether one can restore from them. */
    private static void write(ContinuousBackupsDescription description, JsonOutput out) {
        out.beginObject().name("ContinuousBackupsDescription").beginObject();
        out.name("ContinuousBackupsStatus").string("ENABLED");
        out.name("PointInTimeRecoveryDescription").beginObject();
        out.name("PointInTimeRecoveryStatus").string(description.pointInTimeRecoveryEnabled() ? "ENABLED" : "DISABLED");
        if (description.recoveryPeriodInDays() != null) {
            out.name("RecoveryPeriodInDays").number(description.recoveryPeriodInDays());
        }
        if (description.earliestRestorableDateTime() != null) {
            out.name("EarliestRestorableDateTime").time(description.earliestRestorableDateTime());
        }
        if (description.latestRestorableDateTime() != null) {
            out.name("LatestRestorableDateTime").time(description.latestRestorableDateTime());
        }
        out.endObject().endObject().endObject();
    }

    private record Specification(
            @Nullable Boolean enabled, @Nullable Integer recoveryPeriodInDays) {
        static Specification read(RequestReader in) {
            in.structure("PointInTimeRecoverySpecification");
            Boolean enabled = null;
            Integer days = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "PointInTimeRecoveryEnabled" -> enabled = in.bool();
                    case "RecoveryPeriodInDays" -> days = in.integer();
                    default -> in.skip();
                }
            }
            return new Specification(enabled, days);
        }

        void check(String path, Constraints constraints) {
            constraints.required(enabled, path + ".pointInTimeRecoveryEnabled");
            constraints.range(recoveryPeriodInDays, path + ".recoveryPeriodInDays", 1, MOST_DAYS);
        }
    }
}
