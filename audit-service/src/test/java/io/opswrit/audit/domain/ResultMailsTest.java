package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultMailsTest {

    @Test
    void theMailAboutACompletedCommand() {
        // When
        Mail mail = Mails.one(Mails.story(), "result.completed");

        // Then
        assertThat(mail.to()).isEqualTo("alice@example.com");
        assertThat(mail.subject()).isEqualTo("[IT Portal] Command completed — i-0a1b2c3d4e5f67890");
        assertThat(mail.text()).isEqualTo("""
                Your request has been processed.

                There is nothing left to do.

                Instance:   i-0a1b2c3d4e5f67890
                Command:    systemctl restart -- 'nginx'
                Status:     Done
                Completed:  2026-11-23 10:05:03 UTC, after 1 s
                Approved:   by bob@example.com
                Output:
                    nginx restarted
                Size:       16 bytes, complete
                Request ID: 019b0000-0000-7000-8000-00000000000a

                Open the request: restart nginx on i-0a1b2c3d4e5f67890
                https://portal.example.com/requests/019b0000-0000-7000-8000-00000000000a

                Use this ID to look up the full audit log:
                https://portal.example.com/audit/019b0000-0000-7000-8000-00000000000a

                --\s
                Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.
                """);
    }

    @Test
    void theMailAboutACommandOfWhichNobodyKnowsHowItEnded() {
        // Given
        Story story = Mails.story()
                .replacing("\"SUCCEEDED\"", "\"UNKNOWN\"")
                .replacing("\"ran\": \"yes\"", "\"ran\": \"unknown\"")
                .replacing("\"exit_code\": 0", "\"exit_code\": null")
                .replacing("\"reason\": null", "\"reason\": \"SSM lost sight of it.\"")
                .replacing("\"nginx restarted\\n\"", "null")
                .replacing("\"error\": \"\"", "\"error\": \"boom\"")
                .replacing("\"output_bytes\": 16", "\"output_bytes\": 4");

        // When
        Mail mail = Mails.one(story, "result.completed");

        // Then
        assertThat(mail.subject()).isEqualTo("[IT Portal] Outcome unknown — i-0a1b2c3d4e5f67890");
        assertThat(mail.text()).isEqualTo("""
                We do not know how your command ended.

                We cannot tell whether it ran; look before you repeat it.

                Instance:   i-0a1b2c3d4e5f67890
                Command:    systemctl restart -- 'nginx'
                Status:     Outcome unknown
                Completed:  2026-11-23 10:05:03 UTC
                Reason:     SSM lost sight of it.
                Approved:   by bob@example.com
                Errors:
                    boom
                Size:       4 bytes, complete
                Request ID: 019b0000-0000-7000-8000-00000000000a

                Open the request: restart nginx on i-0a1b2c3d4e5f67890
                https://portal.example.com/requests/019b0000-0000-7000-8000-00000000000a

                Need help? Open a ticket:
                https://support.example.com/new?request=019b0000-0000-7000-8000-00000000000a

                Use this ID to look up the full audit log:
                https://portal.example.com/audit/019b0000-0000-7000-8000-00000000000a

                --\s
                Sent by Opswrit. Nobody reads answers to this mail, and opening a link in it decides nothing.
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAILED|yes|Command failed|Your command failed.|It ran on the instance|true",
                "FAILED|no|Command failed|Your command failed.|Nothing ran on the instance. Read why before|true",
                "TIMED_OUT|unknown|Command timed out|Your command did not finish in time.|We cannot tell whether it ran|true",
                "CANCELLED|yes|Command cancelled|Your request was cancelled.|It ran on the instance|false",
                "EXPIRED|no|Request expired|Your request was not carried out in time.|Nothing ran on the instance. If it is still needed, ask again.|false",
                "REFUSED|no|Request refused|Your request was refused.|Nothing ran on the instance. Read why before|false",
                "REFUSED|unknown|Request refused|Your request was refused.|We cannot tell whether it ran|false",
                "EXPIRED|unknown|Request expired|Your request was not carried out in time.|We cannot tell whether it ran|false"
            })
    void eachEndHasItsOwnWords(String outcome, String ran, String headline, String opening, String now, boolean help) {
        // Given
        Story story = Mails.story()
                .replacing("\"SUCCEEDED\"", '"' + outcome + '"')
                .replacing("\"ran\": \"yes\"", "\"ran\": \"" + ran + '"')
                .replacing("\"error\": \"\"", "\"error\": \"what went wrong\"");

        // When
        Mail mail = Mails.one(story, "result.completed");

        // Then
        assertThat(mail.subject()).isEqualTo("[IT Portal] " + headline + " — i-0a1b2c3d4e5f67890");
        assertThat(mail.text()).startsWith(opening).contains(now, "    what went wrong");
        assertThat(mail.text().contains("Need help? Open a ticket")).isEqualTo(help);
    }

    @Test
    void aCommandWithoutOutputSaysSo() {
        // Given
        Story story = Mails.story().replacing("nginx restarted\\n", "");

        // When
        Mail mail = Mails.one(story, "result.completed");

        // Then
        assertThat(mail.text()).contains("Output:     (none)\n");
    }

    @Test
    void aScriptStandsAsABlock() {
        // Given
        Story story = Mails.story().replacing("systemctl restart -- 'nginx'", "set -e\\nfetch it\\nrun it");

        // When
        Mail mail = Mails.one(story, "result.completed");

        // Then
        assertThat(mail.text()).contains("Command:\n    set -e\n    fetch it\n    run it\nStatus:");
    }
}
