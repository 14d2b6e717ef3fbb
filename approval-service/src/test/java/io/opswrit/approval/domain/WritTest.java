package io.opswrit.approval.domain;

import static io.opswrit.approval.domain.Given.BOB;
import static io.opswrit.approval.domain.Given.ISSUER;
import static io.opswrit.approval.domain.Given.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.ApprovalEvent.Granted;
import io.opswrit.writ.Approval;
import io.opswrit.writ.FourEyes;
import io.opswrit.writ.KeySet;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the executor gets satisfies the executor's own check. */
class WritTest {

    @Test
    void anApprovalGivesAWritThatAllowsTheOrderForAnHour() throws Exception {
        // Given
        Task task = Given.pending();

        // When
        var step = task.approve(Given.ballot(BOB, task), task.signedOrder().digest(), "Fine.", ISSUER, START);

        // Then
        var granted = (Granted) step.events().getLast();
        var writ = KeySet.of(Given.WRIT_KEY.publicJwks()).verifyWrit(granted.writ());
        assertThat(writ.approvals()).containsExactly(new Approval(BOB, 1, "Fine.", START));
        assertThat(writ.expiresAt()).isEqualTo(granted.expiresAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(FourEyes.objection(writ, task.signedOrder(), START)).isEmpty();
    }
}
