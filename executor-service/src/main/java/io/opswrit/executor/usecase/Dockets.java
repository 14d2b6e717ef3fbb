package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Docket;
import io.opswrit.executor.domain.EarlyStop;
import io.opswrit.executor.domain.Execution;
import io.opswrit.executor.outbound.EarlyStopRepository;
import io.opswrit.executor.outbound.ExecutionRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the dockets of a batch of requests at once, locked until the commit, and stores what was added to them. */
@ApplicationScoped
class Dockets {

    private final ExecutionRepository executions;
    private final EarlyStopRepository earlyStops;

    Dockets(ExecutionRepository executions, EarlyStopRepository earlyStops) {
        this.executions = executions;
        this.earlyStops = earlyStops;
    }

    /** The dockets of one batch by their key. */
    record Open(Map<String, Docket> byKey) {

        Optional<Docket> of(String key) {
            return Optional.ofNullable(byKey.get(key));
        }
    }

    /** A key that is not an id gets no docket. */
    Uni<Open> open(Collection<String> keys) {
        List<UUID> requestIds = keys.stream()
                .distinct()
                .flatMap(key -> requestId(key).stream())
                .sorted()
                .toList();
        if (requestIds.isEmpty()) {
            return Uni.createFrom().item(new Open(Map.of()));
        }
        return executions
                .lockRequests(requestIds)
                .chain(() -> executions.findForUpdate(requestIds))
                .chain(found -> earlyStops.findAll(requestIds).map(stops -> open(requestIds, found, stops)));
    }

    Uni<Void> store(Open open) {
        List<Object> added = open.byKey().values().stream()
                .flatMap(docket -> docket.added().stream())
                .toList();
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : executions.getSession().chain(session -> session.persistAll(added.toArray()));
    }

    private static Open open(List<UUID> requestIds, List<Execution> found, List<EarlyStop> stops) {
        Map<UUID, Execution> executions =
                found.stream().collect(Collectors.toMap(Execution::requestId, Function.identity()));
        Map<UUID, EarlyStop> earlyStops =
                stops.stream().collect(Collectors.toMap(EarlyStop::requestId, Function.identity()));
        Map<String, Docket> dockets = new TreeMap<>();
        requestIds.forEach(id -> dockets.put(id.toString(), new Docket(id, executions.get(id), earlyStops.get(id))));
        return new Open(dockets);
    }

    /** Only the canonical spelling, so that no two keys mean one request. */
    private static Optional<UUID> requestId(String key) {
        try {
            UUID id = UUID.fromString(key);
            return id.toString().equals(key) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }
}
