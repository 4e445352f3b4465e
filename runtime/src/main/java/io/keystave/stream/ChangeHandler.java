package io.keystave.stream;

import io.keystave.operation.RetryPolicy;

/** What a consumer does with each change. A change can come twice: after a crash, or after a failure. */
@FunctionalInterface
public interface ChangeHandler<T> {
    /**
     * Handles one change. The changes of one partition key come in their order, one after the other.
     *
     * @throws Exception to be given the same change again, as the consumer's {@link RetryPolicy} says
     */
    void handle(Change<T> change) throws Exception;
}
