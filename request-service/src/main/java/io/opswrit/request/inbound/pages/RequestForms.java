package io.opswrit.request.inbound.pages;

import io.opswrit.events.Ran;
import io.opswrit.request.domain.AlreadyEnded;
import io.opswrit.request.domain.InvalidSubmission;
import io.opswrit.request.domain.NoOpenQuestion;
import io.opswrit.request.domain.NotUnknown;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.AnswerQuestion;
import io.opswrit.request.usecase.CancelRequest;
import io.opswrit.request.usecase.SettleRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The forms of a request's page: its answer box, the one that asks to stop it, and the one of an operator's finding. */
@Path("/requests/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class RequestForms {

    /** What the choices of the form mean; anything else is not known. */
    private static final Map<String, Ran> RAN = Map.of("yes", Ran.YES, "no", Ran.NO);

    private final Callers callers;
    private final AnswerQuestion answerQuestion;
    private final CancelRequest cancelRequest;
    private final SettleRequest settleRequest;
    private final RequestPage page;

    RequestForms(
            Callers callers,
            AnswerQuestion answerQuestion,
            CancelRequest cancelRequest,
            SettleRequest settleRequest,
            RequestPage page) {
        this.callers = callers;
        this.answerQuestion = answerQuestion;
        this.cancelRequest = cancelRequest;
        this.settleRequest = settleRequest;
        this.page = page;
    }

    @POST
    @Path("answers")
    @RolesAllowed(Role.REQUESTER)
    public Uni<Response> answer(@PathParam("id") UUID id, @FormParam("text") String text) {
        Typed typed = Typed.of(text, null);
        return done(id, typed, () -> answerQuestion.execute(callers.current(), id, typed.text()));
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Role.REQUESTER, Role.OPERATOR})
    public Uni<Response> cancel(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        Typed typed = Typed.of(null, reason);
        return done(id, typed, () -> cancelRequest.execute(callers.current(), id, typed.reasonOrNull()));
    }

    @POST
    @Path("settle")
    @RolesAllowed(Role.OPERATOR)
    public Uni<Response> settle(
            @PathParam("id") UUID id, @FormParam("ran") String ran, @FormParam("reason") String reason) {
        Typed typed = Typed.finding(ran, reason);
        Ran found = RAN.get(typed.ran());
        return done(id, typed, () -> settleRequest.execute(callers.current(), id, found, typed.reason()));
    }

    /** Back to the page; where nothing was done, the page says why and still holds what was typed. */
    private Uni<Response> done(UUID id, Typed typed, Supplier<Uni<? extends Request>> action) {
        return Uni.createFrom()
                .deferred(action)
                .map(request -> Response.seeOther(URI.create("/requests/" + id)).build())
                .onFailure(InvalidSubmission.class)
                .recoverWithUni(fact -> again(id, 400, typed.refused(fact)))
                .onFailure(fact ->
                        fact instanceof NoOpenQuestion || fact instanceof AlreadyEnded || fact instanceof NotUnknown)
                .recoverWithUni(fact -> again(id, 409, typed.refused((RuntimeException) fact)));
    }

    private Uni<Response> again(UUID id, int status, Typed typed) {
        return page.find(id)
                .chain(request -> page.page(request, typed))
                .map(html -> Response.status(status).entity(html).build());
    }
}
