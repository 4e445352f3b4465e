package io.keystave.query;

/**
 * A write that has been described and not yet run. Immutable: it may be kept and run again.
 *
 * @param <T> the entity
 */
public interface Write<T> {

    /**
     * Runs the write and tells whether its condition held. Durable when it returns, as far as the store was opened to be.
     *
     * @throws io.keystave.operation.ValidationException if the item breaks a rule, for instance if it is over 400 KB
     */
    Outcome<T> attempt();
}
