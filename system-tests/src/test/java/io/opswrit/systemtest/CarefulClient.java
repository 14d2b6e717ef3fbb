package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;
import java.util.UUID;

/** One who goes on until there is an answer, since a service may be down just now. */
final class CarefulClient {

    private final LocalStack stack;
    private final Portal portal;

    CarefulClient(LocalStack stack) {
        this.stack = stack;
        portal = new Portal(stack);
    }

    /**
     * Submits under one key, again and again.
     *
     * @return the request id
     */
    String checkDiskSpace(String instance) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("instance_id", instance, "command_type", "CheckDiskSpace");
        return await("an answer to " + key)
                .ignoreExceptions()
                .until(
                        () -> Http.post(stack.url() + "/api/requests", portal.everydayToken(Persona.ALICE), body, key),
                        answer -> answer.status() == 202)
                .body()
                .path("request_id")
                .asText();
    }

    /** Approves until it is approved, by this call or by an earlier one whose answer was lost. */
    void approve(Persona approver, String requestId) {
        await("approval of " + requestId).ignoreExceptions().until(() -> {
            portal.approve(approver, requestId);
            return portal.task(approver, requestId).path("state").asText().equals("GRANTED");
        });
    }
}
