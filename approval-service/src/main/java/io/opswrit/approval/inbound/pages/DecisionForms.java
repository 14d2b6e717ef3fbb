package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.inbound.Approval;
import io.opswrit.approval.inbound.InfoRequest;
import io.opswrit.approval.inbound.Rejection;
import io.opswrit.approval.usecase.ApproveTask;
import io.opswrit.approval.usecase.AskForInfo;
import io.opswrit.approval.usecase.RejectTask;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.problem.Violation;
import io.opswrit.edge.text.Text;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;

/** Checks what was typed by the rules of the API, and takes it to the same use cases. */
@Singleton
class DecisionForms {

    private final Validator rules;
    private final ApproveTask approve;
    private final RejectTask reject;
    private final AskForInfo ask;

    DecisionForms(Validator rules, ApproveTask approve, RejectTask reject, AskForInfo ask) {
        this.rules = rules;
        this.approve = approve;
        this.reject = reject;
        this.ask = ask;
    }

    FieldErrors errors(DecisionKind kind, String typed) {
        var flaw = Text.flaw(typed);
        if (flaw.isPresent()) {
            return new FieldErrors(List.of(new Violation(kind.field(), flaw.get())));
        }
        return switch (kind) {
            case APPROVE -> broken(kind, Approval.class, "comment", typed);
            case REJECT -> broken(kind, Rejection.class, "comment", typed);
            case ASK -> broken(kind, InfoRequest.class, "question", typed);
        };
    }

    /** Another order than the one that was seen is for the use case to find. */
    Uni<Task> decide(DecisionKind kind, UUID requestId, Decider decider, DecisionForm form) {
        String typed = kind.typed(form);
        String seen = form.digest == null ? "" : form.digest;
        return switch (kind) {
            case APPROVE -> approve.approve(requestId, decider, seen, typed.isBlank() ? null : typed);
            case REJECT -> reject.reject(requestId, decider, seen, typed);
            case ASK -> ask.ask(requestId, decider, seen, typed);
        };
    }

    private FieldErrors broken(DecisionKind kind, Class<?> body, String field, String typed) {
        return new FieldErrors(rules.validateValue(body, field, typed).stream()
                .map(violation -> new Violation(kind.field(), violation.getMessage()))
                .distinct()
                .toList());
    }
}
