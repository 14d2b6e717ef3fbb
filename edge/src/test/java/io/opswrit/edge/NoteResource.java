package io.opswrit.edge;

import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.http.PreferWait;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.opswrit.edge.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The smallest service that uses all of the edge. */
@Path("/api/notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    static final int STORED = 120;

    private final CurrentCaller caller;

    NoteResource(CurrentCaller caller) {
        this.caller = caller;
    }

    static final class NoteNotFound extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ServerExceptionMapper
    Response notFound(NoteNotFound e) {
        return Problems.notFound("There is no such note.");
    }

    @POST
    @RolesAllowed("requester")
    public Uni<Note> write(@Valid Note note) {
        return Context.isOnEventLoopThread()
                ? Uni.createFrom().item(note)
                : Uni.createFrom().failure(new IllegalStateException("not on the event loop"));
    }

    /** Numbers, each its own sort key. */
    @GET
    @RolesAllowed({"requester", "auditor"})
    public Uni<Page<Integer>> list(
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @QueryParam("since") Instant since,
            @QueryParam("colour") Note.Colour colour,
            @QueryParam("pinned") Boolean pinned) {
        var keyset = Keyset.of(limit, after);
        var from = keyset.isFirst() ? 0 : Integer.parseInt(keyset.text(0)) + 1;
        var rows = IntStream.range(from, STORED).limit(keyset.rows()).boxed().toList();
        return Uni.createFrom().item(keyset.page(rows, row -> row, List::of));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"requester", "auditor"})
    public Uni<Note> read(@PathParam("id") UUID id) {
        return Uni.createFrom().failure(new NoteNotFound());
    }

    @GET
    @Path("me")
    @RolesAllowed({"requester", "auditor"})
    public Uni<Caller> me() {
        return Uni.createFrom().item(() -> caller.get());
    }

    @GET
    @Path("wait")
    @RolesAllowed("requester")
    public Uni<String> waiting(@HeaderParam("Prefer") List<String> prefer) {
        return Uni.createFrom().item(PreferWait.of(prefer).toString());
    }

    @GET
    @Path("broken")
    @RolesAllowed("requester")
    @Operation(hidden = true)
    public Uni<Note> broken() {
        return Uni.createFrom().failure(new IllegalStateException("the secret of the house"));
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
        return "nobody said who may read this";
    }
}
