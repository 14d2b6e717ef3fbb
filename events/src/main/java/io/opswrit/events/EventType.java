package io.opswrit.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fact of the contract: its name on the wire, its topic, its record. */
enum EventType {
    REQUEST_SUBMITTED("request.submitted", Topics.REQUEST, RequestEvent.Submitted.class),
    REQUEST_ANSWERED("request.answered", Topics.REQUEST, RequestEvent.Answered.class),
    REQUEST_CANCEL_REQUESTED("request.cancel-requested", Topics.REQUEST, RequestEvent.CancelRequested.class),
    REQUEST_SETTLED("request.settled", Topics.REQUEST, RequestEvent.Settled.class),
    APPROVAL_OPENED("approval.opened", Topics.APPROVAL, ApprovalEvent.Opened.class),
    APPROVAL_VOTED("approval.voted", Topics.APPROVAL, ApprovalEvent.Voted.class),
    APPROVAL_INFO_REQUESTED("approval.info-requested", Topics.APPROVAL, ApprovalEvent.InfoRequested.class),
    APPROVAL_RESUMED("approval.resumed", Topics.APPROVAL, ApprovalEvent.Resumed.class),
    APPROVAL_ESCALATED("approval.escalated", Topics.APPROVAL, ApprovalEvent.Escalated.class),
    APPROVAL_GRANTED("approval.granted", Topics.APPROVAL, ApprovalEvent.Granted.class),
    APPROVAL_REJECTED("approval.rejected", Topics.APPROVAL, ApprovalEvent.Rejected.class),
    APPROVAL_EXPIRED("approval.expired", Topics.APPROVAL, ApprovalEvent.Expired.class),
    APPROVAL_WITHDRAWN("approval.withdrawn", Topics.APPROVAL, ApprovalEvent.Withdrawn.class),
    EXECUTION_DISPATCHED("execution.dispatched", Topics.EXECUTION, ExecutionEvent.Dispatched.class),
    EXECUTION_STARTED("execution.started", Topics.EXECUTION, ExecutionEvent.Started.class),
    EXECUTION_STILL_RUNNING("execution.still-running", Topics.EXECUTION, ExecutionEvent.StillRunning.class),
    EXECUTION_CANCEL_FAILED("execution.cancel-failed", Topics.EXECUTION, ExecutionEvent.CancelFailed.class),
    RESULT_COMPLETED("result.completed", Topics.RESULTS, ResultEvent.Completed.class),
    NOTIFICATION_SENT("notification.sent", Topics.NOTIFICATION, NotificationEvent.Sent.class),
    NOTIFICATION_FAILED("notification.failed", Topics.NOTIFICATION, NotificationEvent.Failed.class),
    FLEET_INSTANCE_SEEN("fleet.instance-seen", Topics.FLEET, FleetEvent.InstanceSeen.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(t -> t.wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toMap(t -> t.type, Function.identity()));

    final String wireName;
    final String topic;
    final Class<? extends Event> type;

    EventType(String fact, String topic, Class<? extends Event> type) {
        this.wireName = "io.opswrit." + fact + ".v1";
        this.topic = topic;
        this.type = type;
    }

    static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }
}
