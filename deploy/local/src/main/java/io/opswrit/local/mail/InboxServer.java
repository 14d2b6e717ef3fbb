package io.opswrit.local.mail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opswrit.local.process.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** The inbox for people ({@code /?to=}) and for tests ({@code /api/messages?to=}). */
final class InboxServer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new com.fasterxml.jackson.databind.module.SimpleModule()
                    .addSerializer(Instant.class, com.fasterxml.jackson.databind.ser.std.ToStringSerializer.instance))
            .build();
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MESSAGES = "/messages/";
    private static final String HTML_PART = "/html";
    private static final String OWN_PAGE = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String FOREIGN_PAGE = "sandbox " + MailPage.SANDBOX
            + "; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";

    private final Inbox inbox;
    private final HttpServer server;

    InboxServer(Inbox inbox, Address address) throws IOException {
        this.inbox = inbox;
        server = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
    }

    void start() {
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var asset = Arrays.stream(Asset.values())
                .filter(one -> one.path().equals(path))
                .findFirst();
        if (!exchange.getRequestMethod().equals("GET")) {
            sendPage(exchange, 405, InboxPage.nothing("Only GET is answered here"));
        } else if (path.equals("/")) {
            sendList(exchange);
        } else if (asset.isPresent()) {
            send(exchange, 200, asset.get().type(), asset.get().content(), OWN_PAGE);
        } else if (path.equals("/api/messages")) {
            sendJson(exchange, inbox.mails(recipient(exchange)));
        } else if (path.startsWith(MESSAGES)) {
            sendMessage(exchange, path.substring(MESSAGES.length()));
        } else {
            sendPage(exchange, 404, InboxPage.nothing("There is nothing here"));
        }
    }

    private void sendList(HttpExchange exchange) throws IOException {
        var chosen = recipient(exchange);
        sendPage(exchange, 200, InboxPage.list(inbox.mails(chosen), inbox.recipients(), chosen));
    }

    private void sendMessage(HttpExchange exchange, String rest) throws IOException {
        var part = rest.endsWith(HTML_PART);
        var id = part ? rest.substring(0, rest.length() - HTML_PART.length()) : rest;
        var found =
                inbox.mail(id).filter(mail -> !part || !mail.content().html().isEmpty());
        if (found.isEmpty()) {
            sendPage(exchange, 404, InboxPage.nothing("There is no such mail"));
        } else if (part) {
            send(exchange, 200, HTML, MailPage.html(found.get()), FOREIGN_PAGE);
        } else {
            sendPage(exchange, 200, MailPage.of(found.get(), inbox.conversation(found.get())));
        }
    }

    private static void sendPage(HttpExchange exchange, int status, String page) throws IOException {
        send(exchange, status, HTML, page, OWN_PAGE);
    }

    private static void sendJson(HttpExchange exchange, List<Mail> mails) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsString(mails), OWN_PAGE);
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

    private static void send(HttpExchange exchange, int status, String type, String body, String policy)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        Map.of(
                        "Content-Type", type,
                        "Content-Security-Policy", policy,
                        "Referrer-Policy", "no-referrer",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "no-store")
                .forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
