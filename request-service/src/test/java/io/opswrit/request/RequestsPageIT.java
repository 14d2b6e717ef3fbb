package io.opswrit.request;

import static io.opswrit.request.Api.CAROL;
import static io.opswrit.request.Api.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestsPageIT extends TopicParts {

    private static final Pattern LINK = Pattern.compile("<a href=\"/requests/([0-9a-f-]{36})\">");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final TestTokens anna =
            TestTokens.person("anna" + UUID.randomUUID()).claim("name", "Anna").roles("requester");

    @Test
    void whoeverHasAskedForNothingIsToldWhatToDo() {
        // Given
        var newcomer = anna;

        // When
        String page = Pages.html(newcomer, "/requests");

        // Then
        assertThat(page).contains("You have not asked for anything yet", "href=\"/requests/new\"");
        assertThat(Pages.html(newcomer, "/requests?status=FAILED")).contains("fits these filters", "Show all");
    }

    @Test
    void whatWaitsForOneselfComesFirst() {
        // Given
        UUID asked = Api.submit(anna, Api.RESTART);
        UUID ended = ended();
        UUID queued = Api.submit(anna, Api.DISKS);

        // When
        topics.send(asked.toString(), OtherServices.infoRequested(1));

        // Then
        Api.awaitStatus(asked, "INFO_REQUESTED");
        String page = Pages.html(anna, "/requests");
        assertThat(page)
                .containsSubsequence("Waits for you", "Runs or waits for others", "<h2>Ended</h2>")
                .contains("Question for you", "Which ticket is this?", "restart nginx on i-0a1b2c3d4e5f67890")
                .doesNotContain("asked by");
        assertThat(ids(page)).containsExactly(asked.toString(), queued.toString(), ended.toString());
    }

    @Test
    void operatorsSeeAllAndWhoAsked() {
        // Given
        UUID id = Api.submit(anna, Api.DISKS);

        // When
        String page = Pages.html(OLGA, "/requests?requester_email=" + email());

        // Then
        assertThat(ids(page)).containsExactly(id.toString());
        assertThat(page).contains("asked by Anna", "<h1>Requests</h1>");
        assertThat(Pages.html(CAROL, "/requests?requester_email=" + email())).contains(id.toString());
    }

    @Test
    void othersDoNotSeeIt() {
        // Given
        UUID id = Api.submit(anna, Api.DISKS);

        // When
        var page = Pages.get(Api.EVE, "/requests").then();

        // Then
        page.statusCode(200).body(not(containsString(id.toString())));
        Pages.get(TestTokens.person("nobody"), "/requests").then().statusCode(403);
    }

    @Test
    void olderOnesAreOnePageFurther() {
        // Given
        List<String> made =
                IntStream.range(0, 27).mapToObj(_ -> ended().toString()).toList();

        // When
        String first = Pages.html(anna, "/requests");

        // Then
        assertThat(ids(first)).containsExactlyElementsOf(made.subList(2, 27).reversed());
        String second = Pages.html(anna, older(first));
        assertThat(ids(second)).containsExactly(made.get(1), made.get(0));
        assertThat(second).contains(">Newest</a>").doesNotContain("rel=\"next\"");
    }

    @Test
    void filtersWorkByAddress() {
        // Given
        UUID restart = Api.submit(anna, Api.RESTART);
        UUID disks = ended();

        // When
        var byCommand = ids(Pages.html(anna, "/requests?command_type=RestartService"));

        // Then
        assertThat(byCommand).containsExactly(restart.toString());
        assertThat(ids(Pages.html(anna, "/requests?status=active"))).containsExactly(restart.toString());
        assertThat(ids(Pages.html(anna, "/requests?status=ended"))).containsExactly(disks.toString());
        assertThat(ids(Pages.html(anna, "/requests?status=SUCCEEDED"))).containsExactly(disks.toString());
        assertThat(ids(Pages.html(anna, "/requests?instance_id=i-0a1b2c3d4e5f67890")))
                .hasSize(2);
        assertThat(ids(Pages.html(anna, "/requests?from=2020-01-01&to=2099-12-31")))
                .hasSize(2);
        assertThat(ids(Pages.html(anna, "/requests?from=2099-01-01"))).isEmpty();
        assertThat(ids(Pages.html(anna, "/requests?to=2020-01-01&status="))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, GONE, There is no such status",
        "command_type, Nothing, The catalogue has no such command",
        "instance_id, nowhere, No known instance is called nowhere",
        "from, yesterday, Must be a day such as",
        "to, 2026-13-01, Must be a day such as"
    })
    void aBadFilterSaysSoBesideItsField(String name, String value, String message) {
        // Given
        UUID id = Api.submit(anna, Api.DISKS);

        // When
        var page = Pages.get(anna, "/requests?" + name + "=" + value).then();

        // Then
        page.statusCode(400)
                .body(containsString("<title>Error: "))
                .body(containsString("id=\"" + name + "-error\""))
                .body(containsString(message))
                .body(not(containsString(id.toString())));
    }

    @Test
    void hostileFiltersAreOnlyText() {
        // Given
        String hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";

        // When
        var page = Pages.get(OLGA, "/requests?requester_email=" + hostile + "&instance_id=" + hostile)
                .then();

        // Then
        page.statusCode(400).body(not(containsString("<script>alert")));
        Pages.get(OLGA, "/requests?after=" + hostile).then().statusCode(400).body(not(containsString("<script>alert")));
    }

    private UUID ended() {
        UUID id = Api.submit(anna, Api.DISKS);
        topics.send(id.toString(), OtherServices.completed(id, Outcome.SUCCEEDED));
        Api.awaitStatus(id, "SUCCEEDED");
        return id;
    }

    private String email() {
        return Api.as(anna).get("/api/me").then().extract().path("email");
    }

    private static List<String> ids(String page) {
        return LINK.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String older(String page) {
        var link = OLDER.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
