package io.opswrit.local.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The inbox for people ({@code /}) and for tests ({@code /api/messages?to=}). */
final class InboxServer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new com.fasterxml.jackson.databind.module.SimpleModule()
                    .addSerializer(Instant.class, com.fasterxml.jackson.databind.ser.std.ToStringSerializer.instance))
            .build();
    private static final String HTML = "text/html; charset=utf-8";

    private final Inbox inbox;
    private final HttpServer server;

    InboxServer(Inbox inbox, int port) throws IOException {
        this.inbox = inbox;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, HTML, "Only GET is answered here.");
        } else if (path.equals("/")) {
            send(exchange, 200, HTML, InboxPage.list(inbox.mails(null)));
        } else if (path.equals("/style.css")) {
            send(exchange, 200, "text/css; charset=utf-8", InboxPage.STYLE);
        } else if (path.equals("/api/messages")) {
            sendJson(exchange, inbox.mails(recipient(exchange)));
        } else if (path.startsWith("/messages/")) {
            sendMessage(exchange, path.substring("/messages/".length()));
        } else {
            send(exchange, 404, HTML, "There is nothing here. <a href=\"/\">Inbox</a>");
        }
    }

    private void sendMessage(HttpExchange exchange, String id) throws IOException {
        var mail = inbox.mail(id);
        if (mail.isPresent()) {
            send(exchange, 200, HTML, InboxPage.message(mail.get()));
        } else {
            send(exchange, 404, HTML, "There is no such mail. <a href=\"/\">Inbox</a>");
        }
    }

    private static void sendJson(HttpExchange exchange, List<Mail> mails) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsString(mails));
    }

    private static String recipient(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1))
                        .filter(parameter -> parameter.startsWith("to="))
                        .map(parameter -> URLDecoder.decode(parameter.substring(3), StandardCharsets.UTF_8))
                        .findFirst()
                        .orElse(null);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        Map.of(
                        "Content-Type", type,
                        "Content-Security-Policy", "default-src 'none'; style-src 'self'",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-store")
                .forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
