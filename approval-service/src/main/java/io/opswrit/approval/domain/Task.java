package io.opswrit.approval.domain;

import static io.opswrit.approval.domain.TaskState.EXPIRED;
import static io.opswrit.approval.domain.TaskState.GRANTED;
import static io.opswrit.approval.domain.TaskState.INFO_REQUESTED;
import static io.opswrit.approval.domain.TaskState.PENDING;
import static io.opswrit.approval.domain.TaskState.REJECTED;
import static io.opswrit.approval.domain.TaskState.WITHDRAWN;

import io.opswrit.events.Actor;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.ApprovalEvent.Decision;
import io.opswrit.writ.Approval;
import io.opswrit.writ.Order;
import io.opswrit.writ.VerifiedOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The review of one high-risk order. Every step gives the next task and the facts that it made true; what comes too late
 * from people is refused ({@link TaskClosed}), what comes too late from events or timers changes nothing.
 *
 * @param question null unless one is open
 * @param ending null while it is open
 * @param revision of the last fact said about it
 */
public record Task(
        VerifiedOrder signedOrder,
        TaskState state,
        Escalation escalation,
        Deadlines deadlines,
        Question question,
        Ending ending,
        Instant openedAt,
        int revision) {

    /** Whom the log names when a deadline decides. */
    public static final Actor SYSTEM = Actor.system("approval-service");

    public static Transition open(VerifiedOrder order, People people, Sla sla, Instant now) {
        var first = Escalation.first(people, order.order(), now);
        var deadlines = sla.opened(now, first.above(people, order.order()).isPresent());
        var task = new Task(order, PENDING, first, deadlines, null, null, now, 1);
        var opened = new ApprovalEvent.Opened(
                1,
                SYSTEM,
                order.signed(),
                order.digest(),
                first.level(),
                first.asked(),
                deadlines.dueAt(),
                deadlines.expiresAt());
        return new Transition(task, List.of(opened));
    }

    /** @throws OtherDigest when what they saw is not what waits here */
    public Transition approve(Ballot ballot, String digest, String comment, WritIssuer issuer, Instant now) {
        requireOpen(now);
        requireDigest(digest);
        if (state == INFO_REQUESTED) {
            throw new QuestionOpen();
        }
        var approval = new Approval(ballot.person(), ballot.level(), comment, now);
        var writ = issuer.issue(signedOrder, List.of(approval), now);
        Task granted = ended(GRANTED, Ending.by(ballot, now, comment), 2);
        return new Transition(
                granted,
                List.of(
                        voted(ballot, Decision.APPROVE, comment),
                        new ApprovalEvent.Granted(
                                granted.revision,
                                ballot.actor(),
                                signedOrder.signed(),
                                signedOrder.digest(),
                                writ,
                                issuer.expiryOf(now))));
    }

    public Transition reject(Ballot ballot, String comment, Instant now) {
        requireOpen(now);
        Task rejected = ended(REJECTED, Ending.by(ballot, now, comment), 2);
        return new Transition(
                rejected,
                List.of(
                        voted(ballot, Decision.REJECT, comment),
                        new ApprovalEvent.Rejected(rejected.revision, ballot.actor(), comment)));
    }

    /** Stops the clock: what is left of it is kept for the answer. */
    public Transition askForInfo(Ballot ballot, UUID questionId, String text, Sla sla, Instant now) {
        requireOpen(now);
        if (state == INFO_REQUESTED) {
            throw new QuestionOpen();
        }
        var asked = new Question(questionId, text, deadlines.leftAt(now));
        var stopped = new Deadlines(null, now.plus(sla.answerWithin()));
        var waiting = new Task(signedOrder, INFO_REQUESTED, escalation, stopped, asked, null, openedAt, revision + 1);
        return new Transition(
                waiting,
                List.of(new ApprovalEvent.InfoRequested(
                        waiting.revision, ballot.actor(), questionId, text, stopped.expiresAt())));
    }

    public Transition resume(UUID questionId, Instant now) {
        // an answer after its deadline does not revive the task; the timer ends it
        if (state != INFO_REQUESTED || !question.id().equals(questionId) || deadlines.expiredAt(now)) {
            return Transition.none(this);
        }
        var restored = question.left().from(now);
        var pending = new Task(signedOrder, PENDING, escalation, restored, null, null, openedAt, revision + 1);
        return new Transition(
                pending,
                List.of(new ApprovalEvent.Resumed(
                        pending.revision, SYSTEM, questionId, restored.dueAt(), restored.expiresAt())));
    }

    public Transition withdraw(Actor actor, String reason, Instant now) {
        if (!state.open()) {
            return Transition.none(this);
        }
        Task withdrawn = ended(WITHDRAWN, Ending.by(actor, now, reason), 1);
        return new Transition(withdrawn, List.of(new ApprovalEvent.Withdrawn(withdrawn.revision, actor, reason)));
    }

    /** Silence is not consent: asks the next level, or ends. Does nothing before a deadline. */
    public Transition passDeadline(People people, Sla sla, Instant now) {
        if (!state.open() || now.isBefore(deadlines.next())) {
            return Transition.none(this);
        }
        return deadlines.expiredAt(now) ? expire() : escalate(people, sla, now);
    }

    /**
     * @param seenDigest of the order that the decider saw; null where the channel does not say
     * @throws OtherDigest when what they saw is not what waits here
     */
    public void requireSeen(String seenDigest) {
        if (seenDigest != null) {
            requireDigest(seenDigest);
        }
    }

    public Order order() {
        return signedOrder.order();
    }

    private Transition expire() {
        String reason = reasonOfExpiry();
        Task expired = ended(EXPIRED, Ending.bySystem(deadlines.expiresAt(), reason), 1);
        return new Transition(expired, List.of(new ApprovalEvent.Expired(expired.revision, SYSTEM, reason)));
    }

    private Transition escalate(People people, Sla sla, Instant now) {
        var higher = escalation.higher(people, order(), now);
        var next = sla.escalated(now, higher.above(people, order()).isPresent(), deadlines);
        var asked = new Task(signedOrder, PENDING, higher, next, null, null, openedAt, revision + 1);
        return new Transition(
                asked,
                List.of(new ApprovalEvent.Escalated(
                        asked.revision, SYSTEM, higher.level(), higher.asked(), next.dueAt(), next.expiresAt())));
    }

    private void requireOpen(Instant now) {
        if (!state.open()) {
            throw new TaskClosed(state, ending);
        }
        if (deadlines.expiredAt(now)) {
            throw new TaskClosed(EXPIRED, Ending.bySystem(deadlines.expiresAt(), reasonOfExpiry()));
        }
    }

    private void requireDigest(String digest) {
        if (!signedOrder.digest().equals(digest)) {
            throw new OtherDigest();
        }
    }

    private Task ended(TaskState end, Ending how, int facts) {
        return new Task(signedOrder, end, escalation, deadlines, null, how, openedAt, revision + facts);
    }

    private ApprovalEvent voted(Ballot ballot, Decision decision, String comment) {
        return new ApprovalEvent.Voted(
                revision + 1, ballot.actor(), signedOrder.digest(), decision, ballot.level(), comment);
    }

    private String reasonOfExpiry() {
        return state == INFO_REQUESTED ? "The question was not answered in time." : "Nobody decided in time.";
    }
}
