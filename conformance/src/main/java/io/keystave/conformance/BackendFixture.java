package io.keystave.conformance;

import io.keystave.operation.Backend;

/** How the suite gets a backend without tables, for one test. */
public interface BackendFixture {
    /** Opens a backend. */
    Backend open();

    /** Checks after a test what only the backend's owner can see; does nothing if there is nothing to see. */
    default void verify(Backend backend) {}

    /** Takes away what opening left behind; the backend is closed before. */
    default void discard() {}
}
