package io.opswrit.approval.inbound.events;

import io.opswrit.approval.usecase.LockTasks;
import io.opswrit.approval.usecase.OpenTask;
import io.opswrit.approval.usecase.ResumeTask;
import io.opswrit.approval.usecase.WithdrawTask;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.events.Event;
import io.opswrit.events.RequestEvent.Answered;
import io.opswrit.events.RequestEvent.CancelRequested;
import io.opswrit.events.RequestEvent.Submitted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens, resumes and withdraws tasks. */
@ApplicationScoped
class RequestEventsHandler implements EventHandler {

    private final LockTasks lock;
    private final OpenTask open;
    private final ResumeTask resume;
    private final WithdrawTask withdraw;

    RequestEventsHandler(LockTasks lock, OpenTask open, ResumeTask resume, WithdrawTask withdraw) {
        this.lock = lock;
        this.open = open;
        this.resume = resume;
        this.withdraw = withdraw;
    }

    @Override
    public String consumer() {
        return "approval-tasks";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        return lock.lock(requestIds(events))
                .chain(() -> Multi.createFrom()
                        .iterable(events)
                        .call(this::handle)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> handle(Received event) {
        Event fact = event.event().orElse(null);
        if (fact instanceof Submitted submitted) {
            return open.open(event, submitted);
        }
        return RequestKey.of(event)
                .map(id -> onTask(id, event, fact))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> onTask(UUID requestId, Received event, Event fact) {
        return switch (fact) {
            case Answered answered -> resume.resume(requestId, event, answered);
            case CancelRequested cancel -> withdraw.withdraw(requestId, cancel);
            case null, default -> Uni.createFrom().voidItem();
        };
    }

    private static Set<UUID> requestIds(List<Received> events) {
        return events.stream().flatMap(event -> RequestKey.of(event).stream()).collect(Collectors.toSet());
    }
}
