package io.opswrit.approval.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A stream of server-sent events as a browser holds it open. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An event: its name, and its data with line breaks. */
    private record Told(String name, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;

    private EventStream(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No stream: " + response.statusCode());
            }
            lines = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        reading = CompletableFuture.runAsync(
                this::read, task -> Thread.ofVirtual().start(task));
    }

    public static EventStream open(Persona who, String path) {
        return new EventStream(HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + who.token().token())
                .build());
    }

    private void read() {
        var name = new StringBuilder();
        var data = new StringBuilder();
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                name.append(line.substring("event:".length()).strip());
            } else if (line.startsWith("data:")) {
                data.append(line.substring("data:".length())).append('\n');
            } else if (line.isEmpty()) {
                told.add(new Told(name.toString(), data.toString()));
                name.setLength(0);
                data.setLength(0);
            }
        });
    }

    /** Waits for an event of that name whose data holds that text. */
    public void await(String name, String text) {
        Awaitility.await(name + " with: " + text)
                .atMost(PATIENCE)
                .until(() -> told.stream()
                        .anyMatch(event ->
                                event.name().equals(name) && event.data().contains(text)));
    }

    /** Waits until the server ends it. */
    public void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(reading::isDone);
    }

    public long count(String name) {
        return told.stream().filter(event -> event.name().equals(name)).count();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
