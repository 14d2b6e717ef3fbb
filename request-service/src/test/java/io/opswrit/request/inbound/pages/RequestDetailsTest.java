package io.opswrit.request.inbound.pages;

import static io.opswrit.request.OtherServices.NOON;
import static io.opswrit.request.domain.PeopleAndRequests.AUDITOR;
import static io.opswrit.request.domain.PeopleAndRequests.OPERATOR;
import static io.opswrit.request.domain.PeopleAndRequests.OWNER;
import static io.opswrit.request.domain.PeopleAndRequests.after;
import static io.opswrit.request.domain.PeopleAndRequests.answered;
import static io.opswrit.request.domain.PeopleAndRequests.disks;
import static io.opswrit.request.domain.PeopleAndRequests.restart;
import static io.opswrit.request.domain.PeopleAndRequests.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.events.AgentWords;
import io.opswrit.events.Instance;
import io.opswrit.events.Outcome;
import io.opswrit.request.OtherServices;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Request;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestDetailsTest {

    private static final String HERE = "i-0a1b2c3d4e5f67890";
    private static final String YOU_ASK = "you ask to restart nginx on " + HERE;
    private static final String ALICE_ASKS = "Alice asks to restart nginx on " + HERE;
    private static final String YOU_ASKED = "you asked to restart nginx on " + HERE;

    static Stream<Arguments> headlines() {
        Request asked = after(restart(), OtherServices.infoRequested(2));
        return Stream.of(
                Arguments.of(OWNER, restart(), "Waiting for approval", YOU_ASK),
                Arguments.of(OPERATOR, restart(), "Waiting for approval", ALICE_ASKS),
                Arguments.of(OWNER, asked, "Question for you", YOU_ASK),
                Arguments.of(OPERATOR, asked, "Question for Alice", ALICE_ASKS),
                Arguments.of(OWNER, answered(asked), "Answered", YOU_ASK),
                Arguments.of(OWNER, disks(), "Queued", "you ask to check disk space on " + HERE),
                Arguments.of(OWNER, after(restart(), OtherServices.started(2)), "Running", YOU_ASK),
                Arguments.of(OWNER, after(restart(), OtherServices.stillRunning(3)), "Still running", YOU_ASK),
                Arguments.of(OWNER, after(restart(), OtherServices.rejected(2)), "Rejected", YOU_ASKED),
                Arguments.of(OWNER, after(restart(), OtherServices.expired(2)), "Expired", YOU_ASKED),
                Arguments.of(OWNER, after(restart(), OtherServices.withdrawn(2)), "Cancelled", YOU_ASKED),
                Arguments.of(OWNER, ended(Outcome.SUCCEEDED), "Done", YOU_ASKED),
                Arguments.of(OWNER, ended(Outcome.FAILED), "Failed (exit 0)", YOU_ASKED),
                Arguments.of(OWNER, ended(Outcome.TIMED_OUT), "Timed out", YOU_ASKED),
                Arguments.of(OWNER, ended(Outcome.UNKNOWN), "Outcome unknown", YOU_ASKED),
                Arguments.of(AUDITOR, ended(Outcome.REFUSED), "Refused", "Alice asked to restart nginx on " + HERE));
    }

    @ParameterizedTest
    @MethodSource("headlines")
    void oneSentenceSaysHowItStands(Caller caller, Request request, String words, String sentence) {
        // Given
        Instance instance = Instance.unseen(HERE);

        // When
        Headline headline = RequestDetails.of(caller, request, instance).headline();

        // Then
        assertThat(headline.words()).isEqualTo(words);
        assertThat(headline.sentence()).isEqualTo(sentence);
        assertThat(headline.next()).isNotBlank();
    }

    @Test
    void theInstanceHasItsNameBesideItsId() {
        // Given
        var web = new Instance(HERE, "web-1", Map.of("env", "production"), "", AgentWords.unknown());

        // When
        var facts = RequestDetails.of(OWNER, restart(), web).facts();

        // Then
        assertThat(facts).contains(new Fact("Instance", HERE + " · web-1 (production)", null));
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhatComesNext() {
        // Given
        Request running = after(
                restart(),
                OtherServices.opened(1, restart().accepted().signed(), "d", "bob"),
                OtherServices.infoRequested(2),
                OtherServices.started(2));

        // When
        var timeline = Timeline.of(running);

        // Then
        assertThat(timeline)
                .extracting(TimelineItem::text)
                .containsExactly(
                        "Alice sent the request",
                        "Bob was asked to approve",
                        "bob@example.com asked a question",
                        "The instance began to run it",
                        "Next: the result");
        assertThat(timeline).extracting(TimelineItem::state).containsExactly("done", "done", "done", "now", "next");
    }

    @Test
    void theTimeLeftIsWhatWasSaid() {
        // Given
        Request opened =
                after(restart(), OtherServices.opened(1, restart().accepted().signed(), "d", "bob"));

        // When
        var clocks = Clock.of(opened);

        // Then
        assertThat(clocks).extracting(Clock::until).containsExactly(NOON.plusSeconds(3_600), NOON.plusSeconds(86_400));
        assertThat(Clock.of(after(opened, OtherServices.infoRequested(2)))).hasSize(1);
        assertThat(Clock.of(after(opened, OtherServices.stillRunning(3))))
                .containsExactly(new Clock("Until SSM gives it up", NOON.plusSeconds(600)));
        assertThat(Clock.of(ended(Outcome.SUCCEEDED))).isEmpty();
        assertThat(Clock.of(restart())).isEmpty();
    }

    @Test
    void aRunSaysSinceWhenAndHowOftenItWasLookedAt() {
        // Given
        Request still = after(restart(), OtherServices.started(2), OtherServices.stillRunning(3));

        // When
        RunProgress progress = RunProgress.of(still);

        // Then
        assertThat(progress.since()).isEqualTo(NOON.plusSeconds(1));
        assertThat(progress.begun()).isTrue();
        assertThat(progress.usual()).hasSeconds(20);
        assertThat(progress.looks()).isEqualTo(12);
        assertThat(RunProgress.of(restart())).isNull();
    }

    @Test
    void stoppingCanBeAskedByWhoMayAndOnce() {
        // Given
        Request asked = stopped(disks());

        // When
        StopState own = StopState.of(OWNER, asked);

        // Then
        assertThat(own).isEqualTo(StopState.ASKED);
        assertThat(StopState.of(OPERATOR, disks())).isEqualTo(StopState.OPEN);
        assertThat(StopState.of(AUDITOR, disks())).isEqualTo(StopState.NONE);
        assertThat(StopState.of(OWNER, ended(Outcome.SUCCEEDED))).isEqualTo(StopState.NONE);
        assertThat(StopState.of(OWNER, after(asked, OtherServices.cancelFailed(4))))
                .isEqualTo(StopState.FAILED);
    }

    @Test
    void theCurlLineIsSafeInAShell() {
        // Given
        Request hostile = restart("it's $(reboot) `x` \u202e \"quoted\"\nsecond");

        // When
        CurlLines curl = CurlLines.of(hostile, "http://localhost:8080");

        // Then
        assertThat(curl.repeat())
                .contains("it'\\''s $(reboot) `x` \\u202E \\\"quoted\\\"\\nsecond")
                .endsWith(" http://localhost:8080/api/requests")
                .doesNotContain("\n", "\u202e");
        assertThat(curl.read()).endsWith("/api/requests/" + hostile.id());
    }

    @Test
    void whatAPageShowsSurvivesALostLine() {
        // Given
        Seen seen = Seen.of(after(restart(), OtherServices.infoRequested(2)), StopState.OPEN);

        // When
        Seen read = Seen.read(seen.toString(), "1.open");

        // Then
        assertThat(read).isEqualTo(seen);
        assertThat(Seen.read("", seen.toString())).isEqualTo(seen);
        assertThat(Seen.read(null, null).version()).isZero();
        assertThatThrownBy(() -> Seen.read("x", null)).isInstanceOf(InvalidInput.class);
    }

    private static Request ended(Outcome outcome) {
        return after(restart(), OtherServices.completed(restart().id(), outcome));
    }
}
