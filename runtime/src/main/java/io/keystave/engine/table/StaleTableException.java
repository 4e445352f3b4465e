package io.keystave.engine.table;

/** Tells the engine to run a call again from the start, since the table was changed after the call had read its schema. */
public final class StaleTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleTableException() {
        super("The table changed during the call.", null, false, false);
    }
}
