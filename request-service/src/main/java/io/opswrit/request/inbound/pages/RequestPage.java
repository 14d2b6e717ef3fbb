package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.TextFile;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.Role;
import io.opswrit.request.inbound.Callers;
import io.opswrit.request.usecase.DescribeInstances;
import io.opswrit.request.usecase.FindRequest;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One request: how it stands, what it did, and its output as files. */
@Path("/requests/{id}")
class RequestPage {

    private final Callers callers;
    private final FindRequest findRequest;
    private final DescribeInstances instances;
    private final String publicUrl;

    RequestPage(
            Callers callers,
            FindRequest findRequest,
            DescribeInstances instances,
            @ConfigProperty(name = "opswrit.public-url") String publicUrl) {
        this.callers = callers;
        this.findRequest = findRequest;
        this.instances = instances;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate(basePath = "requests")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance request(RequestDetails request, CurlLines curl, Typed typed);

        static native TemplateInstance request$headline(RequestDetails request);

        static native TemplateInstance request$answer(RequestDetails request, Typed typed);

        static native TemplateInstance request$state(RequestDetails request);

        static native TemplateInstance request$actions(RequestDetails request, Typed typed);

        static native TemplateInstance request$facts(RequestDetails request);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Uni<TemplateInstance> show(@PathParam("id") UUID id) {
        return find(id).chain(request -> page(request, Typed.nothing()));
    }

    @GET
    @Path("output")
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Uni<Response> output(@PathParam("id") UUID id) {
        return find(id).map(request ->
                file(id, "output", request.progress().run().output().standard()));
    }

    @GET
    @Path("error")
    @RolesAllowed({Role.REQUESTER, Role.APPROVER, Role.OPERATOR, Role.AUDITOR})
    public Uni<Response> error(@PathParam("id") UUID id) {
        return find(id).map(request ->
                file(id, "error", request.progress().run().output().error()));
    }

    /** The page with what was typed still in its forms. */
    Uni<TemplateInstance> page(Request request, Typed typed) {
        Caller caller = callers.current();
        return instances
                .one(request.order().instanceId())
                .map(instance -> Templates.request(
                        RequestDetails.of(caller, request, instance), CurlLines.of(request, publicUrl), typed));
    }

    Uni<Request> find(UUID id) {
        return findRequest.execute(callers.current(), id);
    }

    private static Response file(UUID id, String name, String text) {
        if (text == null) {
            throw new NotFoundException();
        }
        return TextFile.of("request-%s-%s.txt".formatted(id, name), text);
    }
}
