package io.opswrit.approval.usecase;

import io.opswrit.approval.outbound.Executions;
import io.opswrit.events.ExecutionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notes how far the runs of approved orders are, so that a card tells what came of its approval. */
@ApplicationScoped
public class NoteExecutions {

    /** A fact about the run of a request, and when it was said. */
    public record Said(UUID requestId, ExecutionEvent fact, Instant at) {}

    private final Executions executions;

    NoteExecutions(Executions executions) {
        this.executions = executions;
    }

    public Uni<Void> note(List<Said> said) {
        var notes = said.stream().flatMap(one -> noteOf(one).stream()).toList();
        return notes.isEmpty() ? Uni.createFrom().voidItem() : executions.note(notes);
    }

    private static Optional<Map<String, Object>> noteOf(Said said) {
        return switch (said.fact()) {
            case ExecutionEvent.Dispatched it -> note(said, "dispatched_at", it.dispatchedAt(), null);
            case ExecutionEvent.Started it ->
                note(said, "started_at", it.startedAt() == null ? said.at() : it.startedAt(), null);
            case ExecutionEvent.StillRunning it -> note(said, "still_running_at", said.at(), it.usualDurationSeconds());
            case ExecutionEvent.CancelFailed _ -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> note(Said said, String column, Instant at, Long usualSeconds) {
        Map<String, Object> note = new HashMap<>();
        note.put("request_id", said.requestId().toString());
        note.put(column, at.toString());
        note.put("usual_seconds", usualSeconds);
        return Optional.of(note);
    }
}
