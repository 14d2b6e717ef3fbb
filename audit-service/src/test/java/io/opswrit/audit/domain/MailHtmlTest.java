package io.opswrit.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.audit.testing.MailLayout;
import io.opswrit.audit.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|background)=\"([^\"]*)\"");
    private static final String PORTAL = "https://portal.example.com/";
    private static final String PAYLOAD = "</pre><script src=//evil>x</script><a href='//evil'>{mail} \\\"&amp;";

    static Stream<Mail> eachKind() {
        Story failed = Mails.story()
                .replacing("\"SUCCEEDED\"", "\"FAILED\"")
                .replacing("\"exit_code\": 0", "\"exit_code\": 3")
                .replacing("\"error\": \"\"", "\"error\": \"boom\"");
        return Stream.concat(
                Stream.of(
                        Mails.one(Mails.story(), "result.completed"),
                        Mails.one(failed, "result.completed"),
                        Mails.one(Mails.story(), "execution.dispatched", "execution.still-running"),
                        Mails.one(delegated(), "request.submitted"),
                        Mails.one(Mails.story(), "approval.opened")),
                Stream.of("escalated", "info-requested", "rejected", "expired", "withdrawn")
                        .map(fact -> Mails.one(Mails.story(), "approval.opened", "approval." + fact)));
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void bothPartsSayTheSame(Mail mail) {
        // When
        String html = MailLayout.html(mail);

        // Then
        MailBody body = mail.body();
        List<String> facts = new ArrayList<>(List.of(
                body.status().words(), body.opening(), body.now(), body.card().words(), body.closing()));
        body.links().forEach(link -> facts.add(link.words()));
        body.entries().stream()
                .filter(entry -> !entry.status())
                .map(MailEntry::label)
                .forEach(facts::add);
        body.entries().stream()
                .map(entry -> entry.line() == null ? entry.passage().head() : entry.line())
                .forEach(facts::add);
        assertThat(MailLayout.seen(html)).contains(facts);
        assertThat(mail.text()).contains(facts);
        assertThat(mail.text()).contains(addresses(html));
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void itsAddressesOpenPagesAndNothingIsFetched(Mail mail) {
        // When
        List<String> addresses = addresses(MailLayout.html(mail));

        // Then
        String page = mail.kind().name().startsWith("APPROVAL") ? "approvals/" : "requests/";
        assertThat(addresses.getFirst()).isEqualTo(PORTAL + page + Mails.ID);
        assertThat(addresses.subList(1, addresses.size()))
                .isSubsetOf(PORTAL + "audit/" + Mails.ID, "https://support.example.com/new?request=" + Mails.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "dan@example.com",
                "restart nginx",
                "systemctl restart -- 'nginx'",
                "502s since the 13:40 deploy",
                "bob@example.com",
                "Is it out of the load balancer?",
                "Not during the sale",
                "Nobody decided within 24 hours.",
                "No longer needed",
                "nginx restarted",
                "went wrong"
            })
    void whatOthersWroteIsNoHtml(String field) {
        // Given
        Story story = delegated()
                .replacing("\"error\": \"\"", "\"error\": \"went wrong\"")
                .replacing(field, PAYLOAD);

        // When
        List<String> pages = Stream.concat(
                        Stream.of(
                                Mails.one(story, "request.submitted"),
                                Mails.one(story, "result.completed"),
                                Mails.one(story, "approval.opened")),
                        Stream.of("info-requested", "rejected", "expired", "withdrawn")
                                .map(fact -> Mails.one(story, "approval.opened", "approval." + fact)))
                .map(MailLayout::html)
                .toList();

        // Then
        assertThat(pages)
                .anySatisfy(html -> assertThat(MailLayout.seen(html)).contains(PAYLOAD.replace("\\", "")))
                .allSatisfy(html -> {
                    assertThat(html).doesNotContain("<script", "href='", "{mail}</");
                    assertThat(addresses(html)).allMatch(address -> address.startsWith("https://"));
                });
    }

    @Test
    void anIdOfAnInstanceStaysOnOneLine() {
        // When
        String html = MailLayout.html(Mails.one(Mails.story(), "approval.opened"));

        // Then
        assertThat(html)
                .contains("restart nginx on <span style=\"white-space:nowrap\">i-0a1b2c3d4e5f67890</span> until");
    }

    private static List<String> addresses(String html) {
        return ADDRESS.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private static Story delegated() {
        return Mails.story().replacing("\"submitter\": {", "\"submitter\": %s, \"unknown\": {".formatted("""
                        {"issuer": "i", "subject": "dan", "email": "dan@example.com", "name": "Dan"}"""));
    }
}
