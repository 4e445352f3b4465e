package io.keystave.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Amazon's client of streams: what a program that follows a table does. */
@SuppressWarnings("unchecked") // The SDK has arrays of generic consumers as varargs.
class StreamsClientTest {
    private ServedStore store;
    private DynamoDbClient tables;
    private DynamoDbStreamsClient streams;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    StreamsClientTest() {}

    @BeforeEach
    void serve() throws IOException {
        store = new ServedStore();
        tables = store.client(DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
        streams = store.client(DynamoDbStreamsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()));
        tables.createTable(request -> request.tableName("Orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(key -> key.attributeName("k").attributeType(ScalarAttributeType.S))
                .keySchema(key -> key.attributeName("k").keyType(KeyType.HASH))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    @AfterEach
    void stop() {
        streams.close();
        tables.close();
        store.close();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private String arn() {
        return streams.listStreams(request -> request.tableName("Orders"))
                .streams()
                .get(0)
                .streamArn();
    }

    @Test
    void readsEveryChangeInOrder() {
        Map<String, AttributeValue> first = Map.of("k", text("a"), "v", text("1"));
        Map<String, AttributeValue> second = Map.of("k", text("a"), "v", text("2"));
        tables.putItem(request -> request.tableName("Orders").item(first));
        tables.putItem(request -> request.tableName("Orders").item(second));
        tables.deleteItem(request -> request.tableName("Orders").key(Map.of("k", text("a"))));

        var stream = streams.describeStream(request -> request.streamArn(arn())).streamDescription();
        assertThat(stream.streamStatus()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.keySchema())
                .singleElement()
                .satisfies(key -> assertThat(key.attributeName()).isEqualTo("k"));
        assertThat(stream.creationRequestDateTime()).isNotNull();
        List<Record> records = stream.shards().stream()
                .map(this::records)
                .flatMap(page -> page.records().stream())
                .toList();

        assertThat(records)
                .extracting(Record::eventName)
                .containsExactly(OperationType.INSERT, OperationType.MODIFY, OperationType.REMOVE);
        assertThat(records.get(1).dynamodb().oldImage()).isEqualTo(first);
        assertThat(records.get(1).dynamodb().newImage()).isEqualTo(second);
        assertThat(records.get(2).dynamodb().hasNewImage()).isFalse();
        assertThat(records.get(2).dynamodb().keys()).isEqualTo(Map.of("k", text("a")));
        assertThat(records.get(2).dynamodb().approximateCreationDateTime()).isNotNull();
        assertThat(records).extracting(Record::userIdentity).containsOnlyNulls();
    }

    private GetRecordsResponse records(Shard shard) {
        String iterator = streams.getShardIterator(request -> request.streamArn(arn())
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(iterator));
        assertThat(page.nextShardIterator()).isNotNull();
        return page;
    }

    @Test
    void meetsTheServicesErrors() {
        assertThatThrownBy(() -> streams.describeStream(request -> request.streamArn(arn() + "x")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Requested resource not found: Stream: " + arn() + "x not found");
        assertThatThrownBy(() -> streams.getShardIterator(request -> request.streamArn(arn())
                        .shardId("shardId-00000000000000000000-00000000")
                        .shardIteratorType("NOWHERE")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Value 'NOWHERE' at 'shardIteratorType' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [TRIM_HORIZON, LATEST, AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER]");
        assertThatThrownBy(() -> streams.getRecords(request -> request.shardIterator("garbage")))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Invalid ShardIterator");
    }
}
