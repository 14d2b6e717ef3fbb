package io.opswrit.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Tells whether a part does its work yet; as text it can be asked again by another process. */
public record Probe(Kind kind, String target) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What is looked at. */
    public enum Kind {
        /** The part writes a file when it is ready. */
        FILE,
        /** Something listens on a port of this machine. */
        PORT,
        /** An address answers 200. */
        HTTP
    }

    public static Probe file(Path file) {
        return new Probe(Kind.FILE, file.toString());
    }

    public static Probe port(int port) {
        return new Probe(Kind.PORT, String.valueOf(port));
    }

    public static Probe http(String url) {
        return new Probe(Kind.HTTP, url);
    }

    public static Probe parse(String text) {
        var halves = text.split(" ", 2);
        return new Probe(Kind.valueOf(halves[0]), halves[1]);
    }

    public boolean ready() {
        return switch (kind) {
            case FILE -> Files.exists(Path.of(target));
            case PORT -> listens(Integer.parseInt(target));
            case HTTP -> status(target) == 200;
        };
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int status(String url) {
        try {
            // asked ten times a second for each part that starts: a client with threads of its own would cost more than
            // the answer
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return kind + " " + target;
    }
}
