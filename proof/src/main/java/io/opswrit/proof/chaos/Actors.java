package io.opswrit.proof.chaos;

import io.opswrit.local.Persona;
import io.opswrit.proof.Patient;
import io.opswrit.proof.outside.Api;
import io.opswrit.proof.outside.Http.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** alice and bob play the stories, as careful clients: what has no answer is said again under the same key. */
final class Actors {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Set<String> OPEN = Set.of("PENDING", "INFO_REQUESTED");

    /** As many people as have the form open at once; without a limit, an outage would end in a stampede. */
    private static final int SUBMITTING = 40;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Api api;
    private final Tally tally;
    private final Semaphore submitting = new Semaphore(SUBMITTING);
    private final Patient patient = new Patient(PATIENCE);

    Actors(Api api, Tally tally) {
        this.api = api;
        this.tally = tally;
    }

    void play(Story story) {
        String key = UUID.randomUUID().toString();
        Optional<String> accepted = submit(story, key);
        if (accepted.isEmpty()) {
            tally.complain("story %d: no answer in %s, however often it was said", story.number(), PATIENCE);
            return;
        }
        String id = accepted.get();
        if (!tally.accepted(id, story.high())) {
            tally.complain("%s answers to two keys", id);
        }
        repeat(story, key, id);
        goOn(story, id);
    }

    private void repeat(Story story, String key, String id) {
        for (int i = 0; i < story.copies(); i++) {
            tally.count("repeated submissions");
            submit(story, key)
                    .filter(again -> !again.equals(id))
                    .ifPresent(again -> tally.complain("%s and %s answer to one key", id, again));
        }
    }

    private Optional<String> submit(Story story, String key) {
        submitting.acquireUninterruptibly();
        try {
            return submitUntilAccepted(story, key);
        } finally {
            submitting.release();
        }
    }

    private Optional<String> submitUntilAccepted(Story story, String key) {
        return patient.until(() -> {
            Answer answer = api.submit(Persona.ALICE, story.body(), key);
            if (answer.status() != 202) {
                unless(answer, 401, 408, 429);
                return Optional.empty();
            }
            return Optional.of(answer.body().path("request_id").asText());
        });
    }

    /** What a client may see while services come and go is 5xx; anything else is said to the reader of the report. */
    private void unless(Answer answer, Integer... expected) {
        tally.count("answers that made a client try again");
        if (answer.status() < 500 && !Set.of(expected).contains(answer.status())) {
            tally.complain("status %d: %s", answer.status(), answer.body());
        }
    }

    private void goOn(Story story, String id) {
        switch (story.kind()) {
            case HARMLESS, IGNORED -> {}
            case APPROVED -> decide(id, "approve");
            case REJECTED -> decide(id, "reject");
            case ASKED_THEN_APPROVED -> {
                decide(id, "request-info");
                // the question has to reach the requester first
                patient.until(() -> status(id).equals("PENDING_APPROVAL") ? Optional.empty() : Optional.of(true));
                patient.until(() -> settled(api.answer(Persona.ALICE, id, "because of the alarm"), CONFLICT));
                awaitPending(id);
                decide(id, "approve");
            }
            case CANCELLED_WHILE_IT_WAITS -> cancel(id);
            case CANCELLED_WHILE_IT_RUNS -> {
                patient.until(() -> status(id).equals("QUEUED") ? Optional.empty() : Optional.of(true));
                cancel(id);
            }
        }
    }

    private String status(String id) throws IOException {
        Answer view = api.view(Persona.ALICE, id);
        if (view.status() != 200) {
            throw new IOException("status " + view.status());
        }
        return view.body().path("status").asText();
    }

    private void cancel(String id) {
        patient.until(() -> settled(api.cancel(Persona.ALICE, id), CONFLICT));
    }

    private void awaitPending(String id) {
        patient.until(() -> {
            Answer task = api.task(Persona.BOB, id);
            return Optional.of(task)
                    .filter(answer -> answer.status() == 200 && !state(answer).equals("INFO_REQUESTED"));
        });
    }

    /** A decision whose answer was lost is found in the task. */
    private void decide(String id, String decision) {
        patient.until(() -> {
            Answer task = api.task(Persona.BOB, id);
            if (task.status() != 200) {
                unless(task, 401, NOT_FOUND, 408, 429);
                return Optional.empty();
            }
            return OPEN.contains(state(task))
                    ? settled(api.decide(Persona.BOB, id, decision, words(decision, task)), CONFLICT)
                    : Optional.of(true);
        });
    }

    private static Map<String, String> words(String decision, Answer task) {
        return switch (decision) {
            case "approve" ->
                Map.of("order_digest", task.body().path("order_digest").asText(), "comment", "go ahead");
            case "reject" -> Map.of("comment", "not today");
            default -> Map.of("question", "Why now?");
        };
    }

    private static String state(Answer task) {
        return task.body().path("state").asText().toUpperCase(Locale.ROOT);
    }

    /** @param tooLate the status that says that it was settled before, by us or by others */
    private Optional<Boolean> settled(Answer answer, int tooLate) {
        if (answer.status() / 100 == 2 || answer.status() == tooLate) {
            return Optional.of(true);
        }
        unless(answer, 401, 408, 429);
        return Optional.empty();
    }
}
