package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.Decision;
import io.opswrit.audit.domain.OrderFacts;
import io.opswrit.events.Facts;
import io.opswrit.events.Ran;
import java.util.List;

/** Who asked for what, where, and with whose approval, in one sentence: shorter in lists, with whole addresses on its page. */
final class RecordSentence {

    /** A longer command would bury the rest of the sentence. */
    private static final int SHORT = 60;

    private final AuditRecord record;
    private final OrderFacts order;
    private final boolean brief;

    private RecordSentence(AuditRecord record, boolean brief) {
        this.record = record;
        this.order = record.order();
        this.brief = brief;
    }

    /** @return {@code alice asked to restart nginx on i-0a1b2c3d4e5f67890; bob approved} */
    static String brief(AuditRecord record) {
        return new RecordSentence(record, true).text();
    }

    static String full(AuditRecord record) {
        return new RecordSentence(record, false).text();
    }

    private String text() {
        if (order == null) {
            return "Something was asked for of which the log does not hold the order yet";
        }
        String approval = approval();
        return asked() + (approval.isEmpty() ? "" : "; " + approval);
    }

    private String asked() {
        String where = " on " + order.instanceId();
        if (!record.approvalRequired() && record.ran() == Ran.YES) {
            return who() + " ran " + command() + where;
        }
        String what = order.summary() == null ? "run " + order.commandType() : order.summary();
        return who() + " asked to " + what + where;
    }

    private String who() {
        String requester = named(order.requesterEmail());
        return order.delegated() ? named(order.submittedBy()) + ", for " + requester + "," : requester;
    }

    private String command() {
        String text = order.resolvedCommand();
        return text.length() <= SHORT && text.indexOf('\n') < 0 ? text : order.commandType();
    }

    private String approval() {
        if (!record.approvalRequired()) {
            return brief ? "" : "no approval was needed";
        }
        List<String> by = record.review().approvedBy();
        return by.isEmpty() ? undecided(record.facts().review()) : people(by) + " approved";
    }

    private String undecided(Facts.Review review) {
        return switch (review) {
            case REJECTED -> whoSaid("reject", "an approver") + " rejected it";
            case EXPIRED -> "nobody decided in time";
            case WITHDRAWN -> whoSaid("cancel", "somebody") + " cancelled it before a decision";
            case INFO_REQUESTED -> whoSaid("request-info", "an approver") + " asked something first";
            case NONE, PENDING, GRANTED -> record.status().terminal() ? "nobody approved" : "nobody has decided yet";
        };
    }

    private String whoSaid(String what, String unknown) {
        return record.review().decisions().reversed().stream()
                .filter(decision -> decision.decision().equals(what) && decision.by() != null)
                .findFirst()
                .map(Decision::by)
                .map(this::named)
                .orElse(unknown);
    }

    private String people(List<String> addresses) {
        List<String> names = addresses.stream().map(this::named).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private String named(String address) {
        int at = address.indexOf('@');
        return brief && at > 0 ? address.substring(0, at) : address;
    }
}
