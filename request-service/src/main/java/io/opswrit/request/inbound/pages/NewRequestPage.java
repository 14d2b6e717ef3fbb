package io.opswrit.request.inbound.pages;

import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Draft;
import io.opswrit.request.domain.IdempotencyKeyReused;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.inbound.pages.NewRequestForm.Mood;
import io.opswrit.request.usecase.SubmitRequest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Asking for a command: the form, its parts as they are filled in, and sending it. */
@Path("/requests/new")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NewRequestPage {

    /** Form keys and those of API callers are told apart. */
    private static final String KEYS = "form ";

    private final Callers callers;
    private final NewRequestDesk desk;
    private final SubmitRequest submitRequest;

    NewRequestPage(Callers callers, NewRequestDesk desk, SubmitRequest submitRequest) {
        this.callers = callers;
        this.desk = desk;
        this.submitRequest = submitRequest;
    }

    @CheckedTemplate(basePath = "newRequest")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(NewRequestForm form, NewRequestChoices choices);

        /** What the chosen command type needs, and the sentences beside the fields above. */
        static native TemplateInstance page$chosen(NewRequestForm form);

        /** The sentences beside the fields, and the review. */
        static native TemplateInstance page$check(NewRequestForm form, String leaving);
    }

    @GET
    @RolesAllowed(Role.REQUESTER)
    public Uni<TemplateInstance> open(@QueryParam("from") UUID from, @Context UriInfo address) {
        Caller caller = callers.current();
        Uni<NewRequestEntry> entry = from == null
                ? Uni.createFrom().item(NewRequestEntry.of(address.getQueryParameters()))
                : desk.again(caller, from);
        return entry.chain(written ->
                        desk.draft(caller, written).map(draft -> NewRequestForm.writing(written, draft, caller, "")))
                .chain(this::page);
    }

    @POST
    @Path("fields")
    @RolesAllowed(Role.REQUESTER)
    public Uni<TemplateInstance> fields(MultivaluedMap<String, String> sent) {
        return form(sent, NewRequestEntry.COMMAND_TYPE).map(Templates::page$chosen);
    }

    @POST
    @Path("check")
    @RolesAllowed(Role.REQUESTER)
    public Uni<TemplateInstance> check(
            MultivaluedMap<String, String> sent, @HeaderParam("HX-Trigger-Name") String leaving) {
        String left = leaving == null ? "" : leaving;
        return form(sent, left).map(form -> Templates.page$check(form, left));
    }

    /** @return the page again, unless the form was sent on purpose and nothing stands against it */
    @POST
    @RolesAllowed(Role.REQUESTER)
    public Uni<RestResponse<TemplateInstance>> send(MultivaluedMap<String, String> sent) {
        Caller caller = callers.current();
        NewRequestEntry entry = NewRequestEntry.of(sent);
        return desk.draft(caller, entry).chain(draft -> switch (entry.value("step")) {
            case "fields" -> answer(RestResponse.Status.OK, NewRequestForm.writing(entry, draft, caller, ""));
            case "send" -> send(caller, entry, draft);
            default -> review(caller, entry, draft);
        });
    }

    private Uni<RestResponse<TemplateInstance>> review(Caller caller, NewRequestEntry entry, Draft draft) {
        return draft.violations().isEmpty()
                ? answer(RestResponse.Status.OK, NewRequestForm.shown(entry, draft, caller, Mood.LOOK_FIRST))
                : answer(RestResponse.Status.BAD_REQUEST, NewRequestForm.shown(entry, draft, caller, Mood.WRONG));
    }

    /** Only what its writer has seen is sent: another command, or another instance behind the same name, is shown first. */
    private Uni<RestResponse<TemplateInstance>> send(Caller caller, NewRequestEntry entry, Draft draft) {
        boolean seen = draft.assessment()
                .commandType()
                .map(type -> new NewRequestReview(draft, type).seal())
                .filter(seal -> seal.equals(entry.seen()))
                .isPresent();
        if (!draft.violations().isEmpty() || !seen || entry.key().isEmpty()) {
            return review(caller, entry, draft);
        }
        return submitRequest
                .execute(caller, draft.submission(), KEYS + entry.key().get())
                .map(NewRequestPage::sent)
                .onFailure(IdempotencyKeyReused.class)
                .recoverWithUni(() -> answer(
                        RestResponse.Status.CONFLICT, NewRequestForm.shown(entry, draft, caller, Mood.SENT_BEFORE)));
    }

    private static RestResponse<TemplateInstance> sent(Request request) {
        return RestResponse.seeOther(URI.create("/requests/" + request.id()));
    }

    private Uni<NewRequestForm> form(MultivaluedMap<String, String> sent, String leaving) {
        Caller caller = callers.current();
        NewRequestEntry entry = NewRequestEntry.of(sent);
        return desk.draft(caller, entry).map(draft -> NewRequestForm.writing(entry, draft, caller, leaving));
    }

    private Uni<RestResponse<TemplateInstance>> answer(RestResponse.Status status, NewRequestForm form) {
        return page(form).map(page -> RestResponse.status(status, page));
    }

    private Uni<TemplateInstance> page(NewRequestForm form) {
        return desk.choices(form.caller()).map(choices -> Templates.page(form, choices));
    }
}
