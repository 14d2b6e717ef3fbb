package io.opswrit.edge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a hostile or careless caller would send instead of a valid body, and that it is refused without effect. */
public final class BadInputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BadInputs() {}

    /** Every bad body that can be made out of a valid one, which has to be a JSON object. */
    public static Stream<BadInput> of(String validJson) {
        var valid = parse(validJson);
        return Stream.of(BadDocuments.of(validJson), BadFields.of(valid), BadTexts.of(valid))
                .flatMap(inputs -> inputs);
    }

    /**
     * For a {@code @TestFactory}: posts each bad body and expects the right problem.
     *
     * @param state what must not change, such as the number of rows; compared before and after each call
     */
    public static Stream<DynamicTest> tests(String path, TestTokens as, String validJson, Supplier<?> state) {
        var chunked = DynamicTest.dynamicTest(
                "100 kB without a length", () -> refused(path, as, state, BadDocuments.tooLarge(validJson), true));
        var others = of(validJson)
                .map(input -> DynamicTest.dynamicTest(input.name(), () -> refused(path, as, state, input, false)));
        return Stream.concat(others, Stream.of(chunked));
    }

    private static void refused(String path, TestTokens as, Supplier<?> state, BadInput input, boolean chunked)
            throws JsonProcessingException {
        var before = state.get();
        var body = chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(input.body()))
                : BodyPublishers.ofByteArray(input.body());
        var answer = post(path, as, input, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(input.status());
        assertProblem(answer, input);
        assertThat(state.get()).as("what must not change").isEqualTo(before);
    }

    private static HttpResponse<String> post(String path, TestTokens as, BadInput input, BodyPublisher body) {
        var request = Http.request(path)
                .header("Authorization", "Bearer " + as.token())
                .POST(body);
        if (input.contentType() != null) {
            request.header("Content-Type", input.contentType());
        }
        return Http.send(request);
    }

    private static void assertProblem(HttpResponse<String> answer, BadInput input) throws JsonProcessingException {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asText()).startsWith("urn:opswrit:problem:");
        if (input.field() != null) {
            assertThat(problem.path("violations").findValuesAsText("field"))
                    .as(answer.body())
                    .contains(input.field());
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
