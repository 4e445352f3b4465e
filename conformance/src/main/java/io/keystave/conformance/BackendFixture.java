package io.keystave.conformance;

import io.keystave.operation.Backend;
import org.junit.jupiter.api.Assumptions;

/** How the suite gets a backend without tables, for one test. */
public interface BackendFixture {
    /** Opens a backend. */
    Backend open();

    /** Checks after a test what only the backend's owner can see; does nothing if there is nothing to see. */
    default void verify(Backend backend) {}

    /** Deletes expired items now, which the backend else does some time; a test that needs that is skipped if it cannot. */
    default void deleteExpired(Backend backend) {
        Assumptions.abort("This backend deletes expired items when it likes.");
    }

    /** Takes away what opening left behind; the backend is closed before. */
    default void discard() {}
}
