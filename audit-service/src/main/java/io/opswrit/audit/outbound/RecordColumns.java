package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.OrderFacts;
import io.opswrit.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record as a row: the document, and copies of what filters ask for.
 *
 * @param search the words to search in; null when they are to stay
 */
record RecordColumns(
        UUID requestId,
        AuditRecord document,
        Instant submittedAt,
        String requesterEmail,
        List<String> approvedBy,
        String instanceId,
        String commandType,
        Status status,
        String search) {

    static RecordColumns of(AuditRecord record) {
        OrderFacts order = record.order();
        return new RecordColumns(
                record.requestId(),
                record,
                order == null ? null : order.submittedAt(),
                order == null ? null : order.requesterEmail(),
                record.review().approvedBy(),
                order == null ? null : order.instanceId(),
                order == null ? null : order.commandType(),
                record.status(),
                search(record));
    }

    /** The same row, without the words that it has already; a new record has none. */
    RecordColumns since(RecordColumns before) {
        return !search.equals(before.search) || before.document.order() == null
                ? this
                : new RecordColumns(
                        requestId,
                        document,
                        submittedAt,
                        requesterEmail,
                        approvedBy,
                        instanceId,
                        commandType,
                        status,
                        null);
    }

    private static String search(AuditRecord record) {
        OrderFacts order = record.order();
        Stream<String> asked = order == null
                ? Stream.empty()
                : Stream.of(
                        order.requesterEmail(),
                        order.submittedBy(),
                        order.instanceId(),
                        order.commandType(),
                        order.resolvedCommand(),
                        order.summary(),
                        order.justification());
        Stream<String> said = record.review().decisions().stream().flatMap(d -> Stream.of(d.by(), d.comment()));
        Stream<String> ids =
                Stream.of(record.requestId().toString(), record.run().ssmCommandId(), record.reason());
        return Stream.of(asked, said, ids)
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
