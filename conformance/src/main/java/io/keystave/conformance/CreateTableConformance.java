package io.keystave.conformance;

import static io.keystave.conformance.Orders.BY_PLACE;
import static io.keystave.conformance.Orders.BY_STATUS;
import static io.keystave.conformance.Orders.BY_TOTAL;
import static io.keystave.conformance.Orders.ORDERS;
import static io.keystave.conformance.Orders.number;
import static io.keystave.conformance.Orders.text;
import static io.keystave.operation.KeySchemaElement.partitionKey;
import static io.keystave.operation.KeySchemaElement.sortKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.keystave.operation.AttributeDefinition;
import io.keystave.operation.BillingMode;
import io.keystave.operation.CreateTable;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GlobalSecondaryIndex;
import io.keystave.operation.GlobalSecondaryIndexDescription;
import io.keystave.operation.IndexStatus;
import io.keystave.operation.KeySchemaElement;
import io.keystave.operation.LocalSecondaryIndex;
import io.keystave.operation.LocalSecondaryIndexDescription;
import io.keystave.operation.Projection;
import io.keystave.operation.ProjectionType;
import io.keystave.operation.ProvisionedThroughput;
import io.keystave.operation.ResourceInUseException;
import io.keystave.operation.Scan;
import io.keystave.operation.TableDescription;
import io.keystave.operation.TableStatus;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeType;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every backend does with CreateTable. */
public abstract class CreateTableConformance extends BackendConformance {
    private static final String INVALID = "One or more parameter values were invalid: ";

    private void assertRefused(CreateTable request, String message) {
        assertFails(() -> backend.createTable(request), ValidationException.class, message);
    }

    private static CreateTable table(List<AttributeDefinition> definitions, KeySchemaElement... key) {
        return CreateTable.of(ORDERS, definitions, List.of(key));
    }

    private static CreateTable provisioned(CreateTable request, @Nullable ProvisionedThroughput throughput) {
        return new CreateTable(
                request.tableName(),
                request.attributeDefinitions(),
                request.keySchema(),
                request.globalSecondaryIndexes(),
                request.localSecondaryIndexes(),
                BillingMode.PROVISIONED,
                throughput);
    }

    /** Developer Guide, Naming rules; API reference, CreateTable. */
    @Nested
    class Shape {
        @Test
        void rejectsShortNames() {
            assertRefused(
                    CreateTable.of("ab", List.of(text("customer")), List.of(partitionKey("customer"))),
                    "1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must have"
                            + " length greater than or equal to 3");
        }

        @Test
        void rejectsLongNames() {
            String name = "t".repeat(256);

            assertRefused(
                    CreateTable.of(name, List.of(text("customer")), List.of(partitionKey("customer"))),
                    "1 validation error detected: Value '" + name
                            + "' at 'tableName' failed to satisfy constraint: Member"
                            + " must have length less than or equal to 255");
        }

        @Test
        void tellsSeveralErrorsAtOnce() {
            assertRefused(
                    CreateTable.of(
                            "a!",
                            List.of(new AttributeDefinition("customer", AttributeType.BOOL)),
                            List.of(partitionKey("customer"))),
                    "3 validation errors detected: Value 'a!' at 'tableName' failed to satisfy constraint: Member must"
                            + " have length greater than or equal to 3; Value 'a!' at 'tableName' failed to satisfy"
                            + " constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value 'BOOL'"
                            + " at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: Member must"
                            + " satisfy enum value set: [B, N, S]");
        }

