package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opswrit.audit.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewMailsTest {

    @Test
    void theMailToApprovers() {
        // When
        List<Mail> mails = Mails.of(Mails.story(), "approval.opened");

        // Then
        assertThat(mails).extracting(Mail::to).containsExactly("bob@example.com");
        assertThat(mails.getFirst().subject())
                .isEqualTo("[IT Portal] Approval needed — restart nginx on i-0a1b2c3d4e5f67890");
        assertThat(mails.getFirst().text()).isEqualTo("""
                alice asks to restart nginx on i-0a1b2c3d4e5f67890 until 14:02 UTC

                You are one of those who may decide. Nothing runs unless somebody approves it.

                Instance:   i-0a1b2c3d4e5f67890
                Command:    systemctl restart -- 'nginx'
                Status:     Waiting for approval
                Why:
                    502s since the 13:40 deploy
                Requester:  alice@example.com
                Decide by:  2026-11-23 14:02 UTC
                Expires:    2026-11-24 10:02 UTC
                Request ID: 019b0000-0000-7000-8000-00000000000a

                Open the request: restart nginx on i-0a1b2c3d4e5f67890
                https://portal.example.com/approvals/019b0000-0000-7000-8000-00000000000a

                --\s
                Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.
                """);
    }

    @Test
    void anEscalationIsToldToThoseWhomItAdds() {
        // When
        List<Mail> mails = Mails.of(Mails.story(), "approval.opened", "approval.escalated");

        // Then
        assertThat(mails).extracting(Mail::to).containsExactly("dave@example.com");
        assertThat(mails.getFirst().subject())
                .isEqualTo("[IT Portal] Approval overdue — restart nginx on i-0a1b2c3d4e5f67890");
        assertThat(mails.getFirst().text())
                .startsWith("alice asks to restart nginx on i-0a1b2c3d4e5f67890 until 10:02 UTC\n\n"
                        + "Nobody has decided in time, so you are asked as well, on level 2. Nothing runs unless")
                .contains("Expires:    2026-11-24 10:02 UTC\n")
                .doesNotContain("Decide by");
    }

    @Test
    void theMailAboutAQuestion() {
        // When
        Mail mail = Mails.one(Mails.story(), "approval.opened", "approval.info-requested");

        // Then
        assertThat(mail.to()).isEqualTo("alice@example.com");
        assertThat(mail.subject()).isEqualTo("[IT Portal] A question about your request — i-0a1b2c3d4e5f67890");
        assertThat(mail.text()).isEqualTo("""
                An approver has a question about your request.

                It waits until you answer on its page; without an answer it expires.

                Question:
                    Is it out of the load balancer?
                Asked by:   bob@example.com
                Answer by:  2026-11-24 10:03 UTC
                Instance:   i-0a1b2c3d4e5f67890
                Command:    systemctl restart -- 'nginx'
                Status:     Question for you
                Request ID: 019b0000-0000-7000-8000-00000000000a

                Open the request: restart nginx on i-0a1b2c3d4e5f67890
                https://portal.example.com/requests/019b0000-0000-7000-8000-00000000000a

                --\s
                Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejected|Request rejected|Your request was rejected by bob@example.com.|Nothing ran. Read why before you ask again.|Rejected|Not during the sale",
                "expired|Request expired|Your request has expired.|Nothing ran. If it is still needed, ask again.|Expired|Nobody decided within 24 hours.",
                "withdrawn|Request cancelled|Your request was cancelled before anybody decided.|Nothing ran. There is nothing left to do.|Cancelled|No longer needed"
            })
    void theMailAboutAnEndBeforeItRan(
            String fact, String headline, String opening, String now, String status, String reason) {
        // When
        Mail mail = Mails.one(Mails.story(), "approval.opened", "approval." + fact);

        // Then
        assertThat(mail.subject()).isEqualTo("[IT Portal] " + headline + " — i-0a1b2c3d4e5f67890");
        assertThat(mail.text()).isEqualTo("""
                %s

                %s

                Instance:   i-0a1b2c3d4e5f67890
                Command:    systemctl restart -- 'nginx'
                Status:     %s
                Reason:
                    %s
                Request ID: 019b0000-0000-7000-8000-00000000000a

                Open the request: restart nginx on i-0a1b2c3d4e5f67890
                https://portal.example.com/requests/019b0000-0000-7000-8000-00000000000a

                Use this ID to look up the full audit log:
                https://portal.example.com/audit/019b0000-0000-7000-8000-00000000000a

                --\s
                Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.
                """.formatted(opening, now, status, reason));
    }

    @Test
    void theMailAboutACommandThatIsStillRunning() {
        // When
        Mail mail = Mails.one(Mails.story(), "execution.dispatched", "execution.still-running");

        // Then
        assertThat(mail.subject()).isEqualTo("[IT Portal] Command still running — i-0a1b2c3d4e5f67890");
        assertThat(mail.text())
                .startsWith("Your command is still running after 2 min. It usually takes 5 s.\n\nYou will hear again")
                .contains("Ends by:    2026-11-23 10:08 UTC\n");
    }

    @Test
    void whoeverARequestIsMadeForIsToldAtOnce() {
        // Given
        Story story = Mails.story().replacing("\"submitter\": {", "\"submitter\": %s, \"unknown\": {".formatted("""
                        {"issuer": "i", "subject": "dan", "email": "dan@example.com", "name": "Dan"}"""));

        // When
        List<Mail> mails = Mails.of(story, "request.submitted");

        // Then
        assertThat(mails).extracting(Mail::to).containsExactly("alice@example.com");
        assertThat(mails.getFirst().text()).startsWith("dan@example.com sent a request in your name.\n");
    }

    @Test
    void theMailAboutAFinding() {
        // When
        Mail mail = Mails.one(Mails.story(), "request.submitted", "request.settled");

        // Then
        assertThat(mail.to()).isEqualTo("alice@example.com");
        assertThat(mail.subject()).isEqualTo("[IT Portal] Command looked into — i-0a1b2c3d4e5f67890");
        assertThat(mail.part()).isEqualTo("2");
        assertThat(mail.text())
                .startsWith("olga@example.com looked into your command, of which nobody could tell whether it ran: "
                        + "it did run.\n\nThe outcome stays unknown,")
                .contains("Reason:\n    The journal of the instance shows the restart at 12:04\n");
    }

    @Test
    void whoAsksForThemselvesIsNotToldSo() {
        assertThat(Mails.of(Mails.story(), "request.submitted")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval.voted", "approval.resumed", "approval.granted", "execution.started"})
    void whatNobodyNeedsToHearIsNotTold(String fact) {
        assertThat(Mails.of(Mails.story(), "approval.opened", fact)).isEmpty();
    }

    @Test
    void whatCannotBeToldForLackOfTheOrderIsRefused() {
        assertThatThrownBy(() -> Mails.of(Mails.story(), "execution.still-running"))
                .isInstanceOf(OrderNotKnown.class)
                .hasMessageContaining(Mails.ID);
    }
}
