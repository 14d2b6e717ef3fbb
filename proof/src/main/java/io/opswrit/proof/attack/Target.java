package io.opswrit.proof.attack;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.proof.Patient;
import io.opswrit.proof.check.Account;
import io.opswrit.proof.outside.Api;
import io.opswrit.proof.outside.Http.Answer;
import io.opswrit.proof.outside.Simulator;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The system under attack: its ways in, and the two honest sources, the executor's own notes and the fleet. */
public final class Target {

    static final String INSTANCE = "i-0f3a9c1d7e5b20002";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final LocalStack stack;
    final Api api;
    final Topics topics;
    final Forger forger;
    final ExecutorNotes notes;
    final Patient patient = new Patient(PATIENCE);
    private final Simulator fleet;

    public Target(LocalStack stack) {
        this.stack = stack;
        api = new Api(stack);
        topics = new Topics(stack);
        forger = new Forger(stack);
        notes = new ExecutorNotes(stack);
        fleet = new Simulator(stack);
    }

    /** How often anything ran for the request, under its execution or under the forged requester's address. */
    int runs(UUID requestId) throws IOException {
        var execution = notes.executionOf(requestId);
        var email = Forger.email(requestId);
        return fleet.executions().stream()
                .filter(each -> execution.filter(each.executionId()::equals).isPresent()
                        || each.comment().contains(email))
                .mapToInt(Simulator.Execution::runs)
                .sum();
    }

    static Map<String, Object> harmless() {
        return Map.of("instance_id", INSTANCE, "command_type", "CheckDiskSpace");
    }

    static Map<String, Object> risky() {
        return Map.of(
                "instance_id",
                INSTANCE,
                "command_type",
                "RestartService",
                "parameters",
                Map.of("service_name", "nginx"),
                "justification",
                "Somebody tries to have this run without an approval.");
    }

    /** A genuine request of alice's. */
    UUID submit(Map<String, Object> body) throws IOException {
        return accepted(api.submit(Persona.ALICE, body, UUID.randomUUID().toString()));
    }

    static UUID accepted(Answer answer) throws IOException {
        if (answer.status() != 202) {
            throw new IOException("A genuine request was answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return UUID.fromString(answer.body().path("request_id").asText());
    }

    /** @return the task of a genuine request, once bob is asked */
    JsonNode task(UUID requestId) {
        return required(patient.until(() -> Optional.of(api.task(Persona.BOB, requestId.toString()))
                        .filter(answer -> answer.status() == 200)))
                .body();
    }

    /** Waits until a genuine request has succeeded. */
    void awaitSuccess(UUID requestId) {
        var _ = required(patient.until(() -> Optional.of(api.view(Persona.ALICE, requestId.toString()))
                .filter(answer -> answer.body().path("status").asText().equals("SUCCEEDED"))));
    }

    /** Waits until it is over, however it ended; the operator sees everybody's. */
    void awaitEnd(UUID requestId) {
        var _ = required(patient.until(() -> Optional.of(api.view(Persona.OLGA, requestId.toString()))
                .filter(answer -> Account.of(answer.body(), "status").ended())));
    }

    static <T> T required(Optional<T> found) {
        return found.orElseThrow(
                () -> new IllegalStateException("The system does not answer; does it run? ./opswrit status"));
    }
}
