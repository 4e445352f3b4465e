package io.keystave.conformance;

import static io.keystave.conformance.Expressions.keyCondition;
import static io.keystave.conformance.Orders.BY_PLACE;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.key;
import static io.keystave.conformance.Orders.number;
import static io.keystave.conformance.Orders.order;
import static io.keystave.conformance.Orders.s;
import static io.keystave.conformance.Orders.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.DeleteTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.GlobalSecondaryIndexUpdate;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LimitExceededException;
import io.keystave.operation.Projection;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.Query;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with UpdateTable. */
public abstract class UpdateTableConformance extends BackendConformance {
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static final UpdateTable UPDATE = UpdateTable.of(ORDERS);
    private static final List<AttributeDefinition> STATUS_AND_TOTAL = List.of(text("status"), number("total"));
    private static final ProvisionedThroughput FIVE = new ProvisionedThroughput(5, 5);

    private TableDescription describe() {
        return backend.describeTable(new DescribeTable(ORDERS)).table();
    }

    private GlobalSecondaryIndexDescription onlyIndex(TableDescription table) {
        assertThat(table.globalSecondaryIndexes()).hasSize(1);
        return table.globalSecondaryIndexes().get(0);
    }

    private void createByStatusAndAwait() {
        backend.updateTable(UPDATE.createIndex(Orders.byStatus(), STATUS_AND_TOTAL));
        long deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (describe().globalSecondaryIndexes().stream()
                .anyMatch(index -> index.indexStatus() != IndexStatus.ACTIVE)) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void assertRefuses(UpdateTable request, String message) {
        assertFails(() -> backend.updateTable(request), ValidationException.class, message);
    }

    @Nested
    class Validation {
        @Test
        void rejectsUnknownTable() {
            // API reference, UpdateTable, ResourceNotFoundException
            assertFails(
                    () -> backend.updateTable(UPDATE.deleteIndex(BY_STATUS)),
                    ResourceNotFoundException.class,
                    "Requested resource not found: Table: orders not found");
        }

        @Test
        void rejectsAChangeOfNothing() {
            assertRefuses(
                    UPDATE,
                    "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates,"
                            + " SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn,"
                            + " MultiRegionConsistency, DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or"
                            + " TableClass is required");
        }

        @Test
        void rejectsListsOfIndexUpdatesThatSayNothingOrTooMuch() {
            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(List.of()),
                    INVALID + "List of GlobalSecondaryIndexUpdates is empty");
            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(List.of(new GlobalSecondaryIndexUpdate(null, null, null))),
                    INVALID + "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                            + " GlobalSecondaryIndexUpdate.Delete must not be null");
            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(
                            List.of(new GlobalSecondaryIndexUpdate(Orders.byStatus(), null, BY_STATUS))),
                    INVALID
                            + "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(List.of(
                            GlobalSecondaryIndexUpdate.update(BY_STATUS, FIVE),
                            GlobalSecondaryIndexUpdate.delete(BY_STATUS))),
                    INVALID + "Only one global secondary index update per index is allowed simultaneously. Index: "
                            + BY_STATUS);
        }

        @Test
        void rejectsTwoIndexesAtOnce() {
            create(Orders.withGlobalIndexes());

            assertFails(
                    () -> backend.updateTable(UPDATE.globalSecondaryIndexUpdates(List.of(
                            GlobalSecondaryIndexUpdate.delete(BY_STATUS),
                            GlobalSecondaryIndexUpdate.delete(BY_PLACE)))),
                    LimitExceededException.class,
                    "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }

        @Test
        void rejectsCombinationsThatMustBeCallsOfTheirOwn() {
            assertRefuses(
                    UPDATE.billing(BillingMode.PROVISIONED, FIVE).deleteIndex(BY_STATUS),
                    INVALID + "You cannot create or delete index while updating table IOPS");
            assertRefuses(
                    UPDATE.deleteIndex(BY_STATUS).deletionProtectionEnabled(true),
                    INVALID + "DeletionProtection modification must be the only operation in the request");
        }

        @Test
        void rejectsIndexesThatCannotBeCreated() {
            create(Orders.indexed());
            GlobalSecondaryIndex byNote =
                    new GlobalSecondaryIndex("by_note", List.of(KeySchemaElement.partitionKey("note")), Projection.ALL);

            assertRefuses(
                    UPDATE.createIndex(Orders.byStatus(), STATUS_AND_TOTAL),
                    "Attempting to create an index which already exists");
            assertRefuses(
                    UPDATE.createIndex(byNote, List.of()),
                    INVALID + "AttributeDefinitions is not specified for index: by_note");
            assertRefuses(
                    UPDATE.createIndex(byNote, STATUS_AND_TOTAL),
                    INVALID + "Some index key attributes are not defined in AttributeDefinitions");
            assertRefuses(
                    UPDATE.createIndex(
                            new GlobalSecondaryIndex("by_note", byNote.keySchema(), Projection.include(List.of())),
                            List.of(text("note"))),
                    INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
            assertRefuses(
                    UPDATE.createIndex(
                            new GlobalSecondaryIndex("by_note", byNote.keySchema(), Projection.ALL, FIVE),
                            List.of(text("note"))),
                    INVALID + "ProvisionedThroughput should not be specified for index: by_note when BillingMode is"
                            + " PAY_PER_REQUEST");
        }

        @Test
        void rejectsIndexesThatCannotBeDeleted() {
            create(Orders.indexed());

            assertFails(
                    () -> backend.updateTable(UPDATE.deleteIndex("by_note")),
                    ResourceNotFoundException.class,
                    "Requested resource not found");
            assertRefuses(
                    UPDATE.deleteIndex(BY_TOTAL),
                    "Cannot delete an index that is not a GlobalSecondaryIndex: " + BY_TOTAL);
        }

        @Test
        void rejectsNamesAndUnitsOutOfRangeTogether() {
            assertRefuses(
                    UPDATE.globalSecondaryIndexUpdates(
                            List.of(GlobalSecondaryIndexUpdate.update("a", new ProvisionedThroughput(0, 1)))),
                    "2 validation errors detected: Value 'a' at 'globalSecondaryIndexUpdates.1.member.update.indexName'"
                            + " failed to satisfy constraint: Member must have length greater than or equal to 3;"
                            + " Value '0' at 'globalSecondaryIndexUpdates.1.member.update.provisionedThroughput"
                            + ".readCapacityUnits' failed to satisfy constraint: Member must have value greater than or"
                            + " equal to 1");
        }
    }

    @Nested
    class Indexes {
        @Test
        void fillsANewIndexWithTheItemsThatItCanHold() {
            create(Orders.table());
            put(
                    ORDERS,
                    order("c-1", "o-1", "NEW", 5),
                    order("c-2", "o-2", "NEW", 3),
                    key("c-3", "o-3").with("status", s("NEW")),
                    key("c-4", "o-4").with("status", s("NEW")).with("total", s("much")),
                    order("c-5", "o-5", "NEW", 1).with("status", s("")));

            createByStatusAndAwait();

            // Developer Guide, Detecting and correcting index key violations: violating items are left out
            assertThat(backend.query(Query.of(ORDERS, keyCondition("#status = :0", s("NEW")))
                                    .indexName(BY_STATUS))
                            .items())
                    .containsExactly(order("c-2", "o-2", "NEW", 3), order("c-1", "o-1", "NEW", 5));
            GlobalSecondaryIndexDescription index = onlyIndex(describe());
            assertThat(index.itemCount()).isEqualTo(2);
            assertThat(index.backfilling()).isFalse();
        }

        @Test
        void answersWithATableThatIsBeingUpdated() {
            create(Orders.table());

            TableDescription updating = backend.updateTable(UPDATE.createIndex(Orders.byStatus(), STATUS_AND_TOTAL))
                    .tableDescription();

            assertThat(updating.tableStatus()).isEqualTo(TableStatus.UPDATING);
            assertThat(onlyIndex(updating).indexStatus()).isEqualTo(IndexStatus.CREATING);
        }

        @Test
        void addsAndPrunesAttributeDefinitions() {
            create(Orders.table());

            backend.updateTable(UPDATE.createIndex(
                    Orders.byStatus(), List.of(number("customer"), text("status"), number("total"), text("unused"))));

            assertThat(describe().attributeDefinitions())
                    .containsExactly(text("customer"), text("order"), text("status"), number("total"));
        }

        @Test
        void keepsANewIndexCurrent() {
            create(Orders.table());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            createByStatusAndAwait();

            put(ORDERS, order("c-1", "o-1", "SENT", 5), order("c-2", "o-1", "NEW", 7));

            assertThat(backend.query(Query.of(ORDERS, keyCondition("#status = :0", s("NEW")))
                                    .indexName(BY_STATUS))
                            .items())
                    .containsExactly(order("c-2", "o-1", "NEW", 7));
        }

        @Test
        void deletesAnIndexWithTheDefinitionsThatOnlyItNeeds() {
            create(Orders.table());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            createByStatusAndAwait();

            TableDescription updating =
                    backend.updateTable(UPDATE.deleteIndex(BY_STATUS)).tableDescription();

            assertThat(onlyIndex(updating).indexStatus()).isEqualTo(IndexStatus.DELETING);
            assertThat(describe().globalSecondaryIndexes()).isEmpty();
            assertThat(describe().attributeDefinitions()).containsExactly(text("customer"), text("order"));
            assertFails(
                    () -> backend.query(Query.of(ORDERS, keyCondition("#status = :0", s("NEW")))
                            .indexName(BY_STATUS)),
                    ValidationException.class,
                    "The table does not have the specified index: by_status");
        }

        @Test
        void createsAnIndexAgainWithAnotherKey() {
            create(Orders.table());
            put(ORDERS, order("c-1", "o-1", "NEW", 5));
            createByStatusAndAwait();
            backend.updateTable(UPDATE.deleteIndex(BY_STATUS));
            put(ORDERS, order("c-1", "o-2", "NEW", 7));

            createByStatusAndAwait();

            assertThat(onlyIndex(describe()).itemCount()).isEqualTo(2);
        }
    }

    @Nested
    class Throughput {
        @Test
        void switchesToProvisionedAndBack() {
            create(Orders.table());

            backend.updateTable(UPDATE.billing(BillingMode.PROVISIONED, FIVE));
            TableDescription provisioned = describe();
            backend.updateTable(UPDATE.billing(BillingMode.PAY_PER_REQUEST, null));

            assertThat(provisioned.billingMode()).isEqualTo(BillingMode.PROVISIONED);
            assertThat(provisioned.provisionedThroughput()).isEqualTo(FIVE);
            assertThat(describe().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
            assertThat(describe().provisionedThroughput()).isNull();
        }

        @Test
        void wantsThroughputForTheTableAndEachIndexWithProvisioned() {
            create(Orders.withGlobalIndexes());

            assertRefuses(
                    UPDATE.billing(BillingMode.PROVISIONED, null),
                    INVALID + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
            assertRefuses(
                    UPDATE.billing(BillingMode.PROVISIONED, FIVE)
                            .globalSecondaryIndexUpdates(List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, FIVE))),
                    INVALID + "ProvisionedThroughput must be specified for index: " + BY_PLACE);
            assertRefuses(
                    UPDATE.billing(null, FIVE),
                    INVALID + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                            + " PAY_PER_REQUEST");
        }

        @Test
        void changesThroughputOfTableAndIndex() {
            create(Orders.withGlobalIndexes());
            backend.updateTable(UPDATE.billing(BillingMode.PROVISIONED, FIVE)
                    .globalSecondaryIndexUpdates(List.of(
                            GlobalSecondaryIndexUpdate.update(BY_STATUS, FIVE),
                            GlobalSecondaryIndexUpdate.update(BY_PLACE, FIVE))));

            ProvisionedThroughput seven = new ProvisionedThroughput(7, 8);
            backend.updateTable(
                    UPDATE.globalSecondaryIndexUpdates(List.of(GlobalSecondaryIndexUpdate.update(BY_STATUS, seven))));

            assertThat(describe().provisionedThroughput()).isEqualTo(FIVE);
            assertThat(describe().globalSecondaryIndexes())
                    .extracting(GlobalSecondaryIndexDescription::provisionedThroughput)
                    .containsExactly(seven, FIVE);
        }

        @Test
        void rejectsThroughputThatIsTheSame() {
            create(Orders.table());
            backend.updateTable(UPDATE.billing(BillingMode.PROVISIONED, FIVE));

            assertRefuses(
                    UPDATE.billing(null, FIVE),
                    "The provisioned throughput for the table will not change. The requested value equals the current"
                            + " value. Current ReadCapacityUnits provisioned for the table: 5. Requested"
                            + " ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the table: 5. Requested"
                            + " WriteCapacityUnits: 5. Refer to the Amazon DynamoDB Developer Guide for current limits"
                            + " and how to request higher limits.");
        }
    }

    @Nested
    class DeletionProtection {
        @Test
        void keepsATableUntilItIsTakenAway() {
            create(Orders.table().deletionProtectionEnabled(true));

            assertFails(
                    () -> backend.deleteTable(new DeleteTable(ORDERS)),
                    ValidationException.class,
                    "Resource cannot be deleted as it is currently protected against deletion."
                            + " Disable deletion protection first.");
            assertThat(describe().deletionProtectionEnabled()).isTrue();
            backend.updateTable(UPDATE.deletionProtectionEnabled(false));
            backend.deleteTable(new DeleteTable(ORDERS));
        }

        @Test
        void canBeGivenToATableThatExists() {
            create(Orders.table());

            backend.updateTable(UPDATE.deletionProtectionEnabled(true));

            assertThat(describe().deletionProtectionEnabled()).isTrue();
        }
    }
}
