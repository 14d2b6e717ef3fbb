package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.AuditEntry;
import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.Heard;
import io.opswrit.audit.domain.Output;
import io.opswrit.audit.outbound.AuditLog;
import io.opswrit.audit.outbound.Records;
import io.opswrit.delivery.EventHandler;
import io.opswrit.delivery.Received;
import io.opswrit.delivery.Unprocessable;
import io.opswrit.events.Event;
import io.opswrit.events.NotificationEvent;
import io.opswrit.events.ResultEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Appends every event to the log, brings the records up to date, and notes who has to be told; all in one transaction. */
@ApplicationScoped
public class RecordEvents implements EventHandler {

    private final AuditLog log;
    private final Records records;
    private final PlanMails mails;

    RecordEvents(AuditLog log, Records records, PlanMails mails) {
        this.log = log;
        this.records = records;
        this.mails = mails;
    }

    @Override
    public String consumer() {
        return "audit";
    }

    @Override
    public Uni<Void> handle(List<Received> events) {
        List<AuditEntry> entries =
                events.stream().map(RecordEvents::heard).map(AuditEntry::of).toList();
        return log.append(entries).chain(() -> log.keep(outputs(events))).chain(() -> updateRecords(events));
    }

    /**
     * Facts that this build does not know, or whose key is no request id, stand in the log alone; so do those about mails,
     * which the record has from the mails themselves.
     */
    private Uni<Void> updateRecords(List<Received> events) {
        List<Received> telling = events.stream()
                .filter(received -> received.event().isPresent())
                .filter(received -> !(event(received) instanceof NotificationEvent))
                .filter(received -> requestId(received).isPresent())
                .toList();
        if (telling.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        TreeSet<UUID> ids = telling.stream()
                .map(received -> requestId(received).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        return records.lock(ids).chain(found -> {
            Map<UUID, AuditRecord> before = Map.copyOf(found);
            telling.forEach(received ->
                    found.computeIfPresent(requestId(received).orElseThrow(), (_, record) -> after(record, received)));
            return records.update(found.values(), before).chain(() -> mails.plan(telling, found));
        });
    }

    private static AuditRecord after(AuditRecord record, Received received) {
        try {
            return record.after(event(received), received.time());
        } catch (IllegalArgumentException e) {
            throw new Unprocessable(e.getMessage());
        }
    }

    private static List<Output> outputs(List<Received> events) {
        return events.stream()
                .flatMap(received -> received.event().stream())
                .filter(ResultEvent.Completed.class::isInstance)
                .map(ResultEvent.Completed.class::cast)
                .flatMap(result -> Output.of(result).stream())
                .distinct()
                .toList();
    }

    private static Heard heard(Received received) {
        return new Heard(
                received.topic(),
                received.id(),
                received.source(),
                received.type(),
                received.key(),
                received.time(),
                received.traceparent(),
                received.body(),
                received.event());
    }

    private static Event event(Received received) {
        return received.event().orElseThrow();
    }

    private static Optional<UUID> requestId(Received received) {
        try {
            return Optional.of(UUID.fromString(received.key()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
