package io.keystave.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.annotations.DynamoDbVersionAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Amazon's SDK for Java, its asynchronous client and its object mapper. */
@SuppressWarnings("unchecked") // The SDK has arrays of generic consumers as varargs.
class OtherSdkClientsTest {
    private static final int AT_ONCE = 200;

    @Test
    void asynchronousClientWritesAndReadsManyItemsAtOnce() throws Exception {
        try (ServedStore store = new ServedStore();
                DynamoDbAsyncClient client = store.client(DynamoDbAsyncClient.builder())) {
            client.createTable(request -> request.tableName("Visits")
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(a -> a.attributeName("id").attributeType(ScalarAttributeType.N))
                            .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH)))
                    .join();

            all(i -> client.putItem(request -> request.tableName("Visits").item(visit(i))));

            all(i -> client.getItem(request -> request.tableName("Visits").key(Map.of("id", visit(i).get("id"))))
                    .thenAccept(answer -> assertThat(answer.item()).isEqualTo(visit(i))));
            assertThat(client.scan(request -> request.tableName("Visits"))
                            .join()
                            .count())
                    .isEqualTo(AT_ONCE);
            assertThatThrownBy(() ->
                            client.scan(request -> request.tableName("Nowhere")).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ResourceNotFoundException.class);
            assertThatThrownBy(() -> client.putItem(request -> request.tableName("Visits")
                                    .item(visit(1))
                                    .conditionExpression("attribute_not_exists(id)"))
                            .join())
                    .hasCauseInstanceOf(ConditionalCheckFailedException.class);
        }
    }

    private interface Call {
        CompletableFuture<?> number(int number);
    }

    private static void all(Call call) {
        CompletableFuture.allOf(
                        IntStream.range(0, AT_ONCE).mapToObj(call::number).toArray(CompletableFuture[]::new))
                .join();
    }

    private static Map<String, AttributeValue> visit(int number) {
        return Map.of(
                "id", AttributeValue.fromN(Integer.toString(number)),
                "note", AttributeValue.fromS("x".repeat(10 * number)));
    }

    @Test
    void objectMapperKeepsBeans() throws Exception {
        try (ServedStore store = new ServedStore();
                DynamoDbClient client =
                        store.client(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))) {
            DynamoDbEnhancedClient enhanced =
                    DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
            DynamoDbTable<Order> table = enhanced.table("Orders", TableSchema.fromBean(Order.class));
            table.createTable();

            table.putItem(Order.of("ann", "o-1", "OPEN"));
            table.putItem(Order.of("ann", "o-2", "OPEN"));
            Order order = table.getItem(
                    Key.builder().partitionValue("ann").sortValue("o-1").build());
            order.setStatus("PAID");
            Order updated = table.updateItem(order);

            assertThat(updated.getVersion()).isEqualTo(2);
            assertThat(table.query(QueryConditional.sortBeginsWith(
                                    key -> key.partitionValue("ann").sortValue("o-")))
                            .items())
                    .extracting(Order::getStatus)
                    .containsExactly("PAID", "OPEN");
            DynamoDbIndex<Order> byStatus = table.index("by_status");
            assertThat(byStatus.query(QueryConditional.keyEqualTo(key -> key.partitionValue("PAID"))).stream()
                            .flatMap(page -> page.items().stream()))
                    .extracting(Order::getPlaced)
                    .containsExactly("o-1");
            assertThatThrownBy(() -> table.putItem(Order.of("ann", "o-1", "LATE")))
                    .isInstanceOf(ConditionalCheckFailedException.class);
            assertThatThrownBy(() -> enhanced.transactWriteItems(TransactWriteItemsEnhancedRequest.builder()
                            .addPutItem(table, Order.of("bob", "o-1", "OPEN"))
                            .addPutItem(table, Order.of("ann", "o-1", "OPEN"))
                            .build()))
                    .isInstanceOf(TransactionCanceledException.class);
            assertThat(table.scan().items()).hasSize(2);
        }
    }

    /** An entity as the object mapper has them. */
    @DynamoDbBean
    public static class Order {
        private @Nullable String customer;
        private @Nullable String placed;
        private @Nullable String status;
        private @Nullable List<String> lines;
        private @Nullable Long version;

        /** For the mapper. */
        public Order() {}

        static Order of(String customer, String placed, String status) {
            Order order = new Order();
            order.customer = customer;
            order.placed = placed;
            order.status = status;
            order.lines = List.of("Tea", "Coffee");
            return order;
        }

        @DynamoDbPartitionKey
        public @Nullable String getCustomer() {
            return customer;
        }

        public void setCustomer(@Nullable String customer) {
            this.customer = customer;
        }

        @DynamoDbSortKey
        public @Nullable String getPlaced() {
            return placed;
        }

        public void setPlaced(@Nullable String placed) {
            this.placed = placed;
        }

        @DynamoDbSecondaryPartitionKey(indexNames = "by_status")
        public @Nullable String getStatus() {
            return status;
        }

        public void setStatus(@Nullable String status) {
            this.status = status;
        }

        public @Nullable List<String> getLines() {
            return lines;
        }

        public void setLines(@Nullable List<String> lines) {
            this.lines = lines;
        }

        @DynamoDbVersionAttribute
        public @Nullable Long getVersion() {
            return version;
        }

        public void setVersion(@Nullable Long version) {
            this.version = version;
        }
    }
}
