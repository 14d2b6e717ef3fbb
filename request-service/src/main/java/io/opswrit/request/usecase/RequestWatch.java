package io.opswrit.request.usecase;

import io.opswrit.delivery.UnitOfWork;
import io.opswrit.edge.live.TooManyWatchers;
import io.opswrit.request.domain.Request;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells everybody who looks at a request through this replica when it changes. One query asks for all of them together,
 * once a second and whenever this replica itself changed something.
 */
@ApplicationScoped
public class RequestWatch {

    private static final Logger LOG = Logger.getLogger(RequestWatch.class);

    private final UnitOfWork work;
    private final Requests requests;
    private final int mostOpen;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    RequestWatch(
            UnitOfWork work,
            Requests requests,
            @ConfigProperty(name = "opswrit.watch.most-open", defaultValue = "5000") int mostOpen) {
        this.work = work;
        this.requests = requests;
        this.mostOpen = mostOpen;
    }

    /** @return the request each time it is newer than that version, until it has ended; a slow reader misses what is outdated by then */
    Multi<Request> newerThan(UUID id, int version) {
        return Multi.createFrom()
                .emitter(emitter -> open(new Watcher(id, version, emitter)), BackPressureStrategy.LATEST);
    }

    /** Never fails: who waits is told at the next look, a second later. */
    public Uni<Void> look() {
        if (watchers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids = watchers.stream().map(watcher -> watcher.id).collect(Collectors.toSet());
        return work.read(() -> requests.versions(ids).map(this::outdated).chain(requests::load))
                .invoke(this::tell)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Cannot look for changed requests: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private void open(Watcher watcher) {
        if (watchers.size() >= mostOpen) {
            watcher.emitter.fail(new TooManyWatchers());
            return;
        }
        watcher.emitter.onTermination(() -> watchers.remove(watcher));
        watchers.add(watcher);
    }

    private Set<UUID> outdated(Map<UUID, Integer> versions) {
        return watchers.stream()
                .filter(watcher -> versions.getOrDefault(watcher.id, 0) > watcher.version)
                .map(watcher -> watcher.id)
                .collect(Collectors.toSet());
    }

    private void tell(List<Request> changed) {
        Map<UUID, Request> byId = changed.stream().collect(Collectors.toMap(Request::id, request -> request));
        watchers.forEach(watcher -> watcher.see(byId.get(watcher.id)));
    }

    /** One open look at one request, and what it has seen so far. */
    private static final class Watcher {

        private final UUID id;
        private final MultiEmitter<? super Request> emitter;
        private volatile int version;

        Watcher(UUID id, int version, MultiEmitter<? super Request> emitter) {
            this.id = id;
            this.version = version;
            this.emitter = emitter;
        }

        /** Two looks may end at once, and the older one last. */
        synchronized void see(Request request) {
            if (request != null && request.version() > version) {
                version = request.version();
                emitter.emit(request);
                if (request.ended()) {
                    emitter.complete();
                }
            }
        }
    }
}
