package io.opswrit.edge.page;

import io.opswrit.edge.problem.PagePaths;
import io.opswrit.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns the problem that a mapper answered with into a page for people; the API gets it as it is. */
public class PageProblems {

    private static final MediaType HTML = MediaType.valueOf(ErrorPages.MEDIA_TYPE);

    private final ErrorPages pages;

    PageProblems(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    public Uni<Void> show(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (!(response.getEntity() instanceof Problem problem) || !PagePaths.covers(path)) {
            return Uni.createFrom().voidItem();
        }
        var fragment = request.getHeaderString("HX-Request") != null;
        return pages.page(problem, fragment)
                .invoke(html -> response.setEntity(html, null, HTML))
                .replaceWithVoid();
    }
}
