package io.opswrit.approval.inbound.pages;

import static io.opswrit.approval.testing.Persona.ALICE;
import static io.opswrit.approval.testing.Persona.BOB;
import static io.opswrit.approval.testing.Persona.ERIN;
import static io.opswrit.approval.testing.Persona.MALLORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.opswrit.approval.testing.Card;
import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.Review;
import io.opswrit.approval.testing.ReviewTest;
import io.opswrit.approval.testing.TestOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The queue as people see it. */
@QuarkusTest
@ReviewTest
class QueuePageIT {

    private static final Pattern LINE = Pattern.compile("<span class=\"what\"><a href=\"/approvals/([^\"]+)\">");
    private static final Pattern MORE = Pattern.compile("href=\"(/approvals\\?[^\"]*after=[^\"]+)\">More");

    private static String read(Persona who, String path) {
        return Card.as(who).get(path).then().statusCode(200).extract().asString();
    }

    /** The ids of all pages, in order. */
    private static List<String> lines(Persona who, String path) {
        List<String> ids = new ArrayList<>();
        String next = path;
        while (next != null) {
            String page = read(who, next);
            String asked = page.contains("Your own") ? page.substring(0, page.indexOf("Your own")) : page;
            LINE.matcher(asked).results().forEach(line -> ids.add(line.group(1)));
            Matcher more = MORE.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        return ids;
    }

    @Test
    void theLeastTimeLeftComesFirst() {
        // Given
        var first = Review.opened();
        var decided = Review.opened();
        var last = Review.opened();
        decided.approve(BOB).then().statusCode(200);

        // When
        var pending = lines(BOB, "/approvals");

        // Then
        assertThat(pending).containsSubsequence(first.id(), last.id()).doesNotContain(decided.id());
        assertThat(lines(BOB, "/approvals?state=all")).containsSubsequence(last.id(), decided.id(), first.id());
    }

    @Test
    void aLineSaysWhatWaitsAndHowLong() {
        // Given
        var review = Review.opened();
        review.ask(BOB).then().statusCode(200);

        // When
        var page = read(BOB, "/approvals?state=all");

        // Then
        String line = page.substring(page.indexOf("/approvals/" + review.id()) - 400);
        line = line.substring(0, line.indexOf("</li>"));
        assertThat(line)
                .contains("Waits for Alice&#39;s answer", "Alice asks to restart nginx on i-0123456789abcdef0")
                .contains("Level 1 is asked", "data-until")
                .doesNotContain("<form", "<button");
    }

    @Test
    void theOwnShowWithTheReasonWhyOthersDecide() {
        // Given
        var own = Review.opened(TestOrder.by(ERIN.person()));

        // When
        var page = read(ERIN, "/approvals");

        // Then
        assertThat(page.substring(page.indexOf("Your own, for others to decide")))
                .contains(own.id(), "so you cannot decide it");
        assertThat(lines(ERIN, "/approvals")).doesNotContain(own.id());
    }

    @Test
    void whatWasDecidedSaysByWhomAndWhatCameOfIt() {
        // Given
        var review = Review.opened(TestOrder.by(ALICE.person()));
        review.approve(BOB).then().statusCode(200);
        review.hears(review.run().failed("no such unit"));

        // When
        var page = read(BOB, "/approvals?state=all");

        // Then
        String line = page.substring(page.indexOf("/approvals/" + review.id()) - 400);
        assertThat(line.substring(0, line.indexOf("</li>"))).contains("Failed (exit 1)", "Bob approved this");
    }

    @Test
    void whoIsNeverAskedReadsWhatWouldShowHere() {
        // Given
        Review.opened();

        // When
        var page = read(MALLORY, "/approvals");

        // Then
        assertThat(page).contains("Nothing waits for you.").doesNotContain("data-row");
    }

    @Test
    void othersGetNoQueue() {
        // Given
        var path = "/approvals";

        // When
        var answer = Card.as(ALICE).get(path);

        // Then
        answer.then().statusCode(403).body(containsString("<h1>"));
    }
}
