package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.BillingMode;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.UpdateTable;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UpdateTable. */
final class UpdateTableOperation implements Operation {
    @Override
    public void run(RequestReader in, Backend backend, JsonOutput out) {
        TableJson.write("TableDescription", backend.updateTable(read(in)).tableDescription(), out);
    }

    private static UpdateTable read(RequestReader in) {
        String tableName = null;
        List<TableInput.Definition> definitions = null;
        String billingMode = null;
        TableInput.Throughput throughput = null;
        List<IndexChange> changes = null;
        Boolean deletionProtection = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "AttributeDefinitions" -> definitions = TableInput.Definition.readList(in);
                case "BillingMode" -> billingMode = in.string();
                case "ProvisionedThroughput" -> throughput = TableInput.Throughput.read(in);
                case "GlobalSecondaryIndexUpdates" ->
                    changes = in.structures("GlobalSecondaryIndexUpdate", () -> IndexChange.read(in));
                case "DeletionProtectionEnabled" -> deletionProtection = in.bool();
                default -> in.skip();
            }
        }
        String name = TableNameInput.require(tableName);
        Constraints constraints = new Constraints();
        TableInput.Definition.check(definitions, constraints);
        BillingMode mode = constraints.choice(billingMode, "billingMode", Choice.BILLING_MODE);
        TableInput.Throughput.check(throughput, "provisionedThroughput", constraints);
        for (int i = 0; changes != null && i < changes.size(); i++) {
            changes.get(i).check(TableInput.member("globalSecondaryIndexUpdates", i), constraints);
        }
        constraints.throwIfAny();
        return new UpdateTable(
                name,
                TableInput.Definition.toModel(definitions),
                mode,
                TableInput.Throughput.toModel(throughput),
                changes == null
                        ? null
                        : changes.stream().map(IndexChange::toModel).toList(),
                deletionProtection);
    }

    /** One element of GlobalSecondaryIndexUpdates as it was given. */
    private record IndexChange(
            TableInput.@Nullable Index create, TableInput.@Nullable Index update, TableInput.@Nullable Index delete) {
        static IndexChange read(RequestReader in) {
            TableInput.Index create = null;
            TableInput.Index update = null;
            TableInput.Index delete = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Create" -> create = index("CreateGlobalSecondaryIndexAction", in);
                    case "Update" -> update = index("UpdateGlobalSecondaryIndexAction", in);
                    case "Delete" -> delete = index("DeleteGlobalSecondaryIndexAction", in);
                    default -> in.skip();
                }
            }
            return new IndexChange(create, update, delete);
        }

        private static TableInput.Index index(String type, RequestReader in) {
            in.structure(type);
            return TableInput.Index.read(in);
        }

        void check(String path, Constraints constraints) {
            if (create != null) {
                create.check(path + ".create", constraints);
            }
            if (update != null) {
                constraints.required(update.indexName(), path + ".update.indexName");
                constraints.required(update.provisionedThroughput(), path + ".update.provisionedThroughput");
                TableInput.Throughput.check(
                        update.provisionedThroughput(), path + ".update.provisionedThroughput", constraints);
            }
            if (delete != null) {
                constraints.required(delete.indexName(), path + ".delete.indexName");
            }
        }

        GlobalSecondaryIndexUpdate toModel() {
            return new GlobalSecondaryIndexUpdate(
                    create == null ? null : create.toGlobal(),
                    update == null
                            ? null
                            : new GlobalSecondaryIndexUpdate.ThroughputUpdate(
                                    requireNonNull(update.indexName()),
                                    requireNonNull(TableInput.Throughput.toModel(update.provisionedThroughput()))),
                    delete == null ? null : requireNonNull(delete.indexName()));
        }
    }
}
