package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Over JDBC on embedded H2, a connection for each writer: committed to the file with each write, and with
 * {@link Durability#POWER} synced too.
 */
final class SqlOrders extends OrderStore {
    private final String url;
    private final Path folder;
    private final boolean forces;
    private final List<Session> sessions = new ArrayList<>();
    private final ThreadLocal<Session> ofThread = ThreadLocal.withInitial(this::connect);

    SqlOrders(Path path, Durability durability) throws IOException {
        folder = Files.createDirectories(path);
        forces = durability == Durability.POWER;
        url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("sql") + ";CACHE_SIZE=" + (CACHE_BYTES >> 10)
                + (durability == Durability.BUFFERED ? "" : ";WRITE_DELAY=0");
        ofThread.get();
    }

    private synchronized Session connect() {
        try {
            Session session = new Session(DriverManager.getConnection(url));
            sessions.add(session);
            return session;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void write(long number, byte[] key, byte[] order, byte[] indexKey, byte @Nullable [] oldIndexKey, long trimBelow) {
        Session session = ofThread.get();
        try {
            run(session.putOrder, key, order);
            if (oldIndexKey != null) {
                run(session.removeIndex, oldIndexKey);
            }
            run(session.putIndex, indexKey, order);
            session.putStream.setLong(1, number);
            session.putStream.setBytes(2, order);
            session.putStream.executeUpdate();
            if (trimBelow > 0) {
                session.trim.setLong(1, trimBelow);
                session.trim.executeUpdate();
            }
            session.connection.commit();
            if (forces) {
                session.sync.execute("checkpoint sync");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(PreparedStatement statement, byte[]... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setBytes(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    @Override
    byte @Nullable [] get(byte[] key) {
        Session session = ofThread.get();
        try {
            session.get.setBytes(1, key);
            try (ResultSet rows = session.get.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    long scan(byte[] indexKey, int count) {
        Session session = ofThread.get();
        try {
            session.scan.setBytes(1, indexKey);
            session.scan.setInt(2, count);
            long bytes = 0;
            try (ResultSet rows = session.scan.executeQuery()) {
                while (rows.next()) {
                    bytes += rows.getBytes(1).length;
                }
            }
            return bytes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    long diskBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            for (Session session : sessions) {
                session.connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** A connection and its statements, for one thread. */
    private static final class Session {
        private final Connection connection;
        private final Statement sync;
        private final PreparedStatement get;
        private final PreparedStatement scan;
        private final PreparedStatement putOrder;
        private final PreparedStatement putIndex;
        private final PreparedStatement removeIndex;
        private final PreparedStatement putStream;
        private final PreparedStatement trim;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            sync = connection.createStatement();
            sync.execute("create table if not exists orders (k binary(8) primary key, v varbinary(400))");
            sync.execute("create table if not exists by_status (k binary(12) primary key, v varbinary(400))");
            sync.execute("create table if not exists stream (n bigint primary key, v varbinary(400))");
            connection.setAutoCommit(false);
            get = connection.prepareStatement("select v from orders where k = ?");
            scan = connection.prepareStatement("select v from by_status where k >= ? order by k limit ?");
            putOrder = connection.prepareStatement("merge into orders values (?, ?)");
            putIndex = connection.prepareStatement("merge into by_status values (?, ?)");
            removeIndex = connection.prepareStatement("delete from by_status where k = ?");
            putStream = connection.prepareStatement("merge into stream values (?, ?)");
            trim = connection.prepareStatement("delete from stream where n < ?");
        }
    }
}
