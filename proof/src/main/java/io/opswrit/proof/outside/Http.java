package io.opswrit.proof.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Plain HTTP with JSON. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** What came back; a body that is no JSON is a text node. */
    public record Answer(int status, JsonNode body) {}

    private Http() {}

    /** @param token null for a caller without one */
    public static Answer get(String url, String token) throws IOException {
        return send(request(url, token).GET());
    }

    public static Answer post(String url, String token, Object body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(url, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)));
        headers.forEach(request::header);
        return send(request);
    }

    public static Answer send(String method, String url, Object body) throws IOException {
        return send(request(url, null)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body))));
    }

    /** The answer line by line as it comes, for what is too long to hold. */
    public static Stream<String> lines(String url, String token) throws IOException {
        HttpRequest request =
                request(url, token).timeout(Duration.ofMinutes(10)).build();
        HttpResponse<Stream<String>> answer = exchange(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(url, answer.statusCode()));
        }
        return answer.body();
    }

    private static HttpRequest.Builder request(String url, String token) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), tree(response.body()));
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return CLIENT.send(request, handler);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private static JsonNode tree(String body) throws JsonProcessingException {
        return body.startsWith("{") || body.startsWith("[")
                ? JSON.readTree(body)
                : JSON.getNodeFactory().textNode(body);
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
