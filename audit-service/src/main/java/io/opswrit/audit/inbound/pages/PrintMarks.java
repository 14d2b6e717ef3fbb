package io.opswrit.audit.inbound.pages;

import io.opswrit.edge.caller.Caller;
import io.opswrit.edge.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Marks a page for paper. */
@ApplicationScoped
class PrintMarks {

    private final CurrentCaller caller;
    private final Clock clock;
    private final String publicUrl;

    PrintMarks(CurrentCaller caller, Clock clock, @ConfigProperty(name = "opswrit.public-url") String publicUrl) {
        this.caller = caller;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    PrintMark of(UriInfo page) {
        Caller reader = caller.get();
        URI here = page.getRequestUri();
        String query = here.getRawQuery() == null ? "" : "?" + here.getRawQuery();
        String who = reader.email() == null ? reader.name() : reader.name() + " (" + reader.email() + ")";
        return new PrintMark(who, clock.instant(), publicUrl + here.getRawPath() + query);
    }
}
