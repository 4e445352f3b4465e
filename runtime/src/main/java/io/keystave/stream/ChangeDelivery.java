package io.keystave.stream;

import io.keystave.mapper.EntityMapper;
import io.keystave.operation.StreamRecord;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** Makes typed changes of stream records and hands them over. */
record ChangeDelivery<T>(EntityMapper<T> mapper, ChangeHandler<T> handler) {
    void deliver(StreamRecord record) throws Exception {
        handler.handle(change(record));
    }

    private Change<T> change(StreamRecord record) {
        String number = record.sequenceNumber();
        return switch (record.eventName()) {
            case INSERT -> new Inserted<>(read(record.newImage()), number, record.approximateCreationDateTime());
            case MODIFY ->
                new Updated<>(
                        read(record.oldImage()), read(record.newImage()), number, record.approximateCreationDateTime());
            case REMOVE ->
                new Removed<>(
                        read(record.oldImage()),
                        record.userIdentity() != null,
                        number,
                        record.approximateCreationDateTime());
        };
    }

    private T read(@Nullable Item image) {
        if (image == null) {
            throw new IllegalStateException("A record of a stream lacks an image that its view should show.");
        }
        return mapper.fromItem(image);
    }
}
