package io.keystave.server.http;

import java.time.Duration;

/**
 * What an endpoint gives its clients at most.
 *
 * @param connections open connections; more wait until one is closed
 * @param requests requests in service at once; more are refused with 503
 * @param bodyBytes bytes of the bodies of all of these; more are refused with 503
 * @param idle how long a connection may be silent, within a request or between two
 * @param body how long a body may take to arrive
 */
public record EndpointLimits(int connections, int requests, long bodyBytes, Duration idle, Duration body) {
    private static final int CONNECTIONS = 4096;

    /** Each has a thread on a JDK without virtual ones. */
    private static final int REQUESTS = 256;

    /** What a server gives that is not told otherwise: of memory, a quarter of the heap. */
    public static final EndpointLimits DEFAULT = new EndpointLimits(
            CONNECTIONS,
            REQUESTS,
            Runtime.getRuntime().maxMemory() / 4,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));
}
