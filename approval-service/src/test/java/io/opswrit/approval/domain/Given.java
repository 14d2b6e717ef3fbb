package io.opswrit.approval.domain;

import io.opswrit.approval.testing.TestOrder;
import io.opswrit.approval.testing.TestSigningKey;
import io.opswrit.events.Actor;
import io.opswrit.writ.Person;
import io.opswrit.writ.Signer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tasks in each state, and the people around them. */
final class Given {

    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    static final Sla SLA = new Sla(Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(12));
    static final UUID QUESTION = UUID.fromString("0190b7a2-0000-7000-8000-000000000001");

    static final Person ALICE = person("alice");
    static final Person BOB = person("bob");
    static final Person DAVE = person("dave");
    static final People PEOPLE = new People(List.of(listed(BOB, 1), listed(DAVE, 2)));
    static final TestSigningKey WRIT_KEY = TestSigningKey.fresh("test-writs");
    static final WritIssuer ISSUER = new WritIssuer(Signer.of(WRIT_KEY.privateJwk()), Duration.ofMinutes(60));

    private Given() {}

    static Person person(String name) {
        return new Person("https://login.test", name, name + "@example.com", name);
    }

    static Listed listed(Person person, int level) {
        return new Listed(person, Set.of(), level);
    }

    static Decider decider(Person person) {
        return new Decider(person, true, Actor.person(person, "192.0.2.1", "opswrit-cli"));
    }

    static Ballot ballot(Person person, Task task) {
        return new DecisionRule(PEOPLE).admit(decider(person), task);
    }

    static Task pending() {
        return Task.open(TestOrder.by(ALICE).verified(), PEOPLE, SLA, START).task();
    }

    static Task in(TaskState state) {
        Task task = pending();
        Ballot bob = ballot(BOB, task);
        return switch (state) {
            case PENDING -> task;
            case INFO_REQUESTED ->
                task.askForInfo(bob, QUESTION, "Which host?", SLA, START).task();
            case GRANTED ->
                task.approve(bob, task.signedOrder().digest(), null, ISSUER, START)
                        .task();
            case REJECTED -> task.reject(bob, "Not today.", START).task();
            case EXPIRED ->
                task.passDeadline(PEOPLE, SLA, START.plus(SLA.expireAfter())).task();
            case WITHDRAWN -> task.withdraw(decider(ALICE).actor(), null, START).task();
        };
    }
}
