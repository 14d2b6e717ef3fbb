package io.opswrit.audit.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.RequestEvent;
import io.opswrit.events.ResultEvent;
import java.util.List;

/** Which fact is told to whom, in which words. */
public final class MailPlan {

    private final ResultMails results;
    private final RequesterMails requester;
    private final ApproverMails approvers;

    public MailPlan(MailSettings settings) {
        results = new ResultMails(settings);
        requester = new RequesterMails(settings);
        approvers = new ApproverMails(settings);
    }

    /**
     * @param record as it is after the event
     * @throws OrderNotKnown when the fact cannot be told, because no fact before it on its topic carried the order
     */
    public List<Mail> mails(Event event, AuditRecord record) {
        return switch (event) {
            case RequestEvent.Submitted _
            when record.requireOrder().delegated() -> List.of(requester.delegated(record));
            case RequestEvent.Settled settled -> List.of(requester.settled(record, settled));
            case ApprovalEvent approval -> onApproval(approval, record);
            case ExecutionEvent.StillRunning running -> List.of(requester.stillRunning(record, running));
            case ResultEvent.Completed result -> List.of(results.of(result));
            default -> List.of();
        };
    }

    private List<Mail> onApproval(ApprovalEvent event, AuditRecord record) {
        return switch (event) {
            case ApprovalEvent.Opened e -> approvers.opened(record, e);
            case ApprovalEvent.Escalated e -> approvers.escalated(record, e);
            case ApprovalEvent.InfoRequested e -> List.of(requester.question(record, e));
            case ApprovalEvent.Rejected e -> List.of(requester.rejected(record, e));
            case ApprovalEvent.Expired e -> List.of(requester.expired(record, e));
            case ApprovalEvent.Withdrawn e -> List.of(requester.withdrawn(record, e));
            case ApprovalEvent.Voted _, ApprovalEvent.Resumed _, ApprovalEvent.Granted _ -> List.of();
        };
    }
}
