package io.opswrit.proof.attack;

import io.opswrit.events.Actor;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.local.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is tried, in the order in which it is shown. */
public final class Attacks {

    private Attacks() {}

    public static List<Attack> all() {
        return Stream.of(
                        trespasses(),
                        Arrays.stream(Forgery.values()).map(ForgedFact::new),
                        Arrays.stream(Replay.values()),
                        WrongRequests.all().stream())
                .<Attack>flatMap(attacks -> attacks)
                .toList();
    }

    private static Stream<Attack> trespasses() {
        var orders = Stream.of(
                        Principal.APPROVAL_SERVICE,
                        Principal.EXECUTOR_SERVICE,
                        Principal.AUDIT_SERVICE,
                        Principal.RESULTS_READER)
                .map(principal -> new Trespass(
                        "an order, written as " + principal.user(),
                        principal,
                        (forger, id) -> forger.submitted(forger.signed(forger.diskSpace(id)))));
        var grant = new Trespass(
                "a grant, written as request-service", Principal.REQUEST_SERVICE, Forgery.OWN_APPROVAL::make);
        var start = new Trespass(
                "the start of a run, written as approval-service",
                Principal.APPROVAL_SERVICE,
                (_, id) ->
                        new ExecutionEvent.Started(1, Actor.system("forger"), UUID.randomUUID(), id.toString(), null));
        return Stream.concat(orders, Stream.of(grant, start));
    }
}
