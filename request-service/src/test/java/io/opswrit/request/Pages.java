package io.opswrit.request;

import io.opswrit.edge.testing.TestTokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The service's pages as a browser asks for them. */
final class Pages {

    private static final String ORIGIN = "http://localhost:8080";

    private Pages() {}

    static Response get(TestTokens caller, String path) {
        return Api.as(caller)
                .accept("text/html,*/*;q=0.8")
                .redirects()
                .follow(false)
                .get(path);
    }

    static String html(TestTokens caller, String path) {
        return get(caller, path).then().statusCode(200).extract().asString();
    }

    static Response post(TestTokens caller, String path, Map<String, String> form) {
        return Api.as(caller)
                .header("Origin", ORIGIN)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .redirects()
                .follow(false)
                .post(path);
    }

    /** Adds each line of the stream as it comes; ends with the stream. */
    static CompletableFuture<Integer> listen(TestTokens caller, UUID id, String lastEventId, List<String> lines) {
        return Api.listen(caller, "/requests/" + id + "/events", lastEventId, lines);
    }
}
