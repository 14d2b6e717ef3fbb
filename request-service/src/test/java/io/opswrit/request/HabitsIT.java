package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.writ.Orders;
import io.opswrit.writ.Signed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a requester may expect of the review, learned from the reviews of others. */
@QuarkusTest
@TestProfile(HabitsIT.NothingKept.class)
class HabitsIT extends TestParts {

    public static final class NothingKept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("opswrit.habits.keep", "0s");
        }
    }

    @Test
    void thePreviewNamesWhoIsAskedAndHowLongTheyTake() {
        // Given
        TestDatabase.execute("delete from review");
        Api.as(ALICE, Api.RESTART)
                .post("/api/requests/preview")
                .then()
                .body("approvers", empty(), "usually_answered_seconds", nullValue());
        decided("web-a");
        TestDatabase.execute("update review set opened_at = decided_at - interval '12 minutes'");

        // When
        var preview = Api.as(ALICE, Api.RESTART).post("/api/requests/preview").then();

        // Then
        preview.body("approvers", contains("bob@example.com"), "usually_answered_seconds", equalTo(720));
        assertThat(Form.restart(ALICE).post("review").asString())
                .contains("Needs approval by bob@example.com; usually answered in 12 min.");
        Api.as(ALICE, Api.DISKS).post("/api/requests/preview").then().body("approvers", empty());
    }

    @Test
    void withoutAnyReviewNothingIsInvented() {
        // Given
        TestDatabase.execute("delete from review");

        // When
        String page = Form.restart(ALICE).post("review").asString();

        // Then
        assertThat(page).contains("Needs approval. The approvers are asked by mail.");
    }

    private static void decided(String why) {
        UUID id = Api.submit(ALICE, Api.RESTART.replace("it hangs", why));
        Signed order = Api.order(id);
        try (var topics = new TestTopics()) {
            topics.send(
                    id.toString(),
                    OtherServices.opened(1, order, Orders.digest(order), OtherServices.BOB.id()),
                    OtherServices.granted(2, order, Orders.digest(order)));
        }
        Api.awaitStatus(id, "QUEUED");
    }
}
