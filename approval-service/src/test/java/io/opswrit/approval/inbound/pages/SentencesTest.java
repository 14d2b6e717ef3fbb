package io.opswrit.approval.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.domain.Decider;
import io.opswrit.approval.domain.DecisionRule;
import io.opswrit.approval.domain.Listed;
import io.opswrit.approval.domain.People;
import io.opswrit.approval.domain.Sla;
import io.opswrit.approval.domain.Standing;
import io.opswrit.approval.domain.Task;
import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Run;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.events.Instance;
import io.opswrit.events.PingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Sla SLA = new Sla(Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(24));
    private static final People PEOPLE = new People(List.of(listed(Persona.BOB, 1), listed(Persona.DAVE, 2)));
    private static final TestOrder ORDER = TestOrder.by(Persona.ALICE.person());

    private static Listed listed(Persona persona, int level) {
        return new Listed(persona.person(), Set.of(), level);
    }

    private static Task pending() {
        return Task.open(ORDER.verified(), PEOPLE, SLA, START).task();
    }

    private static Task escalated() {
        return pending()
                .passDeadline(PEOPLE, SLA, START.plus(Duration.ofHours(4)))
                .task();
    }

    private static Task asked() {
        var bob = new Decider(Persona.BOB.person(), true, Persona.BOB.actor());
        var ballot = new DecisionRule(PEOPLE).admit(bob, pending());
        return pending()
                .askForInfo(ballot, UUID.randomUUID(), "Why?", SLA, START)
                .task();
    }

    private static Task expired() {
        return pending()
                .passDeadline(PEOPLE, SLA, START.plus(Duration.ofHours(24)))
                .task();
    }

    @ParameterizedTest
    @CsvSource({
        "web-1, Environment, production, restart nginx on web-1, Alice asks to restart nginx on web-1 (production)",
        "web-1, env, staging, restart nginx on web-1, Alice asks to restart nginx on web-1 (staging)",
        "web-1, team, shop, restart nginx on web-1, Alice asks to restart nginx on web-1",
        ", team, shop, restart nginx on i-0123456789abcdef0, Alice asks to restart nginx on i-0123456789abcdef0"
    })
    void nameTheInstanceAsPeopleDo(String name, String key, String value, String what, String asks) {
        // Given
        var seen = new Run(ORDER).seen(name, Map.of(key, value), PingStatus.ONLINE);

        // When
        var instance = Instance.seen(ORDER.order().instanceId(), seen);

        // Then
        assertThat(Sentences.asks(pending(), instance)).isEqualTo(asks);
        assertThat(Sentences.what(pending(), instance)).isEqualTo(what);
    }

    static List<Arguments> clocks() {
        return List.of(
                Arguments.of(pending(), "Level 1 is asked", "then the next level is asked as well"),
                Arguments.of(escalated(), "Escalated to level 2", "then it ends undecided and nothing runs"),
                Arguments.of(asked(), "Level 1 is asked", "for Alice to answer, then it ends and nothing runs"));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void sayHowFarUpItHasGoneAndWhatHappensThen(Task task, String level, String then) {
        // When
        var clock = Clock.of(task);

        // Then
        assertThat(clock.level()).isEqualTo(level);
        assertThat(clock.then()).isEqualTo(then);
    }

    static List<Arguments> obstacles() {
        return List.of(
                Arguments.of(pending(), Standing.MAY_DECIDE, true, null),
                Arguments.of(
                        pending(),
                        Standing.MAY_DECIDE,
                        false,
                        "To decide, you need the role approver; ask whoever runs Opswrit in your company."),
                Arguments.of(
                        pending(),
                        Standing.OWN_REQUEST,
                        true,
                        "This is your own request, so somebody else has to decide: Bob."),
                Arguments.of(
                        escalated(),
                        Standing.NOT_ASKED,
                        true,
                        "You may see this, but you are not among those who are asked: Bob, Dave."),
                Arguments.of(
                        pending(),
                        Standing.NOT_HUMAN,
                        true,
                        "Only a person who has logged in decides; this is a service account."),
                Arguments.of(expired(), Standing.MAY_DECIDE, true, "Nothing is left to decide."));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void sayWhyThereIsNothingToPress(Task task, Standing standing, boolean approver, String expected) {
        // When
        String why = Sentences.obstacle(task, standing, approver);

        // Then
        assertThat(why).isEqualTo(expected);
    }

    @Test
    void anOpenQuestionLeavesRejectingAlone() {
        // Given
        var instance = Instance.unseen("i-0123456789abcdef0");

        // When
        var bar = Bar.of(asked(), instance, Standing.MAY_DECIDE, true);

        // Then
        assertThat(bar.open()).isTrue();
        assertThat(bar.canApprove()).isFalse();
    }

    @Test
    void nobodyLeftToAskIsSaid() {
        // Given
        var task =
                Task.open(ORDER.verified(), new People(List.of()), SLA, START).task();

        // When
        String why = Sentences.obstacle(task, Standing.OWN_REQUEST, true);

        // Then
        assertThat(why).endsWith("nobody is left to ask on any level.");
    }
}
