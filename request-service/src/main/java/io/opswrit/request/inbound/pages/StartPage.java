package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.Portal;
import io.opswrit.edge.page.Visitor;
import io.opswrit.request.domain.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a visit begins, by what the roles of the visitor are for, and where it ends. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartPage {

    private final Portal portal;

    StartPage(Portal portal) {
        this.portal = portal;
    }

    @CheckedTemplate(basePath = "start")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance loggedOut();

        static native TemplateInstance noRole();
    }

    @GET
    @Authenticated
    public Uni<Response> start() {
        return portal.visitor().map(StartPage::firstPage);
    }

    @GET
    @Path("logout/done")
    @PermitAll
    public TemplateInstance loggedOut() {
        return Templates.loggedOut();
    }

    private static Response firstPage(Visitor visitor) {
        if (visitor.can(Role.REQUESTER) || visitor.can(Role.OPERATOR)) {
            return to("/requests");
        }
        if (visitor.can(Role.APPROVER)) {
            return to("/approvals");
        }
        return visitor.can(Role.AUDITOR)
                ? to("/audit")
                : Response.ok(Templates.noRole()).build();
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
