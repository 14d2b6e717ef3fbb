package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Mailbox;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.events.Event;
import io.opswrit.events.NotificationEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditTest
class MailIT extends WatchedStory {

    @Inject
    Scheduler scheduler;

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
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(Mailbox.part(mail, "text/plain"))
                .startsWith("Your request has been processed.")
                .contains("    nginx restarted → ✓")
                .contains("Request ID: " + id);
        assertThat(Mailbox.part(mail, "text/html"))
                .startsWith("<!doctype html>")
                .contains("nginx restarted → ✓</pre>")
                .contains("href=\"http://localhost:8080/requests/" + id + '"');
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
        assertThat(TestDatabase.rows(
                        "select coalesce(text, html) from notification where request_id = ?", UUID.fromString(id)))
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

    @Test
    void whatOnePersonIsToldAboutARequestIsOneConversation() {
        // When
        topics.send(
                id,
                story.events("approval.opened", "approval.info-requested", "approval.escalated", "approval.rejected"));

        // Then
        watch.said(4);
        Map<String, Set<String>> conversations = Mailbox.about(id).stream()
                .collect(Collectors.groupingBy(
                        mail -> Mailbox.header(mail, "To"),
                        Collectors.mapping(mail -> Mailbox.header(mail, "References"), Collectors.toSet())));
        assertThat(conversations).containsOnlyKeys("alice@example.com", "bob@example.com", "dave@example.com");
        assertThat(conversations.values())
                .allSatisfy(
                        roots -> assertThat(roots).singleElement().asString().startsWith("<request." + id))
                .doesNotHaveDuplicates();
        assertThat(Mailbox.about(id))
                .allSatisfy(mail -> assertThat(Mailbox.header(mail, "In-Reply-To"))
                        .isEqualTo(Mailbox.header(mail, "References"))
                        .isNotEqualTo(Mailbox.id(mail)));
    }

    @Test
    void whatPeopleAndInstancesWroteIsNeitherHeaderNorHtml() {
        // Given
        story.replacing("nginx restarted", "<script>alert(1)</script>\\r\\nBcc: all@example.com\\u001b[2J");
        story.replacing("restart nginx", "restart\\r\\nBcc: all@example.com\\r\\n\\r\\n<script>");

        // When
        topics.send(id, story.event("result.completed"));

        // Then
        watch.said(1);
        MimeMessage mail = Mailbox.about(id).getFirst();
        assertThat(Mailbox.header(mail, "Bcc")).isNull();
        assertThat(Mailbox.part(mail, "text/html"))
                .doesNotContain("<script", "\u001b")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\nBcc: all@example.com\u241b[2J</pre>");
    }

    @Test
    void whatAnOlderReleasePlannedGoesOutAsPlainText() throws Exception {
        // Given
        scheduler.pause();
        topics.send(id, story.event("result.completed"));
        Audit.record(id, "SUCCEEDED");
        TestDatabase.execute("update notification set html = null where request_id = '" + id + "'");

        // When
        scheduler.resume();

        // Then
        watch.said(1);
        MimeMessage mail = Mailbox.about(id).getFirst();
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString()).startsWith("Your request has been processed.");
    }
}
