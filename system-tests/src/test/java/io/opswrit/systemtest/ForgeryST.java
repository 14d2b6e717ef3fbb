package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Event;
import io.opswrit.local.Database;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import io.opswrit.local.Service;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forged facts run nothing: the topics refuse strangers, and the executor refuses what the topics let through. */
class ForgeryST {

    private static final LocalStack STACK = Stacks.shared();
    private static final Forger FORGER = new Forger(STACK);

    private final Fleet fleet = new Fleet(STACK);
    private final Topics topics = new Topics(STACK);

    @ParameterizedTest
    @EnumSource(
            value = Principal.class,
            names = {"APPROVAL_SERVICE", "EXECUTOR_SERVICE", "AUDIT_SERVICE", "RESULTS_READER"})
    void aStrangersPrincipalCannotWriteRequests(Principal stranger) {
        // Given
        UUID id = UUID.randomUUID();
        Event forged = FORGER.submitted(FORGER.signed(FORGER.diskSpace(id, Instances.STAGING)));

        // When / Then
        assertThatThrownBy(() -> topics.say(stranger, id, forged))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    static Stream<Arguments> forgeries() {
        String instance = Instances.STAGING;
        UUID a = UUID.randomUUID();
        UUID b = UUID.randomUUID();
        UUID c = UUID.randomUUID();
        UUID d = UUID.randomUUID();
        UUID e = UUID.randomUUID();
        UUID f = UUID.randomUUID();
        Signed high = FORGER.signed(FORGER.restart(d, instance, RiskLevel.HIGH));
        Signed own = FORGER.signed(FORGER.restart(e, instance, RiskLevel.HIGH));
        Signed other = FORGER.signed(FORGER.restart(f, instance, RiskLevel.HIGH));
        return Stream.of(
                Arguments.of(
                        "a bad signature",
                        a,
                        FORGER.submitted(FORGER.withRubbishSignature(FORGER.diskSpace(a, instance)))),
                Arguments.of(
                        "an altered order",
                        b,
                        FORGER.submitted(FORGER.altered(FORGER.diskSpace(b, instance), "resolved_command", "id"))),
                Arguments.of(
                        "low relabelled",
                        c,
                        FORGER.submitted(FORGER.signed(FORGER.restart(c, instance, RiskLevel.LOW)))),
                Arguments.of("no writ", d, FORGER.grantedWithoutWrit(high)),
                Arguments.of("own approval", e, FORGER.granted(own, Orders.digest(own), Forger.requester(e))),
                Arguments.of("the writ of another order", f, FORGER.granted(other, Orders.digest(own), Forger.BOB)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedFactRunsNothingEvenWithTheRightToWriteIt(String kind, UUID id, Event forged)
            throws ExecutionException, InterruptedException {
        // Given
        assertThat(refusals(id)).isZero();

        // When
        String event = topics.say(Principal.ADMIN, id, forged);

        // Then
        awaitHandled(event);
        assertThat(refusals(id)).as(kind).isEqualTo(1);
        assertThat(fleet.sentFor(Forger.email(id))).isZero();
    }

    @Test
    void aReplayedFactRunsNothingASecondTime() throws ExecutionException, InterruptedException {
        // Given
        UUID id = UUID.randomUUID();
        Event order = FORGER.submitted(FORGER.signed(FORGER.diskSpace(id, Instances.STAGING)));
        topics.say(Principal.ADMIN, id, order);
        String result =
                topics.await(Principal.ADMIN, "command-results", id.toString()).value();

        // When
        String again = topics.say(Principal.ADMIN, id, order);

        // Then
        awaitHandled(again);
        assertThat(result).contains("SUCCEEDED");
        assertThat(fleet.sentFor(Forger.email(id))).isEqualTo(1);
    }

    private static void awaitHandled(String event) {
        await("the executor has handled the event").until(() -> ExecutorRecords.handled(executor(), event));
    }

    private static Database executor() {
        return STACK.postgres().database(Service.EXECUTOR.artifact());
    }

    /** @return how often the executor has written down that it refused something with this key, or refused to run it */
    private static int refusals(UUID id) {
        return ExecutorRecords.refusals(executor(), id);
    }
}
