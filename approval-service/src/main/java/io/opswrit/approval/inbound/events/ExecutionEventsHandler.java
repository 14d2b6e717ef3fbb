package io.opswrit.approval.inbound.events;

import io.opswrit.approval.usecase.NoteExecutions;
import io.opswrit.approval.usecase.NoteExecutions.Said;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.events.ExecutionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Takes over how far runs are. */
@ApplicationScoped
class ExecutionEventsHandler implements EventHandler {

    private final NoteExecutions note;

    ExecutionEventsHandler(NoteExecutions note) {
        this.note = note;
    }

    @Override
    public String consumer() {
        return "approval-executions";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return note.note(events.stream().flatMap(ExecutionEventsHandler::said).toList());
    }

    private static Stream<Said> said(Received event) {
        return event.event().orElse(null) instanceof ExecutionEvent fact
                ? RequestKey.of(event).map(id -> new Said(id, fact, event.time())).stream()
                : Stream.empty();
    }
}
