package io.keystave.server.operation;

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
        ThroughputInput.Provisioned throughput = null;
        List<IndexChange> changes = null;
        TableOptionsInput options = new TableOptionsInput();
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "TableName" -> tableName = in.string();
                case "AttributeDefinitions" -> definitions = TableInput.Definition.readList(in);
                case "BillingMode" -> billingMode = in.string();
                case "ProvisionedThroughput" -> throughput = ThroughputInput.Provisioned.read(in);
                case "GlobalSecondaryIndexUpdates" ->
                    changes = in.structures("GlobalSecondaryIndexUpdate", () -> IndexChange.read(in));
                default -> options.read(member, in);
            }
        }
        String name = TableNameInput.require(tableName);
        Constraints constraints = new Constraints();
        TableInput.Definition.check(definitions, constraints);
        constraints.tableName(name, "tableName");
        BillingMode mode = constraints.choice(billingMode, "billingMode", Choice.BILLING_MODE);
        ThroughputInput.Provisioned.check(throughput, "provisionedThroughput", constraints);
        for (int i = 0; changes != null && i < changes.size(); i++) {
            changes.get(i).check(TableInput.member("globalSecondaryIndexUpdates", i), constraints);
        }
        options.check(constraints);
        constraints.throwIfAny();
        return new UpdateTable(
                name,
                TableInput.Definition.toModel(definitions),
                mode,
                ThroughputInput.Provisioned.toModel(throughput),
                changes == null
                        ? null
                        : changes.stream().map(IndexChange::toModel).toList(),
                options.toModel());
    }

    /** One element of GlobalSecondaryIndexUpdates as it was given. */
    private record IndexChange(
            @Nullable IndexInput create,
            @Nullable IndexInput update,
            @Nullable IndexInput delete) {
        static IndexChange read(RequestReader in) {
            IndexInput create = null;
            IndexInput update = null;
            IndexInput delete = null;
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

        private static IndexInput index(String type, RequestReader in) {
            in.structure(type);
            return IndexInput.read(in);
        }

        void check(String path, Constraints constraints) {
            if (create != null) {
                create.checkGlobal(path + ".create", constraints);
            }
            if (update != null) {
                update.checkUpdate(path + ".update", constraints);
            }
            if (delete != null) {
                delete.checkName(path + ".delete", constraints);
            }
        }

        GlobalSecondaryIndexUpdate toModel() {
            return new GlobalSecondaryIndexUpdate(
                    create == null ? null : create.toGlobal(),
                    update == null ? null : update.toUpdate(),
                    delete == null ? null : delete.name());
        }
    }
}
