package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.events.StatusWords;
import java.time.Instant;
import java.util.UUID;

/**
 * A record in a list.
 *
 * @param full the sentence with whole addresses
 * @param at when it was asked; null while that is not known
 */
record RecordLine(UUID id, String sentence, String full, StatusWords status, Instant at) {

    static RecordLine of(AuditRecord record) {
        return new RecordLine(
                record.requestId(),
                RecordSentence.brief(record),
                RecordSentence.full(record),
                StatusWords.forOthers(record.status(), record.run().exitCode()),
                record.order() == null ? null : record.order().submittedAt());
    }
}
