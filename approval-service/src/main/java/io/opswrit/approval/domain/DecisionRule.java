package io.opswrit.approval.domain;

import io.opswrit.writ.FourEyes;
import io.opswrit.writ.Order;
import io.opswrit.writ.Person;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one answer to "may they decide on this?", whatever channel they come through. */
public final class DecisionRule {

    private final People people;

    public DecisionRule(People people) {
        this.people = people;
    }

    /** Operators and auditors see every task, others what was asked of them, and their own, which they never decide. */
    public boolean maySee(Viewer viewer, Task task) {
        return asks(viewer, task) || !eligible(viewer.person(), task.order());
    }

    /** Whether it belongs in their queue. */
    public boolean asks(Viewer viewer, Task task) {
        Person person = viewer.person();
        return viewer.seesAll() || (listed(person, task).isPresent() && eligible(person, task.order()));
    }

    /** The same rule as a search; empty for those who are never asked. */
    public Optional<Reach> reachOf(Person person) {
        return people.find(person)
                .map(listed -> new Reach(listed.level(), person.id(), mailsOf(person, listed.person())));
    }

    /** What they requested or submitted themselves, as a search; whoever they are. */
    public Reach ownOf(Person person) {
        return reachOf(person).orElseGet(() -> new Reach(0, person.id(), mailsOf(person)));
    }

    private static Set<String> mailsOf(Person... snapshots) {
        return Stream.of(snapshots)
                .map(Person::email)
                .filter(Objects::nonNull)
                .map(mail -> mail.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * @throws HumanNeeded when a service account tries
     * @throws OwnRequest when they requested or submitted the order
     * @throws NotAsked when they are not listed, or on a level that was not asked yet
     */
    public Ballot admit(Decider decider, Task task) {
        return switch (standing(decider, task)) {
            case NOT_HUMAN -> throw new HumanNeeded();
            case OWN_REQUEST -> throw new OwnRequest();
            case NOT_ASKED -> throw new NotAsked();
            case MAY_DECIDE ->
                new Ballot(decider, listed(decider.person(), task).orElseThrow().level());
        };
    }

    /** What {@link #admit} would say, for those who only look. */
    public Standing standing(Decider decider, Task task) {
        if (!decider.interactive()) {
            return Standing.NOT_HUMAN;
        }
        if (!eligible(decider.person(), task.order())) {
            return Standing.OWN_REQUEST;
        }
        return listed(decider.person(), task).isPresent() ? Standing.MAY_DECIDE : Standing.NOT_ASKED;
    }

    /** Asked before anything is looked up: no role makes a service account an approver. */
    public static void requireHuman(Decider decider) {
        if (!decider.interactive()) {
            throw new HumanNeeded();
        }
    }

    private Optional<Listed> listed(Person person, Task task) {
        return people.find(person)
                .filter(listed -> listed.level() <= task.escalation().level());
    }

    /** The mail address of the list counts beside that of the token: a token may lack one. */
    private boolean eligible(Person person, Order order) {
        return fourEyes(person, order)
                && people.find(person).map(listed -> listed.mayDecide(order)).orElse(true);
    }

    /** Identity decides; the mail address as well, because a delegate names the requester by nothing else. */
    static boolean fourEyes(Person person, Order order) {
        return FourEyes.mayDecide(person, order)
                && !sameMail(person, order.requester())
                && !sameMail(person, order.submitter());
    }

    private static boolean sameMail(Person person, Person other) {
        return person.email() != null && person.email().equalsIgnoreCase(other.email());
    }
}
