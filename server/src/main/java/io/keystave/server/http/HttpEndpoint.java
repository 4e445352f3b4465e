package io.keystave.server.http;

import io.keystave.server.protocol.Service;
import java.io.IOException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens on a port and serves what comes. Safe for use by many threads. */
public final class HttpEndpoint implements AutoCloseable {
    /** How long a connection without a request is kept when the server stops; each client has one. */
    private static final int SHUTDOWN_IDLE_MILLIS = 100;

    private static final int STOP_MILLIS = 10_000;
    private static final int SPARE_THREADS = 16;

    /** Source: as observed; request line and headers each. */
    private static final int MOST_HEADER_BYTES = 16 << 10;

    private final Server server;
    private final ServerConnector connector;

    /** An endpoint that does not listen yet. */
    public HttpEndpoint(Service service, String region, String host, int port, EndpointLimits limits) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.requests() + SPARE_THREADS);
        threads.setName("http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        }
        server = new Server(threads);
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        server.setHandler(new ServiceHandler(service, region, limits));
        server.setErrorHandler(new PlainErrorHandler());
        server.setStopTimeout(STOP_MILLIS);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.UNSAFE); // any path that is not / has the same answer
        return configuration;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the port cannot be had
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, and waits for those that are being served, up to ten seconds. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server did not stop.", e);
        }
    }
}
