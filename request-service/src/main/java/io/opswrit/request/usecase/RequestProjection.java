package io.opswrit.request.usecase;

import io.opswrit.delivery.Received;
import io.opswrit.delivery.Unprocessable;
import io.opswrit.events.Event;
import io.opswrit.request.domain.Reader;
import io.opswrit.request.domain.Request;
import io.opswrit.request.outbound.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Brings requests up to date with what other services said about them, a batch at a time. */
@ApplicationScoped
class RequestProjection {

    private final Requests requests;

    RequestProjection(Requests requests) {
        this.requests = requests;
    }

    Uni<Void> apply(List<Received> events) {
        List<Received> known =
                events.stream().filter(e -> e.event().isPresent()).toList();
        if (known.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> ids = new HashSet<>();
        Map<UUID, Set<Reader>> readers = new HashMap<>();
        for (Received received : known) {
            UUID id = id(received);
            ids.add(id);
            readers.computeIfAbsent(id, _ -> new HashSet<>()).addAll(Reader.addedBy(event(received)));
        }
        return requests.project(ids, found -> known.forEach(received -> apply(received, found)))
                .chain(() -> requests.show(readers));
    }

    private static void apply(Received received, Map<UUID, Request> found) {
        UUID id = id(received);
        Request request = found.get(id);
        if (request == null) {
            // a request is kept before anybody hears of it, so nobody can know more
            throw new Unprocessable("There is no request " + id);
        }
        try {
            found.put(id, request.after(event(received), received.time()));
        } catch (IllegalArgumentException e) {
            throw new Unprocessable(e.getMessage());
        }
    }

    private static Event event(Received received) {
        return received.event().orElseThrow();
    }

    private static UUID id(Received received) {
        try {
            return UUID.fromString(received.key());
        } catch (IllegalArgumentException _) {
            throw new Unprocessable("The key is not a request id");
        }
    }
}
