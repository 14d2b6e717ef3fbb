package io.opswrit.edge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The OpenAPI document that the application under test serves. */
public final class OpenApiDocument {

    /** Set (as {@code -Dopswrit.openapi.update}) to take the served document over into the committed file. */
    public static final String UPDATE = "opswrit.openapi.update";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final String text;

    private OpenApiDocument(String text) {
        this.text = text;
    }

    /** Fetched without any token: the document is public. */
    public static OpenApiDocument served() {
        var path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        var answer = Http.send(Http.request(path + "?format=JSON"));
        assertThat(answer.statusCode()).as("GET %s", path).isEqualTo(200);
        return new OpenApiDocument(answer.body());
    }

    /** Every operation, such as {@code POST /api/requests/{id}/cancel}, and whether it takes a body. */
    Map<String, Boolean> operations() {
        var operations = new TreeMap<String, Boolean>();
        for (var path : tree().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    var name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operations.put(name, operation.getValue().has("requestBody"));
                }
            }
        }
        return operations;
    }

    /** Fails when the API is not the one that the file, relative to the module, says. */
    public void assertSameAs(Path committed) {
        try {
            var served = pretty();
            if (System.getProperty(UPDATE) != null) {
                Files.createDirectories(committed.toAbsolutePath().getParent());
                Files.writeString(committed, served);
            }
            assertThat(served)
                    .as(
                            "The API differs from %s. If that is meant, run the test with -D%s and commit.",
                            committed, UPDATE)
                    .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "(no such file)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sorted, because the order in which classes are scanned is nobody's promise. */
    private String pretty() throws JsonProcessingException {
        return JSON.writeValueAsString(JSON.treeToValue(tree(), Object.class)) + "\n";
    }

    private JsonNode tree() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
