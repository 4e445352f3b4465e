package io.keystave.stream;

import io.keystave.operation.StreamRecord;

/** Hands the changes of an entity to a handler. */
record ChangeDelivery<T>(ChangeReader<T> reader, ChangeHandler<T> handler) {
    void deliver(StreamRecord record) throws Exception {
        Change<T> change = reader.read(record);
        if (change != null) {
            handler.handle(change);
        }
    }
}
