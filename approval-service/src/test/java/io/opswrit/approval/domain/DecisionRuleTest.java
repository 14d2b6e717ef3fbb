package io.opswrit.approval.domain;

import static io.opswrit.approval.domain.Given.ALICE;
import static io.opswrit.approval.domain.Given.BOB;
import static io.opswrit.approval.domain.Given.DAVE;
import static io.opswrit.approval.domain.Given.PEOPLE;
import static io.opswrit.approval.domain.Given.SLA;
import static io.opswrit.approval.domain.Given.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.testing.TestOrder;
import io.opswrit.events.Actor;
import io.opswrit.writ.Person;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may decide on what, through any channel. */
class DecisionRuleTest {

    private static final Person EVE = Given.person("eve");
    private static final Person BOB_RENAMED = new Person(BOB.issuer(), BOB.subject(), "robert@example.com", "Robert");
    private static final Person BOB_ELSEWHERE =
            new Person("https://other.test", BOB.subject(), BOB.email(), BOB.name());
    private static final Person BOB_WITHOUT_MAIL = new Person(BOB.issuer(), BOB.subject(), null, "bob");
    private static final Person KNOWN_BY_MAIL_ONLY = Person.knownByEmail(BOB.issuer(), "BOB@example.com");

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("an approver of the level", BOB, TestOrder.by(ALICE), "level 1"),
                Arguments.of("a level that is not asked yet", DAVE, TestOrder.by(ALICE), "NotAsked"),
                Arguments.of("somebody who is not listed", EVE, TestOrder.by(ALICE), "NotAsked"),
                Arguments.of("the same subject of another issuer", BOB_ELSEWHERE, TestOrder.by(ALICE), "NotAsked"),
                Arguments.of("the requester", BOB, TestOrder.by(BOB), "OwnRequest"),
                Arguments.of("the requester, not even listed", EVE, TestOrder.by(EVE), "OwnRequest"),
                Arguments.of("the requester under a new name", BOB_RENAMED, TestOrder.by(BOB), "OwnRequest"),
                Arguments.of("the submitter", BOB, TestOrder.by(ALICE).submittedBy(BOB), "OwnRequest"),
                Arguments.of(
                        "whom a delegate named",
                        BOB,
                        TestOrder.by(KNOWN_BY_MAIL_ONLY).submittedBy(EVE),
                        "OwnRequest"),
                Arguments.of(
                        "whom a delegate named, with another address in the token",
                        BOB_RENAMED,
                        TestOrder.by(KNOWN_BY_MAIL_ONLY).submittedBy(EVE),
                        "OwnRequest"),
                Arguments.of(
                        "whom a delegate named, without address in the token",
                        BOB_WITHOUT_MAIL,
                        TestOrder.by(KNOWN_BY_MAIL_ONLY).submittedBy(EVE),
                        "OwnRequest"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void admitsThoseAloneWhoAreAsked(String who, Person person, TestOrder order, String expected) {
        // Given
        Task task = Task.open(order.verified(), PEOPLE, SLA, START).task();

        // When
        String answer = answer(Given.decider(person), task);

        // Then
        assertThat(answer).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void neverAdmitsAServiceAccount(String who, Person person, TestOrder order, String expected) {
        // Given
        Task task = Task.open(order.verified(), PEOPLE, SLA, START).task();
        var robot = new Decider(person, false, Actor.system("robot"));

        // When
        String answer = answer(robot, task);

        // Then
        assertThat(answer).isEqualTo("HumanNeeded");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void showsATaskToThoseWhoMayDecideItAndToThoseWhoseItIs(
            String who, Person person, TestOrder order, String expected) {
        // Given
        Task task = Task.open(order.verified(), PEOPLE, SLA, START).task();

        // When
        boolean shown = new DecisionRule(PEOPLE).maySee(new Viewer(person, false), task);

        // Then
        assertThat(shown).isEqualTo(!expected.equals("NotAsked"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("cases")
    void putsIntoTheQueueOfNobodyElse(String who, Person person, TestOrder order, String expected) {
        // Given
        Task task = Task.open(order.verified(), PEOPLE, SLA, START).task();

        // When
        boolean asked = new DecisionRule(PEOPLE).asks(new Viewer(person, false), task);

        // Then
        assertThat(asked).isEqualTo(expected.equals("level 1"));
    }

    private static String answer(Decider decider, Task task) {
        try {
            return "level " + new DecisionRule(PEOPLE).admit(decider, task).level();
        } catch (HumanNeeded | OwnRequest | NotAsked refusal) {
            return refusal.getClass().getSimpleName();
        }
    }
}
