package io.opswrit.request.usecase;

import io.opswrit.edge.live.TooManyWatchers;
import io.opswrit.request.domain.Request;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps a caller waiting until the request has ended or the time is up, whichever comes first. */
@ApplicationScoped
public class WaitForEnd {

    private final RequestWatch watch;
    private final Duration longest;

    WaitForEnd(
            RequestWatch watch, @ConfigProperty(name = "opswrit.wait.longest", defaultValue = "60s") Duration longest) {
        this.watch = watch;
        this.longest = longest;
    }

    /** @return the newest state that is known when the waiting ends; where too many wait already, that is at once */
    public Uni<Request> execute(Request request, Duration patience) {
        if (request.ended() || patience.isZero()) {
            return Uni.createFrom().item(request);
        }
        return watch.newerThan(request.id(), request.version())
                .select()
                .first(patience.compareTo(longest) < 0 ? patience : longest)
                .collect()
                .last()
                .map(latest -> latest == null ? request : latest)
                .onFailure(TooManyWatchers.class)
                .recoverWithItem(request);
    }
}
