package io.keystave.engine.item;

/** How the engine runs one kind of request. Safe for use by many threads. */
@FunctionalInterface
public interface Action<Q, R> {
    R run(Q request);
}
