package io.opswrit.approval.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.domain.Result;
import io.opswrit.approval.testing.Persona;
import io.opswrit.approval.testing.TestOrder;
import io.opswrit.events.Outcome;
import io.opswrit.events.Ran;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser says it has seen, and what is taken from the end of an output. */
class SeenTest {

    private static DecisionForm formOf(TestOrder order) {
        var form = new DecisionForm();
        form.seenCommand = order.order().resolvedCommand();
        form.seenInstance = order.order().instanceId();
        form.seenParameters = Difference.parameters(order.order().parameters());
        form.seenJustification = order.order().justification();
        return form;
    }

    private static Result result(int exitCode, String output, String error) {
        return new Result(
                UUID.randomUUID(),
                "restart nginx",
                null,
                Outcome.FAILED,
                Ran.YES,
                null,
                exitCode,
                output,
                error,
                0,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    @Test
    void theSameOrderDoesNotDifferWhateverBrowsersDoToLineBreaks() {
        // Given
        var order = TestOrder.by(Persona.ALICE.person()).because("one\ntwo");
        var form = formOf(order);
        form.seenJustification = "one\r\ntwo";

        // When
        var differences = Difference.between(form, order.order());

        // Then
        assertThat(differences).isEmpty();
    }

    @Test
    void eachPartThatDiffersIsNamed() {
        // Given
        var seen = TestOrder.by(Persona.ALICE.person());
        var now = seen.toRestart("apache2").because("Another reason").on("i-0aaaaaaaaaaaaaaaa");

        // When
        var differences = Difference.between(formOf(seen), now.order());

        // Then
        assertThat(differences)
                .extracting(Difference::part)
                .containsExactly("Command", "Instance", "Parameters", "Why");
        assertThat(differences.getFirst())
                .isEqualTo(new Difference("Command", "systemctl restart -- 'nginx'", "systemctl restart -- 'apache2'"));
    }

    @ParameterizedTest
    @CsvSource({"7-decide, 7, decide", "12-none, 12, none", "x, -1, ''", "'', -1, ''", ", -1, ''", "1-DECIDE, -1, ''"})
    void whatABrowserHeardLast(String word, int version, String bar) {
        // When
        var sent = Sent.read(word);

        // Then
        assertThat(sent).isEqualTo(new Sent(version, bar));
    }

    @ParameterizedTest
    @CsvSource({
        "0, fine, warning, fine",
        "1, fine, broken, broken",
        "1, fine, '', fine",
        "0, '  ', warning, warning",
        "0, , , ''"
    })
    void theStreamThatSaysMoreIsTaken(int exitCode, String output, String error, String expected) {
        // When
        String excerpt = Excerpt.of(result(exitCode, output, error));

        // Then
        assertThat(excerpt).isEqualTo(expected);
    }

    @Test
    void theEndOfALongOutputIsTaken() {
        // Given
        String lines = "1\n2\n3\n4\n5\n6\n7\n8\n";
        String oneLine = "\uD83D\uDE00".repeat(500) + "x";

        // When
        String last = Excerpt.of(result(0, lines, null));

        // Then
        assertThat(last).isEqualTo("…\n3\n4\n5\n6\n7\n8");
        assertThat(Excerpt.of(result(0, oneLine, null)))
                .startsWith("…\n\uD83D\uDE00")
                .endsWith("x")
                .hasSizeLessThanOrEqualTo(602);
    }
}
