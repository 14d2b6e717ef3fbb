package io.opswrit.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One listening port; each handler has a beginning of the path, and the longest one that fits counts. */
final class HttpPort implements AutoCloseable {

    static {
        // without it an answer in two writes waits 40 ms for the acknowledgement of the first
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpPort(HttpServer server, Map<String, HttpHandler> handlers) {
        this.server = server;
        handlers.forEach(server::createContext);
        server.setExecutor(threads);
        server.start();
    }

    static HttpPort open(String host, int port, Map<String, HttpHandler> handlers) {
        try {
            return new HttpPort(HttpServer.create(new InetSocketAddress(host, port), 0), handlers);
        } catch (BindException taken) {
            throw new InvalidSettings("Port %d on %s is taken or not ours; choose another with --port or --admin-port."
                    .formatted(port, host));
        } catch (IOException failed) {
            throw new InvalidSettings("Cannot listen on %s:%d: %s".formatted(host, port, failed.getMessage()));
        }
    }

    URI uri() {
        var address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
