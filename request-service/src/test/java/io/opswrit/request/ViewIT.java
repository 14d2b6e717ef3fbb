package io.opswrit.request;

import static io.opswrit.request.Api.ALICE;
import static io.opswrit.request.Api.BOB;
import static io.opswrit.request.Api.CAROL;
import static io.opswrit.request.Api.EVE;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Outcome;
import io.opswrit.writ.Orders;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ViewIT extends TopicParts {

    @Test
    void aHighRiskRequestIsFollowedToItsEnd() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);
        var order = Api.order(id);
        String digest = Orders.digest(order);

        // When
        topics.send(id.toString(), OtherServices.granted(2, order, digest));
        topics.send(id.toString(), OtherServices.dispatched(1, order, digest));
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));

        // Then
        Api.awaitStatus(id, "SUCCEEDED");
        await().untilAsserted(() -> Api.find(ALICE, id)
                .statusCode(200)
                .body("approved_by", equalTo("bob@example.com"))
                .body("approved_at", equalTo("2026-11-23T12:00:00Z"))
                .body("ssm_command_id", equalTo("11111111-2222-3333-4444-555555555555"))
                .body("ssm_status", equalTo("Success"))
                .body("exit_code", is(0))
                .body("ran", equalTo("yes"))
                .body("ssm_output", equalTo("out\uFFFDput"))
                .body("reason", nullValue()));
    }

    @Test
    void onlyWhomItConcernsSeesARequest() {
        // Given
        UUID id = Api.submit(ALICE, Api.RESTART);

        // When
        var order = Api.order(id);
        topics.send(
                id.toString(),
                OtherServices.opened(
                        1, order, Orders.digest(order), TestTokens.ISSUER + "#" + TestTokens.subject("bob")));

        // Then
        await().untilAsserted(() -> Api.find(BOB, id).statusCode(200));
        assertThat(List.of(ALICE, CAROL, OLGA))
                .allSatisfy(viewer -> Api.find(viewer, id).statusCode(200));
        Api.find(EVE, id).statusCode(404).contentType("application/problem+json");
        Api.find(TestTokens.person("bob").roles("requester"), id).statusCode(404);
        assertThat(idsOf(BOB, "limit=200")).contains(id.toString());
        assertThat(idsOf(EVE, "limit=200")).doesNotContain(id.toString());
    }

    @Test
    void listsArePagedAndFiltered() {
        // Given
        TestTokens anna = TestTokens.person("anna" + UUID.randomUUID()).roles("requester");
        List<String> made = IntStream.range(0, 5)
                .mapToObj(n ->
                        Api.submit(anna, n % 2 == 0 ? Api.DISKS : Api.RESTART).toString())
                .toList();

        // When
        var page = Api.as(anna)
                .get("/api/requests?limit=3")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(page.getList("items.request_id")).containsExactly(made.get(4), made.get(3), made.get(2));
        assertThat(idsOf(anna, "limit=3&after=" + page.getString("next"))).containsExactly(made.get(1), made.get(0));
        assertThat(idsOf(anna, "command_type=RestartService")).containsExactly(made.get(3), made.get(1));
        assertThat(idsOf(anna, "status=QUEUED")).containsExactly(made.get(4), made.get(2), made.get(0));
        assertThat(idsOf(anna, "active=false")).isEmpty();
        assertThat(idsOf(anna, "instance_id=i-0a1b2c3d4e5f67890&active=true")).hasSize(5);
        assertThat(idsOf(anna, "from=2100-01-01T00:00:00Z")).isEmpty();
        assertThat(idsOf(anna, "to=2100-01-01T00:00:00Z")).hasSize(5);
        assertThat(idsOf(OLGA, "requester_email=" + email(made.get(0)).toUpperCase(Locale.ROOT)))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=DONE",
                "active=maybe",
                "from=yesterday",
                "limit=0",
                "limit=201",
                "limit=x",
                "after=x",
                "after=eA",
                "stat=QUEUED"
            })
    void aBadFilterIsNamed(String query) {
        // Given
        String name = query.substring(0, query.indexOf('='));

        // When
        var answer = Api.as(ALICE).get("/api/requests?" + query).then();

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo(name));
    }

    @Test
    void theCatalogueAndOneselfAreDescribed() {
        // Given
        var call = Api.as(ALICE);

        // When
        var all = call.get("/api/catalogue").then();

        // Then
        assertThat(all.statusCode(200).extract().jsonPath().getList("items.command_type"))
                .contains("CheckDiskSpace", "RestartService", "PatchNow", "RunCustomScript", "ListRunningProcesses");
        Api.as(ALICE)
                .get("/api/catalogue/RestartService")
                .then()
                .statusCode(200)
                .body("risk_level", equalTo("high"))
                .body("approval_required", is(true))
                .body("parameters_schema.properties.service_name.type", equalTo("string"));
        Api.as(ALICE).get("/api/catalogue/Nothing").then().statusCode(404);
        Api.as(ALICE)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("email", equalTo("alice@example.com"))
                .body("kind", equalTo("person"))
                .body("roles", equalTo(List.of("requester")));
    }

    private static List<String> idsOf(TestTokens caller, String query) {
        return Api.as(caller)
                .get("/api/requests?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.request_id");
    }

    private static String email(String id) {
        return TestDatabase.rows("select requester_email from request where request_id = ?", UUID.fromString(id))
                .getFirst();
    }
}
