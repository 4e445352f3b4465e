package io.keystave.query;

import io.keystave.operation.WriteRequest;

/**
 * A write that depends on nothing that is stored, so that a batch may hold it: {@link EntityRepository#overwrite} and
 * {@link EntityRepository#delete} without a condition.
 *
 * @param <T> the entity
 */
public sealed interface BatchWrite<T> permits Overwrite, KeyDelete {

    /** The item that is written. */
    ItemKey itemKey();

    /** The write in the operations model. */
    WriteRequest request();
}
