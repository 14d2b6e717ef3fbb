package io.opswrit.proof.check;

import static io.opswrit.proof.check.Flaw.CONTRADICTORY;
import static io.opswrit.proof.check.Flaw.DOUBLED;
import static io.opswrit.proof.check.Flaw.LOST;
import static io.opswrit.proof.check.Flaw.UNTOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.proof.outside.Simulator.Execution;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a promise can be broken is seen, and called by its name. */
class VerdictTest {

    private static final String OTHER = "019ac1f0-0000-7000-8000-00000000000f";

    @Test
    void whatWentAsItShouldHasNoFlaw() {
        // Given
        var good = new Case();

        // When
        var verdict = good.verdict();

        // Then
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.counts()).containsOnlyKeys(Flaw.values());
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("no view", LOST, it -> it.views.clear()),
                broken("no record", LOST, it -> it.records.clear()),
                broken("still running", LOST, it -> it.views.put(Case.ID, Case.account("RUNNING", "null", "null"))),
                broken("not in the log", LOST, it -> it.logged.remove("executor c1")),
                broken("a genuine fact that was set aside", LOST, it -> {
                    it.logged.remove("executor c1");
                    it.setAside.add(Case.ID);
                }),
                broken(
                        "two results",
                        DOUBLED,
                        it -> it.completed("c2", "SUCCEEDED").logged.add("executor c2")),
                broken(
                        "a result after the rejection",
                        DOUBLED,
                        it -> it.hear("approval", "r1", "approval.rejected", Case.NOON)
                                .logged
                                .add("approval r1")),
                broken(
                        "an execution that ran twice",
                        DOUBLED,
                        it -> it.fleet.set(0, Case.run(Case.EXECUTION, 2, Case.NOON))),
                broken("told twice", DOUBLED, it -> it.mails.add(Case.mail("succeeded", ".again"))),
                broken("not told", UNTOLD, it -> it.mails.clear()),
                broken("told another end", CONTRADICTORY, it -> it.mails.add(Case.mail("failed", ""))),
                broken(
                        "a success that never ran",
                        CONTRADICTORY,
                        it -> it.fleet.set(0, Case.run(Case.EXECUTION, 0, Case.NOON))),
                broken(
                        "another record",
                        CONTRADICTORY,
                        it -> it.records.put(Case.ID, Case.account("FAILED", "yes", Case.COMMAND))),
                broken("another result", CONTRADICTORY, it -> {
                    it.views.put(Case.ID, Case.account("FAILED", "yes", Case.COMMAND));
                    it.records.put(Case.ID, Case.account("FAILED", "yes", Case.COMMAND));
                }),
                broken(
                        "sent before its writ",
                        CONTRADICTORY,
                        it -> it.fleet.set(0, Case.run(Case.EXECUTION, 1, Case.NOON.minusSeconds(2)))),
                broken(
                        "ran, and nobody knows since when",
                        CONTRADICTORY,
                        it -> it.fleet.set(0, Case.run(Case.EXECUTION, 1, null))),
                broken("a run that no fact names", CONTRADICTORY, it -> it.fleet.add(Case.run(OTHER, 1, Case.NOON))),
                broken(
                        "a forged order that was sent",
                        CONTRADICTORY,
                        it -> it.fleet.add(
                                new Execution(OTHER, "ow:x:1 Submitted by m-1@forged.example", 1, 0, List.of(), null))),
                broken(
                        "a request that nobody knows",
                        CONTRADICTORY,
                        it -> it.views.put(OTHER, Case.account("SUCCEEDED", "yes", "null"))));
    }

    private static Arguments broken(String what, Flaw flaw, Consumer<Case> spoil) {
        return Arguments.of(what, flaw, spoil);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void aBrokenPromiseIsSeen(String what, Flaw flaw, Consumer<Case> spoil) {
        // Given
        var spoilt = new Case();
        spoil.accept(spoilt);

        // When
        var verdict = spoilt.verdict();

        // Then
        assertThat(verdict.isClean()).as(what).isFalse();
        assertThat(verdict.findings()).extracting(Finding::flaw).contains(flaw);
    }

    @Test
    void aFactThatIsDeliveredTwiceIsOneFact() {
        // Given
        var repeated = new Case();

        // When
        repeated.completed("c1", "SUCCEEDED");

        // Then
        assertThat(repeated.verdict().findings()).isEmpty();
        assertThat(repeated.heard.size()).isEqualTo(2);
    }

    @Test
    void aForgeryThatMakesNoSenseMayBeSetAside() {
        // Given
        var forgery = new Case().hear("forger", "f1", "approval.granted", Case.NOON);
        forgery.setAside.add(Case.ID);

        // When
        forgery.forged.add(Case.ID);

        // Then
        assertThat(new LogIsWhole().broken(forgery.evidence())).isEmpty();
    }

    @Test
    void aRejectedRequestThatRanIsAContradiction() {
        // Given
        var spoilt = new Case();
        var rejected = Case.account("REJECTED", "no", "null");
        spoilt.views.put(Case.ID, rejected);
        spoilt.records.put(Case.ID, rejected);

        // When
        var verdict = spoilt.verdict();

        // Then
        assertThat(verdict.findings())
                .contains(new Finding(CONTRADICTORY, Case.ID, "REJECTED, ran: no, but it ran 1 times"));
    }
}
