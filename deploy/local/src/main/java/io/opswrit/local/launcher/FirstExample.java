package io.opswrit.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Leaves two requests behind at the first start, through the API that everybody uses: one finished, one that waits. */
final class FirstExample {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HARMLESS = """
            {"instance_id": "%s", "command_type": "CheckDiskSpace", "parameters": {}}""";
    private static final String RISKY = """
            {"instance_id": "%s", "command_type": "RestartService", "parameters": {"service_name": "nginx"},
             "justification": "The site answers with 502 since the deployment of this morning."}""";

    private final LocalStack stack;
    private final DemoArguments arguments;
    private final Console console;

    FirstExample(LocalStack stack, DemoArguments arguments, Console console) {
        this.stack = stack;
        this.arguments = arguments;
        this.console = console;
    }

    /** The request that waits, as the API shows it; none on real instances, where a demo has no business. */
    Optional<JsonNode> leave() {
        if (arguments.real()) {
            return Optional.empty();
        }
        try {
            if (Files.notExists(marker())) {
                console.say("Making an example as alice: a harmless request that finishes and a risky one that waits");
                submit("first-example-harmless", HARMLESS.formatted(Fleet.STAGING), "wait=30");
                var waiting = submit("first-example-risky", RISKY.formatted(Fleet.PRODUCTION), "wait=0");
                Files.writeString(marker(), waiting.path("request_id").asText());
            }
            return Optional.of(view(Files.readString(marker())));
        } catch (IOException e) {
            console.say("The example could not be made: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private Path marker() {
        return stack.folders().data("example");
    }

    /** The key makes a start that was broken off here harmless. */
    private JsonNode submit(String key, String body, String prefer) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(stack.url() + "/api/requests"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request);
    }

    private JsonNode view(String id) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(stack.url() + "/api/requests/" + id)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        var authorized = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + stack.token(Persona.ALICE, Audience.REQUESTS_AND_AUDIT))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(authorized, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("status %d, %s".formatted(answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
