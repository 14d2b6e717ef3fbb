package io.opswrit.request.domain;

import io.opswrit.events.Event;
import io.opswrit.request.OtherServices;
import io.opswrit.writ.Person;
import java.util.Set;

/** Requests in each of their states, and people who look at them. */
public final class PeopleAndRequests {

    public static final Caller OWNER = Alice.with(Role.REQUESTER);
    public static final Caller OPERATOR = new Caller(
            new Person(Alice.ISSUER, "olga-id", "olga@example.com", "Olga"), true, Set.of(Role.OPERATOR), null, null);
    public static final Caller AUDITOR = new Caller(
            new Person(Alice.ISSUER, "carol-id", "carol@example.com", "Carol"), true, Set.of(Role.AUDITOR), null, null);

    private PeopleAndRequests() {}

    public static Request restart() {
        return Alice.accepted(Alice.restartsNginx());
    }

    public static Request restart(String justification) {
        Submission plain = Alice.restartsNginx();
        return Alice.accepted(
                new Submission(plain.instanceId(), plain.commandType(), plain.parameters(), null, justification));
    }

    public static Request disks() {
        return Alice.accepted(Alice.checksDisks());
    }

    public static Request after(Request request, Event... events) {
        Request now = request;
        for (Event event : events) {
            now = now.after(event, OtherServices.NOON);
        }
        return now;
    }

    public static Request answered(Request request) {
        return request.answer(OWNER.actor(), "alice@example.com", "OPS-1", OtherServices.NOON.plusSeconds(60))
                .request();
    }

    public static Request stopped(Request request) {
        return request.cancel(OWNER.actor(), null, OtherServices.NOON.plusSeconds(5))
                .request();
    }
}
