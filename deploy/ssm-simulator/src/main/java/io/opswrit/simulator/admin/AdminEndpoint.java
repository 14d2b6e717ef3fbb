package io.opswrit.simulator.admin;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON in and out for the admin calls, and errors that say what was wrong. */
public final class AdminEndpoint implements HttpHandler {

    private static final Logger LOG = System.getLogger(AdminEndpoint.class.getName());
    private static final int BODY_LIMIT = 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final AdminCalls calls;

    public AdminEndpoint(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                respond(exchange, 200, answer(exchange));
            } catch (AdminError error) {
                respond(exchange, error.status(), Map.of("error", error.getMessage()));
            } catch (JacksonException malformed) {
                respond(exchange, 400, Map.of("error", malformed.getOriginalMessage()));
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "event=admin_failed", bug);
                respond(exchange, 500, Map.of("error", "The simulator failed; its log says how."));
            }
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        // read in any case: a connection with a body left in it cannot be used again
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
        return switch (exchange.getRequestMethod()) {
            case "GET" -> calls.read(path, exchange.getRequestURI().getRawQuery());
            case "POST" -> post(path, body);
            case "PUT" -> calls.replaceFaults(path, new String(body, StandardCharsets.UTF_8));
            case "DELETE" -> calls.replaceFaults(path, "{}");
            default -> throw new AdminError(405, "Use GET to look, POST to change, PUT and DELETE for faults.");
        };
    }

    private Object post(String path, byte[] body) throws IOException {
        if (path.equals("/_sim/reset")) {
            return calls.reset();
        }
        return calls.change(path, json.readValue(body, InstanceChange.class));
    }

    private void respond(HttpExchange exchange, int status, Object answer) throws IOException {
        var body = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
