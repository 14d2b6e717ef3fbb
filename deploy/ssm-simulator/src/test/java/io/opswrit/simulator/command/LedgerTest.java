package io.opswrit.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void attemptsOfAnExecutionAreCountedTogether() {
        // Given
        ledger.called("ow:0190:1 Submitted by alice@example.com");
        ledger.accepted("ow:0190:1 Submitted by alice@example.com", "first");
        ledger.ran("ow:0190:1 Submitted by alice@example.com");
        // When
        ledger.called("ow:0190:2 Submitted by alice@example.com");
        // Then
        assertThat(ledger.byExecutionIdPrefix("0190"))
                .containsExactly(
                        new ExecutionCount("0190", "ow:0190:1 Submitted by alice@example.com", 2, 1, List.of("first")));
    }

    @Test
    void aCommentIsFoundByItsBeginning() {
        // Given
        ledger.called("ow:a1:1");
        ledger.called("ow:a2:1");
        ledger.called("by hand");
        // When
        var found = ledger.byCommentPrefix("ow:a");
        // Then
        assertThat(found).extracting(ExecutionCount::executionId).containsExactly("a1", "a2");
    }

    @Test
    void otherCommentsHaveNoExecution() {
        // Given
        ledger.called("by hand");
        // When
        var found = ledger.byExecutionIdPrefix("");
        // Then
        assertThat(found).isEmpty();
    }
}
