package io.opswrit.proof.bench;

import io.opswrit.proof.bench.Caller.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The people of the bench: one submits, one approves what is put before them. */
final class Clients {

    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final BenchStack stack;
    private final Trips trips;
    private final Plan plan;
    private final AtomicLong number = new AtomicLong();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    Clients(BenchStack stack, Trips trips, Plan plan) {
        this.stack = stack;
        this.trips = trips;
        this.plan = plan;
    }

    Future<Void> submit(long plannedAt) {
        var mine = number.getAndIncrement();
        var trip = new Trip(plannedAt, plan.oneHighIn() > 0 && mine % plan.oneHighIn() == 0);
        var body = new JsonObject()
                .put("instance_id", plan.instances().id(mine))
                .put("command_type", trip.high ? "RestartService" : "CheckDiskSpace");
        if (trip.high) {
            body.put("parameters", new JsonObject().put("service_name", "nginx"))
                    .put("justification", "bench");
        }
        return stack.caller()
                .post("/api/requests", stack.tokens().requester(), body.toBuffer())
                .map(answer -> took(trip, answer))
                .otherwise(this::lost);
    }

    private Void took(Trip trip, Answer answer) {
        trip.acceptedAt = System.currentTimeMillis();
        if (answer.status() != ACCEPTED) {
            return lost(new IllegalStateException("status %d: %s".formatted(answer.status(), answer.body())));
        }
        var id = answer.location().substring(answer.location().lastIndexOf('/') + 1);
        if (trip.high) {
            trip.digest = answer.body().toJsonObject().getString("order_digest");
        }
        trips.accepted(id, trip);
        if (trip.high && trips.wasOpened(id)) {
            opened(id);
        }
        return null;
    }

    private Void lost(Throwable failure) {
        firstFailure.compareAndSet(null, String.valueOf(failure.getMessage()));
        trips.failed();
        return null;
    }

    /** Approves it as soon as both the answer and the task are there. */
    void opened(String id) {
        trips.opened(id);
        var trip = trips.get(id);
        if (trip != null && trip.firstToDecide()) {
            var body = new JsonObject().put("order_digest", trip.digest).toBuffer();
            var unused = approve(id, body).map(this::decided).otherwise(this::lost);
        }
    }

    private Future<Answer> approve(String id, Buffer body) {
        return stack.caller()
                .post("/api/approvals/" + id + "/approve", stack.tokens().approver(), body);
    }

    private Void decided(Answer answer) {
        return answer.status() == OK
                ? null
                : lost(new IllegalStateException("approval: status %d: %s".formatted(answer.status(), answer.body())));
    }

    /** The mail about it is of another kind and is not awaited. */
    void endedOtherwise(String id) {
        lost(new IllegalStateException("request %s did not succeed".formatted(id)));
        trips.told(id, System.currentTimeMillis());
    }

    /** @return null when all went well */
    String firstFailure() {
        return firstFailure.get();
    }
}