        @Test
        void tellsTenErrorsAtMost() {
            GlobalSecondaryIndex index = Orders.byStatus();
            List<GlobalSecondaryIndex> many = IntStream.range(0, 12)
                    .mapToObj(i -> new GlobalSecondaryIndex("i" + i % 10, index.keySchema(), index.projection()))
                    .toList();

            assertThat(catchThrowable(() -> backend.createTable(Orders.table().globalSecondaryIndexes(many))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageStartingWith("10 validation errors detected: Value 'i0' at")
                    .hasMessageContaining("'globalSecondaryIndexes.10.member.indexName'")
                    .hasMessageNotContaining("'globalSecondaryIndexes.11.member.indexName'");
        }

        @Test
        void rejectsAttributeNamesOver255BytesOfUtf8() {
            String name = "ö".repeat(127) + "o";
            create(table(List.of(text(name)), partitionKey(name)));

            assertThat(catchThrowable(() -> backend.createTable(
                            CreateTable.of("other", List.of(text(name + "o")), List.of(partitionKey(name + "o"))))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining(
                            "at 'attributeDefinitions.1.member.attributeName' failed to satisfy constraint:"
                                    + " Member must have length less than or equal to 255");
        }

        @Test
        void rejectsTableKeysOfMoreThanTwoAttributes() {
            assertThat(catchThrowable(() -> backend.createTable(table(
                            List.of(text("a"), text("b"), text("c")), partitionKey("a"), sortKey("b"), sortKey("c")))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageEndingWith(
                            "at 'keySchema' failed to satisfy constraint: Member must have length less than"
                                    + " or equal to 2");
        }

        @Test
        void rejectsThroughputOfZero() {
            assertRefused(
                    provisioned(Orders.table(), new ProvisionedThroughput(0, 1)),
                    "1 validation error detected: Value '0' at 'provisionedThroughput.readCapacityUnits' failed to satisfy"
                            + " constraint: Member must have value greater than or equal to 1");
        }
    }

    @Nested
    class Validation {
        @Test
        void rejectsThroughputOfAnOnDemandTable() {
            CreateTable request = Orders.table();

            assertRefused(
                    new CreateTable(
                            ORDERS,
                            request.attributeDefinitions(),
                            request.keySchema(),
                            List.of(),
                            List.of(),
                            BillingMode.PAY_PER_REQUEST,
                            new ProvisionedThroughput(1, 1)),
                    INVALID + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                            + " PAY_PER_REQUEST");
        }

        @Test
        void rejectsAProvisionedTableWithoutThroughput() {
            assertRefused(
                    provisioned(Orders.table(), null),
                    INVALID + "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
                            + " PROVISIONED");
        }

        @Test
        void rejectsThroughputBeyondBounds() {
            assertRefused(
                    provisioned(Orders.table(), new ProvisionedThroughput(1, 1_000_000_000_001L)),
                    "Given value 1000000000001 for WriteCapacityUnits is out of bounds");
        }

        @Test
        void rejectsKeysWithoutDefinition() {
            assertRefused(
                    table(List.of(text("a")), partitionKey("a"), sortKey("b")),
                    "Invalid KeySchema: Some index key attribute have no definition");
            assertRefused(
                    table(List.of(text("a"), text("c")), partitionKey("a"), sortKey("b")),
                    INVALID + "Some index key attributes are not defined in AttributeDefinitions. Keys: [a, b],"
                            + " AttributeDefinitions: [a, c]");
        }

        @Test
        void rejectsOneAttributeInBothParts() {
            assertRefused(
                    table(List.of(text("a"), text("b")), partitionKey("a"), sortKey("a")),
                    "Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }

        @Test
        void rejectsKeyPartsInOtherOrder() {
            assertRefused(
                    table(List.of(text("a"), text("b")), sortKey("a"), partitionKey("b")),
                    "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
            assertRefused(
                    table(List.of(text("a"), text("b")), partitionKey("a"), partitionKey("b")),
                    "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }

        @Test
        void rejectsDefinitionsThatNoKeyUses() {
            assertRefused(
                    table(List.of(text("a"), text("b")), partitionKey("a")),
                    INVALID + "Number of attributes in KeySchema does not exactly match number of attributes defined in"
                            + " AttributeDefinitions");
            CreateTable indexed = Orders.indexed();
            List<AttributeDefinition> more = new ArrayList<>(indexed.attributeDefinitions());
            more.add(text("note"));
            assertRefused(
                    table(more, partitionKey("customer"), sortKey("order"))
                            .globalSecondaryIndexes(indexed.globalSecondaryIndexes()),
                    INVALID + "Some AttributeDefinitions are not used. AttributeDefinitions: [customer, order, status,"
                            + " total, country, city, year, street, note], keys used: [customer, order, status, total,"
                            + " country, city, year, street]");
        }

        @Test
        void rejectsAnAttributeDefinedTwice() {
            assertRefused(table(List.of(text("a"), text("a")), partitionKey("a")), "Attribute Name is duplicated: a");
        }

        @Test
        void rejectsATableThatExists() {
            create(Orders.table());

            assertFails(() -> create(Orders.indexed()), ResourceInUseException.class, "Table already exists: orders");
        }
    }

    /** Developer Guide, Local secondary indexes. */
    @Nested
    class LocalIndexes {
        private CreateTable with(LocalSecondaryIndex... indexes) {
            return table(
                            List.of(text("customer"), text("order"), number("total")),
                            partitionKey("customer"),
                            sortKey("order"))
                    .localSecondaryIndexes(List.of(indexes));
        }

        private LocalSecondaryIndex index(String name, KeySchemaElement... key) {
            return new LocalSecondaryIndex(name, List.of(key), Projection.ALL);
        }

        @Test
        void needATableWithASortKey() {
            assertRefused(
                    table(List.of(text("customer"), number("total")), partitionKey("customer"))
                            .localSecondaryIndexes(List.of(Orders.byTotal())),
                    INVALID + "Table KeySchema does not have a range key, which is required when specifying a"
                            + " LocalSecondaryIndex");
        }

        @Test
        void needASortKey() {
            assertRefused(
                    with(index("idx", partitionKey("customer")), Orders.byTotal()),
                    INVALID + "Index KeySchema does not have a range key for index: idx");
        }

        @Test
        void needThePartitionKeyOfTheTable() {
            assertRefused(
                    with(index("idx", partitionKey("order"), sortKey("total"))),
                    INVALID
                            + "Index KeySchema does not have the same leading hash key as table KeySchema for index: idx."
                            + " index hash key: order, table hash key: customer");
        }

        @Test
        void needNamesOfTheirOwn() {
            assertRefused(with(Orders.byTotal(), Orders.byTotal()), INVALID + "Duplicate index name: by_total");
            assertRefused(
                    with(Orders.byTotal())
                            .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex(
                                    BY_TOTAL, List.of(partitionKey("total")), Projection.ALL))),
                    INVALID + "Duplicate index name: by_total");
        }

        @Test
        void areFiveAtMost() {
            LocalSecondaryIndex[] six = IntStream.range(0, 6)
                    .mapToObj(i -> index("idx" + i, partitionKey("customer"), sortKey("total")))
                    .toArray(LocalSecondaryIndex[]::new);

            assertRefused(with(six), INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5");
        }
    }

    /** Developer Guide, Global secondary indexes. */
    @Nested
    class GlobalIndexes {
        private CreateTable with(GlobalSecondaryIndex... indexes) {
            return table(List.of(text("customer"), text("status")), partitionKey("customer"))
                    .globalSecondaryIndexes(List.of(indexes));
        }

        private GlobalSecondaryIndex index(String name, Projection projection) {
            return new GlobalSecondaryIndex(name, List.of(partitionKey("status")), projection);
        }

        private CreateTable withKey(List<String> attributes, KeySchemaElement... key) {
            List<AttributeDefinition> definitions = new ArrayList<>(List.of(text("customer")));
            attributes.forEach(name -> definitions.add(text(name)));
            return table(definitions, partitionKey("customer"))
                    .globalSecondaryIndexes(List.of(new GlobalSecondaryIndex("idx", List.of(key), Projection.ALL)));
        }

        @Test
        void needProjectionsThatGoWithTheirType() {
            assertRefused(
                    with(index("idx", new Projection(ProjectionType.ALL, List.of("a")))),
                    INVALID + "ProjectionType is ALL, but NonKeyAttributes is specified");
            assertRefused(
                    with(index("idx", new Projection(ProjectionType.KEYS_ONLY, List.of("a")))),
                    INVALID + "ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified");
            assertRefused(
                    with(index("idx", new Projection(ProjectionType.INCLUDE, List.of()))),
                    INVALID + "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
            assertRefused(
                    with(index("idx", Projection.include(List.of("a", "a")))),
                    INVALID + "Duplicate element in NonKeyAttributes: a");
        }

        /** Developer Guide, Quotas, Projected secondary index attributes. */
        @Test
        void projectTwentyNamesEachAndAHundredInAll() {
            List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "a" + i).toList();
            List<String> more = IntStream.range(0, 21).mapToObj(i -> "a" + i).toList();
            GlobalSecondaryIndex[] five = IntStream.range(0, 5)
                    .mapToObj(i -> index("idx" + i, Projection.include(twenty)))
                    .toArray(GlobalSecondaryIndex[]::new);
            GlobalSecondaryIndex[] six = Arrays.copyOf(five, 6);
            six[5] = index("idx5", Projection.include(List.of("a0")));

            assertThat(catchThrowable(() -> backend.createTable(with(index("idx", Projection.include(more))))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("Member must have length less than or equal to 20");
            assertThat(catchThrowable(() -> backend.createTable(with(six))))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("limit of 100");
            create(with(five));
        }

        @Test
        void areTwentyAtMost() {
            GlobalSecondaryIndex[] many = IntStream.range(0, 21)
                    .mapToObj(i -> index("idx" + i, Projection.ALL))
                    .toArray(GlobalSecondaryIndex[]::new);

            assertRefused(with(many), INVALID + "GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }

        @Test
        void haveThroughputExactlyIfTheTableHas() {
            GlobalSecondaryIndex without = index("idx", Projection.ALL);
            GlobalSecondaryIndex having = new GlobalSecondaryIndex(
                    "idx", without.keySchema(), Projection.ALL, new ProvisionedThroughput(1, 1));

            assertRefused(
                    provisioned(with(without), new ProvisionedThroughput(1, 1)),
                    INVALID + "ProvisionedThroughput is not specified for index: idx");
            assertRefused(
                    with(having),
                    INVALID + "ProvisionedThroughput should not be specified for index: idx when BillingMode is"
                            + " PAY_PER_REQUEST");
        }

        /** Developer Guide, Multi-attribute keys pattern. */
        @Test
        void haveAtMostFourAttributesInEachPart() {
            List<String> five = List.of("a", "b", "c", "d", "e");

            assertRefused(
                    withKey(
                            five,
                            partitionKey("a"),
                            partitionKey("b"),
                            partitionKey("c"),
                            partitionKey("d"),
                            partitionKey("e")),
                    INVALID + "The KeySchema exceeds the maximum allowed number of HASH key attributes");
            assertRefused(
                    withKey(
                            five,
                            partitionKey("customer"),
                            sortKey("a"),
                            sortKey("b"),
                            sortKey("c"),
                            sortKey("d"),
                            sortKey("e")),
                    INVALID + "The KeySchema exceeds the maximum allowed number of RANGE key attributes");
        }

        @Test
        void havePartitionKeyAttributesFirst() {
            assertRefused(
                    withKey(List.of("a", "b", "c"), partitionKey("a"), sortKey("b"), partitionKey("c")),
                    INVALID + "All HASH key attributes must precede RANGE key attributes in the KeySchema");
        }

        @Test
        void haveEachAttributeOnce() {
            assertRefused(
                    withKey(List.of("a", "b"), partitionKey("a"), partitionKey("b"), sortKey("a")),
                    "The KeySchema contains multiple key attributes with the same name");
        }
    }

    @Nested
    class Behaviour {
        @Test
        void answersWithATableThatIsBeingCreated() {
            TableDescription created = backend.createTable(Orders.indexed()).tableDescription();

            assertThat(created.tableStatus()).isEqualTo(TableStatus.CREATING);
            assertThat(created.itemCount()).isZero();
            assertThat(created.tableSizeBytes()).isZero();
            assertThat(created.globalSecondaryIndexes())
                    .extracting(GlobalSecondaryIndexDescription::indexStatus)
                    .containsOnly(IndexStatus.CREATING);
        }

        @Test
        void makesATableThatCanBeUsed() {
            TableDescription created = backend.createTable(Orders.indexed()).tableDescription();

            TableDescription table =
                    backend.describeTable(new DescribeTable(ORDERS)).table();
            assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
            assertThat(table.tableId()).isEqualTo(created.tableId());
            assertThat(table.creationDateTime()).isEqualTo(created.creationDateTime());
            assertThat(table.keySchema()).isEqualTo(Orders.indexed().keySchema());
            assertThat(table.attributeDefinitions())
                    .containsExactlyInAnyOrderElementsOf(Orders.indexed().attributeDefinitions());
            assertThat(table.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
            assertThat(table.globalSecondaryIndexes())
                    .extracting(GlobalSecondaryIndexDescription::indexName)
                    .containsExactlyInAnyOrder(BY_STATUS, BY_PLACE);
            assertThat(table.localSecondaryIndexes())
                    .extracting(LocalSecondaryIndexDescription::indexName)
                    .containsExactly(BY_TOTAL);
        }

        @Test
        void keepsProvisionedThroughput() {
            create(provisioned(Orders.table(), new ProvisionedThroughput(3, 4)));

            TableDescription table =
                    backend.describeTable(new DescribeTable(ORDERS)).table();
            assertThat(table.billingMode()).isEqualTo(BillingMode.PROVISIONED);
            assertThat(table.provisionedThroughput()).isEqualTo(new ProvisionedThroughput(3, 4));
        }

        @Test
        void takesIndexesThatDifferInNothingButTheirName() {
            create(Orders.withGlobalIndexes()
                    .globalSecondaryIndexes(List.of(
                            Orders.byPlace(),
                            Orders.byStatus(),
                            new GlobalSecondaryIndex("again", Orders.byStatus().keySchema(), Projection.KEYS_ONLY))));

            put(ORDERS, Orders.order("c-1", "o-1", "NEW", 5));

            assertThat(Collections.nCopies(2, Orders.order("c-1", "o-1", "NEW", 5)))
                    .containsExactlyElementsOf(List.of(only(BY_STATUS), only("again")));
        }

        private Item only(String indexName) {
            return backend.scan(Scan.of(ORDERS).indexName(indexName)).items().get(0);
        }
    }
}
