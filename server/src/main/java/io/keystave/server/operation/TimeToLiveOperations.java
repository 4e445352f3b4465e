package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.DescribeTimeToLive;
import io.keystave.operation.DescribeTimeToLiveResult;
import io.keystave.operation.TimeToLiveSpecification;
import io.keystave.operation.UpdateTimeToLive;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import org.jspecify.annotations.Nullable;

/** UpdateTimeToLive and DescribeTimeToLive. */
final class TimeToLiveOperations {
    private TimeToLiveOperations() {}

    static void update(RequestReader in, Backend backend, JsonOutput out) {
        String tableName = null;
        Specification specification = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "TimeToLiveSpecification" -> specification = Specification.read(in);
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.tableName(tableName, "tableName");
        constraints.required(specification, "timeToLiveSpecification");
        if (specification != null) {
            constraints.required(specification.attributeName, "timeToLiveSpecification.attributeName");
            constraints.required(specification.enabled, "timeToLiveSpecification.enabled");
        }
        constraints.throwIfAny();
        UpdateTimeToLive request = new UpdateTimeToLive(
                requireNonNull(tableName), requireNonNull(specification).toModel());
        TimeToLiveSpecification now = backend.updateTimeToLive(request).timeToLiveSpecification();
        out.beginObject().name("TimeToLiveSpecification").beginObject();
        out.name("AttributeName").string(now.attributeName());
        out.name("Enabled").bool(now.enabled());
        out.endObject().endObject();
    }

    static void describe(RequestReader in, Backend backend, JsonOutput out) {
        DescribeTimeToLiveResult result =
                backend.describeTimeToLive(new DescribeTimeToLive(TableNameInput.readAlone(in)));
        out.beginObject().name("TimeToLiveDescription").beginObject();
        if (result.attributeName() != null) {
            out.name("AttributeName").string(result.attributeName());
        }
        out.name("TimeToLiveStatus").string(result.timeToLiveStatus().name());
        out.endObject().endObject();
    }

    private record Specification(
            @Nullable Boolean enabled, @Nullable String attributeName) {
        static Specification read(RequestReader in) {
            in.structure("TimeToLiveSpecification");
            Boolean enabled = null;
            String attributeName = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Enabled" -> enabled = in.bool();
                    case "AttributeName" -> attributeName = in.string();
                    default -> in.skip();
                }
            }
            return new Specification(enabled, attributeName);
        }

        TimeToLiveSpecification toModel() {
            return new TimeToLiveSpecification(requireNonNull(enabled), requireNonNull(attributeName));
        }
    }
}
