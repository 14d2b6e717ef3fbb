package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;

/** Requests whose every word, written by people or by an instance, tries to be more than a word. */
final class Hostile {

    /** As a spreadsheet would take it for a formula. */
    static final String FORMULA = "=cmd|' /C calc'!A0";

    /** Every element that it would make has the attribute data-hacked, and every script would set window.hacked. */
    static final String MARKUP = """
            "><script data-hacked>window.hacked = 1</script><img data-hacked src=x onerror="window.hacked = 2">
            '><iframe data-hacked srcdoc="<script>parent.hacked = 3</script>"></iframe><svg data-hacked onload=window.hacked=4></svg>
            </textarea></title></code></pre></details></option></select><b data-hacked hx-get=/logout hx-trigger=load>bold</b>
            <a data-hacked href="javascript:window.hacked=5">link</a> javascript:window.hacked=6 <style data-hacked>*{display:none}</style>
            <meta data-hacked http-equiv=refresh content="0;url=https://example.com"><base data-hacked href=https://example.com/>
            {7*7} ${7*7} {{7*7}} {inject:portal.visitor} <!-- ]]> --> &lt;b data-hacked&gt; %3Cb%20data-hacked%3E \\u003cb data-hacked\\u003e
            """;

    /** Where the text is more than one line. */
    private static final String HEADERS = """

            Bcc: mallory@example.org
            Content-Type: text/html

            .
            Request ID: 00000000-0000-7000-8000-000000000000
            """;

    private static final String MARKS = "right to left \u202Egnp.exe \u2066 hidden \u200B\uFEFF line \u2028 end";

    private final Portal portal;
    private final String decided;
    private final String open;
    private final String stopped;
    private final String written;

    private Hostile(LocalStack stack) {
        portal = new Portal(stack);
        decided = portal.restart("nginx", Instances.HOSTILE_OUTPUT, words("reason"));
        portal.ask(Persona.BOB, decided, words("question"));
        portal.awaitStatus(decided, "INFO_REQUESTED");
        portal.answer(decided, words("answer"));
        portal.awaitPending(Persona.BOB, decided);
        open = portal.restart("kiosk", Instances.HOSTILE_OUTPUT, words("reason"));
        portal.ask(Persona.BOB, open, words("question"));
        stopped = portal.restart("kiosk", Instances.HOSTILE_OUTPUT, FORMULA);
        portal.reject(Persona.BOB, stopped, words("refusal"));
        written = portal.submit(Persona.ALICE, Instances.HOSTILE_OUTPUT, "CheckDiskSpace", Map.of());
    }

    static Hostile on(LocalStack stack) {
        var hostile = new Hostile(stack);
        hostile.finish();
        return hostile;
    }

    private void finish() {
        String digest = portal.task(Persona.BOB, decided).path("order_digest").asText();
        Http.post(
                portal.taskUrl(decided) + "/approve",
                portal.decidingToken(Persona.BOB),
                Map.of("order_digest", digest, "comment", words("comment")));
        portal.awaitRecord(decided, "SUCCEEDED");
        portal.awaitRecord(stopped, "REJECTED");
        portal.awaitRecord(written, "SUCCEEDED");
        portal.awaitStatus(open, "INFO_REQUESTED");
        portal.awaitRecord(open, "INFO_REQUESTED");
    }

    /** @param where tells it from those in other places */
    static String words(String where) {
        return "hostile " + where + " " + MARKUP + MARKS + HEADERS;
    }

    /** Asked, answered, approved, done; hostile words in each of it. */
    String decided() {
        return decided;
    }

    /** Waits for an answer to a hostile question. */
    String open() {
        return open;
    }

    /** Rejected in hostile words; its reason is a formula. */
    String stopped() {
        return stopped;
    }

    /** The instance wrote a hostile output. */
    String written() {
        return written;
    }
}
