package io.opswrit.simulator.credentials;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/**
 * What {@code AWS_CONTAINER_CREDENTIALS_FULL_URI} may name: GET hands out credentials in the form that SDKs read, POST says
 * what is to be handed out from now on.
 */
public final class CredentialsEndpoint implements HttpHandler {

    private static final int BODY_LIMIT = 4 * 1024;

    private final ObjectMapper json = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    private final TemporaryLogins logins;

    public CredentialsEndpoint(TemporaryLogins logins) {
        this.logins = logins;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
            switch (exchange.getRequestMethod()) {
                case "GET" -> handOut(exchange);
                case "POST" -> change(exchange, body);
                default -> respond(exchange, 405, Map.of("error", "Use GET to be given credentials, POST to change."));
            }
        }
    }

    private void handOut(HttpExchange exchange) throws IOException {
        if (!logins.admits(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 403, Map.of("error", "The header Authorization is not the agreed one."));
            return;
        }
        var login = logins.issue();
        if (login.isEmpty()) {
            respond(exchange, 500, Map.of("error", "No credentials, as planned."));
            return;
        }
        respond(
                exchange,
                200,
                Map.of(
                        "AccessKeyId", login.get().accessKeyId(),
                        "SecretAccessKey", login.get().secretAccessKey(),
                        "Token", login.get().token(),
                        "Expiration", login.get().expiresAt().toString()));
    }

    private void change(HttpExchange exchange, byte[] body) throws IOException {
        try {
            json.readValue(body, CredentialsChange.class).apply(logins);
            respond(exchange, 200, Map.of("issued", logins.issued()));
        } catch (JacksonException malformed) {
            respond(exchange, 400, Map.of("error", malformed.getOriginalMessage()));
        }
    }

    private void respond(HttpExchange exchange, int status, Object answer) throws IOException {
        var bytes = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
