package io.opswrit.delivery;

import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What operators do about parked events. On the management port only, which no front door routes. */
@ApplicationScoped
class ParkedRoutes {

    private static final Logger LOG = Logger.getLogger(ParkedRoutes.class);

    private static final int MOST_ITEMS = 200;

    private final UnitOfWork unitOfWork;
    private final ParkedEvents parkedEvents;
    private final Redrive redrive;

    ParkedRoutes(UnitOfWork unitOfWork, ParkedEvents parkedEvents, Redrive redrive) {
        this.unitOfWork = unitOfWork;
        this.parkedEvents = parkedEvents;
        this.redrive = redrive;
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/parked").handler(this::list);
        management.router().post("/q/parked/:id/redrive").handler(this::redrive);
    }

    private void list(RoutingContext http) {
        long after = number(http.request().getParam("after"), 0);
        int limit = Math.clamp(number(http.request().getParam("limit"), MOST_ITEMS), 1, MOST_ITEMS);
        answer(
                http,
                () -> unitOfWork
                        .run(() -> parkedEvents.list(after, limit))
                        .map(found -> new Answer(200, page(found, limit))));
    }

    private void redrive(RoutingContext http) {
        long id = number(http.pathParam("id"), -1);
        answer(
                http,
                () -> redrive.run(id)
                        .map(outcome -> outcome.map(ParkedRoutes::result)
                                .orElseGet(() -> problem(404, "No event is parked under this id", 0))));
    }

    /** The work needs a context of its own, as every request of the main port has one. */
    private static void answer(RoutingContext http, Supplier<Uni<Answer>> work) {
        OwnContext.run(work, answer -> send(http, answer), failure -> {
            LOG.warn("A request about parked events failed", failure);
            send(http, problem(503, "It did not work this time; the log says why", 0));
        });
    }

    private static void send(RoutingContext http, Answer answer) {
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        http.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .end(answer.body().encode());
    }

    private static JsonObject page(List<ParkedEvent> found, int limit) {
        JsonArray items = new JsonArray();
        found.forEach(parked -> items.add(json(parked)));
        Long next = found.size() < limit ? null : found.getLast().id;
        return new JsonObject().put("items", items).put("next", next);
    }

    private static JsonObject json(ParkedEvent parked) {
        Arrival arrival = parked.arrival();
        return new JsonObject()
                .put("id", parked.id)
                .put("consumer", parked.consumer)
                .put("key", parked.key)
                .put("topic", parked.topic)
                .put("partition", parked.partition)
                .put("offset", parked.offset)
                .put("event_id", arrival.headers().get(Envelope.ID))
                .put("type", arrival.headers().get(Envelope.TYPE))
                .put("reason", parked.reason)
                .put("attempts", parked.attempts)
                .put("parked_at", parked.parkedAt)
                .put("tried_at", parked.triedAt);
    }

    private static Answer result(Redrive.Outcome done) {
        return done.stoppedBy() == null
                ? new Answer(200, new JsonObject().put("applied", done.applied()))
                : problem(409, done.stoppedBy(), done.applied());
    }

    private static Answer problem(int status, String detail, int applied) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("status", status)
                .put("detail", detail)
                .put("applied", applied);
        return new Answer(status, body);
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private record Answer(int status, JsonObject body) {}
}
