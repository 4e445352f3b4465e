package io.keystave.operation;

/** Is told of every operation when it has finished, on the thread that ran it. It should be quick and must not throw. */
@FunctionalInterface
public interface OperationListener {
    void finished(OperationEvent event);
}
