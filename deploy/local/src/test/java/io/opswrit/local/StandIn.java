package io.opswrit.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opswrit.local.process.Port;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens where a replica of a service would, and says who it is and how it was called; {@code /stream} goes on until the end. */
final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final String name;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger hungUp = new AtomicInteger();

    private StandIn(HttpServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static StandIn of(LocalStack stack, Port port, int replica, String name) throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), stack.ports().get(port, replica));
        var standIn = new StandIn(HttpServer.create(address, 0), name);
        standIn.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        standIn.server.createContext("/", standIn::answer);
        standIn.server.createContext("/stream", standIn::stream);
        standIn.server.start();
        return standIn;
    }

    /** From now on it takes requests and hangs up. */
    StandIn hangingUp() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            hungUp.incrementAndGet();
            exchange.close();
        });
        return this;
    }

    int hungUp() {
        return hungUp.get();
    }

    boolean isStreaming() {
        return ended.getCount() == 1;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = "%s host=%s proto=%s for=%s"
                .formatted(
                        name,
                        headers.getFirst("X-Forwarded-Host"),
                        headers.getFirst("X-Forwarded-Proto"),
                        headers.getFirst("X-Forwarded-For"));
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: 1\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        awaitEnd();
        exchange.close();
    }

    private void awaitEnd() {
        try {
            ended.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }
}
