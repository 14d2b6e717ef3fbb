package io.opswrit.audit.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.ResultEvent;
import io.opswrit.writ.Writ;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What people said about it, oldest first.
 *
 * @param asked all who ever were; they may read the record
 * @param reason why it was rejected, expired or withdrawn; null otherwise
 * @param endedAt when that was said; null when it was not
 * @param settlement the latest; null while there is none
 */
public record ReviewFacts(
        List<Decision> decisions,
        List<String> approvedBy,
        Instant approvedAt,
        List<Asked> asked,
        String reason,
        Instant endedAt,
        Settlement settlement) {

    static final ReviewFacts NONE = new ReviewFacts(List.of(), List.of(), null, List.of(), null, null, null);

    /** Questions and answers come by different topics, so time orders them; the rest only makes the order total. */
    private static final Comparator<Decision> BY_TIME =
            Comparator.comparing(Decision::at).thenComparing(Decision::decision).thenComparing(Decision::byId);

    ReviewFacts with(ApprovalEvent event, Instant at) {
        return switch (event) {
            case ApprovalEvent.Opened e -> asking(e.asked());
            case ApprovalEvent.Escalated e -> asking(e.asked());
            case ApprovalEvent.InfoRequested e -> saying("request-info", e.actor(), at, null, e.question());
            case ApprovalEvent.Voted e ->
                saying(e.decision().name().toLowerCase(Locale.ROOT), e.actor(), at, e.level(), e.comment());
            case ApprovalEvent.Rejected e -> ended(e.comment(), at);
            case ApprovalEvent.Expired e -> ended(e.reason(), at);
            case ApprovalEvent.Withdrawn e -> ended(e.reason(), at);
            case ApprovalEvent.Resumed _, ApprovalEvent.Granted _ -> this;
        };
    }

    ReviewFacts answered(RequestEvent.Answered event, Instant at) {
        return saying("answer", event.actor(), at, null, event.text());
    }

    ReviewFacts cancelAsked(RequestEvent.CancelRequested event, Instant at) {
        return saying("cancel", event.actor(), at, null, event.reason());
    }

    /** Settlements of one request come in order, by one topic and key. */
    ReviewFacts settled(RequestEvent.Settled event, Instant at) {
        Actor by = event.actor();
        ReviewFacts told = saying("settle", by, at, null, event.reason());
        return told.with(new Settlement(event.ran(), event.reason(), by.email(), by.id(), at));
    }

    ReviewFacts granted(Writ writ) {
        return approved(writ.approvedBy(), writ.approvedAt());
    }

    /** The result repeats who approved, for the case that it is read before the approval is. */
    ReviewFacts confirmedBy(ResultEvent.Completed result) {
        return approvedBy.isEmpty() ? approved(result.approvedBy(), result.approvedAt()) : this;
    }

    private ReviewFacts approved(List<String> by, Instant at) {
        return new ReviewFacts(decisions, List.copyOf(by), at, asked, reason, endedAt, settlement);
    }

    private ReviewFacts asking(List<Asked> people) {
        Set<Asked> all = new LinkedHashSet<>(asked);
        all.addAll(people);
        return new ReviewFacts(decisions, approvedBy, approvedAt, List.copyOf(all), reason, endedAt, settlement);
    }

    private ReviewFacts with(Settlement found) {
        return new ReviewFacts(decisions, approvedBy, approvedAt, asked, reason, endedAt, found);
    }

    private ReviewFacts ended(String why, Instant at) {
        return new ReviewFacts(decisions, approvedBy, approvedAt, asked, why, at, settlement);
    }

    private ReviewFacts saying(String what, Actor actor, Instant at, Integer on, String comment) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(new Decision(what, actor.email(), actor.id(), at, on, comment));
        more.sort(BY_TIME);
        return new ReviewFacts(List.copyOf(more), approvedBy, approvedAt, asked, reason, endedAt, settlement);
    }
}
