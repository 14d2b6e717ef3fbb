package io.opswrit.edge;

import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.problem.Violation;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** The smallest pages that use all of the frame. */
@Path("/notes")
@Produces(MediaType.TEXT_HTML)
class NotePages {

    @CheckedTemplate(basePath = "notes")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance note(String text, Instant at, FieldErrors errors);
    }

    @GET
    @RolesAllowed({"requester", "auditor"})
    @Operation(hidden = true)
    public TemplateInstance read() {
        return Templates.note("\u001b[2Jdone\u202e", Instant.parse("2026-11-23T13:02:00Z"), FieldErrors.none());
    }

    @POST
    @RolesAllowed("requester")
    @Operation(hidden = true)
    public TemplateInstance write(@RestForm String text) {
        var wrong = new FieldErrors(List.of(new Violation("parameters.text", "must be short")));
        return Templates.note(text, Instant.now(), wrong);
    }

    @GET
    @Path("broken")
    @RolesAllowed("requester")
    @Operation(hidden = true)
    public Uni<TemplateInstance> broken() {
        return Uni.createFrom().failure(new IllegalStateException("the secret of the house"));
    }
}
