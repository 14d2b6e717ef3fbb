package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.domain.NotAsked;
import io.opswrit.approval.domain.OtherDigest;
import io.opswrit.approval.domain.QuestionOpen;
import io.opswrit.approval.domain.TaskClosed;
import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.inbound.WhatHappened;
import io.opswrit.approval.usecase.TaskNotFound;
import io.opswrit.approval.usecase.Timing;
import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The card of one task, and the three decisions by form. A decision that is not taken shows the card as it is now. */
@Path("/approvals/{request_id}")
@Produces(MediaType.TEXT_HTML)
class CardPage {

    private final CurrentCaller caller;
    private final CardPages pages;
    private final DecisionForms forms;
    private final Timing timing;

    CardPage(CurrentCaller caller, CardPages pages, DecisionForms forms, Timing timing) {
        this.caller = caller;
        this.pages = pages;
        this.forms = forms;
        this.timing = timing;
    }

    @GET
    @RolesAllowed({APPROVER, OPERATOR, AUDITOR})
    public Uni<Response> show(@PathParam("request_id") UUID requestId) {
        return page(200, requestId, caller.get(), Attempt.none());
    }

    @POST
    @Path("approve")
    @RolesAllowed(APPROVER)
    public Uni<Response> approve(@PathParam("request_id") UUID requestId, @BeanParam DecisionForm form) {
        return decide(DecisionKind.APPROVE, requestId, form);
    }

    @POST
    @Path("reject")
    @RolesAllowed(APPROVER)
    public Uni<Response> reject(@PathParam("request_id") UUID requestId, @BeanParam DecisionForm form) {
        return decide(DecisionKind.REJECT, requestId, form);
    }

    @POST
    @Path("request-info")
    @RolesAllowed(APPROVER)
    public Uni<Response> requestInfo(@PathParam("request_id") UUID requestId, @BeanParam DecisionForm form) {
        return decide(DecisionKind.ASK, requestId, form);
    }

    private Uni<Response> decide(DecisionKind kind, UUID id, DecisionForm form) {
        var by = caller.get();
        var typed = kind.typed(form);
        var errors = forms.errors(kind, typed);
        if (errors.any()) {
            return page(400, id, by, Attempt.wrong(kind, typed, errors));
        }
        return forms.decide(kind, id, Callers.decider(by), form)
                .map(task -> Response.seeOther(URI.create("/approvals/" + id)).build())
                .onFailure(TaskClosed.class)
                .recoverWithUni(late -> refused(kind, id, by, typed, tooLate(late)))
                .onFailure(QuestionOpen.class)
                .recoverWithUni(
                        late -> refused(kind, id, by, typed, "A question was asked meanwhile. Nothing was decided."))
                .onFailure(OtherDigest.class)
                .recoverWithUni(changed -> changed(kind, id, by, form))
                .onFailure(NotAsked.class)
                .transform(not -> Callers.viewer(by).seesAll() ? not : new TaskNotFound());
    }

    private String tooLate(TaskClosed late) {
        return WhatHappened.brief(late.state(), late.ending(), timing.now()) + ". What you sent changed nothing.";
    }

    private Uni<Response> refused(DecisionKind kind, UUID id, Caller by, String typed, String notice) {
        return page(409, id, by, Attempt.refused(kind, typed, notice, List.of()));
    }

    private Uni<Response> changed(DecisionKind kind, UUID id, Caller by, DecisionForm form) {
        return pages.view(id, by)
                .chain(card -> page(
                        409,
                        card,
                        Attempt.refused(
                                kind,
                                kind.typed(form),
                                "This is not the order that you saw, so nothing was decided. Look again before you do.",
                                Difference.between(form, card.order()))));
    }

    private Uni<Response> page(int status, UUID id, Caller by, Attempt attempt) {
        return pages.view(id, by).chain(card -> page(status, card, attempt));
    }

    private static Uni<Response> page(int status, CardView card, Attempt attempt) {
        return CardPages.Templates.card(card, attempt)
                .createUni()
                .map(html -> Response.status(status)
                        .entity(html)
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build());
    }
}
