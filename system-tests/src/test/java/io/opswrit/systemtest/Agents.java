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
        change(instance, Map.of("ping_status", "ConnectionLost"));
    }

    void start(String instance) {
        change(instance, Map.of("ping_status", "Online"));
    }

    /** From now on SSM says of what is sent there that it could not be delivered, which proves nothing. */
    void cutOff(String instance) {
        change(instance, Map.of("ping_status", "ConnectionLost", "when_away", "undeliverable"));
    }

    private void change(String instance, Map<String, String> change) {
        Http.Answer answer = Http.post(stack.simulatorAdminUrl() + "/_sim/instances/" + instance, null, change);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
