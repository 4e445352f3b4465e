package io.keystave.server;

import io.keystave.Keystave;
import io.keystave.server.access.Authentication;
import io.keystave.server.http.EndpointLimits;
import io.keystave.server.http.HttpEndpoint;
import io.keystave.server.protocol.Service;
import java.io.IOException;

/** A database and the endpoint that serves it. Closing it ends running requests, then closes the database. */
public final class LocalServer implements AutoCloseable {
    private final Keystave database;
    private final HttpEndpoint endpoint;
    private final String host;

    private LocalServer(Keystave database, HttpEndpoint endpoint, String host) {
        this.database = database;
        this.endpoint = endpoint;
        this.host = host;
    }

    /**
     * Serves a database, which is then closed with the server.
     *
     * @param host the name or address to listen on
     * @param port 0 for one that is free
     * @throws IOException if the port cannot be had; the database is closed then
     */
    public static LocalServer start(
            Keystave database, Authentication authentication, String region, String host, int port) throws IOException {
        return start(database, authentication, region, host, port, EndpointLimits.DEFAULT);
    }

    /** As above, with limits of its own. */
    static LocalServer start(
            Keystave database,
            Authentication authentication,
            String region,
            String host,
            int port,
            EndpointLimits limits)
            throws IOException {
        Service service = new Service(database.backend(), authentication);
        HttpEndpoint endpoint = new HttpEndpoint(service, region, host, port, limits);
        try {
            endpoint.start();
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
        return new LocalServer(database, endpoint, host);
    }

    /** Where the server is, for instance {@code http://127.0.0.1:8000}. */
    public String url() {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** The port that it listens on. */
    public int port() {
        return endpoint.port();
    }

    @Override
    public void close() {
        try {
            endpoint.close();
        } finally {
            database.close();
        }
    }
}
