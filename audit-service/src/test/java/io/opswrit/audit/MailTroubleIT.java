package io.opswrit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Mailbox;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.events.NotificationEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AuditTest
class MailTroubleIT extends WatchedStory {

    @Inject
    Scheduler scheduler;

    @Test
    void aMailWaitsUntilTheMailServerIsBack() {
        // Given
        Mailbox.down();
        topics.send(id, story.event("result.completed"));
        watch.awaitAttempts();

        // When
        Mailbox.up();

        // Then
        assertThat(watch.said(1).getFirst()).isInstanceOf(NotificationEvent.Sent.class);
        assertThat(Mailbox.about(id)).hasSize(1);
    }

    @Test
    void aMailThatTheServerDeclinesForGoodIsGivenUpAtOnceAndThatIsSaid() {
        // Given
        story.replacing("alice@example.com", "nobody@example.com");
        Mailbox.turnAway("nobody@example.com", "550 5.1.1 no such mailbox");

        // When
        topics.send(id, story.event("result.completed"));

        // Then
        NotificationEvent.Failed failed =
                (NotificationEvent.Failed) watch.said(1).getFirst();
        assertThat(failed.reason()).contains("550 5.1.1 no such mailbox");
        assertThat(failed.to()).containsExactly("nobody@example.com");
        assertThat(Mailbox.about(id)).isEmpty();
        assertThat(Audit.record(id, "SUCCEEDED")
                        .path("notifications")
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("failed");
    }

    @Test
    void aMailThatIsPutOffForTooLongIsGivenUp() {
        // Given
        story.replacing("alice@example.com", "busy@example.com");
        Mailbox.turnAway("busy@example.com", "450 4.2.1 come back later");
        topics.send(id, story.event("result.completed"));
        watch.awaitAttempts();

        // When
        TestDatabase.execute(
                "update notification set planned_at = now() - interval '25 h' where recipient = 'busy@example.com'");

        // Then
        NotificationEvent.Failed failed =
                (NotificationEvent.Failed) watch.said(1).getFirst();
        assertThat(failed.reason()).contains("450 4.2.1 come back later");
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        // Given
        story.replacing("alice@example.com", "alice@@example.com>, all@example.com");

        // When
        topics.send(id, story.event("result.completed"));

        // Then
        assertThat(watch.said(1).getFirst()).isInstanceOf(NotificationEvent.Failed.class);
        assertThat(Mailbox.about(id)).isEmpty();
    }

    @Test
    void aMailThatAnotherReplicaHoldsIsLeftToItUntilItsLeaseIsOver() {
        // Given
        scheduler.pause();
        topics.send(id, story.event("result.completed"));
        Audit.record(id, "SUCCEEDED");
        String lease = TestDatabase.rows(
                        "update notification set leased_until = now() + interval '3 s' where request_id = ?"
                                + " returning leased_until",
                        UUID.fromString(id))
                .getFirst();

        // When
        scheduler.resume();

        // Then
        watch.said(1);
        assertThat(TestDatabase.rows(
                        "select ended_at > cast(? as timestamptz) from notification where request_id = ?",
                        lease,
                        UUID.fromString(id)))
                .containsExactly("t");
    }

    @Test
    void howManyMailsWaitIsHealthData() {
        // Given
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);

        // When
        var answer = RestAssured.get("http://127.0.0.1:" + port + "/q/health/well");

        // Then
        answer.then()
                .statusCode(200)
                .body("checks.find { it.name == 'mail' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'mail' }.data.oldest_waiting", endsWith(" s"));
    }
}
