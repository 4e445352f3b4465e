package io.keystave.server.access;

/** Judges the credentials of requests. Safe for use by many threads. */
public interface Authentication {
    /**
     * Checks that a request may be served.
     *
     * @throws RefusedException with the service's error if it may not
     */
    void check(SignedRequest request);
}
