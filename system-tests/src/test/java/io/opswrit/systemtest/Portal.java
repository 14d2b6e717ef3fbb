package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import java.util.Set;

/** What people do with the system, and what they see of it. */
final class Portal {

    private static final Set<String> TERMINAL =
            Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", "CANCELLED", "UNKNOWN", "REJECTED", "EXPIRED", "REFUSED");

    private final LocalStack stack;

    Portal(LocalStack stack) {
        this.stack = stack;
    }

    /** @return the request id */
    String submit(Persona persona, String instance, String commandType, Map<String, String> parameters) {
        return submit(persona, instance, commandType, parameters, "system test");
    }

    private String submit(
            Persona persona,
            String instance,
            String commandType,
            Map<String, String> parameters,
            String justification) {
        Http.Answer answer = Http.post(
                stack.url() + "/api/requests",
                everydayToken(persona),
                Map.of(
                        "instance_id", instance,
                        "command_type", commandType,
                        "parameters", parameters,
                        "justification", justification));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("request_id").asText();
    }

    String checkDiskSpace(String instance) {
        return submit(Persona.ALICE, instance, "CheckDiskSpace", Map.of());
    }

    String restartNginx(String instance) {
        return submit(Persona.ALICE, instance, "RestartService", Map.of("service_name", "nginx"));
    }

    /** A restart with a reason as people write them. */
    String restart(String service, String instance, String justification) {
        return submit(Persona.ALICE, instance, "RestartService", Map.of("service_name", service), justification);
    }

    JsonNode view(String requestId) {
        return Http.get(requestUrl(requestId), everydayToken(Persona.ALICE)).body();
    }

    JsonNode awaitStatus(String requestId, String status) {
        return await("status " + status + " of " + requestId)
                .until(
                        () -> view(requestId),
                        view -> view.path("status").asText().equals(status) || isTerminal(view, status));
    }

    private static boolean isTerminal(JsonNode view, String wanted) {
        assertThat(view.path("status").asText())
                .as("%s", view)
                .satisfiesAnyOf(
                        status -> assertThat(status).isEqualTo(wanted),
                        status -> assertThat(TERMINAL).doesNotContain(status));
        return false;
    }

    JsonNode awaitEnd(String requestId) {
        return await("end of " + requestId)
                .ignoreExceptions() // the service may be down just now
                .until(
                        () -> view(requestId),
                        view -> TERMINAL.contains(view.path("status").asText()));
    }

    Http.Answer answer(String requestId, String text) {
        return Http.post(requestUrl(requestId) + "/answers", everydayToken(Persona.ALICE), Map.of("text", text));
    }

    Http.Answer cancel(String requestId) {
        return Http.post(
                requestUrl(requestId) + "/cancel",
                everydayToken(Persona.ALICE),
                Map.of("reason", "not needed any more"));
    }

    Http.Answer settle(String requestId, String ran, String reason) {
        return Http.post(
                requestUrl(requestId) + "/settle", everydayToken(Persona.OLGA), Map.of("ran", ran, "reason", reason));
    }

    /** @return the task as the approver sees it, once it is there */
    JsonNode task(Persona approver, String requestId) {
        return await("task " + requestId)
                .ignoreExceptions()
                .until(() -> Http.get(taskUrl(requestId), decidingToken(approver)), answer -> answer.status() == 200)
                .body();
    }

    /** Waits until the answer to a question has reached the task. */
    void awaitPending(Persona approver, String requestId) {
        await("pending task " + requestId)
                .until(() -> task(approver, requestId).path("state").asText().equalsIgnoreCase("PENDING"));
    }

    String everydayToken(Persona persona) {
        return Logins.token(stack, persona, Audience.REQUESTS_AND_AUDIT);
    }

    String decidingToken(Persona persona) {
        return Logins.token(stack, persona, Audience.APPROVALS);
    }

    Http.Answer approve(Persona approver, String requestId) {
        String digest = task(approver, requestId).path("order_digest").asText();
        return decide(approver, requestId, "approve", Map.of("order_digest", digest, "comment", "go ahead"));
    }

    Http.Answer reject(Persona approver, String requestId, String comment) {
        task(approver, requestId);
        return decide(approver, requestId, "reject", Map.of("comment", comment));
    }

    Http.Answer ask(Persona approver, String requestId, String question) {
        task(approver, requestId);
        return decide(approver, requestId, "request-info", Map.of("question", question));
    }

    private Http.Answer decide(Persona approver, String requestId, String decision, Map<String, String> body) {
        return Http.post(taskUrl(requestId) + "/" + decision, decidingToken(approver), body);
    }

    /** @return the auditor's record, once it is in that state */
    JsonNode awaitRecord(String requestId, String outcome) {
        String url = stack.url() + "/api/audit/records/" + requestId;
        return await("record " + requestId)
                .ignoreExceptions()
                .until(
                        () -> Http.get(url, everydayToken(Persona.CAROL)).body(),
                        record -> record.path("outcome").asText().equals(outcome));
    }

    private String requestUrl(String requestId) {
        return stack.url() + "/api/requests/" + requestId;
    }

    String taskUrl(String requestId) {
        return stack.url() + "/api/approvals/" + requestId;
    }
}
