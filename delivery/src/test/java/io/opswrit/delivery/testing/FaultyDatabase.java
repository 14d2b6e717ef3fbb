package io.opswrit.delivery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between a service and PostgreSQL and cuts the connection at one statement of one transaction. To the service this
 * is what a crash, a failover or a broken network is.
 */
public final class FaultyDatabase implements AutoCloseable {

    private final ServerSocket server;
    private final String host;
    private final int databasePort;
    private volatile Fault fault = Fault.none();

    private FaultyDatabase(ServerSocket server, String host, int databasePort) {
        this.server = server;
        this.host = host;
        this.databasePort = databasePort;
    }

    static FaultyDatabase inFrontOf(String host, int port) {
        try {
            var proxy = new FaultyDatabase(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), host, port);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on this fault, and no other, may happen. */
    void plan(Fault next) {
        fault = next;
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket service = server.accept();
                Socket database = new Socket(host, databasePort);
                service.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                var connection = new FaultyConnection(service, database, () -> fault);
                Thread.ofVirtual().start(connection::forwardRequests);
                Thread.ofVirtual().start(connection::forwardReplies);
            }
        } catch (IOException _) {
            close(); // closed by us, or PostgreSQL is gone: nobody gets through any more
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
