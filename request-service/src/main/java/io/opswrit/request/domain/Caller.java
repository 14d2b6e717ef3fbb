package io.opswrit.request.domain;

import io.opswrit.events.Actor;
import io.opswrit.writ.Person;
import java.util.Set;

/**
 * Who calls, as far as this service's rules ask.
 *
 * @param person its e-mail is verified; null only for a service account without one
 * @param human false for a service account
 * @param address where the call came from
 * @param client the OIDC client that was used
 */
public record Caller(Person person, boolean human, Set<String> roles, String address, String client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return new Actor(human ? "person" : "service_account", person.id(), person.email(), address, client);
    }

    /** @return what people call this caller: the e-mail where there is one */
    public String shown() {
        return person.shown();
    }

    public boolean owns(Request request) {
        return person.is(request.order().requester())
                || person.is(request.order().submitter());
    }

    public boolean owns(RequestSummary request) {
        var ids = Reader.idsOf(person);
        return ids.contains(request.requesterId()) || ids.contains(request.submitterId());
    }
}
