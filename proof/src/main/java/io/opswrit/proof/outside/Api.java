package io.opswrit.proof.outside;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.proof.outside.Http.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The API behind the front door, as the personas call it. */
public final class Api {

    private static final int PAGE = 200;

    private final LocalStack stack;
    private final Logins logins;

    public Api(LocalStack stack) {
        this.stack = stack;
        logins = new Logins(stack);
    }

    public String everyday(Persona persona) {
        return logins.token(persona, Audience.REQUESTS_AND_AUDIT);
    }

    public String deciding(Persona persona) {
        return logins.token(persona, Audience.APPROVALS);
    }

    public Answer submit(Persona persona, Map<String, Object> body, String idempotencyKey) throws IOException {
        return Http.post(requests(), everyday(persona), body, Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer view(Persona persona, String requestId) throws IOException {
        return Http.get(request(requestId), everyday(persona));
    }

    public Answer cancel(Persona persona, String requestId) throws IOException {
        return Http.post(
                request(requestId) + "/cancel", everyday(persona), Map.of("reason", "not needed any more"), Map.of());
    }

    public Answer answer(Persona persona, String requestId, String text) throws IOException {
        return Http.post(request(requestId) + "/answers", everyday(persona), Map.of("text", text), Map.of());
    }

    public Answer task(Persona approver, String requestId) throws IOException {
        return Http.get(task(requestId), deciding(approver));
    }

    /** @param decision {@code approve}, {@code reject} or {@code request-info} */
    public Answer decide(Persona approver, String requestId, String decision, Map<String, String> body)
            throws IOException {
        return Http.post(task(requestId) + "/" + decision, deciding(approver), body, Map.of());
    }

    /** @return how many requests have not ended; beyond a page of them it does not count on */
    public int active() throws IOException {
        return ok(Http.get(requests() + "?active=true&limit=" + PAGE, everyday(Persona.OLGA)))
                .path("items")
                .size();
    }

    /** Every request that there is, as the operator sees it, a page at a time. */
    public void forEachView(Consumer<JsonNode> use) throws IOException {
        String after = null;
        do {
            String page = requests() + "?limit=" + PAGE + (after == null ? "" : "&after=" + after);
            JsonNode found = ok(Http.get(page, everyday(Persona.OLGA)));
            found.path("items").forEach(use);
            after = found.path("next").asText(null);
        } while (after != null);
    }

    /** Every audit record, streamed. */
    public void forEachRecord(Consumer<JsonNode> use) throws IOException {
        try (Stream<String> lines =
                Http.lines(stack.url() + "/api/audit/export?format=ndjson", everyday(Persona.CAROL))) {
            for (String line : (Iterable<String>) lines::iterator) {
                use.accept(Http.JSON.readTree(line));
            }
        }
    }

    private static JsonNode ok(Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException("status %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer.body();
    }

    public String requests() {
        return stack.url() + "/api/requests";
    }

    public String request(String requestId) {
        return requests() + "/" + requestId;
    }

    public String task(String requestId) {
        return stack.url() + "/api/approvals/" + requestId;
    }
}
