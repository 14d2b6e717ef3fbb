package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.local.LocalStack;
import java.util.Map;

/** The agents of the simulated fleet, which can be stopped so that a command waits for as long as a test needs. */
final class Agents {

    private final LocalStack stack;

    Agents(LocalStack stack) {
        this.stack = stack;
    }

    void stop(String instance) {
        change(instance, "ConnectionLost");
    }

    void start(String instance) {
        change(instance, "Online");
    }

    private void change(String instance, String status) {
        Http.Answer answer = Http.post(
                stack.simulatorAdminUrl() + "/_sim/instances/" + instance, null, Map.of("ping_status", status));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
