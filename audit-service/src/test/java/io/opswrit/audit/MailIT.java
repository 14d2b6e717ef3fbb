package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.MailWatch;
import io.opswrit.audit.testing.Mailbox;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Event;
import io.opswrit.events.NotificationEvent;
import io.opswrit.events.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditTest
class MailIT {

    private static TestTopics topics;

    private final Story story = new Story(TestEvents.requestId());
    private final String id = story.requestId();
    private MailWatch watch;

    @BeforeAll
    static void open() {
        topics = new TestTopics(Topics.NOTIFICATION);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @BeforeEach
    void watch() {
        watch = new MailWatch(topics, id);
    }

    @Test
    void theRequesterHearsOnceHowItEndedHoweverOftenThatIsSaid() throws Exception {
        // Given
        story.replacing("nginx restarted", "nginx restarted → ✓");
        var completed = TestEvents.message(id, story.event("result.completed"));
        var again = TestEvents.message(id, story.event("result.completed"));

        // When
        topics.send(List.of(completed, completed, again));

        // Then
        watch.said(1);
        watch.awaitEntries("result.completed", 2);
        assertThat(Mailbox.about(id)).hasSize(1);
        MimeMessage mail = Mailbox.about(id).getFirst();
        assertThat(mail.getSubject()).isEqualTo("[IT Portal] Command completed — " + story.instanceId());
        assertThat(mail.getAllRecipients()).extracting(String::valueOf).containsExactly("alice@example.com");
        assertThat(mail.getFrom()).extracting(String::valueOf).containsExactly("Opswrit <opswrit@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")).hasSize(1);
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat(mail.getContent().toString())
                .startsWith("Your request has been processed.")
                .contains("    nginx restarted → ✓")
                .contains("Request ID: " + id);
    }

    @Test
    void whatWasSentIsSaidAndStandsInTheRecord() {
        // When
        topics.send(id, story.events("request.submitted", "result.completed"));

        // Then
        NotificationEvent.Sent sent = (NotificationEvent.Sent) watch.said(1).getFirst();
        assertThat(sent.revision()).isEqualTo(1);
        assertThat(sent.kind()).isEqualTo("succeeded");
        assertThat(sent.to()).containsExactly("alice@example.com");
        assertThat(sent.messageId()).isEqualTo(Mailbox.id(Mailbox.about(id).getFirst()));
        JsonNode notification =
                Audit.record(id, "SUCCEEDED").path("notifications").path(0);
        assertThat(notification.path("kind").asText()).isEqualTo("succeeded");
        assertThat(notification.path("state").asText()).isEqualTo("sent");
        assertThat(notification.path("to").toString()).isEqualTo("[\"alice@example.com\"]");
        assertThat(notification.path("at").asText()).isEqualTo(sent.sentAt().toString());
        assertThat(TestDatabase.rows("select text from notification where request_id = ?", UUID.fromString(id)))
                .containsExactly("null");
        watch.awaitEntries("notification.sent", 1);
    }

    @Test
    void everybodyWhoIsAskedHearsOfItOnceAndFactsAreCountedInOrder() {
        // When
        topics.send(
                id,
                story.events("approval.opened", "approval.info-requested", "approval.escalated", "approval.rejected"));

        // Then
        List<Event> said = watch.said(4);
        assertThat(said).extracting(Event::revision).containsExactly(1, 2, 3, 4);
        assertThat(said)
                .extracting(event -> ((NotificationEvent.Sent) event).kind() + " "
                        + ((NotificationEvent.Sent) event).to().getFirst())
                .containsExactlyInAnyOrder(
                        "approval-asked bob@example.com",
                        "question alice@example.com",
                        "approval-escalated dave@example.com",
                        "rejected alice@example.com");
        assertThat(Mailbox.about(id)).hasSize(4);
    }
}
