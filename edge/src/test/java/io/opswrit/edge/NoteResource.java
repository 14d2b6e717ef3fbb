package io.opswrit.edge;

import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The smallest service that uses all of the edge. */
@Path("/api/notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    private final CurrentCaller caller;

    NoteResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @POST
    @RolesAllowed("requester")
    public Uni<Note> write(@Valid Note note) {
        return Uni.createFrom().item(note);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"requester", "auditor"})
    public Uni<Note> read(@PathParam("id") UUID id) {
        return Uni.createFrom().failure(new IllegalStateException("the secret of note " + id));
    }

    @GET
    @Path("me")
    @RolesAllowed({"requester", "auditor"})
    public Uni<Caller> me() {
        return Uni.createFrom().item(() -> caller.get());
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }
}
