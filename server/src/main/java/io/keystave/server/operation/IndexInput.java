package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexUpdate.ThroughputUpdate;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ValidationException;
import io.keystave.operation.WarmThroughput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A secondary index of either kind, or what a change says of one, as it was given. */
record IndexInput(
        @Nullable String indexName,
        @Nullable List<TableInput.KeyElement> keySchema,
        @Nullable ProjectionInput projection,
        ThroughputInput.@Nullable Provisioned provisionedThroughput,
        @Nullable OnDemandThroughput onDemandThroughput,
        @Nullable WarmThroughput warmThroughput) {
    private static final int MOST_LOCAL_KEY_ATTRIBUTES = 2;
    private static final int MOST_GLOBAL_KEY_ATTRIBUTES = 8;

    static IndexInput read(RequestReader in) {
        String name = null;
        List<TableInput.KeyElement> schema = null;
        ProjectionInput projection = null;
        ThroughputInput.Provisioned throughput = null;
        OnDemandThroughput onDemand = null;
        WarmThroughput warm = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "IndexName" -> name = in.string();
                case "KeySchema" -> schema = TableInput.KeyElement.readList(in);
                case "Projection" -> projection = ProjectionInput.read(in);
                case "ProvisionedThroughput" -> throughput = ThroughputInput.Provisioned.read(in);
                case "OnDemandThroughput" -> onDemand = ThroughputInput.onDemand(in);
                case "WarmThroughput" -> warm = ThroughputInput.warm(in);
                default -> in.skip();
            }
        }
        return new IndexInput(name, schema, projection, throughput, onDemand, warm);
    }

    // ---- shape

    static void checkLocal(@Nullable List<IndexInput> indexes, String path, Constraints constraints) {
        for (int i = 0; indexes != null && i < indexes.size(); i++) {
            indexes.get(i).check(TableInput.member(path, i), MOST_LOCAL_KEY_ATTRIBUTES, constraints);
        }
    }

    static void checkGlobal(@Nullable List<IndexInput> indexes, String path, Constraints constraints) {
        for (int i = 0; indexes != null && i < indexes.size(); i++) {
            indexes.get(i).checkGlobal(TableInput.member(path, i), constraints);
        }
    }

    void checkGlobal(String path, Constraints constraints) {
        check(path, MOST_GLOBAL_KEY_ATTRIBUTES, constraints);
    }

    private void check(String path, int mostKeyAttributes, Constraints constraints) {
        constraints.required(projection, path + ".projection");
        if (projection != null) {
            projection.check(path + ".projection", constraints);
        }
        checkName(path, constraints);
        checkThroughput(path, constraints);
        TableInput.KeyElement.check(keySchema, path + ".keySchema", mostKeyAttributes, constraints);
    }

    /** Notes what breaks the shape of a change of throughput. */
    void checkUpdate(String path, Constraints constraints) {
        checkName(path, constraints);
        if (onDemandThroughput == null && warmThroughput == null) {
            constraints.required(provisionedThroughput, path + ".provisionedThroughput");
        }
        checkThroughput(path, constraints);
    }

    private void checkThroughput(String path, Constraints constraints) {
        ThroughputInput.Provisioned.check(provisionedThroughput, path + ".provisionedThroughput", constraints);
        ThroughputInput.check(warmThroughput, path + ".warmThroughput", constraints);
    }

    /** Notes if the name of the index is missing or cannot be one. */
    void checkName(String path, Constraints constraints) {
        constraints.required(indexName, path + ".indexName");
        constraints.newName(indexName, path + ".indexName");
    }

    // ---- meaning

    String name() {
        return requireNonNull(indexName);
    }

    GlobalSecondaryIndex toGlobal() {
        return new GlobalSecondaryIndex(
                name(),
                TableInput.KeyElement.toModel(keySchema),
                requireNonNull(projection).toModel(),
                ThroughputInput.Provisioned.toModel(provisionedThroughput),
                onDemandThroughput,
                warmThroughput);
    }

    LocalSecondaryIndex toLocal() {
        return new LocalSecondaryIndex(
                name(),
                TableInput.KeyElement.toModel(keySchema),
                requireNonNull(projection).toModel());
    }

    ThroughputUpdate toUpdate() {
        return new ThroughputUpdate(
                name(), ThroughputInput.Provisioned.toModel(provisionedThroughput), onDemandThroughput, warmThroughput);
    }

    static List<GlobalSecondaryIndex> toGlobal(@Nullable List<IndexInput> indexes) {
        return indexes == null
                ? List.of()
                : indexes.stream().map(IndexInput::toGlobal).toList();
    }

    static List<LocalSecondaryIndex> toLocal(@Nullable List<IndexInput> indexes) {
        return indexes == null
                ? List.of()
                : indexes.stream().map(IndexInput::toLocal).toList();
    }

    /** What an index holds. */
    record ProjectionInput(
            @Nullable String projectionType, @Nullable List<String> nonKeyAttributes) {
        private static final int MOST_NON_KEY_ATTRIBUTES = 20;

        private static ProjectionInput read(RequestReader in) {
            in.structure("Projection");
            String type = null;
            List<String> names = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "ProjectionType" -> type = in.string();
                    case "NonKeyAttributes" -> names = in.strings();
                    default -> in.skip();
                }
            }
            return new ProjectionInput(type, names);
        }

        private void check(String path, Constraints constraints) {
            constraints.choice(projectionType, path + ".projectionType", Choice.PROJECTION_TYPE);
            if (nonKeyAttributes == null) {
                return;
            }
            constraints.size(nonKeyAttributes, path + ".nonKeyAttributes", 1, MOST_NON_KEY_ATTRIBUTES);
            for (int i = 0; i < nonKeyAttributes.size(); i++) {
                constraints.attributeName(nonKeyAttributes.get(i), TableInput.member(path + ".nonKeyAttributes", i));
            }
        }

        private Projection toModel() {
            ProjectionType type = projectionType == null ? null : Choice.PROJECTION_TYPE.find(projectionType);
            if (type == null) {
                throw new ValidationException(
                        "One or more parameter values were invalid: Unknown ProjectionType: null");
            }
            return new Projection(type, nonKeyAttributes == null ? List.of() : nonKeyAttributes);
        }
    }
}
