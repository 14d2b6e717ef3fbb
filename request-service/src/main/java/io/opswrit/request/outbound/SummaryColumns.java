package io.opswrit.request.outbound;

import io.opswrit.events.Status;
import io.opswrit.request.domain.RequestSummary;
import java.time.Instant;
import java.util.UUID;

/** The columns of a summary, in the order in which they are read back. */
final class SummaryColumns {

    static final String SELECTED = """
            r.request_id, r.order_document ->> 'summary', r.instance_id,
            (r.order_document -> 'requester' ->> 'issuer') || '#' || (r.order_document -> 'requester' ->> 'subject'),
            r.order_document -> 'requester' ->> 'name',
            (r.order_document -> 'submitter' ->> 'issuer') || '#' || (r.order_document -> 'submitter' ->> 'subject'),
            cast(extract(epoch from r.submitted_at) * 1000 as bigint), r.status, r.exit_code,
            r.conversation -> 'messages' -> -1 ->> 'text'""";

    private SummaryColumns() {}

    static RequestSummary summary(Object[] row) {
        return new RequestSummary(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Instant.ofEpochMilli((Long) row[6]),
                Status.valueOf((String) row[7]),
                (Integer) row[8],
                (String) row[9]);
    }
}
