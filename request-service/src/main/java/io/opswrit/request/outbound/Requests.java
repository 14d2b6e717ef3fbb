package io.opswrit.request.outbound;

import io.opswrit.delivery.Outbox;
import io.opswrit.request.domain.Reader;
import io.opswrit.request.domain.Request;
import io.opswrit.request.domain.RequestFilter;
import io.opswrit.request.domain.RequestNotFound;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.View;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All requests, and what goes out about them in the same transaction. */
@ApplicationScoped
public class Requests {

    private final RequestRows rows;
    private final Readers readers;
    private final Outbox outbox;

    Requests(RequestRows rows, Readers readers, Outbox outbox) {
        this.rows = rows;
        this.readers = readers;
        this.outbox = outbox;
    }

    public Uni<Void> add(List<Request.Change> changes) {
        Map<UUID, Set<Reader>> added = changes.stream()
                .map(Request.Change::request)
                .collect(Collectors.toMap(Request::id, request -> Reader.of(request.order())));
        return rows.persist(changes.stream().map(change -> RequestRow.of(change.request())))
                .chain(rows::flush)
                .chain(() -> readers.add(added))
                .chain(() -> publish(changes));
    }

    private Uni<Void> publish(List<Request.Change> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .call(change -> outbox.append(
                        change.request().id().toString(),
                        change.request().accepted().traceparent(),
                        change.events()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Locks one request that the viewer may see, lets the decision be made, keeps what was decided and publishes it. */
    public Uni<Request> decide(UUID id, View view, Function<Request, Request.Change> decision) {
        // nothing is loaded before it is locked: Hibernate would go on with what it read first
        return lockVisible(id, view).chain(row -> {
            Request.Change change = decision.apply(row.request());
            row.take(change.request());
            String traceparent = change.request().accepted().traceparent();
            return outbox.append(id.toString(), traceparent, change.events()).replaceWith(change.request());
        });
    }

    /** Locks those that exist and keeps what the function makes of each. */
    public Uni<Void> project(Set<UUID> ids, Consumer<Map<UUID, Request>> further) {
        return rows.lock(ids)
                .invoke(found -> {
                    Map<UUID, Request> requests = found.stream()
                            .map(RequestRow::request)
                            .collect(Collectors.toMap(Request::id, Function.identity()));
                    further.accept(requests);
                    found.forEach(row -> row.take(requests.get(row.id())));
                })
                .replaceWithVoid();
    }

    public Uni<Void> show(Map<UUID, Set<Reader>> added) {
        return readers.add(added);
    }

    /** @return the request when the viewer may see it */
    public Uni<Request> visible(UUID id, View view) {
        return readers.allowed(id, view)
                .chain(allowed -> allowed ? rows.findById(id) : Uni.createFrom().nullItem())
                .onItem()
                .ifNull()
                .failWith(() -> new RequestNotFound(id))
                .map(RequestRow::request);
    }

    public Uni<List<Request>> list(View view, RequestFilter filter) {
        return ListQuery.of(view, filter).rows().map(Requests::requests);
    }

    public Uni<List<RequestSummary>> summaries(View view, RequestFilter filter) {
        return ListQuery.of(view, filter).summaries();
    }

    public Uni<Map<UUID, Integer>> versions(Collection<UUID> ids) {
        return rows.versions(ids)
                .map(found -> found.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1])));
    }

    public Uni<List<Request>> load(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("id in ?1", ids).map(Requests::requests);
    }

    private Uni<RequestRow> lockVisible(UUID id, View view) {
        return readers.allowed(id, view)
                .chain(allowed ->
                        allowed ? rows.lock(List.of(id)) : Uni.createFrom().item(List.<RequestRow>of()))
                .map(found -> found.stream().findFirst().orElseThrow(() -> new RequestNotFound(id)));
    }

    private static List<Request> requests(List<RequestRow> found) {
        return found.stream().map(RequestRow::request).toList();
    }
}
