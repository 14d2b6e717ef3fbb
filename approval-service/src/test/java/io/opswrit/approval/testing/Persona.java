package io.opswrit.approval.testing;

import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Actor;
import io.opswrit.writ.Person;

/** Somebody in a test: the token they send and the person that the token names. */
public record Persona(String name, TestTokens token) {

    public static final Persona ALICE = of("alice", "requester");
    public static final Persona BOB = of("bob", "requester", "approver");
    public static final Persona ERIN = of("erin", "approver");
    public static final Persona DAVE = of("dave", "approver");
    public static final Persona OLGA = of("olga", "operator");
    public static final Persona CAROL = of("carol", "auditor");
    public static final Persona MALLORY = of("mallory", "approver");
    public static final Persona ROBOT =
            new Persona("service-account-ci", TestTokens.robot("ci").roles("approver"));

    public static Persona of(String name, String... roles) {
        return new Persona(name, TestTokens.person(name).roles(roles));
    }

    public Person person() {
        String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new Person(TestTokens.ISSUER, TestTokens.subject(name), name + "@example.com", shown);
    }

    public Actor actor() {
        return Actor.person(person(), "192.0.2.1", "opswrit-cli");
    }
}
