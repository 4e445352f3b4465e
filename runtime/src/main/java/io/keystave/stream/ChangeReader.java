package io.keystave.stream;

import io.keystave.expression.ConditionExpression;
import io.keystave.mapper.EntityMapper;
import io.keystave.operation.StreamRecord;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/**
 * Makes typed changes of stream records.
 *
 * @param itemType what the entity's items have in common, where the table holds several types; null if it holds one
 */
record ChangeReader<T>(EntityMapper<T> mapper, @Nullable ConditionExpression itemType) {
    /** The change; null if it is one of another item type. */
    @Nullable
    Change<T> read(StreamRecord record) {
        Item image = record.newImage() == null ? record.oldImage() : record.newImage();
        if (itemType != null && !itemType.evaluate(present(image))) {
            return null;
        }
        String number = record.sequenceNumber();
        return switch (record.eventName()) {
            case INSERT -> new Inserted<>(entity(record.newImage()), number, record.approximateCreationDateTime());
            case MODIFY ->
                new Updated<>(
                        entity(record.oldImage()),
                        entity(record.newImage()),
                        number,
                        record.approximateCreationDateTime());
            case REMOVE ->
                new Removed<>(
                        entity(record.oldImage()),
                        record.userIdentity() != null,
                        number,
                        record.approximateCreationDateTime());
        };
    }

    private T entity(@Nullable Item image) {
        return mapper.fromItem(present(image));
    }

    private static Item present(@Nullable Item image) {
        if (image == null) {
            throw new IllegalStateException("A record of a stream lacks an image that its view should show.");
        }
        return image;
    }
}
