package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.Reader;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.inbound.RecordView;
import io.opswrit.events.StatusWords;
import java.util.List;
import java.util.UUID;

/**
 * The page of one record.
 *
 * @param command null while the order is not known
 * @param masked how many secrets were masked in the output; null for none
 * @param proofs what the log holds, for those who may read it
 * @param review whether the reader may see the card of its review
 */
record RecordSheet(
        UUID id,
        String sentence,
        String outcome,
        StatusWords status,
        String command,
        List<OutputBlock> outputs,
        String masked,
        List<Said> said,
        List<RecordFields.Group> groups,
        List<Told> told,
        String orderDigest,
        List<EntryLine> proofs,
        boolean review) {

    static RecordSheet of(RecordDetails details, Reader reader, List<EntryLine> proofs) {
        AuditRecord record = details.record();
        return new RecordSheet(
                record.requestId(),
                RecordSentence.full(record),
                OutcomeSentence.of(record),
                StatusWords.forOthers(record.status(), record.run().exitCode()),
                record.order() == null ? null : record.order().resolvedCommand(),
                OutputBlock.of(details),
                record.run().details().maskedWords(),
                record.review().decisions().stream().map(Said::of).toList(),
                RecordFields.of(RecordView.of(details)),
                details.notifications().stream().map(Told::of).toList(),
                record.order() == null ? null : record.order().orderDigest(),
                proofs,
                reader.maySeeReview(record));
    }
}
