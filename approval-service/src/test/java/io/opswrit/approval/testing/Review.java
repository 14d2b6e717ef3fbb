package io.opswrit.approval.testing;

import static io.restassured.RestAssured.given;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.RequestEvent.Answered;
import io.opswrit.events.RequestEvent.CancelRequested;
import io.opswrit.events.RequestEvent.Submitted;
import io.opswrit.events.Topics;
import io.opswrit.writ.Orders;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The review of one request, driven from outside: events in, HTTP, events out, and rows read by JDBC. */
public final class Review {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final TestTopics TOPICS = new TestTopics(Topics.APPROVAL);

    private final String id;
    private final TestOrder order;

    private Review(TestOrder order) {
        this.order = order;
        this.id = order.requestId().toString();
    }

    /** Sends the order and waits for its task. */
    public static Review opened(TestOrder order) {
        var review = new Review(order);
        review.send(review.submitted());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !review.rows("select state from task where request_id = ?")
                        .isEmpty());
        return review;
    }

    public static Review opened() {
        return opened(TestOrder.by(Persona.ALICE.person()));
    }

    public static Review of(TestOrder order) {
        return new Review(order);
    }

    public Run run() {
        return new Run(order);
    }

    public String id() {
        return id;
    }

    public String digest() {
        return Orders.digest(order.signed());
    }

    public Submitted submitted() {
        return new Submitted(1, Persona.ALICE.actor(), order.signed(), digest());
    }

    /** @return the id of the event */
    public String send(Event event) {
        String eventId = UUID.randomUUID().toString();
        String key = event instanceof InstanceSeen seen ? seen.instanceId() : id;
        TOPICS.send(List.of(TestEvents.message(
                EventCodec.topicOf(event), key, eventId, EventCodec.typeOf(event), EventCodec.write(event))));
        return eventId;
    }

    /** Sends what others say of its run or its instance, and waits until it was taken over. */
    public void hears(Event... events) {
        for (Event event : events) {
            awaitHandled(send(event));
        }
    }

    /** Waits until an event has been handled, whatever came of it. */
    public void awaitHandled(String eventId) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !TestDatabase.rows("select id from inbox where id = ?", eventId)
                        .isEmpty());
    }

    public void answer(String questionId, String text) {
        send(new Answered(2, Persona.ALICE.actor(), UUID.fromString(questionId), text));
    }

    /** @return the id of the event */
    public String cancel() {
        return send(new CancelRequested(2, Persona.ALICE.actor(), "Not needed any more."));
    }

    public Response card(Persona who) {
        return given().auth().oauth2(who.token().token()).get("/api/approvals/" + id);
    }

    public Response approve(Persona who) {
        return post(who, "approve", Map.of("order_digest", digest(), "comment", "Fine."));
    }

    public Response reject(Persona who) {
        return post(who, "reject", Map.of("comment", "Not today."));
    }

    public Response ask(Persona who) {
        return post(who, "request-info", Map.of("question", "Which deployment?"));
    }

    public Response post(Persona who, String verb, Map<String, ?> body) {
        return given().auth()
                .oauth2(who.token().token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/approvals/" + id + "/" + verb);
    }

    /** Waits for a fact and gives it. */
    public <T extends ApprovalEvent> T await(Class<T> fact) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> facts().stream()
                                .filter(fact::isInstance)
                                .map(fact::cast)
                                .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    public void awaitState(String state) {
        Awaitility.await().atMost(PATIENCE).until(() -> state().equals(state));
    }

    /** What was said about it so far. */
    public List<Event> facts() {
        return TOPICS.events(Topics.APPROVAL, id);
    }

    public List<String> factNames() {
        return facts().stream().map(fact -> fact.getClass().getSimpleName()).toList();
    }

    public String state() {
        return rows("select state from task where request_id = ?").getFirst();
    }

    /** @param sql with the request id as its only parameter */
    public List<String> rows(String sql) {
        return TestDatabase.rows(sql, order.requestId());
    }
}
