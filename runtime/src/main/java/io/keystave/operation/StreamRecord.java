package io.keystave.operation;

import io.keystave.value.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item.
 *
 * @param eventId 32 hexadecimal digits, the same each time the record is read and different for every other one
 * @param approximateCreationDateTime when it happened, to the second
 * @param keys the key attributes of the item
 * @param newImage the item afterwards; null if there is none, or the view does not show it
 * @param oldImage the item before; null if there was none, or the view does not show it
 * @param sequenceNumber a decimal number, greater than that of every record before in the shard, unique in the stream
 * @param sizeBytes size of keys and images. Source: Developer Guide, Item sizes and formats
 * @param userIdentity who removed the item, if it was the service because the item had expired; null otherwise
 */
public record StreamRecord(
        String eventId,
        EventName eventName,
        String awsRegion,
        Instant approximateCreationDateTime,
        Item keys,
        @Nullable Item newImage,
        @Nullable Item oldImage,
        String sequenceNumber,
        long sizeBytes,
        StreamViewType streamViewType,
        @Nullable UserIdentity userIdentity) {
    /** The {@code eventVersion} of every record. */
    public static final String EVENT_VERSION = "1.1";

    /** The {@code eventSource} of every record. */
    public static final String EVENT_SOURCE = "aws:dynamodb";

    /** Who changed the item on behalf of nobody. */
    public record UserIdentity(String type, String principalId) {
        /** The service, which deletes what has expired. Source: Developer Guide, DynamoDB Streams and Time to Live. */
        public static final UserIdentity EXPIRY = new UserIdentity("Service", "dynamodb.amazonaws.com");
    }
}
