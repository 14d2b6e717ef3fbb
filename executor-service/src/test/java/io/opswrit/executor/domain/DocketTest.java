package io.opswrit.executor.domain;

import static io.opswrit.executor.domain.Executions.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.events.Actor;
import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.events.ResultEvent;
import io.opswrit.executor.testing.TestAuthority;
import io.opswrit.executor.testing.TestOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocketTest {

    private static final TestAuthority AUTHORITY = TestAuthority.generate();
    private static final Actor OLGA = new Actor("person", "iss#olga", "olga@example.org", null, null);

    private final AdmissionRules rules = new AdmissionRules(
            AUTHORITY.orderKey().keySet(), AUTHORITY.writKey().keySet(), Catalogue.packaged(), Duration.ofMinutes(60));
    private final TestOrder order = TestOrder.checkDiskSpace(TestOrder.HEALTHY).submittedAt(NOW);
    private final Docket docket = new Docket(order.order().requestId(), null, null);

    @Test
    void takesUpAnOrderOnce() {
        // Given
        admit(docket, order);

        // When
        admit(docket, order);

        // Then
        assertThat(docket.added()).containsExactly(docket.execution().orElseThrow());
        assertThat(docket.execution().orElseThrow().state()).isEqualTo(ExecutionState.QUEUED);
    }

    @Test
    void remembersAWishThatCameTooEarly() {
        // Given
        docket.cancelRequested(OLGA, NOW);
        var stored = (EarlyStop) docket.added().getFirst();
        Docket later = new Docket(order.order().requestId(), null, stored);

        // When
        List<Event> events = admit(later, order);

        // Then
        var completed = (ResultEvent.Completed) events.getFirst();
        assertThat(completed.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(completed.reason()).contains("olga@example.org");
    }

    @Test
    void publishesNothingForWhatItNeverTookUp() {
        // Given
        docket.cancelRequested(OLGA, NOW);

        // When
        List<Event> events = docket.cancelRequested(OLGA, NOW);

        // Then
        assertThat(events).isEmpty();
        assertThat(docket.added()).hasSize(1);
        assertThat(docket.execution()).isEmpty();
    }

    @Test
    void endsWhatItMayNotRun() {
        // Given
        TestOrder wrong = order.withCommand("reboot");

        // When
        List<Event> events = admit(docket, wrong);

        // Then
        assertThat(((ResultEvent.Completed) events.getFirst()).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(docket.execution().orElseThrow().state()).isEqualTo(ExecutionState.ENDED);
    }

    private List<Event> admit(Docket to, TestOrder arriving) {
        Admission admission = rules.of(AUTHORITY.submitted(arriving), arriving.requestId(), NOW);
        return to.admit(admission, Executions.ID, null, NOW);
    }
}
