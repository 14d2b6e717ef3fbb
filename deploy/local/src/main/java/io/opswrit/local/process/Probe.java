package io.opswrit.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells whether a part does its work yet. */
@FunctionalInterface
public interface Probe {
    Duration PATIENCE = Duration.ofSeconds(3);

    boolean ready();

    /** A file that the part writes when it is ready, and that is removed before it starts. */
    static Probe file(Path file) {
        return () -> Files.exists(file);
    }

    /** Something listens on the port of this machine. */
    static Probe port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** The address answers 200. */
    static Probe http(String url) {
        return () -> status(url) == 200;
    }

    private static int status(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
