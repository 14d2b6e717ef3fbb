package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.BOB;
import static io.opswrit.request.Api.EVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.PingStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form, as it is without script. */
@QuarkusTest
class NewRequestPageIT extends TestParts {

    private static final String DB_1 = "i-0a1b2c3d4e5f6db01";
    private static final String TWIN_1 = "i-0a1b2c3d4e5f6aa01";
    private static final String TWIN_2 = "i-0a1b2c3d4e5f6aa02";
    private static final String AWAY = "i-0a1b2c3d4e5f6aa03";

    @BeforeEach
    void instances() {
        try (var topics = new TestTopics()) {
            topics.send(DB_1, OtherServices.seen(1, DB_1, "db-1", PingStatus.ONLINE));
            topics.send(TWIN_1, OtherServices.seen(1, TWIN_1, "twin", PingStatus.ONLINE));
            topics.send(TWIN_2, OtherServices.seen(1, TWIN_2, "twin", PingStatus.ONLINE));
            topics.send(AWAY, OtherServices.seen(1, AWAY, "away", PingStatus.CONNECTION_LOST));
        }
        // the page may know them a few seconds later
        await().until(() -> Form.open(ALICE, "").asString(), page -> page.contains("away") && page.contains("db-1"));
    }

    @Test
    void theEmptyFormOffersInstancesAndCommandTypesByRisk() {
        // When
        String page = Form.open(ALICE, "").then().statusCode(200).extract().asString();

        // Then
        assertThat(page)
                .contains("<title>New request", "db-1 · production · agent online", "away · production · agent offline")
                .containsSubsequence(
                        "Low risk: runs at once",
                        "CheckDiskSpace: Shows how full",
                        "High risk: needs approval",
                        "RestartService: Restarts one systemd service.")
                .contains("formmethod=\"get\"")
                .doesNotContain("parameters.service_name", "class=\"error\"");
    }

    @Test
    void continuingShowsTheFieldsOfTheType() {
        // When
        String page = Form.open(
                        ALICE, "?step=fields&instance_id=db-1&command_type=RestartService&parameters.service_name=cron")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(page)
                .contains("name=\"parameters.service_name\"", "value=\"cron\"", "systemctl restart -- &#39;cron&#39;")
                .contains("<option value=\"RestartService\" selected>", "Ask for approval: restart cron on db-1")
                .contains("Needs approval", "Justification</label>")
                .doesNotContain("class=\"error\"", "name=\"requester_email\"");
    }

    @Test
    void aChoiceIsASelectWithItsDefault() {
        // When
        String page = Form.open(ALICE, "?command_type=PatchNow").asString();

        // Then
        assertThat(page).contains("<option selected>apt</option>", "<option>yum</option>");
    }

    @Test
    void aCommandIsReviewedAndThenRunsAtOnce() {
        // Given
        Form form = Form.disks(ALICE).with("instance_id", "db-1");
        String review = form.on(Form.open(ALICE, "").asString()).post("review").asString();
        assertThat(review)
                .contains("Nothing is sent yet", "<code class=\"command\">df -h</code>", DB_1, "Agent online")
                .contains("Run now on db-1", "Runs at once. Usually done in 5 s.", "Environment: production");

        // When
        String location =
                form.on(review).post("send").then().statusCode(303).extract().header("Location");

        // Then
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        assertThat(location).endsWith("/requests/" + id);
        assertThat(TestDatabase.rows("select instance_id, command_type, status from request where request_id = ?", id))
                .containsExactly(DB_1 + "|CheckDiskSpace|QUEUED");
    }

    @Test
    void aNameOfTwoInstancesIsRefusedWithTheirIds() {
        // When
        String page = Form.disks(ALICE)
                .with("instance_id", "twin")
                .post("send")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        // Then
        assertThat(page).contains(TWIN_1 + ", " + TWIN_2, "2 instances are called twin", "value=\"twin\"");
    }

    @Test
    void anAgentThatIsAwayIsToldWithWhatThatMeans() {
        // When
        String page = Form.open(ALICE, "?instance_id=away").asString();

        // Then
        assertThat(page).contains("Agent offline", "since", "The command will wait until it is back, or expire.");
        assertThat(Form.open(ALICE, "?instance_id=i-0123456789abcdef0").asString())
                .contains("Not seen by Opswrit");
    }

    @Test
    void aRequestIsAskedForAgain() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);

        // When
        String page =
                Form.open(ALICE, "?from=" + id).then().statusCode(200).extract().asString();

        // Then
        assertThat(page)
                .contains("value=\"nginx\"", "it hangs</textarea>", "value=\"i-0a1b2c3d4e5f67890\"")
                .contains("<option value=\"RestartService\" selected>");
        Form.open(EVE, "?from=" + id).then().statusCode(404);
        Form.open(ALICE, "?from=" + UUID.randomUUID()).then().statusCode(404);
        Form.open(ALICE, "?from=no-id").then().statusCode(400);
    }

    @Test
    void onlyRequestersMayAsk() {
        // When
        var answers = List.of(
                Form.open(BOB, ""),
                Form.disks(BOB).post("send"),
                Form.disks(BOB).part("check", "instance_id"),
                Form.disks(BOB).part("fields", "command_type"));

        // Then
        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(403));
    }
}
