package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.inbound.Callers.APPROVER;
import static io.opswrit.approval.inbound.Callers.AUDITOR;
import static io.opswrit.approval.inbound.Callers.OPERATOR;

import io.opswrit.approval.domain.Result;
import io.opswrit.edge.caller.CurrentCaller;
import io.opswrit.edge.page.TextFile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a command wrote, as files. */
@Path("/approvals/{request_id}")
@RolesAllowed({APPROVER, OPERATOR, AUDITOR})
class OutputDownload {

    private final CurrentCaller caller;
    private final CardPages pages;

    OutputDownload(CurrentCaller caller, CardPages pages) {
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("output")
    public Uni<Response> output(@PathParam("request_id") UUID requestId) {
        return file(requestId, Result::output, requestId + "-output.txt");
    }

    @GET
    @Path("error")
    public Uni<Response> error(@PathParam("request_id") UUID requestId) {
        return file(requestId, Result::error, requestId + "-error.txt");
    }

    private Uni<Response> file(UUID requestId, Function<Result, String> part, String name) {
        return pages.view(requestId, caller.get())
                .map(card -> Optional.ofNullable(card.outcome())
                        .map(OutcomeView::result)
                        .map(part)
                        .orElseThrow(NotFoundException::new))
                .map(text -> TextFile.of(name, text));
    }
}
