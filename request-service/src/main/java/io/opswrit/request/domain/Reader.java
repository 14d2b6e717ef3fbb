package io.opswrit.request.domain;

import io.opswrit.events.ApprovalEvent;
import io.opswrit.events.Asked;
import io.opswrit.events.Event;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who may see one request, and as what. Requests are never hidden again from whom they were shown to. */
public record Reader(String personId, Relation relation) {

    /** Why somebody may see a request. */
    public enum Relation {
        REQUESTER,
        SUBMITTER,
        ASKED
    }

    public static Set<Reader> of(Order order) {
        return Set.of(
                new Reader(order.requester().id(), Relation.REQUESTER),
                new Reader(order.submitter().id(), Relation.SUBMITTER));
    }

    /** @return those whom the fact adds, which are the approvers that were asked */
    public static Set<Reader> addedBy(Event event) {
        List<Asked> asked = switch (event) {
            case ApprovalEvent.Opened opened -> opened.asked();
            case ApprovalEvent.Escalated escalated -> escalated.asked();
            default -> List.of();
        };
        return asked.stream().map(a -> new Reader(a.id(), Relation.ASKED)).collect(Collectors.toSet());
    }

    /** A delegate names people by e-mail alone, so each person with a verified one is also known by that. */
    static Set<String> idsOf(Person person) {
        return person.email() == null
                ? Set.of(person.id())
                : Set.of(
                        person.id(),
                        Person.knownByEmail(person.issuer(), person.email()).id());
    }
}
