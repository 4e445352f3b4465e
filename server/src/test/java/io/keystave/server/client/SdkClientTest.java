package io.keystave.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Amazon's SDK for Java, its synchronous client: what people do every day, and each exception by its type. */
@SuppressWarnings("unchecked") // The SDK has arrays of generic consumers as varargs.
class SdkClientTest {
    private ServedStore store;
    private DynamoDbClient client;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    SdkClientTest() {}

    @BeforeEach
    void serve() throws IOException {
        store = new ServedStore();
        client = store.client(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
        createOrders();
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Nested
    class Tables {
        @Test
        void areWaitedForDescribedListedAndDeleted() {
            client.waiter().waitUntilTableExists(request -> request.tableName("Orders"));

            var table =
                    client.describeTable(request -> request.tableName("Orders")).table();
            assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
            assertThat(table.creationDateTime()).isNotNull();
            assertThat(table.globalSecondaryIndexes())
                    .singleElement()
                    .satisfies(index -> assertThat(index.indexName()).isEqualTo("by_status"));
            assertThat(client.listTablesPaginator().tableNames()).containsExactly("Orders");

            client.deleteTable(request -> request.tableName("Orders"));
            client.waiter().waitUntilTableNotExists(request -> request.tableName("Orders"));
            assertThat(client.listTables().tableNames()).isEmpty();
        }

        @Test
        void haveTagsAndATimeToLive() {
            String arn = client.describeTable(request -> request.tableName("Orders"))
                    .table()
                    .tableArn();

            client.tagResource(request ->
                    request.resourceArn(arn).tags(tag -> tag.key("team").value("desk")));
            client.updateTimeToLive(request -> request.tableName("Orders")
                    .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));

            assertThat(client.listTagsOfResource(request -> request.resourceArn(arn))
                            .tags())
                    .singleElement()
                    .satisfies(tag -> assertThat(tag.value()).isEqualTo("desk"));
            assertThat(client.describeTimeToLive(request -> request.tableName("Orders"))
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("expires");
        }
    }

    @Nested
    class Items {
        @Test
        void ofEveryTypeComeBackAsTheyWerePut() {
            Map<String, AttributeValue> item = Map.ofEntries(
                    Map.entry("customer", text("ann")),
                    Map.entry("placed", text("o-1")),
                    Map.entry("number", AttributeValue.fromN("-12345678901234567890.5")),
                    Map.entry("bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 7}))),
                    Map.entry("flag", AttributeValue.fromBool(true)),
                    Map.entry("nothing", AttributeValue.fromNul(true)),
                    Map.entry("texts", AttributeValue.fromSs(List.of("a", "é漢😀"))),
                    Map.entry("numbers", AttributeValue.fromNs(List.of("1", "2"))),
                    Map.entry("list", AttributeValue.fromL(List.of(text("x"), AttributeValue.fromL(List.of())))),
                    Map.entry("map", AttributeValue.fromM(Map.of("a", AttributeValue.fromM(Map.of())))));

            client.putItem(request -> request.tableName("Orders").item(item));

            assertThat(client.getItem(request -> request.tableName("Orders")
                                    .key(key("ann", "o-1"))
                                    .consistentRead(true))
                            .item())
                    .isEqualTo(item);
            assertThat(client.getItem(request -> request.tableName("Orders").key(key("ann", "none")))
                            .hasItem())
                    .isFalse();
        }

        @Test
        void areUpdatedAndDeletedWithWhatTheyWere() {
            put("ann", "o-1", "OPEN");

            var updated = client.updateItem(request -> request.tableName("Orders")
                    .key(key("ann", "o-1"))
                    .updateExpression("SET #s = :paid ADD visits :one")
                    .conditionExpression("#s = :open")
                    .expressionAttributeNames(Map.of("#s", "status"))
                    .expressionAttributeValues(
                            Map.of(":paid", text("PAID"), ":open", text("OPEN"), ":one", AttributeValue.fromN("1")))
                    .returnValues(ReturnValue.UPDATED_NEW)
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
            var deleted = client.deleteItem(request ->
                    request.tableName("Orders").key(key("ann", "o-1")).returnValues(ReturnValue.ALL_OLD));

            assertThat(updated.attributes())
                    .isEqualTo(Map.of("status", text("PAID"), "visits", AttributeValue.fromN("1")));
            assertThat(updated.consumedCapacity().capacityUnits()).isPositive();
            assertThat(deleted.attributes()).containsEntry("status", text("PAID"));
        }

        @Test
        void areFoundByKeyByIndexAndByScanPageByPage() {
            IntStream.range(0, 25).forEach(i -> put("ann", "o-" + (10 + i), i % 2 == 0 ? "OPEN" : "PAID"));

            assertThat(client.queryPaginator(request -> request.tableName("Orders")
                                    .keyConditionExpression("customer = :c AND begins_with(placed, :p)")
                                    .expressionAttributeValues(Map.of(":c", text("ann"), ":p", text("o-2")))
                                    .limit(3))
                            .items())
                    .hasSize(10);
            assertThat(client.query(request -> request.tableName("Orders")
                                    .indexName("by_status")
                                    .keyConditionExpression("#s = :s")
                                    .expressionAttributeNames(Map.of("#s", "status"))
                                    .expressionAttributeValues(Map.of(":s", text("PAID"))))
                            .count())
                    .isEqualTo(12);
            assertThat(client.scanPaginator(
                                    request -> request.tableName("Orders").limit(7))
                            .items())
                    .hasSize(25);
        }

        @Test
        void goInBatchesTransactionsAndStatements() {
            List<WriteRequest> puts = IntStream.range(0, 25)
                    .mapToObj(i -> WriteRequest.builder()
                            .putRequest(PutRequest.builder()
                                    .item(item("bob", "o-" + i, "OPEN"))
                                    .build())
                            .build())
                    .toList();
            assertThat(client.batchWriteItem(request -> request.requestItems(Map.of("Orders", puts)))
                            .unprocessedItems())
                    .isEmpty();
            client.transactWriteItems(request -> request.transactItems(
                    write -> write.conditionCheck(check -> check.tableName("Orders")
                            .key(key("bob", "o-1"))
                            .conditionExpression("attribute_exists(customer)")),
                    write -> write.put(put -> put.tableName("Orders").item(item("bob", "o-100", "OPEN")))));

            assertThat(client.batchGetItem(request -> request.requestItems(Map.of(
                                    "Orders",
                                    KeysAndAttributes.builder()
                                            .keys(key("bob", "o-1"), key("bob", "o-100"), key("bob", "none"))
                                            .build())))
                            .responses()
                            .get("Orders"))
                    .hasSize(2);
            assertThat(client.transactGetItems(request -> request.transactItems(
                                    get -> get.get(g -> g.tableName("Orders").key(key("bob", "o-100")))))
                            .responses())
                    .singleElement()
                    .satisfies(response -> assertThat(response.item()).isEqualTo(item("bob", "o-100", "OPEN")));
            assertThat(client.executeStatement(request -> request.statement("SELECT * FROM Orders WHERE customer = ?")
                                    .parameters(text("bob")))
                            .items())
                    .hasSize(26);
        }
    }

    @Nested
    class Exceptions {
        @Test
        void ofAFailedConditionHasTheItem() {
            put("ann", "o-1", "OPEN");

            ConditionalCheckFailedException failed = catchThrowableOfType(
                    ConditionalCheckFailedException.class,
                    () -> client.putItem(request -> request.tableName("Orders")
                            .item(item("ann", "o-1", "PAID"))
                            .conditionExpression("attribute_not_exists(customer)")
                            .returnValuesOnConditionCheckFailure("ALL_OLD")));

            assertThat(failed.item()).isEqualTo(item("ann", "o-1", "OPEN"));
            assertThat(failed.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
            assertThat(failed.requestId()).hasSize(52);
        }

        @Test
        void ofACancelledTransactionHasTheReasons() {
            put("ann", "o-1", "OPEN");

            TransactionCanceledException cancelled = catchThrowableOfType(
                    TransactionCanceledException.class,
                    () -> client.transactWriteItems(request -> request.transactItems(
                            write -> write.put(put -> put.tableName("Orders").item(item("bob", "o-1", "OPEN"))),
                            write -> write.delete(delete -> delete.tableName("Orders")
                                    .key(key("ann", "o-1"))
                                    .conditionExpression("attribute_exists(paid)")
                                    .returnValuesOnConditionCheckFailure("ALL_OLD")))));

            assertThat(cancelled.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("None", "ConditionalCheckFailed");
            assertThat(cancelled.cancellationReasons().get(1).item()).isEqualTo(item("ann", "o-1", "OPEN"));
        }

        @Test
        void ofATokenThatIsUsedAgain() {
            for (String order : List.of("o-1", "o-2")) {
                Runnable write = () -> client.transactWriteItems(request -> request.clientRequestToken("token")
                        .transactItems(
                                each -> each.put(put -> put.tableName("Orders").item(item("ann", order, "OPEN")))));
                if (order.equals("o-1")) {
                    write.run();
                } else {
                    assertThatThrownBy(write::run).isInstanceOf(IdempotentParameterMismatchException.class);
                }
            }
        }

        @Test
        void ofTablesThatAreThereOrAreNot() {
            assertThatThrownBy(() -> createOrders()).isInstanceOf(ResourceInUseException.class);
            assertThatThrownBy(() -> client.getItem(
                            request -> request.tableName("Nowhere").key(key("a", "b"))))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("Requested resource not found");
            assertThatThrownBy(() -> client.describeTable(request -> request.tableName("Nowhere")))
                    .isInstanceOf(ResourceNotFoundException.class);
        }

        @Test
        void ofStatements() {
            put("ann", "o-1", "OPEN");
            String insert = "INSERT INTO Orders VALUE {'customer': 'ann', 'placed': 'o-1'}";

            assertThatThrownBy(() -> client.executeStatement(request -> request.statement(insert)))
                    .isInstanceOf(DuplicateItemException.class);
            assertThat(client.batchExecuteStatement(
                                    request -> request.statements(statement -> statement.statement(insert)))
                            .responses())
                    .singleElement()
                    .satisfies(response ->
                            assertThat(response.error().code()).isEqualTo(BatchStatementErrorCodeEnum.DUPLICATE_ITEM));
        }

        @Test
        void ofRequestsThatBreakARule() {
            assertCode(
                    "ValidationException",
                    () -> client.getItem(request -> request.tableName("Orders").key(Map.of("customer", text("ann")))));
        }

        @Test
        void ofKeysThatAreNotTaken() {
            AwsBasicCredentials stranger = AwsBasicCredentials.create("AKIDNOBODY", "secret");
            AwsBasicCredentials wrong = AwsBasicCredentials.create(ServedStore.KEY.id(), "wrong");
            AwsSessionCredentials session =
                    AwsSessionCredentials.create(ServedStore.KEY.id(), ServedStore.KEY.secret(), "token");

            assertCode("UnrecognizedClientException", () -> listTablesWith(stranger));
            assertCode("InvalidSignatureException", () -> listTablesWith(wrong));
            assertCode("UnrecognizedClientException", () -> listTablesWith(session));
        }

        private void listTablesWith(AwsCredentials credentials) {
            try (DynamoDbClient other = store.client(
                    DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()), credentials)) {
                other.listTables();
            }
        }

        private void assertCode(String code, Runnable call) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            DynamoDbException.class,
                            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
        }
    }

    private void createOrders() {
        client.createTable(request -> request.tableName("Orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        a -> a.attributeName("customer").attributeType(ScalarAttributeType.S),
                        a -> a.attributeName("placed").attributeType(ScalarAttributeType.S),
                        a -> a.attributeName("status").attributeType(ScalarAttributeType.S))
                .keySchema(
                        k -> k.attributeName("customer").keyType(KeyType.HASH),
                        k -> k.attributeName("placed").keyType(KeyType.RANGE))
                .globalSecondaryIndexes(index -> index.indexName("by_status")
                        .keySchema(k -> k.attributeName("status").keyType(KeyType.HASH))
                        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))));
    }

    private void put(String customer, String order, String status) {
        client.putItem(request -> request.tableName("Orders").item(item(customer, order, status)));
    }

    private static Map<String, AttributeValue> item(String customer, String order, String status) {
        return Map.of("customer", text(customer), "placed", text(order), "status", text(status));
    }

    private static Map<String, AttributeValue> key(String customer, String order) {
        return Map.of("customer", text(customer), "placed", text(order));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
