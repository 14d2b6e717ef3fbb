package io.opswrit.executor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;

/** What the executor tells of its health. */
public final class Health {

    private Health() {}

    /** The check "executions". */
    public static JsonNode of(URI address) {
        var request = HttpRequest.newBuilder(address).build();
        try (var client = HttpClient.newHttpClient()) {
            String answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body();
            return StreamSupport.stream(
                            new ObjectMapper().readTree(answer).path("checks").spliterator(), false)
                    .filter(check -> check.path("name").asText().equals("executions"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
