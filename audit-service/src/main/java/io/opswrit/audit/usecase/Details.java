package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.Notification;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.outbound.AuditLog;
import io.opswrit.audit.outbound.Notifications;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Fetches what is kept apart from records, for a whole page at once. */
@ApplicationScoped
class Details {

    private final AuditLog log;
    private final Notifications notifications;

    Details(AuditLog log, Notifications notifications) {
        this.log = log;
        this.notifications = notifications;
    }

    Uni<List<RecordDetails>> of(List<AuditRecord> records) {
        List<String> digests = records.stream()
                .flatMap(r -> Stream.of(r.run().outputDigest(), r.run().errorDigest()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> ids = records.stream().map(AuditRecord::requestId).toList();
        return log.outputs(digests)
                .chain(outputs -> notifications
                        .of(ids)
                        .map(told -> records.stream()
                                .map(r -> details(r, outputs, told))
                                .toList()));
    }

    private static RecordDetails details(
            AuditRecord record, Map<String, String> outputs, Map<UUID, List<Notification>> told) {
        return new RecordDetails(
                record,
                content(outputs, record.run().outputDigest()),
                content(outputs, record.run().errorDigest()),
                told.getOrDefault(record.requestId(), List.of()));
    }

    private static String content(Map<String, String> outputs, String digest) {
        return digest == null ? null : outputs.get(digest);
    }
}
