package io.opswrit.edge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every endpoint tried by everybody. The endpoints come from the application's own OpenAPI document and the roles from the
 * test, so a new endpoint fails until somebody has said who may use it.
 */
public final class EndpointMatrix {

    private static final String SOME_ID = "019f0000-0000-7000-8000-000000000000";

    private EndpointMatrix() {}

    /**
     * For a {@code @TestFactory}.
     *
     * @param roles the roles that may use an endpoint, such as {@code "GET /api/requests/{id}"}, each alone
     */
    public static Stream<DynamicTest> tests(Map<String, Set<String>> roles) {
        var operations = OpenApiDocument.served().operations();
        var complete = DynamicTest.dynamicTest(
                "each endpoint says who may use it",
                () -> assertThat(roles.keySet()).containsExactlyInAnyOrderElementsOf(operations.keySet()));
        var tries = operations.keySet().stream()
                .filter(roles::containsKey)
                .flatMap(endpoint -> Intruder.all().stream()
                        .map(intruder -> attempt(endpoint, operations.get(endpoint), intruder, roles.get(endpoint))));
        return Stream.concat(Stream.of(complete), tries);
    }

    private static DynamicTest attempt(String endpoint, boolean hasBody, Intruder intruder, Set<String> roles) {
        return DynamicTest.dynamicTest(endpoint + " by " + intruder.name(), () -> {
            var answer = send(endpoint, hasBody, intruder);
            if (!intruder.known()) {
                assertProblem(answer, 401);
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer");
            } else if (intruder.role() == null || !roles.contains(intruder.role())) {
                assertProblem(answer, 403);
            } else {
                assertThat(answer.statusCode())
                        .as(answer.body())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            }
        });
    }

    private static HttpResponse<String> send(String endpoint, boolean hasBody, Intruder intruder) {
        var space = endpoint.indexOf(' ');
        var path = endpoint.substring(space + 1).replaceAll("\\{[^}]+}", SOME_ID);
        var request = Http.request(path)
                .method(
                        endpoint.substring(0, space),
                        hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (hasBody) {
            request.header("Content-Type", "application/json");
        }
        if (intruder.authorization() != null) {
            request.header("Authorization", intruder.authorization());
        }
        return Http.send(request);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
